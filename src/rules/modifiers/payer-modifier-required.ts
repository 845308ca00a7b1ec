import { benefitModifierOf } from "../../lines/benefit-modifier.js";
import { requiredModifiersOn } from "../../lines/required-modifiers.js";
import { therapyNeedOf } from "../../lines/therapy-need.js";
import { missing, problem } from "../outcomes.js";
import type { LineRule, LineSubject, Outcome, RuleContext } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";

/** A line carries the modifiers that the payer's profile asks for. */
export const payerModifierRequired: LineRule = {
  id: "payer-modifier-required",
  topic: "modifiers",
  title: "A line carries the modifiers that the payer asks for",
  why: "Some payers want 96 or 97 to count habilitative and rehabilitative visits apart, and states want modifiers of their own. A line without them is counted wrongly or denied.",
  scope: "line",
  severity: "warning",
  governs: { payers: [{ switch: "habilitativeModifiers" }, { switch: "requiredModifiers" }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "Payer policy", section: "in the profile", mark: "single" }],
  reads: [],
  concerns: ({ code }) => code !== undefined && therapyNeedOf(code) !== "never",
  yieldsTo: YIELDS_TO_BROKEN_CODE,
  check(subject, context) {
    const { line, code } = subject;
    if (code === undefined || therapyNeedOf(code) === "never") return [];
    const asked = requiredModifiersOn(context.payerSwitch("requiredModifiers"), line.procedureCode);
    const outcomes = benefitModifier(subject, context);
    if (asked.length === 0) return outcomes;
    const lacking = asked.filter((modifier) => !line.modifiers.includes(modifier));
    return [...outcomes, ...lacking.map((modifier) => lack(modifier, subject))];
  },
};

function benefitModifier(subject: LineSubject, { payerSwitch }: RuleContext): readonly Outcome[] {
  const { line, plan } = subject;
  if (payerSwitch("habilitativeModifiers") !== true) return [];
  if (plan?.purpose === undefined) {
    const about = { line: line.lineNumber, code: line.procedureCode };
    return [missing(["planOfCare.purpose"], ["plansOfCare"], about)];
  }
  const modifier = benefitModifierOf(plan.purpose);
  return modifier === null || line.modifiers.includes(modifier) ? [] : [lack(modifier, subject)];
}

const OTHER_BENEFIT: Readonly<Record<string, string>> = { "96": "97", "97": "96" };

function lack(modifier: string, { line, path }: LineSubject): Outcome {
  const { procedureCode, lineNumber, modifiers } = line;
  const other = OTHER_BENEFIT[modifier];
  const isOther = other !== undefined && modifiers.includes(other);
  const about = { line: lineNumber, code: procedureCode, modifiers: isOther ? [modifier, other] : [modifier] };
  return problem({
    message: `The payer asks for ${modifier} on ${procedureCode}, and the line ${isOther ? `carries ${other}` : "lacks it"}.`,
    fix: isOther
      ? `Replace ${other} with ${modifier} on ${procedureCode}: this payer requires it.`
      : `Add ${modifier} to ${procedureCode}: this payer requires it.`,
    path: [...path, "modifiers"],
    facts: { procedureCode, modifier },
    about,
  });
}
