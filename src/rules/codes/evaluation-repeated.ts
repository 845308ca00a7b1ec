import { problem } from "../outcomes.js";
import type { EpisodeRule } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { aboutLine } from "./about-line.js";
import { initialEvaluation, isSameDiscipline, reevaluationFor } from "./evaluation-codes.js";
import { occurrencesIn, repeatsOnLaterDates } from "./occurrences.js";

/** An episode has one initial evaluation of a discipline. */
export const evaluationRepeated: EpisodeRule = {
  id: "evaluation-repeated",
  topic: "codes",
  title: "An episode has one initial evaluation of a discipline",
  why: "The initial evaluation opens the episode. What is assessed again later is a re-evaluation, and that only for a reason.",
  scope: "episode",
  severity: "warning",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-02", section: "ch. 15 §220.3.C", mark: "recall" }],
  reads: ["procedureCodes"],
  yieldsTo: YIELDS_TO_BROKEN_CODE,
  check(episode, context) {
    const evaluations = occurrencesIn(episode, context.claim, (code) => initialEvaluation(code, context) !== undefined);
    const repeats = repeatsOnLaterDates(evaluations, (a, b) => isSameDiscipline(a, b, context));
    return repeats.flatMap((subject) => {
      const { line, path, serviceDate } = subject;
      const { procedureCode } = line;
      const evaluation = initialEvaluation(procedureCode, context);
      const instead = evaluation === undefined ? undefined : reevaluationFor(evaluation, serviceDate, context);
      if (instead === undefined) return [];
      return [
        problem({
          message: `${procedureCode} is a second initial evaluation of the episode.`,
          fix: `Bill ${instead} if re-evaluation criteria are met; an episode has one initial evaluation.`,
          path: [...path, "procedureCode"],
          facts: { procedureCode, reevaluation: instead },
          about: aboutLine(subject),
        }),
      ];
    });
  },
};
