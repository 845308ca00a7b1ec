import { missing, problem } from "../outcomes.js";
import type { LineRule, Outcome } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { advice, diagnosesIn, policyFacts } from "./coverage-words.js";
import { lineCoverage } from "./line-coverage.js";
import type { WantedList } from "./line-coverage.js";

/** A line points to a diagnosis that no coverage policy rules out. */
export const coverageDiagnosisExcluded: LineRule = {
  id: "coverage-diagnosis-excluded",
  topic: "necessity",
  title: "A line points to a diagnosis that is not on the policy's not-covered list",
  why: "Some payers name diagnoses for which a service is not covered. A line that points to nothing else is likely to be denied, so a person should review it.",
  scope: "line",
  severity: "warning",
  governs: { payers: [{ switch: "coveragePolicies" }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "Medicare coverage articles", section: "A56566; A57067", mark: "single" }],
  reads: ["coveragePolicies", "diagnoses"],
  yieldsTo: [...YIELDS_TO_BROKEN_CODE, { ruleId: "ncd-conditions-unmet", on: "line" }],
  check(subject, context) {
    const { line, path } = subject;
    const { procedureCode, lineNumber } = line;
    const coverage = lineCoverage(subject, context, isExcluding);
    if (coverage === undefined) return [];
    const about = { line: lineNumber, code: procedureCode };
    const outcomes = coverage.policies.flatMap(({ reading, diagnoses }): readonly Outcome[] => {
      const open = diagnoses.filter(({ verdict }) => verdict !== "excluded");
      if (open.length === 0) {
        const listed = diagnosesIn(diagnoses);
        const stands = diagnoses.length === 1 ? "is" : "are";
        return [
          problem({
            message: advice(`${procedureCode} points only to what policy ${reading.value.id} lists as not covered`),
            fix: `Review ${procedureCode}: ${listed} ${stands} on the policy's not-covered list.`,
            path: [...path, "diagnosisPointers"],
            facts: { procedureCode, ...policyFacts(reading, diagnoses) },
            about,
            restsOn: [reading],
          }),
        ];
      }
      const unsure = open.every(({ verdict }) => verdict === "undetermined");
      return unsure ? [missing([`reference.coveragePolicies.${reading.value.id}`], path, about)] : [];
    });
    // This rule also says, once for the claim, that no policy could be chosen or none is held.
    if (coverage.elsewhere.length > 0) return [...outcomes, missing(["contractor"], ["contractor"])];
    return coverage.spoken ? outcomes : [...outcomes, missing(["reference.coveragePolicies"], [])];
  },
};

const isExcluding: WantedList = ({ kind }, policy) => kind === "not-covered" && policy.kind !== "ncd";
