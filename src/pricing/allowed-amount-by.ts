import type { ServiceLine } from "../claim/service-line.js";
import type { AllowedAmount } from "../lines/visit-context.js";
import { priceLines } from "./price-lines.js";
import type { Pricing } from "./pricing.js";
import type { PricingOptions } from "./pricing-options.js";

/**
 * Gives `proposeLines` the prices it needs to follow the year towards the KX threshold.
 *
 * @param options - as for {@link priceLines}
 * @returns a function that prices a line among the lines of its day, in dollars; `null` where the price is not known
 * @throws RangeError when an index or rate is not decimal text; the function throws for an impossible date
 * @example
 * ```ts
 * import { proposeLines } from "ot-billing-rules";
 * import { allowedAmountBy } from "ot-billing-rules/pricing";
 * const visit = {
 *   serviceDate: "2026-03-02", discipline: "OT", payer: "medicare-part-b", furnishedBy: "therapist",
 *   setting: "practitioner", placeOfServiceCode: "11", diagnosisCodes: ["M25.641"],
 *   services: [{ procedureCode: "97530", minutes: 15 }, { procedureCode: "97535", minutes: 15 }],
 *   priorAllowed: [{ year: 2026, OT: "2430.00" }],
 * };
 * const allowedAmount = allowedAmountBy({ payer: visit.payer, setting: visit.setting, locality: "OH-00" });
 * proposeLines(visit, { allowedAmount }).lines.map((line) => [line.allowedAmount, line.modifiers.join(" ")]);
 * //=> [["33.33", "GO"], ["23.14", "GO KX"]]
 * ```
 */
export function allowedAmountBy(options: PricingOptions): AllowedAmount {
  let last: { readonly lines: readonly ServiceLine[]; readonly pricing: Pricing } | undefined;
  return (line, lines) => {
    // Asked line by line for the same day; the day is priced once.
    if (last?.lines !== lines) last = { lines, pricing: priceLines(lines, options) };
    return last.pricing.lines[lines.indexOf(line)]?.allowedAmount ?? null;
  };
}
