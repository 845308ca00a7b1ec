import { missing, problem } from "../outcomes.js";
import type { LineRule, LineSubject, Outcome } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { advice, diagnosesIn, policyFacts } from "./coverage-words.js";
import type { LinePolicy } from "./line-coverage.js";
import { judgedLine, judgePolicies, PLACE_MISSING } from "./line-coverage.js";

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
    const judged = judgedLine(subject, context);
    if (judged === undefined) return [];
    const { limiting, isPlaceOpen, isSpoken } = judged.coverage;
    const outcomes: Outcome[] = [];
    if (limiting["not-covered"].length > 0) {
      for (const policy of judgePolicies(judged, "not-covered", context)) outcomes.push(...judge(policy, subject));
    }
    // This rule also says, once for the claim, that no policy could be chosen or none is held.
    if (isPlaceOpen) outcomes.push(PLACE_MISSING);
    else if (!isSpoken) outcomes.push(missing(["reference.coveragePolicies"], []));
    return outcomes;
  },
};

function judge({ reading, diagnoses }: LinePolicy, { line, path }: LineSubject): readonly Outcome[] {
  const { procedureCode, lineNumber } = line;
  const about = { line: lineNumber, code: procedureCode };
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
  const isUnsure = open.every(({ verdict }) => verdict === "undetermined");
  return isUnsure ? [missing([`reference.coveragePolicies.${reading.value.id}`], path, about)] : [];
}
