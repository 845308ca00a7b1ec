import type { PriorAllowed } from "../claim/visit.js";
import type { PricingOptions } from "../pricing/pricing-options.js";
import { isUsd } from "../values/usd.js";
import { cliFailure } from "./cli-failure.js";
import type { OptionSpec } from "./command.js";
import type { GivenFees } from "./fee-options.js";
import { readFeeOptions } from "./fee-options.js";
import type { Arguments } from "./parse-arguments.js";

export const priorAllowedOption: OptionSpec = {
  name: "prior-allowed",
  value: "year:bucket=dollars",
  repeats: true,
  description: "Allowed so far in the year, by all providers, of records that do not say it, such as 2026:OT=2400.00",
};

/** What the patient and the year leave to pay. */
export const paymentOptions: readonly OptionSpec[] = [
  {
    name: "open-deductible",
    value: "dollars",
    description: "Part B deductible still open before each record; 0 where it is met",
  },
  { name: "deductible-met", value: "dollars", description: "Instead: dollars of the year's deductible that are met" },
  { name: "sequestration", value: "rate", description: "Share withheld, such as 0.02, instead of the published rate" },
  priorAllowedOption,
];

/** What the options of `price` say. */
export type GivenPricing = GivenFees &
  Pick<PricingOptions, "openDeductible" | "deductibleMet" | "sequestrationRate" | "priorAllowed">;

/**
 * Reads the options that a price depends on.
 *
 * @param args - arguments of the command
 * @returns options of `priceLines`
 * @throws a usage failure for a value that cannot be
 */
export function readPriceOptions(args: Arguments): GivenPricing {
  if (args.has("open-deductible") && args.has("deductible-met"))
    throw cliFailure("usage", "--open-deductible and --deductible-met say the same: give one of them.");
  const openDeductible = dollarsOf(args, "open-deductible");
  const deductibleMet = dollarsOf(args, "deductible-met");
  const sequestrationRate = args.value("sequestration");
  if (sequestrationRate !== undefined && !/^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/.test(sequestrationRate))
    throw cliFailure("usage", "--sequestration is a share from 0 to 1, such as 0.02.");
  return {
    ...readFeeOptions(args),
    ...(openDeductible === undefined ? {} : { openDeductible }),
    ...(deductibleMet === undefined ? {} : { deductibleMet }),
    ...(sequestrationRate === undefined ? {} : { sequestrationRate }),
    ...readPriorAllowed(args),
  };
}

/**
 * Reads `--prior-allowed`.
 *
 * @param args - arguments of the command
 * @returns allowed amounts by year; nothing without the option
 * @throws a usage failure for a value that cannot be
 */
export function readPriorAllowed(args: Arguments): { readonly priorAllowed?: readonly PriorAllowed[] } {
  if (!args.has("prior-allowed")) return {};
  const years = new Map<number, PriorAllowed>();
  for (const given of args.list("prior-allowed")) {
    const [, digits = "", bucket = "", dollars = ""] = /^(\d{4}):(OT|PT-SLP)=(.*)$/i.exec(given) ?? [];
    if (!isAmount(dollars))
      throw cliFailure("usage", "--prior-allowed is a year, OT or PT-SLP, and dollars, such as 2026:OT=2400.00.");
    const year = Number(digits);
    const key = bucket.toUpperCase() === "OT" ? "OT" : "PT-SLP";
    const ofYear = years.get(year);
    if (ofYear?.[key] !== undefined) throw cliFailure("usage", "--prior-allowed names one total of a year once.");
    years.set(year, { ...ofYear, year, [key]: dollars });
  }
  return { priorAllowed: [...years.values()] };
}

function dollarsOf(args: Arguments, name: string): string | undefined {
  const dollars = args.value(name);
  if (dollars !== undefined && !isAmount(dollars))
    throw cliFailure("usage", `--${name} is a number of dollars, such as 257.00.`);
  return dollars;
}

function isAmount(text: string): boolean {
  return isUsd(text) && !text.startsWith("-");
}
