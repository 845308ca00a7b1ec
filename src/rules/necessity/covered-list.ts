import type { CoverageList } from "../../reference/coverage-policies.js";
import { missing, problem } from "../outcomes.js";
import type { LineSubject, Outcome, Problem, RuleContext } from "../rule.js";
import { advice, diagnosesIn, policyFacts } from "./coverage-words.js";
import type { LinePolicy } from "./line-coverage.js";
import { judgedLine, judgePolicies, PLACE_MISSING } from "./line-coverage.js";
import { trialState } from "./prior-trial.js";

/** What a rule of covered lists is told by: the strength of its lists, and its fix for a diagnosis off the list. */
export interface CoveredListRule {
  readonly strength: CoverageList["strength"];
  fix(procedureCode: string, diagnoses: string): string;
}

/**
 * Judges a line by the covered lists of its policies: at least one diagnosis must stand on each policy's list, with its
 * companion and earlier treatment where the list asks for them.
 *
 * @param subject - the line
 * @param context - claim, payer, tables
 * @param rule - strength of the lists and words of the fix
 * @returns problems, and what is missing to judge
 */
export function judgeCoveredLists(
  subject: LineSubject,
  context: RuleContext,
  rule: CoveredListRule,
): readonly Outcome[] {
  const { strength } = rule;
  const judged = judgedLine(subject, context);
  if (judged === undefined) return [];
  const { limiting, placeMatters, unmapped } = judged.coverage;
  const outcomes: Outcome[] = [];
  if (limiting[strength].length > 0) {
    for (const policy of judgePolicies(judged, strength, context)) {
      outcomes.push(...judgePolicy(policy, subject, rule));
    }
  }
  if (placeMatters[strength]) outcomes.push(PLACE_MISSING);
  for (const { id } of unmapped[strength]) {
    outcomes.push(missing([`reference.coveragePolicies.${id}.lists.procedureCodes`], []));
  }
  return outcomes;
}

function judgePolicy(policy: LinePolicy, subject: LineSubject, rule: CoveredListRule): readonly Outcome[] {
  const { reading, diagnoses } = policy;
  const { line, path } = subject;
  const { procedureCode, lineNumber } = line;
  const about = { line: lineNumber, code: procedureCode };
  const supported = diagnoses.filter(({ verdict }) => verdict === "supported");
  if (supported.length > 0) return judgeTrial(policy, subject);
  if (diagnoses.some(({ verdict }) => verdict === "undetermined")) {
    return [missing([`reference.coveragePolicies.${reading.value.id}`], path, about)];
  }
  const starred = diagnoses.find(({ verdict }) => verdict === "needs-companion");
  if (starred !== undefined) {
    const { diagnosis, companions, condition } = starred;
    const wanted = condition ?? `one of ${(companions ?? []).join(", ")} on the line`;
    return [
      coverageProblem(policy, subject, {
        message: `Policy ${reading.value.id} lists ${diagnosis} for ${procedureCode} with a further condition`,
        fix: `Check that ${procedureCode} shows what ${diagnosis} needs: ${wanted}.`,
        // What only the record can show is not known to be missing.
        ...(companions === undefined ? { severity: "information" } : {}),
      }),
    ];
  }
  return [
    coverageProblem(policy, subject, {
      message: `${procedureCode} points to no diagnosis on the list of policy ${reading.value.id}`,
      fix: rule.fix(procedureCode, diagnosesIn(diagnoses)),
    }),
  ];
}

/** A supported line still needs the earlier treatment its list asks for; a list without one is enough. */
function judgeTrial(policy: LinePolicy, subject: LineSubject): readonly Outcome[] {
  const trials = policy.diagnoses.flatMap(({ verdict, priorTrial }) => (verdict === "supported" ? [priorTrial] : []));
  const [trial] = trials;
  if (trial === undefined || trials.includes(undefined)) return [];
  const { state, missing: names } = trialState(subject, trial);
  if (state === "met") return [];
  const { procedureCode, lineNumber } = subject.line;
  if (state === "unknown") return [missing(names, ["services"], { line: lineNumber, code: procedureCode })];
  return [
    coverageProblem(policy, subject, {
      message: `Policy ${policy.reading.value.id} covers ${procedureCode} after earlier treatment that is not shown`,
      fix: `Check that the record shows ${trial.days} days of ${trial.kind.replaceAll("-", " ")} before ${procedureCode}.`,
    }),
  ];
}

function coverageProblem(
  { reading, diagnoses }: LinePolicy,
  { line, path }: LineSubject,
  { message, ...words }: Pick<Problem, "message" | "fix" | "severity">,
): Problem {
  const { procedureCode, lineNumber } = line;
  return problem({
    ...words,
    message: advice(message),
    path: [...path, "diagnosisPointers"],
    facts: { procedureCode, ...policyFacts(reading, diagnoses) },
    about: { line: lineNumber, code: procedureCode },
    restsOn: [reading],
  });
}
