import type { IssueList } from "../issue-list.js";
import type { SourceText } from "../read-fields.js";
import { readPointer } from "../read-fields.js";
import type { JsonRecord } from "../read-json.js";
import { textOf } from "../read-json.js";
import { readPointerLetter } from "../read-pointer-letter.js";

const MOST_POINTERS = 100;
const DEEPEST = 3;

/** Pointers and where those stand that do not stand where the format has them. */
export interface PlacedPointers {
  readonly values: readonly number[];
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Reads the diagnosis pointers of a line: a list of numbers in `diagnosisCodePointers`. In the wild there are lists in
 * lists, lists without the record around them, and letters.
 *
 * @param holder - the record that holds `compositeDiagnosisCodePointers`
 * @param remarks - takes what is left out
 * @returns positions from 1
 */
export function readPointers(holder: JsonRecord, remarks: IssueList): PlacedPointers {
  const name = "compositeDiagnosisCodePointers";
  const place = `${holder.place}.${name}`;
  const composite = Object.hasOwn(holder.fields, name) ? holder.fields[name] : undefined;
  const isRecord = typeof composite === "object" && composite !== null && !Array.isArray(composite);
  const inner = isRecord ? (composite as Record<string, unknown>)["diagnosisCodePointers"] : composite;
  const texts = flattened(inner, isRecord ? `${place}.diagnosisCodePointers` : place, 0, remarks);
  const values: number[] = [];
  const fields: Record<string, string> = {};
  for (const text of texts.slice(0, MOST_POINTERS)) {
    const pointer = readPointerLetter(text) ?? readPointer(text, remarks);
    if (pointer === undefined) continue;
    fields[`diagnosisPointers[${values.length}]`] = text.place;
    values.push(pointer);
  }
  return { values, fields };
}

function flattened(value: unknown, place: string, depth: number, remarks: IssueList): readonly SourceText[] {
  if (!Array.isArray(value)) return value == null ? [] : [textOf(value, place, remarks)];
  if (depth === DEEPEST) {
    const fix = "Write the pointers as one list.";
    remarks.add("wrong-type", place, "Lists stand in lists; they are left out.", fix);
    return [];
  }
  return value
    .slice(0, MOST_POINTERS)
    .flatMap((each, index) => flattened(each, `${place}[${index}]`, depth + 1, remarks));
}
