import { normalizeDiagnosisCode } from "../../values/codes.js";
import { rememberedLast } from "../../values/remembered-last.js";
import { codesInWords, procedureCodesOf } from "../diagnoses/line-words.js";
import type { ReportedDiagnosis } from "../diagnoses/reported-diagnoses.js";
import { diagnosesOfLine, lineNumbers, readBillable } from "../diagnoses/reported-diagnoses.js";
import { problem } from "../outcomes.js";
import type { LineRule, LineSubject, RuleContext } from "../rule.js";

/** A line treats conditions of the plan of care. */
export const pointedDiagnosisUnplanned: LineRule = {
  id: "pointed-diagnosis-unplanned",
  topic: "necessity",
  title: "A line points to conditions of the plan of care",
  why: "The plan of care says which conditions are treated. A line that points to another condition is not supported by the plan.",
  scope: "line",
  severity: "warning",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "CMS Pub. 100-02", section: "ch. 15 §220.1.2", mark: "official" },
    { publication: "Medicare coverage article", section: "A56566", mark: "single" },
  ],
  reads: ["diagnoses"],
  check(subject, context) {
    const { lineNumber, procedureCode } = subject.line;
    const found = unplanned(subject, context);
    if (found.length === 0) return [];
    return found.map(({ code, name, path, lines }) => {
      const concerned = lines.filter((line) => unplanned(line, context).some((each) => each.code === code));
      const named = codesInWords(concerned);
      return problem({
        message: `The plan of care does not name ${name}, to which ${named} points.`,
        fix: `Add ${name} to the plan of care or point ${named} to a planned condition.`,
        path,
        facts: { diagnosis: name, procedureCodes: procedureCodesOf(concerned), lines: lineNumbers(concerned) },
        about: { line: lineNumber, code: procedureCode, diagnosis: code },
      });
    });
  },
};

/**
 * Diagnoses of a line that its plan does not name. An institutional line points nowhere: there one planned condition on the
 * claim is enough. A line with a diagnosis that is not billable is left to the rules of diagnoses.
 */
function unplanned(subject: LineSubject, context: RuleContext): readonly ReportedDiagnosis[] {
  const planned = subject.plan?.diagnosisCodes;
  // A plan known to name no condition is found as incomplete.
  if (planned == null || planned.length === 0) return NONE;
  const diagnoses = diagnosesOfLine(subject, context);
  for (const diagnosis of diagnoses) {
    if (readBillable(diagnosis, subject.serviceDate, context) === undefined) return NONE;
  }
  const codes = plannedCodes(planned, context);
  if (diagnoses.every(({ code }) => codes.has(code))) return NONE;
  const others = diagnoses.filter(({ code }) => !codes.has(code));
  if (context.setting === "practitioner") return others;
  return others.length === diagnoses.length ? others.slice(0, 1) : [];
}

const NONE: readonly ReportedDiagnosis[] = [];

/** Lines of one plan ask for the same. */
const plannedCodes = /* @__PURE__ */ rememberedLast(
  (planned: readonly string[], _: RuleContext): ReadonlySet<string> => new Set(planned.map(normalizeDiagnosisCode)),
);
