import type { Diagnosis } from "../../reference/diagnoses.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { dottedDiagnosisCode } from "../../values/codes.js";
import { problem } from "../outcomes.js";
import type { LineRule, Problem, Reading, RuleContext } from "../rule.js";
import { YIELDS_TO_BROKEN_DIAGNOSIS } from "../yield-groups.js";
import type { ReportedDiagnosis } from "./reported-diagnoses.js";
import { diagnosesOfLine, lineNumbers, readBillable } from "./reported-diagnoses.js";

/** A diagnosis names its side where the code set has sides for it. */
export const diagnosisSideUnspecified: LineRule = {
  id: "diagnosis-side-unspecified",
  topic: "diagnoses",
  title: "A diagnosis names its side where sided codes exist",
  why: "The therapist knows which side is treated. Coverage lists leave out codes with an unspecified side, so they invite a denial.",
  scope: "line",
  severity: "warning",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "ICD-10-CM code files", section: "of the fiscal year of service", mark: "official" },
    { publication: "ICD-10-CM Official Guidelines", section: "I.B.13", mark: "recall" },
  ],
  reads: ["diagnoses"],
  yieldsTo: YIELDS_TO_BROKEN_DIAGNOSIS,
  check(subject, context) {
    const { lineNumber, procedureCode } = subject.line;
    const problems: Problem[] = [];
    for (const diagnosis of diagnosesOfLine(subject, context)) {
      const reading = readUnsided(diagnosis, subject.serviceDate, context);
      if (reading === undefined) continue;
      const { code, name, path, lines } = diagnosis;
      const concerned = lines.filter((line) => readUnsided(diagnosis, line.serviceDate, context) !== undefined);
      problems.push(
        problem({
          message: `${name} leaves its side unspecified.`,
          fix: `Report the side: ${name} has right and left forms.`,
          path,
          facts: {
            diagnosis: name,
            sidedForms: reading.value.sidedForms.map(dottedDiagnosisCode),
            lines: lineNumbers(concerned),
          },
          about: { line: lineNumber, code: procedureCode, diagnosis: code },
          restsOn: [reading],
        }),
      );
    }
    return problems;
  },
};

/** The reading of a diagnosis that leaves open a side for which there are codes. */
function readUnsided(
  diagnosis: ReportedDiagnosis,
  serviceDate: CalendarDate,
  context: RuleContext,
): Reading<Diagnosis> | undefined {
  const reading = readBillable(diagnosis, serviceDate, context);
  return reading?.value.side === "unspecified" && reading.value.sidedForms.length > 0 ? reading : undefined;
}
