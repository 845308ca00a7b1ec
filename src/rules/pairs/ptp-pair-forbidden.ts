import { problem } from "../outcomes.js";
import type { DayRule, Outcome } from "../rule.js";
import { aboutPair, specialtyMissing } from "./about-pair.js";
import { activePairsOf } from "./active-pairs.js";
import { linePairsOf } from "./line-pairs.js";
import { YIELDS_OF_PAIRS } from "./pair-yields.js";

/** Two codes of a pair edit with indicator 0 are not billed on one date. */
export const ptpPairForbidden: DayRule = {
  id: "ptp-pair-forbidden",
  topic: "pairs",
  title: "Two codes that NCCI never pays together are not billed on one date",
  why: "NCCI pairs with indicator 0 are services that contain one another or cannot both take place. The second column is denied whatever modifier it carries.",
  scope: "day",
  severity: "error",
  governs: { payers: [{ switch: "ncciEdits" }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    {
      publication: "CMS NCCI PTP edits",
      section: "of the setting and quarter",
      url: "https://www.cms.gov/national-correct-coding-initiative-ncci",
      mark: "official",
    },
    { publication: "CMS NCCI policy manual for Medicare", section: "ch. 1", mark: "official" },
  ],
  reads: ["ptpEdits", "therapyTaxonomies"],
  yieldsTo: YIELDS_OF_PAIRS,
  check(day, context) {
    return activePairsOf(day, context).flatMap(({ edit, columnOne, columnTwo }): readonly Outcome[] => {
      const { columnOneCode, columnTwoCode, modifierIndicator } = edit.value;
      if (modifierIndicator !== 0) return [];
      const { joined, open } = linePairsOf(columnOne, columnTwo, context);
      const denied = joined[0]?.[1];
      if (denied === undefined) return open.slice(0, 1).map((lines) => specialtyMissing(lines, edit));
      return [
        problem({
          message: `${columnTwoCode} is not payable with ${columnOneCode} on one date.`,
          fix: `Remove ${columnTwoCode}: it is not payable with ${columnOneCode} on one date, with any modifier.`,
          path: denied.path,
          facts: { columnOneCode, columnTwoCode, modifierIndicator },
          about: aboutPair(denied, edit.value),
          restsOn: [edit],
        }),
      ];
    });
  },
};
