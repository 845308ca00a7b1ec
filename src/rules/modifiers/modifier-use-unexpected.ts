import { lookUpModifierUses } from "../../reference/look-up-modifier-uses.js";
import type { ModifierUse } from "../../reference/modifier-uses.js";
import { remembered } from "../../values/remembered.js";
import { missing, problem } from "../outcomes.js";
import type { LineRule, LineSubject, Outcome, Reading, RuleContext } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { IS_MISUSED, MISUSE_REASON } from "./misuse.js";
import { requiredModifiersOn } from "../../lines/required-modifiers.js";

/** A modifier stands on a line where it has a use. */
export const modifierUseUnexpected: LineRule = {
  id: "modifier-use-unexpected",
  topic: "modifiers",
  title: "A modifier stands on a line where it has a use",
  why: "Some modifiers say nothing on a therapy line: a shorter timed service is billed by fewer units, a side belongs to a splint. A payer may deny the line, or pay it at another rate.",
  scope: "line",
  severity: "warning",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "Modifier definitions", section: "22, 52, 53, 76, 77, 24, 25, RT, LT, F modifiers", mark: "recall" },
    { publication: "CMS Pub. 100-04", section: "ch. 5", mark: "recall" },
  ],
  reads: ["modifierUses", "procedureCodes"],
  concerns: ({ line }) => line.modifiers.length > 0,
  yieldsTo: [
    ...YIELDS_TO_BROKEN_CODE,
    { ruleId: "exclusive-modifiers-combined", on: "modifier" },
    { ruleId: "liability-modifier-conflict", on: "modifier" },
    { ruleId: "modifier-invalid", on: "modifier" },
  ],
  check(subject, context) {
    const { line, serviceDate } = subject;
    if (line.modifiers.length === 0) return [];
    const reading = context.read(lookUpModifierUses(serviceDate, context.tables));
    if (reading == null) return [];
    const outcomes: Outcome[] = [];
    for (const [index, modifier] of line.modifiers.entries()) {
      const uses = usesOf(reading.value, modifier);
      if (uses.length === 0 || line.modifiers.indexOf(modifier) < index) continue;
      const asked = requiredModifiersOn(context.payerSwitch("requiredModifiers"), line.procedureCode);
      if (asked.includes(modifier)) continue;
      for (const use of uses) {
        if (use.from !== undefined && serviceDate < use.from) continue;
        if (use.exceptOn?.includes(line.procedureCode) === true) continue;
        outcomes.push(...judge(modifier, use, subject, context, reading));
      }
    }
    return outcomes;
  },
};

const usesOf = /* @__PURE__ */ remembered((uses: readonly ModifierUse[], modifier: string) =>
  uses.filter((use) => use.modifiers.includes(modifier)),
);

function judge(
  modifier: string,
  { unexpectedOn }: ModifierUse,
  subject: LineSubject,
  context: RuleContext,
  reading: Reading<unknown>,
): readonly Outcome[] {
  const { procedureCode, lineNumber, modifiers } = subject.line;
  const path = [...subject.path, "modifiers", modifiers.indexOf(modifier)];
  const about = { line: lineNumber, code: procedureCode, modifiers: [modifier] };
  const isUnexpected = IS_MISUSED[unexpectedOn](subject, context);
  if (isUnexpected === undefined) return [missing(["payer.abnModifiers"], ["payer", "abnModifiers"], about)];
  if (!isUnexpected) return [];
  const instead = unexpectedOn === "fifteen-minute-code" ? " Bill fewer or more units instead." : "";
  return [
    problem({
      message: `${modifier} has no use on ${procedureCode}${MISUSE_REASON[unexpectedOn]}.`,
      fix: `Remove ${modifier} from ${procedureCode}.${instead}`,
      path,
      facts: { procedureCode, modifier },
      about,
      restsOn: [reading],
    }),
  ];
}
