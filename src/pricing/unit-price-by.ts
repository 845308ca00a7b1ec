import { switchOn } from "../claim/payer-switch.js";
import { lookUpPayer } from "../reference/look-up-payer.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Usd } from "../values/usd.js";
import { priceUnit } from "./price-unit.js";
import type { FeeOptions, PricingOptions } from "./pricing-options.js";

/** What {@link unitPriceBy} needs to know. */
export interface UnitPriceOptions extends FeeOptions, Pick<PricingOptions, "payer" | "paysMedicareRates"> {
  /**
   * What a unit of a code under the multiple procedure payment reduction is worth: `reduced` unless told, because one
   * unit more or less on a day of several moves the payment by a reduced unit; `full` where it is the only one.
   */
  readonly unitShare?: "reduced" | "full";
}

/**
 * Gives `auditUnits` and `checkClaim` the dollars of a unit, to put them on a difference: an estimate.
 *
 * @param options - payer, locality or indices, setting, place of service, tables
 * @returns a function from code and date of service to dollars; `null` where the fee is not known, and for a payer that
 * does not pay by the Medicare fee schedule
 * @throws RangeError when an index or factor is not decimal text; the function throws for an impossible date
 * @see CMS physician fee schedule
 * @example
 * ```ts
 * import { NATIONAL_GPCI, unitPriceBy } from "ot-billing-rules/pricing";
 * const unitPrice = unitPriceBy({ payer: "medicare-part-b", gpci: NATIONAL_GPCI });
 * unitPrice("97530", "2026-07-06"); //=> "25.05"
 * ```
 */
export function unitPriceBy(
  options: UnitPriceOptions,
): (procedureCode: string, serviceDate: CalendarDate) => Usd | null {
  const { payer, paysMedicareRates = false, unitShare = "reduced", ...fees } = options;
  const profile = lookUpPayer(payer, fees.reference === undefined ? {} : { reference: fees.reference });
  return (procedureCode, serviceDate) => {
    if (!paysMedicareRates && switchOn(profile?.medicarePartB, serviceDate) !== true) return null;
    const unit = priceUnit(procedureCode, { ...fees, serviceDate });
    if (unit.outcome === "no-amount") return "0.00";
    if (unit.outcome !== "priced") return null;
    return unitShare === "full" ? unit.fee : (unit.reducedFee ?? unit.fee);
  };
}
