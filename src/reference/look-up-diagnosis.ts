import type { CalendarDate } from "../values/calendar-date.js";
import { isWithinDates } from "../values/calendar-date.js";
import type { Citation, Mark } from "../values/citation.js";
import { diagnoses } from "./built-in/diagnoses.js";
import type { DecodedDiagnoses, DiagnosisClass, DiagnosisYear } from "./diagnoses-decoded.js";
import { decodeDiagnoses, kindIn, tableFormOf } from "./diagnoses-decoded.js";
import type { Diagnosis, DiagnosisTable } from "./diagnoses.js";
import type { LookUp } from "./effective-series.js";
import { noTable } from "./no-table.js";
import type { Reference } from "./reference.js";

/**
 * Looks up an ICD-10-CM code in the code set of the date of service: billable or a heading, its completions, its side.
 *
 * `none` says that the code set of the date has no such code. Outside the editions held the answer is `not-covered`, with
 * what the nearest edition says as advice.
 *
 * @param code - a diagnosis code, with or without its dot, in any case
 * @param serviceDate - date of service, which chooses the fiscal year (from 1 October)
 * @param options - another table of diagnoses
 * @returns the code, none, or not covered
 * @see ICD-10-CM code files, NCHS and CMS
 * @example
 * ```ts
 * import { lookUpDiagnosis } from "ot-billing-rules";
 * const header = lookUpDiagnosis("M54.5", "2026-03-02");
 * header.status === "found" && header.value.completions; //=> ["M5450", "M5451", "M5459"]
 * const shoulder = lookUpDiagnosis("m25.519", "2026-03-02");
 * shoulder.status === "found" && shoulder.value.sidedForms; //=> ["M25511", "M25512"]
 * lookUpDiagnosis("M25.51O", "2026-03-02").status; //=> "none"
 * ```
 */
export function lookUpDiagnosis(
  code: string,
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<Diagnosis> {
  const table = options.reference?.diagnoses === undefined ? diagnoses : options.reference.diagnoses;
  if (table == null) return noTable("diagnoses");
  const all = decodeDiagnoses(table);
  const { years } = all;
  const at = yearAt(years, serviceDate);
  const year = years[at];
  if (year !== undefined) {
    const known = year.answers.get(code);
    if (known !== undefined) return known;
    const bare = tableFormOf(code);
    return remember(year, code, year.yearRecalled ? recalled(all, at, bare) : inYear(all, year, bare));
  }
  const bare = tableFormOf(code);
  if (serviceDate < years[0].verifiedFrom) return beforeFirst(all, table, bare, serviceDate);
  const last = years.reduce((latest, each) => (each.verifiedThrough < serviceDate ? each : latest), years[0]);
  return advice(last, diagnosisIn(all, last, bare, last.citation.mark));
}

function yearAt(years: readonly DiagnosisYear[], serviceDate: CalendarDate): number {
  for (let at = 0; at < years.length; at += 1) {
    const year = years[at];
    if (year !== undefined && serviceDate >= year.verifiedFrom && serviceDate <= year.verifiedThrough) return at;
  }
  return -1;
}

/** Claims repeat their diagnoses, so the last few thousand answers are kept. */
const MOST_ANSWERS = 4096;

function remember(year: DiagnosisYear, code: string, answer: LookUp<Diagnosis>): LookUp<Diagnosis> {
  if (year.answers.size >= MOST_ANSWERS) year.answers.clear();
  year.answers.set(code, answer);
  return answer;
}

function inYear(all: DecodedDiagnoses, year: DiagnosisYear, code: string): LookUp<Diagnosis> {
  const value = diagnosisIn(all, year, code, year.citation.mark);
  if (value === undefined) return { status: "none", edition: year.edition };
  return { status: "found", value, citation: year.citation, edition: year.edition };
}

/** A code that the years before and after judge alike is sure; another is dated by recollection. */
function recalled(all: DecodedDiagnoses, at: number, code: string): LookUp<Diagnosis> {
  const year = all.years[at] ?? all.years[0];
  const before = all.years[at - 1] ?? year;
  const after = all.years[at + 1] ?? year;
  if (kindIn(before, code) === kindIn(after, code)) return inYear(all, year, code);
  const citation: Citation = { ...year.citation, mark: "recall" };
  const value = diagnosisIn(all, year, code, "recall");
  if (value !== undefined) return { status: "found", value, citation, edition: year.edition };
  const neighbour = diagnosisIn(all, before, code, "recall") ?? diagnosisIn(all, after, code, "recall");
  return advice({ edition: year.edition, citation }, neighbour);
}

function beforeFirst(
  all: DecodedDiagnoses,
  table: DiagnosisTable,
  code: string,
  serviceDate: CalendarDate,
): LookUp<Diagnosis> {
  const [first] = all.years;
  const { earlier } = table;
  if (earlier === undefined || !isWithinDates(serviceDate, earlier.verifiedFrom, earlier.verifiedThrough)) {
    return advice(first, diagnosisIn(all, first, code, first.citation.mark));
  }
  const { citation, fiscalYear, verifiedFrom, verifiedThrough } = earlier;
  const edition = { table: "diagnoses", edition: earlier.edition, verifiedFrom, verifiedThrough };
  const through = all.endedEarlier.get(code);
  if (through === undefined) {
    const notBefore = parentEnd(all, code);
    if (notBefore !== undefined && serviceDate <= notBefore) return { status: "not-covered", edition };
    return advice(first, diagnosisIn(all, first, code, first.citation.mark));
  }
  const billable = plainDiagnosis(code, fiscalYear, citation.mark);
  if (through === null) return advice({ edition, citation }, billable);
  if (serviceDate <= through) return { status: "found", value: billable, citation, edition };
  const value = diagnosisIn(all, first, code, citation.mark);
  return value === undefined ? { status: "none", edition } : { status: "found", value, citation, edition };
}

/** The last date on which a shorter code was billable, so that this longer one did not exist yet. */
function parentEnd({ endedEarlier }: DecodedDiagnoses, code: string): CalendarDate | undefined {
  for (let length = code.length - 1; length >= 3; length -= 1) {
    const through = endedEarlier.get(code.slice(0, length));
    if (through != null) return through;
  }
  return undefined;
}

function advice(
  { edition, citation }: Pick<DiagnosisYear, "edition" | "citation">,
  value: Diagnosis | undefined,
): LookUp<Diagnosis> {
  return value === undefined
    ? { status: "not-covered", edition }
    : { status: "not-covered", edition, lastKnown: { value, citation } };
}

/** Completions offered for a header: every seventh character of one fracture site, with room. */
const MOST_COMPLETIONS = 32;
const NONE: readonly string[] = [];

function diagnosisIn(all: DecodedDiagnoses, year: DiagnosisYear, code: string, mark: Mark): Diagnosis | undefined {
  const ofCode = year.classOf(code);
  if (ofCode !== undefined) return billableIn(all, year, code, ofCode, mark);
  const completionCount = code.length < 3 ? 0 : year.countBelow(code);
  if (completionCount === 0) return undefined;
  return {
    ...plainDiagnosis(code, year.fiscalYear, mark),
    kind: "header",
    billable: false,
    completions: year.listBelow(code, MOST_COMPLETIONS),
    completionCount,
    billableThrough: all.endedOn.get(code) ?? null,
  };
}

function plainDiagnosis(code: string, fiscalYear: number, mark: Mark): Diagnosis {
  return {
    code,
    kind: "billable",
    billable: true,
    completions: NONE,
    completionCount: 0,
    billableThrough: null,
    fiscalYear,
    side: null,
    sidedForms: NONE,
    bilateralForm: null,
    unspecified: false,
    manifestation: false,
    externalCause: isExternalCause(code),
    mark,
  };
}

function billableIn(
  all: DecodedDiagnoses,
  year: DiagnosisYear,
  code: string,
  { unspecified, manifestation, bilateral, position, forms }: DiagnosisClass,
  mark: Mark,
): Diagnosis {
  return {
    code,
    kind: "billable",
    billable: true,
    completions: NONE,
    completionCount: 0,
    billableThrough: null,
    fiscalYear: year.fiscalYear,
    side: position >= 0 ? sideAt(code, position, forms) : bilateral ? "bilateral" : null,
    sidedForms:
      position >= 0 ? formsOf(year, code, position, forms, isSided) : bilateral ? twinsOf(all, year, code) : NONE,
    bilateralForm: bilateralFormOf(all, year, code, position, forms),
    unspecified,
    manifestation,
    externalCause: isExternalCause(code),
    mark,
  };
}

/** V00-Y99. */
function isExternalCause(code: string): boolean {
  return code >= "V" && code < "Z";
}

type Forms = DiagnosisClass["forms"];

function isSided(side: Forms[number][1]): boolean {
  return side === "right" || side === "left";
}

function isBilateral(side: Forms[number][1]): boolean {
  return side === "bilateral";
}

function sideAt(code: string, position: number, forms: Forms): Diagnosis["side"] {
  const own = code.charAt(position);
  for (const [character, side] of forms) if (character === own) return side;
  return null;
}

function formsOf(
  year: DiagnosisYear,
  code: string,
  position: number,
  forms: Forms,
  wanted: (side: Forms[number][1]) => boolean,
): readonly string[] {
  const start = code.slice(0, position);
  const end = code.slice(position + 1);
  const found: string[] = [];
  for (const [character, side] of forms) {
    const form = start + character + end;
    if (wanted(side) && year.classOf(form) !== undefined) found.push(form);
  }
  return found;
}

function bilateralFormOf(
  all: DecodedDiagnoses,
  year: DiagnosisYear,
  code: string,
  position: number,
  forms: Forms,
): string | null {
  if (position < 0) return all.sidedPrefixes.has(code) ? code : null;
  return (
    formsOf(year, code, position, forms, isBilateral)[0] ?? all.bilateralForms.get(code.slice(0, position)) ?? null
  );
}

/** Right and left codes of a bilateral code that is shorter than they are. */
function twinsOf({ sidedPrefixes }: DecodedDiagnoses, year: DiagnosisYear, code: string): readonly string[] {
  const prefix = sidedPrefixes.get(code);
  if (prefix === undefined) return NONE;
  return year.listBelow(prefix, MOST_COMPLETIONS).filter((twin) => {
    const { position = -1, forms = [] } = year.classOf(twin) ?? {};
    const side = sideAt(twin, position, forms);
    return side !== null && isSided(side);
  });
}
