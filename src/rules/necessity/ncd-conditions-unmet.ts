import { isBilledForDenial } from "../../claim/liability-notice.js";
import type { CoveragePolicy } from "../../reference/coverage-policies.js";
import { missing, problem } from "../outcomes.js";
import type { LineRule, LineSubject, Outcome, Problem, Reading } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { advice, policyFacts } from "./coverage-words.js";
import type { LinePolicy } from "./line-coverage.js";
import { judgedLine, judgePolicies } from "./line-coverage.js";
import { trialState } from "./prior-trial.js";

/** A service meets the conditions of the national coverage determination that speaks of it. */
export const ncdConditionsUnmet: LineRule = {
  id: "ncd-conditions-unmet",
  topic: "necessity",
  title: "A service meets the conditions of its national coverage determination",
  why: "Medicare decides some services for the whole country: heat for lungs, infrared for nerves and wounds, current for wounds, bladder or face. A line outside those conditions is likely to be denied.",
  scope: "line",
  severity: "warning",
  governs: { payers: [{ switch: "medicarePartB" }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "CMS Pub. 100-03", section: "NCD 240.3; 270.6; 270.1", mark: "secondary" },
    { publication: "CMS Pub. 100-03", section: "NCD 30.1.1; 160.15", mark: "recall" },
  ],
  reads: ["coveragePolicies", "diagnoses"],
  yieldsTo: [...YIELDS_TO_BROKEN_CODE, { ruleId: "medicare-code-unpayable", on: "line" }],
  check(subject, context) {
    if (isBilledForDenial(subject.line.modifiers)) return [];
    const judged = judgedLine(subject, context);
    if (judged === undefined || judged.coverage.limiting.national.length === 0) return [];
    return judgePolicies(judged, "national", context).flatMap((policy) => judge(policy, subject));
  },
};

function judge(policy: LinePolicy, subject: LineSubject): readonly Outcome[] {
  const { reading, diagnoses } = policy;
  const { lineNumber, procedureCode } = subject.line;
  const about = { line: lineNumber, code: procedureCode };
  const verdicts = diagnoses.map(({ verdict }) => verdict);
  if (verdicts.every((verdict) => verdict === "excluded")) return [unmet(policy, subject)];
  if (verdicts.includes("not-limited")) return [];
  const supported = diagnoses.find(({ verdict }) => verdict === "supported");
  if (supported === undefined) {
    const unsure = verdicts.includes("undetermined");
    return unsure
      ? [missing([`reference.coveragePolicies.${reading.value.id}`], subject.path, about)]
      : [unmet(policy, subject)];
  }
  if (supported.priorTrial === undefined) return [];
  const trial = trialState(subject, supported.priorTrial);
  if (trial.state === "unknown") return [missing(trial.missing, ["services"], about)];
  return trial.state === "met" ? [] : [unmet(policy, subject)];
}

function unmet({ reading, diagnoses }: LinePolicy, { line, path }: LineSubject): Problem {
  const { procedureCode, lineNumber } = line;
  const { id } = reading.value;
  return problem({
    message: advice(`${procedureCode} does not meet the conditions of ${id} as billed`),
    fix: `Review ${procedureCode} against ${id}: ${conditionOf(reading, procedureCode)}.`,
    path: [...path, "diagnosisPointers"],
    facts: { procedureCode, ...policyFacts(reading, diagnoses) },
    about: { line: lineNumber, code: procedureCode },
    restsOn: [reading],
  });
}

function conditionOf({ value }: Reading<CoveragePolicy>, procedureCode: string): string {
  const list = value.lists.find(({ procedureCodes }) => procedureCodes?.includes(procedureCode) === true);
  return list?.condition ?? value.label;
}
