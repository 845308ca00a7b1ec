import type { CalendarDate } from "../../values/calendar-date.js";
import { dottedDiagnosisCode } from "../../values/codes.js";
import { problem } from "../outcomes.js";
import type { LineRule, RuleContext } from "../rule.js";
import { YIELDS_TO_BROKEN_DIAGNOSIS } from "../yield-groups.js";
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
    return diagnosesOfLine(subject, context).flatMap(({ code, name, path, lines }) => {
      const reading = readBillable(code, subject.serviceDate, context);
      if (reading === undefined || !hasNoSide(code, subject.serviceDate, context)) return [];
      const concerned = lines.filter((line) => hasNoSide(code, line.serviceDate, context));
      return [
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
      ];
    });
  },
};

function hasNoSide(code: string, serviceDate: CalendarDate, context: RuleContext): boolean {
  const reading = readBillable(code, serviceDate, context);
  return reading?.value.side === "unspecified" && reading.value.sidedForms.length > 0;
}
