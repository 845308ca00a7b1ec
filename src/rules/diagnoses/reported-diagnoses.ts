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
  const byCode = new Map<
    string,
    ReportedDiagnosis & { readonly lines: LineSubject[]; readonly firstOn: LineSubject[] }
  >();
  for (const [index, text] of claim.diagnosisCodes.entries()) {
    const code = normalizeDiagnosisCode(text);
    if (byCode.has(code)) continue;
    const position = index + 1;
    const path = ["diagnosisCodes", index];
    byCode.set(code, { position, code, name: nameOf(text, position), path, lines: [], firstOn: [] });
  }
  const ofLine = new Map<LineSubject, readonly ReportedDiagnosis[]>();
  for (const subject of lines) {
    const codes = new Set(codesOf(subject, claim).map(normalizeDiagnosisCode));
    const ofThis = [...codes].flatMap((code) => byCode.get(code) ?? []);
    for (const diagnosis of ofThis) diagnosis.lines.push(subject);
    ofThis[0]?.firstOn.push(subject);
    ofLine.set(subject, ofThis);
  }
  const report = { diagnoses: [...byCode.values()], ofLine };
  reports.set(lines, report);
  return report;
}

function codesOf({ line }: LineSubject, { setting, diagnosisCodes }: Claim): readonly string[] {
  if (setting !== "practitioner") return diagnosisCodes;
  return (line.diagnosisPointers ?? []).flatMap((pointer) => diagnosisCodes[pointer - 1] ?? []);
}

/** A text that is no code may be anything, a name too, so it is never shown. */
function nameOf(text: string, position: number): string {
  const isCode = isDiagnosisCodeShape(text.trim().toUpperCase()) && /\d/.test(text);
  return isCode ? dottedDiagnosisCode(text) : `diagnosis ${position}`;
}
