import type { CalendarDate } from "../values/calendar-date.js";
import { isWithinDates } from "../values/calendar-date.js";
import type { Edition } from "../values/citation.js";
import { diagnoses } from "./built-in/diagnoses.js";
import { tableFormOf } from "./diagnoses-decoded.js";
import type { Excludes1Note, Excludes1Notes } from "./diagnoses.js";
import type { LookUp } from "./effective-series.js";
import { noTable } from "./no-table.js";
import type { Reference } from "./reference.js";

/**
 * Looks up an Excludes1 note that keeps two diagnoses apart, in either order.
 *
 * The notes held are those of one edition. A pair that they join is `found` on its dates and advice (`not-covered` with
 * `lastKnown`) on others. `none` says that the notes of all dates held do not join the pair; a pair without a code whose
 * notes are held is `not-covered`.
 *
 * @param codeA - a diagnosis code, with or without its dot, in any case
 * @param codeB - the other diagnosis
 * @param options - date of service; another table of diagnoses
 * @returns the note, none, or not covered
 * @see ICD-10-CM Official Guidelines, I.A.12.a
 * @example
 * ```ts
 * import { lookUpExcludes1 } from "ot-billing-rules";
 * const answer = lookUpExcludes1("M62.81", "R53.1", { serviceDate: "2026-03-02" });
 * answer.status === "not-covered" && answer.lastKnown?.value.noteAt; //=> "R53.1"
 * lookUpExcludes1("M62.81", "G56.01", { serviceDate: "2026-03-02" }).status; //=> "none"
 * ```
 */
export function lookUpExcludes1(
  codeA: string,
  codeB: string,
  options: { readonly serviceDate: CalendarDate; readonly reference?: Reference },
): LookUp<Excludes1Note> {
  const { serviceDate, reference } = options;
  const table = reference?.diagnoses === undefined ? diagnoses : reference.diagnoses;
  const notes = table?.excludes1;
  if (notes === undefined) return noTable("diagnoses");
  const { edition, codes, rows } = decode(notes);
  // In order of code, so that two notes that name each other answer alike.
  const [a, b] = [tableFormOf(codeA), tableFormOf(codeB)];
  const value = a < b ? noteOf(rows, a, b) : noteOf(rows, b, a);
  if (value === undefined) return { status: codes.has(a) || codes.has(b) ? "none" : "not-covered", edition };
  const { citation } = notes;
  return isWithinDates(serviceDate, edition.verifiedFrom, edition.verifiedThrough)
    ? { status: "found", value, citation, edition }
    : { status: "not-covered", edition, lastKnown: { value, citation } };
}

/** Codes from the first to the last, and all below them, without dots. */
interface Span {
  readonly first: string;
  readonly last: string;
}

interface Row {
  readonly value: Excludes1Note;
  readonly at: Span;
  readonly excluded: Span;
}

interface Decoded {
  readonly edition: Edition;
  readonly codes: ReadonlySet<string>;
  /** Rows by the categories (three characters) that carry their note. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
}

function noteOf(rows: Decoded["rows"], lower: string, higher: string): Excludes1Note | undefined {
  return noteBetween(rows, lower, higher) ?? noteBetween(rows, higher, lower);
}

function noteBetween(rows: Decoded["rows"], at: string, excluded: string): Excludes1Note | undefined {
  for (const row of rows.get(at.slice(0, 3)) ?? NO_ROWS) {
    if (holds(row.at, at) && holds(row.excluded, excluded)) return row.value;
  }
  return undefined;
}

const NO_ROWS: readonly Row[] = [];

function holds({ first, last }: Span, code: string): boolean {
  return code !== "" && code.slice(0, first.length) >= first && code.slice(0, last.length) <= last;
}

const decoded = /* @__PURE__ */ new WeakMap<Excludes1Notes, Decoded>();

function decode(notes: Excludes1Notes): Decoded {
  const known = decoded.get(notes);
  if (known !== undefined) return known;
  const { edition, verifiedFrom, verifiedThrough, codes, citation } = notes;
  const rows = new Map<string, Row[]>();
  for (const line of notes.notes.trim().split("\n")) {
    const [noteAt = "", excluded = ""] = line.split(">");
    const at = spanOf(noteAt);
    const ofNote = excluded.split(" ").map((each) => {
      const value = { noteAt, excluded: each, mark: citation.mark };
      return { value, at, excluded: spanOf(each) };
    });
    for (const category of categoriesOf(at)) rows.set(category, [...(rows.get(category) ?? []), ...ofNote]);
  }
  const result: Decoded = {
    edition: { table: "diagnoses", edition: `${edition} Excludes1 notes`, verifiedFrom, verifiedThrough },
    codes: new Set(codes.split(" ")),
    rows,
  };
  decoded.set(notes, result);
  return result;
}

/** Reads `S06.0-`, `S06` or `G71..G72`. */
function spanOf(text: string): Span {
  const [first = "", last = first] = text.split("..").map((end) => end.replaceAll(/[.-]/g, ""));
  return { first, last };
}

const CATEGORY_ENDS = /* @__PURE__ */ "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");

function categoriesOf({ first, last }: Span): readonly string[] {
  const [from, through] = [first.slice(0, 3), last.slice(0, 3)];
  if (from === through) return [from];
  const letter = from.charAt(0);
  return CATEGORY_ENDS.flatMap((second) => CATEGORY_ENDS.map((third) => letter + second + third)).filter(
    (category) => category >= from && category <= through,
  );
}
