import { codeMatcher } from "../../reference/code-matcher.js";
import { lookUpDiagnosisConventions } from "../../reference/look-up-diagnosis-conventions.js";
import { diagnosesOfLine, readBillable } from "../diagnoses/reported-diagnoses.js";
import { problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";

/** A service for one kind of condition points to a condition of that kind. */
export const serviceDiagnosisUnrelated: LineRule = {
  id: "service-diagnosis-unrelated",
  topic: "necessity",
  title: "Cognitive and swallowing services point to such a condition",
  why: "Cognitive treatment is for a cognitive condition, and swallowing treatment for a swallowing or feeding one. A line that points only elsewhere raises the question what was treated.",
  scope: "line",
  severity: "information",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "Medicare coverage article", section: "A57040", mark: "single" },
    { publication: "CMS Pub. 100-02", section: "ch. 15 §220.3", mark: "recall" },
  ],
  reads: ["diagnosisConventions", "diagnoses"],
  procedureCodes: ["97129", "97130", "92526", "92610"],
  yieldsTo: [...YIELDS_TO_BROKEN_CODE, { ruleId: "coverage-diagnosis-unlisted", on: "line" }],
  check(subject, context) {
    const { line, path, serviceDate } = subject;
    const { procedureCode, lineNumber } = line;
    const conventions = context.read(lookUpDiagnosisConventions(serviceDate, context.tables));
    const treated = conventions?.value.treated.find(({ procedureCodes }) => procedureCodes.includes(procedureCode));
    const diagnoses = diagnosesOfLine(subject, context);
    if (treated === undefined || diagnoses.length === 0) return [];
    if (diagnoses.some(({ code }) => codeMatcher(treated.diagnoses)(code))) return [];
    if (diagnoses.some((diagnosis) => readBillable(diagnosis, serviceDate, context) === undefined)) return [];
    const names = diagnoses.map(({ name }) => name);
    return [
      problem({
        message: `${procedureCode} points to no ${treated.conditions} condition: ${names.join(", ")}.`,
        fix: `Point ${procedureCode} to the condition it treats.`,
        path: [...path, "diagnosisPointers"],
        facts: { procedureCode, diagnoses: names },
        about: { line: lineNumber, code: procedureCode },
      }),
    ];
  },
};
