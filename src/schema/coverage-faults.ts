import { isCodePattern } from "../reference/code-pattern.js";
import type { FieldKindKey } from "./field-kind.js";
import { fieldKinds, LIST_LIMIT, TEXT_LIMIT } from "./field-kind.js";
import { issue } from "./issue.js";
import { nameField } from "./name-field.js";
import type { Issue, IssueCode } from "./parse-result.js";

type Path = readonly (string | number)[];

const POLICY_PATTERNS = ["procedureCodes"];
const LIST_PATTERNS = ["procedureCodes", "diagnoses", "except", "uncertain"];
const NEED_PATTERNS = ["diagnoses", "companions"];

/**
 * Finds what the schema of coverage policies cannot say: patterns that run backwards, dates out of order, and conditions
 * that ask for nothing. Fields of a wrong shape are left to the schema.
 *
 * @param input - policies, or what was given for them
 * @returns issues in the order of the policies
 */
export function coverageFaults(input: unknown): readonly Issue[] {
  return each(input, []).flatMap(([policy, path]) => [
    ...backwardPatterns(policy, path, POLICY_PATTERNS),
    ...backwardDates(policy, path, "effectiveFrom", "effectiveThrough"),
    ...backwardDates(policy, path, "verifiedFrom", "verifiedThrough"),
    ...each(policy["lists"], [...path, "lists"]).flatMap(([list, at]) => [
      ...backwardPatterns(list, at, LIST_PATTERNS),
      ...each(list["needs"], [...at, "needs"]).flatMap(([need, needAt]) => [
        ...backwardPatterns(need, needAt, NEED_PATTERNS),
        ...emptyNeed(need, needAt),
      ]),
    ]),
  ]);
}

type Fields = Readonly<Record<string, unknown>>;

function each(value: unknown, path: Path): readonly (readonly [Fields, Path])[] {
  return entriesOf(value).flatMap(([index, item]) => (isRecord(item) ? [[item, [...path, index]]] : []));
}

/** Entries of a list that the schema may refuse for its length alone. */
function entriesOf(value: unknown): readonly (readonly [number, unknown])[] {
  return Array.isArray(value) && value.length <= LIST_LIMIT ? [...value.entries()] : [];
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function backwardPatterns(record: Fields, path: Path, fields: readonly string[]): readonly Issue[] {
  return fields.flatMap((field) =>
    entriesOf(record[field]).flatMap(([index, text]) =>
      typeof text === "string" && text.length <= TEXT_LIMIT && !isCodePattern(text)
        ? [fault([...path, field, index], "wrong-format", "codePattern")]
        : [],
    ),
  );
}

function backwardDates(record: Fields, path: Path, from: string, through: string): readonly Issue[] {
  const [first, last] = [record[from], record[through]];
  const backwards = typeof first === "string" && typeof last === "string" && last < first;
  return backwards ? [fault([...path, through], "out-of-range", "dateOrder")] : [];
}

function emptyNeed(need: Fields, path: Path): readonly Issue[] {
  const isEmpty = need["companions"] === undefined && need["condition"] === undefined;
  return isEmpty ? [fault(path, "missing", "companionNeed")] : [];
}

function fault(path: Path, code: IssueCode, key: FieldKindKey): Issue {
  const { expected, fix } = fieldKinds[key];
  const verb = code === "missing" ? "must have" : "must be";
  return issue(path, code, `${nameField(path)} ${verb} ${expected}.`, fix);
}
