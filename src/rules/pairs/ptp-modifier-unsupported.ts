import { lookUpPtpBypass } from "../../reference/look-up-ptp-bypass.js";
import type { PtpEdit } from "../../reference/ptp-edits.js";
import { counted } from "../../values/counted.js";
import { missing, problem } from "../outcomes.js";
import type { DayRule, LineSubject, Outcome, Reading, RuleContext } from "../rule.js";
import { aboutPair, specialtyMissing } from "./about-pair.js";
import { activePairsOf } from "./active-pairs.js";
import type { LinePairs } from "./line-pairs.js";
import { linePairsWith } from "./line-pairs.js";
import { intervalsPath, minutesSharedBy, sharesMinutes } from "./minutes-shared-by.js";
import { YIELDS_OF_PAIRS } from "./pair-yields.js";

/** A pair separated by 59 or an X modifier has separate times in the record. */
export const ptpModifierUnsupported: DayRule = {
  id: "ptp-modifier-unsupported",
  topic: "pairs",
  title: "A pair separated by 59, XE, XS, XP or XU has separate times in the record",
  why: "59 and the X modifiers state that two services were distinct. Services given in the same minutes were not, and the payment can be taken back.",
  scope: "day",
  severity: "warning",
  governs: { payers: [{ switch: "ncciEdits" }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS NCCI policy manual for Medicare", section: "ch. 1, modifier 59", mark: "official" }],
  reads: ["ptpEdits", "ptpBypass", "therapyTaxonomies"],
  concerns: ({ line }) => line.modifiers.length > 0,
  yieldsTo: [
    ...YIELDS_OF_PAIRS,
    { ruleId: "ptp-pair-forbidden", on: "pair" },
    { ruleId: "ptp-modifier-required", on: "pair" },
    { ruleId: "exclusive-modifiers-combined", on: "modifier" },
    { ruleId: "modifier-invalid", on: "modifier" },
  ],
  check(day, context) {
    if (!day.lines.some(({ line }) => line.modifiers.length > 0)) return [];
    const bypass = context.read(lookUpPtpBypass(day.serviceDate, context.tables));
    const distinctService = bypass?.value.distinctService ?? [];
    const modifierOf = ({ line }: LineSubject): string | undefined =>
      line.modifiers.find((modifier) => distinctService.includes(modifier));
    const carries = (subject: LineSubject): boolean => modifierOf(subject) !== undefined;
    return activePairsOf(day, context, (lines) => lines.some(carries))
      .filter(({ edit }) => edit.value.modifierIndicator === 1)
      .flatMap(({ edit, columnOne, columnTwo }) =>
        judge(edit, linePairsWith(columnOne, columnTwo, context, carries), modifierOf, context),
      );
  },
};

function judge(
  edit: Reading<PtpEdit>,
  { joined, open }: LinePairs,
  modifierOf: (subject: LineSubject) => string | undefined,
  { claim }: RuleContext,
): readonly Outcome[] {
  const sharing = joined.find(sharesMinutes);
  if (sharing === undefined) {
    const untimed = joined.find((pair) => minutesSharedBy(pair) === null);
    if (untimed !== undefined) {
      const path = intervalsPath(untimed, claim.services);
      return [missing(["services.intervals"], path, aboutPair(untimed[1], edit.value))];
    }
    return open
      .filter(sharesMinutes)
      .slice(0, 1)
      .map((pair) => specialtyMissing(pair, edit));
  }
  const [one, two] = sharing;
  const carrier = modifierOf(two) === undefined ? one : two;
  const modifier = modifierOf(carrier) ?? "";
  const { columnOneCode, columnTwoCode } = edit.value;
  const minutes = minutesSharedBy(sharing) ?? 0;
  return [
    problem({
      message: `${modifier} separates ${columnTwoCode} from ${columnOneCode}, and the record gives both in the same minutes.`,
      fix: `Remove ${modifier} or document separate minutes: ${columnOneCode} and ${columnTwoCode} share ${counted(minutes, "minute")}.`,
      path: [...carrier.path, "modifiers", carrier.line.modifiers.indexOf(modifier)],
      facts: { columnOneCode, columnTwoCode, modifier, minutes },
      about: { ...aboutPair(carrier, edit.value), modifiers: [modifier] },
      restsOn: [edit],
    }),
  ];
}
