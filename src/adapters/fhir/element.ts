import type { IssueList } from "../issue-list.js";
import type { SourceText } from "../read-fields.js";

// A resource comes from outside, so nothing of its shape is taken for granted. Places are FHIRPath: an element of several
// types is named without its type, `serviced` and not `servicedDate`.

/** A JSON object of the resource and where it stands. */
export interface Element {
  readonly json: Readonly<Record<string, unknown>>;
  readonly place: string;
}

/** Most entries that are read of one list: far above any claim, and a stop for hostile input. */
export const LIST_LIMIT = 10_000;
/** Most codings, modifiers and identifiers of one element. */
export const SHORT_LIST_LIMIT = 100;

/** The value as an element; `undefined` when it is no JSON object. */
export function elementOf(value: unknown, place: string): Element | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return { json: value as Readonly<Record<string, unknown>>, place };
}

/** One element below another; `undefined` when absent. What is no JSON object is left out with a remark. */
export function child(parent: Element, name: string, issues: IssueList, path: string = name): Element | undefined {
  const value = parent.json[name];
  if (value === undefined || value === null) return undefined;
  const place = `${parent.place}.${path}`;
  const found = elementOf(value, place);
  if (found === undefined) wrongType(place, "an object", issues);
  return found;
}

/** The elements of a list below another, in order. What is no JSON object is left out with a remark. */
export function children(
  parent: Element,
  name: string,
  issues: IssueList,
  limit: number = SHORT_LIST_LIMIT,
): readonly Element[] {
  return values(parent, name, issues, limit).flatMap((value, index) => {
    const place = `${parent.place}.${name}[${index}]`;
    const found = elementOf(value, place);
    if (found === undefined) wrongType(place, "an object", issues);
    return found === undefined ? [] : [found];
  });
}

/** The values of a list; none when it is absent. */
export function values(parent: Element, name: string, issues: IssueList, limit: number): readonly unknown[] {
  const value = parent.json[name];
  const place = `${parent.place}.${name}`;
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    wrongType(place, "a list", issues);
    return [];
  }
  if (value.length <= limit) return value as readonly unknown[];
  issues.add("too-many", place, `There are more than ${limit} entries; the rest are left out.`, "Split the claim.");
  return value.slice(0, limit) as readonly unknown[];
}

/** A text below an element, without blanks around it where it is used. What is no text is left out with a remark. */
export function text(parent: Element, name: string, issues: IssueList, path: string = name): SourceText {
  const value = parent.json[name];
  const place = `${parent.place}.${path}`;
  if (typeof value === "string") return { text: value, place };
  if (value !== undefined && value !== null) wrongType(place, "text", issues);
  return { text: undefined, place };
}

/** A number below an element. What is no number is left out with a remark. */
export function number(parent: Element, name: string, issues: IssueList): number | undefined {
  const value = parent.json[name];
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (value !== undefined && value !== null) wrongType(`${parent.place}.${name}`, "a number", issues);
  return undefined;
}

/** Sequence numbers of other elements, with the place of each. What is no whole number is left out with a remark. */
export function sequences(
  parent: Element,
  name: string,
  issues: IssueList,
): readonly { readonly sequence: number; readonly place: string }[] {
  return values(parent, name, issues, SHORT_LIST_LIMIT).flatMap((value, index) => {
    const place = `${parent.place}.${name}[${index}]`;
    if (typeof value === "number" && Number.isInteger(value)) return [{ sequence: value, place }];
    wrongType(place, "a whole number", issues);
    return [];
  });
}

/** Puts the elements of a list behind their `sequence`; of two with the same the first counts. */
export function bySequence(elements: readonly Element[]): ReadonlyMap<unknown, Element> {
  const map = new Map<unknown, Element>();
  for (const element of elements) {
    const { sequence } = element.json;
    if (!map.has(sequence)) map.set(sequence, element);
  }
  return map;
}

function wrongType(place: string, expected: string, issues: IssueList): void {
  issues.add("wrong-type", place, `Expected ${expected}; it is left out.`, `Write ${expected}, as FHIR defines it.`);
}
