import { therapyNeedOf } from "../../lines/therapy-need.js";
import type { ModifierMisuse } from "../../reference/modifier-uses.js";
import type { LineSubject, RuleContext } from "../rule.js";

/** Why a modifier has no use on a line, in words that follow its code. */
export const MISUSE_REASON: Readonly<Record<ModifierMisuse, string>> = {
  "fifteen-minute-code": ", which is billed by 15-minute units",
  "therapy-code": ", which is a therapy code",
  "physical-medicine-code": ", which names no side or digit",
  "cast-splint-or-strapping": ", which is not of a digit",
  "medicare-part-b": " for Medicare Part B",
  "payer-without-notices": " for a payer that takes no Medicare notice",
  "every-line": ": what it belonged to has ended",
};

/** Says whether a line is one on which the modifier has no use; `undefined` where the payer's profile does not tell. */
export const IS_MISUSED: Readonly<
  Record<ModifierMisuse, (subject: LineSubject, context: RuleContext) => boolean | undefined>
> = {
  "fifteen-minute-code": ({ code }) => code?.unitMinutes === 15 && code.timing !== "band",
  "therapy-code": ({ code }) => code !== undefined && therapyNeedOf(code) !== "never",
  "physical-medicine-code": ({ line }) => line.procedureCode.startsWith("97"),
  "cast-splint-or-strapping": ({ code }) => ["casting", "splinting", "strapping"].includes(code?.category ?? ""),
  "medicare-part-b": (_, { payerSwitch }) => payerSwitch("medicarePartB") === true,
  "payer-without-notices": (_, { payerSwitch }) => {
    const takesNotices = payerSwitch("abnModifiers");
    return takesNotices === undefined ? undefined : takesNotices !== true;
  },
  "every-line": () => true,
};
