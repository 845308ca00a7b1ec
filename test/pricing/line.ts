import type { ServiceLine } from "../../src/claim/service-line.js";
import { NATIONAL_GPCI } from "../../src/pricing/national-gpci.js";
import { priceLines } from "../../src/pricing/price-lines.js";
import type { Pricing } from "../../src/pricing/pricing.js";
import type { PricingOptions } from "../../src/pricing/pricing-options.js";

/** Reads lines such as `97530 x2 GO CO`, numbered from 1; `$80.00` is a charge. */
export function linesOf(...texts: readonly string[]): readonly ServiceLine[] {
  return texts.map((text, index) => {
    const [procedureCode = "", ...words] = text.split(" ");
    const units = words.find((word) => /^x\d/.test(word));
    const charge = words.find((word) => word.startsWith("$"));
    return {
      lineNumber: index + 1,
      procedureCode,
      modifiers: words.filter((word) => /^[A-Z0-9]{2}$/.test(word) && word !== units),
      ...(units === undefined ? {} : { units: Number(units.slice(1)) }),
      ...(charge === undefined ? {} : { chargeAmount: charge.slice(1) }),
    };
  });
}

/** An office visit of 2026 at national amounts, with the deductible met. */
export const OFFICE_2026: PricingOptions = {
  serviceDate: "2026-07-06",
  gpci: NATIONAL_GPCI,
  setting: "practitioner",
  placeOfServiceCode: "11",
  payer: "medicare-part-b",
  openDeductible: "0.00",
  priorAllowed: [{ year: 2026, OT: "0.00", "PT-SLP": "0.00" }],
};

/** Prices lines written as text. */
export function priceText(texts: readonly string[], options: Partial<PricingOptions> = {}): Pricing {
  return priceLines(linesOf(...texts), { ...OFFICE_2026, ...options });
}

/** Names of what a pricing lacks. */
export function missingIn({ undetermined }: Pricing): readonly string[] {
  return undetermined.flatMap((entry) => entry.missing);
}
