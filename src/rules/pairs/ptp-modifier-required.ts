import { lookUpPtpBypass } from "../../reference/look-up-ptp-bypass.js";
import type { PtpBypass } from "../../reference/ptp-bypass.js";
import { listed } from "../../values/listed.js";
import { isModifierShape } from "../../values/codes.js";
import { problem } from "../outcomes.js";
import type { DayRule, LineSubject, Outcome } from "../rule.js";
import { aboutPair, specialtyMissing } from "./about-pair.js";
import { activePairsOf } from "./active-pairs.js";
import { linePairsOf } from "./line-pairs.js";
import { YIELDS_OF_PAIRS } from "./pair-yields.js";

/** Two codes of a pair edit with indicator 1 carry a modifier that separates them. */
export const ptpModifierRequired: DayRule = {
  id: "ptp-modifier-required",
  topic: "pairs",
  title: "Two codes of an NCCI pair are billed together only with a modifier that separates them",
  why: "NCCI pairs with indicator 1 are paid together only when a modifier says that the services were distinct. GO, CO, KX or 76 does not say that, and the second column is denied.",
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
  reads: ["ptpEdits", "ptpBypass", "therapyTaxonomies"],
  yieldsTo: [...YIELDS_OF_PAIRS, { ruleId: "ptp-pair-forbidden", on: "pair" }],
  check(day, context) {
    const pairs = activePairsOf(day, context).filter(({ edit }) => edit.value.modifierIndicator === 1);
    if (pairs.length === 0) return [];
    const bypass = context.read(lookUpPtpBypass(day.serviceDate, context.tables));
    if (bypass == null) return [];
    const isBare = (subject: LineSubject): boolean => !isSeparated(subject, bypass.value);
    return pairs.flatMap(({ edit, columnOne, columnTwo }): readonly Outcome[] => {
      const { joined, open } = linePairsOf(columnOne.filter(isBare), columnTwo.filter(isBare), context);
      const [bare] = joined;
      if (bare === undefined) return open.slice(0, 1).map((lines) => specialtyMissing(lines, edit));
      const [one, two] = bare;
      const { columnOneCode, columnTwoCode, modifierIndicator } = edit.value;
      // What is no modifier may be anything, so it is not repeated.
      const present = [...new Set([...two.line.modifiers, ...one.line.modifiers].filter(isModifierShape))];
      return [
        problem({
          message: `${columnTwoCode} is paid with ${columnOneCode} on one date only with a modifier that separates them.`,
          fix: `Remove ${columnTwoCode}, or add the X modifier the record supports: ${separation(present)} it from ${columnOneCode}.`,
          path: two.path,
          facts: { columnOneCode, columnTwoCode, modifierIndicator, modifiersPresent: present },
          about: aboutPair(two, edit.value),
          restsOn: [edit],
        }),
      ];
    });
  },
};

function isSeparated({ line }: LineSubject, { distinctService, otherModifiers }: PtpBypass): boolean {
  return line.modifiers.some((modifier) => distinctService.includes(modifier) || otherModifiers.includes(modifier));
}

function separation(present: readonly string[]): string {
  if (present.length === 0) return "no modifier separates";
  return `${listed(present)} ${present.length === 1 ? "does" : "do"} not separate`;
}
