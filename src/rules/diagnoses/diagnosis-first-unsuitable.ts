import { codeMatcher } from "../../reference/code-matcher.js";
import type { Diagnosis } from "../../reference/diagnoses.js";
import { lookUpDiagnosisConventions } from "../../reference/look-up-diagnosis-conventions.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { rememberedLast } from "../../values/remembered-last.js";
import { problem } from "../outcomes.js";
import type { LineRule, LineSubject, Reading, RuleContext } from "../rule.js";
import { YIELDS_TO_BROKEN_DIAGNOSIS } from "../yield-groups.js";
import { codesInWords, procedureCodesOf } from "./line-words.js";
import type { ReportedDiagnosis } from "./reported-diagnoses.js";
import { diagnosesOfLine, lineNumbers, readBillable } from "./reported-diagnoses.js";

/** The first diagnosis of a line is a condition, neither an external cause nor a status. */
export const diagnosisFirstUnsuitable: LineRule = {
  id: "diagnosis-first-unsuitable",
  topic: "diagnoses",
  title: "The first diagnosis of a line is the treated condition",
  why: "An external cause says how an injury happened and a status code what is there; neither says what is treated, so neither supports a service as its first diagnosis.",
  scope: "line",
  severity: "warning",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "ICD-10-CM Official Guidelines", section: "I.C.20; I.C.21", mark: "recall" }],
  reads: ["diagnoses", "diagnosisConventions"],
  yieldsTo: [...YIELDS_TO_BROKEN_DIAGNOSIS, { ruleId: "manifestation-code-first", on: "diagnosis" }],
  check(subject, context) {
    const [first] = diagnosesOfLine(subject, context);
    if (first === undefined || !isUnsuitable(first, subject.serviceDate, context)) return [];
    const lines = first.firstOn.filter((line) => isUnsuitable(first, line.serviceDate, context));
    const named = codesInWords(lines);
    return [
      problem({
        message: `${first.name} stands first for ${named}, and it is no condition that is treated.`,
        fix: `Put the treated condition before ${first.name} for ${named}.`,
        path: first.path,
        facts: { diagnosis: first.name, procedureCodes: procedureCodesOf(lines), lines: lineNumbers(lines) },
        about: { line: subject.line.lineNumber, code: subject.line.procedureCode, diagnosis: first.code },
      }),
    ];
  },
};

function isUnsuitable(diagnosis: ReportedDiagnosis, serviceDate: CalendarDate, context: RuleContext): boolean {
  const reading = readBillable(diagnosis, serviceDate, context);
  if (reading === undefined) return false;
  const verdicts = verdictsOf(context.lines, context);
  const known = verdicts.get(reading);
  if (known !== undefined) return known;
  if (reading.value.externalCause) return true;
  const conventions = context.read(lookUpDiagnosisConventions(serviceDate, context.tables));
  if (conventions == null) return false;
  const isStatus = codeMatcher(conventions.value.status)(diagnosis.code);
  if (!reading.stale && !conventions.stale) verdicts.set(reading, isStatus);
  return isStatus;
}

/** Verdicts on what tables verified for the date say: most lines of a claim begin with the same diagnosis. */
const verdictsOf = /* @__PURE__ */ rememberedLast(
  (_: readonly LineSubject[], __: RuleContext) => new Map<Reading<Diagnosis>, boolean>(),
);
