import type { Claim } from "../../claim/claim.js";
import { lookUpDiagnosis } from "../../reference/look-up-diagnosis.js";
import type { Diagnosis } from "../../reference/diagnoses.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { dottedDiagnosisCode, isDiagnosisCodeShape, normalizeDiagnosisCode } from "../../values/codes.js";
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
}

/**
 * Lists the diagnoses of a claim with the lines that report them. An institutional claim has no pointers: all its lines
 * report all its diagnoses.
 *
 * @param context - the claim and its lines
 * @returns diagnoses in the order of the claim
 */
export function reportedDiagnoses(context: RuleContext): readonly ReportedDiagnosis[] {
  return reportOf(context).diagnoses;
}

/**
 * Lists the diagnoses that a line reports, in its order; positions that the claim does not have are left out.
 *
 * @param subject - the line
 * @param context - the claim
 * @returns the diagnoses the line points to, or all of an institutional claim
 */
export function diagnosesOfLine(subject: LineSubject, context: RuleContext): readonly ReportedDiagnosis[] {
  return reportOf(context).ofLine.get(subject) ?? [];
}

/**
 * Looks a diagnosis up in the code set of a date; the engine notes a code set that does not reach it.
 *
 * @param code - the diagnosis
 * @param serviceDate - date of service of the line that reports it
 * @param context - tables
 * @returns the reading; `null` when the code set has no such code; `undefined` when that is not known
 */
export function readDiagnosis(
  code: string,
  serviceDate: CalendarDate,
  context: RuleContext,
): Reading<Diagnosis> | null | undefined {
  return context.read(lookUpDiagnosis(code, serviceDate, context.tables));
}

/**
 * Gives a diagnosis as it stands on a date when it is billable; what is not is for other rules.
 *
 * @param code - the diagnosis
 * @param serviceDate - date of service of the line that reports it
 * @param context - tables
 * @returns the reading of a billable code, else `undefined`
 */
export function readBillable(
  code: string,
  serviceDate: CalendarDate,
  context: RuleContext,
): Reading<Diagnosis> | undefined {
  const reading = readDiagnosis(code, serviceDate, context);
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

interface Report {
  readonly diagnoses: readonly ReportedDiagnosis[];
  readonly ofLine: ReadonlyMap<LineSubject, readonly ReportedDiagnosis[]>;
}

// The lines of a check are made once for it, and every rule asks for the same report.
const reports = /* @__PURE__ */ new WeakMap<readonly LineSubject[], Report>();

function reportOf({ claim, lines }: RuleContext): Report {
  const known = reports.get(lines);
  if (known !== undefined) return known;
  const report = claim.setting === "practitioner" ? byPointer(claim, lines) : byClaim(claim, lines);
  reports.set(lines, report);
  return report;
}

function byPointer({ diagnosisCodes }: Claim, lines: readonly LineSubject[]): Report {
  const reporting = distinctDiagnoses(diagnosisCodes).map((each) => ({
    ...each,
    lines: [] as LineSubject[],
    firstOn: [] as LineSubject[],
  }));
  const byCode = new Map(reporting.map((diagnosis) => [diagnosis.code, diagnosis]));
  const byPlace = diagnosisCodes.map((text) => byCode.get(normalizeDiagnosisCode(text)));
  const ofLine = new Map<LineSubject, readonly ReportedDiagnosis[]>();
  for (const subject of lines) {
    const pointed: (typeof reporting)[number][] = [];
    for (const pointer of subject.line.diagnosisPointers ?? []) {
      const diagnosis = byPlace[pointer - 1];
      if (diagnosis !== undefined && !pointed.includes(diagnosis)) pointed.push(diagnosis);
    }
    for (const diagnosis of pointed) diagnosis.lines.push(subject);
    pointed[0]?.firstOn.push(subject);
    ofLine.set(subject, pointed);
  }
  return { diagnoses: reporting, ofLine };
}

function byClaim({ diagnosisCodes }: Claim, lines: readonly LineSubject[]): Report {
  const diagnoses = distinctDiagnoses(diagnosisCodes).map((each, index) => ({
    ...each,
    lines,
    firstOn: index === 0 ? lines : [],
  }));
  return { diagnoses, ofLine: new Map(lines.map((subject) => [subject, diagnoses])) };
}

/** A code that the claim repeats stands where it first appears. */
function distinctDiagnoses(texts: readonly string[]): readonly Omit<ReportedDiagnosis, "lines" | "firstOn">[] {
  const seen = new Set<string>();
  return texts.flatMap((text, index) => {
    const code = normalizeDiagnosisCode(text);
    if (seen.has(code)) return [];
    seen.add(code);
    const position = index + 1;
    return [{ position, code, name: nameOf(text, position), path: ["diagnosisCodes", index] }];
  });
}

/** A text that is no code may be anything, a name too, so it is never shown. */
function nameOf(text: string, position: number): string {
  const isCode = isDiagnosisCodeShape(text.trim().toUpperCase()) && /\d/.test(text);
  return isCode ? dottedDiagnosisCode(text) : `diagnosis ${position}`;
}
