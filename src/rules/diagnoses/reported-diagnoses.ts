import type { Claim } from "../../claim/claim.js";
import { lookUpDiagnosis } from "../../reference/look-up-diagnosis.js";
import type { Diagnosis } from "../../reference/diagnoses.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { dottedDiagnosisCode, isDiagnosisCodeShape, normalizeDiagnosisCode } from "../../values/codes.js";
import { rememberedLast } from "../../values/remembered-last.js";
import type { Path } from "../../values/citation.js";
import type { LineSubject, Reading, RuleContext } from "../rule.js";

/** A diagnosis of the claim and the lines that report it. A code that the claim repeats stands once. */
export interface ReportedDiagnosis {
  /** Place on the claim, from 1. */
  readonly position: number;
  /** Code without its dot, in upper case. */
  readonly code: string;
  /** Code with its dot; the place alone where the text may be something else than a code. */
  readonly name: string;
  readonly path: Path;
  /** Lines that point to it; every line of an institutional claim. */
  readonly lines: readonly LineSubject[];
  /** Lines that point to it first; every line of an institutional claim whose first diagnosis it is. */
  readonly firstOn: readonly LineSubject[];
  /** Dates of the lines that report it, each once. */
  readonly dates: readonly CalendarDate[];
  /** What the code set says of it, on dates for which it is verified: many rules ask. */
  readonly readings: Map<CalendarDate, Reading<Diagnosis> | null>;
}

/**
 * Lists the diagnoses of a claim with the lines that report them. An institutional claim has no pointers: all its lines
 * report all its diagnoses.
 *
 * @param context - the claim and its lines
 * @returns diagnoses in the order of the claim
 */
export function reportedDiagnoses(context: RuleContext): readonly ReportedDiagnosis[] {
  return reportOf(context.lines, context).diagnoses;
}

/**
 * Lists the diagnoses that a line reports, in its order; positions that the claim does not have are left out.
 *
 * @param subject - the line
 * @param context - the claim
 * @returns the diagnoses the line points to, or all of an institutional claim
 */
export function diagnosesOfLine(subject: LineSubject, context: RuleContext): readonly ReportedDiagnosis[] {
  return reportOf(context.lines, context).ofLine.get(subject) ?? NONE;
}

/**
 * Looks a diagnosis up in the code set of a date; the engine notes a code set that does not reach it.
 *
 * @param diagnosis - the diagnosis
 * @param serviceDate - date of service of the line that reports it
 * @param context - tables
 * @returns the reading; `null` when the code set has no such code; `undefined` when that is not known
 */
export function readDiagnosis(
  { code, readings }: ReportedDiagnosis,
  serviceDate: CalendarDate,
  context: RuleContext,
): Reading<Diagnosis> | null | undefined {
  const known = readings.get(serviceDate);
  if (known !== undefined) return known;
  const answer = lookUpDiagnosis(code, serviceDate, context.tables);
  const reading = context.read(answer);
  // Of a code set that does not reach the date each rule that reads it must say so for itself.
  if (answer.status !== "not-covered" && reading !== undefined) readings.set(serviceDate, reading);
  return reading;
}

/**
 * Gives a diagnosis as it stands on a date when it is billable; what is not is for other rules.
 *
 * @param diagnosis - the diagnosis
 * @param serviceDate - date of service of the line that reports it
 * @param context - tables
 * @returns the reading of a billable code, else `undefined`
 */
export function readBillable(
  diagnosis: ReportedDiagnosis,
  serviceDate: CalendarDate,
  context: RuleContext,
): Reading<Diagnosis> | undefined {
  const reading = readDiagnosis(diagnosis, serviceDate, context);
  return reading?.value.billable === true ? reading : undefined;
}

/**
 * Numbers lines as facts carry them.
 *
 * @param lines - lines
 * @returns their numbers in rising order
 */
export function lineNumbers(lines: readonly LineSubject[]): readonly number[] {
  return lines.map(({ line }) => line.lineNumber).sort((a, b) => a - b);
}

const NONE: readonly ReportedDiagnosis[] = [];

interface Report {
  readonly diagnoses: readonly ReportedDiagnosis[];
  readonly ofLine: ReadonlyMap<LineSubject, readonly ReportedDiagnosis[]>;
}

// The lines of a check are made once for it, and every rule asks for the same report.
const reportOf = /* @__PURE__ */ rememberedLast((lines: readonly LineSubject[], { claim }: RuleContext): Report =>
  claim.setting === "practitioner" ? byPointer(claim, lines) : byClaim(claim, lines),
);

/** A diagnosis whose lines are being gathered. */
interface Gathered extends ReportedDiagnosis {
  readonly lines: LineSubject[];
  readonly firstOn: LineSubject[];
  readonly dates: CalendarDate[];
}

function byPointer({ diagnosisCodes }: Claim, lines: readonly LineSubject[]): Report {
  const { diagnoses, byPlace } = distinctDiagnoses(diagnosisCodes);
  const ofLine = new Map<LineSubject, readonly ReportedDiagnosis[]>();
  for (const subject of lines) {
    const pointed: Gathered[] = [];
    for (const pointer of subject.line.diagnosisPointers ?? []) {
      const diagnosis = byPlace[pointer - 1];
      if (diagnosis === undefined || pointed.includes(diagnosis)) continue;
      pointed.push(diagnosis);
      addLine(diagnosis, subject);
    }
    pointed[0]?.firstOn.push(subject);
    ofLine.set(subject, pointed);
  }
  return { diagnoses, ofLine };
}

function byClaim({ diagnosisCodes }: Claim, lines: readonly LineSubject[]): Report {
  const { diagnoses } = distinctDiagnoses(diagnosisCodes);
  for (const diagnosis of diagnoses) for (const subject of lines) addLine(diagnosis, subject);
  diagnoses[0]?.firstOn.push(...lines);
  return { diagnoses, ofLine: new Map(lines.map((subject) => [subject, diagnoses])) };
}

function addLine({ lines, dates }: Gathered, subject: LineSubject): void {
  lines.push(subject);
  if (!dates.includes(subject.serviceDate)) dates.push(subject.serviceDate);
}

/** A code that the claim repeats stands where it first appears. */
function distinctDiagnoses(texts: readonly string[]): {
  readonly diagnoses: readonly Gathered[];
  readonly byPlace: readonly Gathered[];
} {
  const byCode = new Map<string, Gathered>();
  const byPlace = texts.map((text, index) => {
    const code = normalizeDiagnosisCode(text);
    let diagnosis = byCode.get(code);
    if (diagnosis === undefined) byCode.set(code, (diagnosis = gathered(code, text, index)));
    return diagnosis;
  });
  return { diagnoses: [...byCode.values()], byPlace };
}

function gathered(code: string, text: string, index: number): Gathered {
  const position = index + 1;
  const path = ["diagnosisCodes", index];
  return { position, code, name: nameOf(text, position), path, lines: [], firstOn: [], dates: [], readings: new Map() };
}

/** A text that is no code may be anything, a name too, so it is never shown. */
function nameOf(text: string, position: number): string {
  const isCode = isDiagnosisCodeShape(text.trim().toUpperCase()) && /\d/.test(text);
  return isCode ? dottedDiagnosisCode(text) : `diagnosis ${position}`;
}
