import type { CalendarDate } from "../../values/calendar-date.js";
import { problem } from "../outcomes.js";
import type { LineRule, RuleContext } from "../rule.js";
import { YIELDS_TO_BROKEN_DIAGNOSIS } from "../yield-groups.js";
import type { ReportedDiagnosis } from "./reported-diagnoses.js";
import { diagnosesOfLine, lineNumbers, readBillable } from "./reported-diagnoses.js";

/** The first diagnosis of a line is as specific as the record allows. */
export const diagnosisUnspecified: LineRule = {
  id: "diagnosis-unspecified",
  topic: "diagnoses",
  title: "The first diagnosis of a line is as specific as the record allows",
  why: "An unspecified code is right when no more is known. Where the record says more, a specific code supports the service better.",
  scope: "line",
  severity: "information",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "ICD-10-CM Official Guidelines", section: "I.B.18", mark: "recall" }],
  reads: ["diagnoses"],
  yieldsTo: [...YIELDS_TO_BROKEN_DIAGNOSIS, { ruleId: "diagnosis-side-unspecified", on: "diagnosis" }],
  check(subject, context) {
    const [first] = diagnosesOfLine(subject, context);
    if (first === undefined || !isUnspecified(first, subject.serviceDate, context)) return [];
    const { code, name, path, firstOn } = first;
    const lines = firstOn.filter((line) => isUnspecified(first, line.serviceDate, context));
    return [
      problem({
        message: `${name} is an unspecified code.`,
        fix: `Check for a more specific code than ${name}.`,
        path,
        facts: { diagnosis: name, lines: lineNumbers(lines) },
        about: { line: subject.line.lineNumber, code: subject.line.procedureCode, diagnosis: code },
      }),
    ];
  },
};

function isUnspecified(diagnosis: ReportedDiagnosis, serviceDate: CalendarDate, context: RuleContext): boolean {
  return readBillable(diagnosis, serviceDate, context)?.value.unspecified === true;
}
