import { lookUpConversionFactor } from "../reference/look-up-conversion-factor.js";
import type { AllowedLines } from "./allow-lines.js";
import type { LineDraft } from "./line-draft.js";
import type { PricingAssumption } from "./pricing.js";
import type { PricingContext } from "./pricing-context.js";

/**
 * Lists what was taken for granted because it was not said.
 *
 * @param lines - lines with their allowed amounts
 * @param context - options, tables
 * @returns assumptions, each with the lines that rest on it
 */
export function assumptionsOf(
  { drafts, allowed, days }: AllowedLines,
  { options, tables }: PricingContext,
): readonly PricingAssumption[] {
  const priced = drafts.filter(({ index }) => allowed[index]?.fee != null);
  const numbersOf = (some: readonly LineDraft[]) => some.map(({ line }) => line.lineNumber);
  const withoutCharge = priced.filter(({ index }) => allowed[index]?.isChargeKnown === false);
  const byOneFactor = priced.filter(({ outcome, serviceDate }) => {
    if (outcome !== "priced" || serviceDate === null) return false;
    if (options.conversionFactor !== undefined || options.apmParticipation !== undefined) return false;
    const all = lookUpConversionFactor(serviceDate, tables);
    const qualifying = lookUpConversionFactor(serviceDate, { ...tables, apmParticipation: "qualifying" });
    return all.status === "found" && qualifying.status === "found" && all.value !== qualifying.value;
  });
  const tied = [...days.values()].flatMap(({ reduction }) => reduction?.tiedLineNumbers ?? []);
  const assumptions: readonly PricingAssumption[] = [
    {
      name: "charge-not-below-fee",
      lineNumbers: numbersOf(withoutCharge),
      message: "The charge is not known and taken to be at least the fee.",
    },
    {
      name: "not-a-qualifying-participant",
      lineNumbers: numbersOf(byOneFactor),
      message: "The practitioner is taken not to be a qualifying APM participant.",
    },
    {
      name: "first-of-equal-units",
      lineNumbers: tied,
      message: "Units of these lines rank equal to the unit paid in full; the first line was taken.",
    },
  ];
  return assumptions.filter(({ lineNumbers }) => lineNumbers.length > 0);
}
