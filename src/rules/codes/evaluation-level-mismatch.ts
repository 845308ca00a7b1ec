import { lookUpEvaluationLevels } from "../../reference/look-up-evaluation-levels.js";
import { counted } from "../../values/counted.js";
import { listed } from "../../values/listed.js";
import { missing, problem } from "../outcomes.js";
import type { DocumentedElement, LineRule, LineSubject } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { evaluationRecords } from "./evaluation-records.js";
import type { EvaluationComponent } from "./supported-evaluation-level.js";
import { EVALUATION_COMPONENTS, supportedLevel } from "./supported-evaluation-level.js";

const LEVELS: readonly string[] = ["97165", "97166", "97167"];

const WORDS: Readonly<Record<EvaluationComponent, string>> = {
  profileReview: "review of the profile",
  performanceDeficits: "number of performance deficits",
  decisionMaking: "decision making",
};

/** The level of an occupational therapy evaluation is the one its components support. */
export const evaluationLevelMismatch: LineRule = {
  id: "evaluation-level-mismatch",
  topic: "codes",
  title: "The level of an occupational therapy evaluation is the one its components support",
  why: "Three components decide the level, and the weakest holds it: review of the profile, number of deficits, decision making. Minutes never decide it.",
  scope: "line",
  severity: "warning",
  governs: { payers: "all" },
  effectiveFrom: "2017-01-01",
  effectiveThrough: null,
  citations: [{ publication: "CPT evaluation components", section: "97165 to 97167", mark: "secondary" }],
  reads: ["evaluationLevels"],
  procedureCodes: LEVELS,
  yieldsTo: YIELDS_TO_BROKEN_CODE,
  documents: EVALUATION_COMPONENTS.map((component): DocumentedElement<LineSubject> => ({
    element: `Evaluation: ${WORDS[component]}`,
    applies: ({ line }) => LEVELS.includes(line.procedureCode),
    given: (subject, { claim }) => evaluationRecords(subject, claim, LEVELS)[0]?.evaluation[component] !== undefined,
    isFault: ({ facts }) => Array.isArray(facts["limitedBy"]) && facts["limitedBy"].includes(component),
  })),
  check(subject, { claim, read, tables }) {
    const { line, path, serviceDate } = subject;
    const { procedureCode, lineNumber } = line;
    const about = { line: lineNumber, code: procedureCode };
    const levels = read(lookUpEvaluationLevels(serviceDate, tables));
    if (levels == null) return [];
    const codes = levels.value.map((level) => level.procedureCode);
    const billed = codes.indexOf(procedureCode);
    if (billed === -1) return [];
    const [record] = evaluationRecords(subject, claim, codes);
    if (record === undefined) return [missing(namesOf(EVALUATION_COMPONENTS), ["evaluations"], about)];
    const level = supportedLevel(record.evaluation, levels.value);
    if ("unknown" in level) return [missing(namesOf(level.unknown), ["evaluations", record.index], about)];
    if (level.position === billed) return [];
    const { performanceDeficits = 0 } = record.evaluation;
    const supported = codes[level.position];
    return [
      problem({
        message:
          supported === undefined
            ? `${procedureCode} is billed, and its record supports no level.`
            : `${procedureCode} is billed, and its record supports ${supported}.`,
        fix: fixFor(procedureCode, supported, level.position < billed, level.limitedBy, performanceDeficits),
        path: [...path, "procedureCode"],
        facts: {
          procedureCode,
          performanceDeficits,
          limitedBy: level.limitedBy,
          ...(supported === undefined ? {} : { supported }),
        },
        about,
        restsOn: [levels],
      }),
    ];
  },
};

function fixFor(
  code: string,
  supported: string | undefined,
  isOverCoded: boolean,
  limitedBy: readonly EvaluationComponent[],
  deficits: number,
): string {
  if (supported === undefined) {
    return `Record the performance deficits found, or remove ${code}: ${counted(deficits, "deficit")} support no level.`;
  }
  if (!isOverCoded) return `Bill ${supported}, not ${code}: ${supported} is supported.`;
  const components = listed(limitedBy.map((component) => WORDS[component]));
  return `Bill ${supported}, not ${code}: ${components} ${limitedBy.length === 1 ? "supports" : "support"} that level at most.`;
}

function namesOf(components: readonly EvaluationComponent[]): readonly string[] {
  return components.map((component) => `evaluations.${component}`);
}
