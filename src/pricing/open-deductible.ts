import { lookUpPaymentPolicy } from "../reference/look-up-payment-policy.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { yearOf } from "../values/calendar-date.js";
import type { Citation, Undetermined } from "../values/citation.js";
import type { Usd } from "../values/usd.js";
import { addUsd, compareUsd, isUsd, subtractUsd } from "../values/usd.js";
import { lacking, lackingTable } from "./lacking.js";
import type { PricingContext } from "./pricing-context.js";

/** The Part B deductible of a year, as far as it is open. */
export interface OpenDeductible {
  readonly year: number;
  /** Dollars still open; `null` where not known. */
  readonly amount: Usd | null;
  readonly citations: readonly Citation[];
  readonly undetermined: readonly Undetermined[];
}

/**
 * Finds the deductible open at the start of a year. What the caller says is of the year of the first line; a later year
 * starts unknown.
 *
 * @param serviceDate - first date of service of the year
 * @param context - open or met deductible, tables
 * @param isFirstYear - whether the year is that of the first line
 * @returns the open amount in dollars; `null` with the reason where it is not known
 * @throws RangeError when an amount given by the caller is not dollars of zero or more
 * @see 42 USC 1395l(b)
 */
export function openDeductibleOn(
  serviceDate: CalendarDate,
  { options, tables }: PricingContext,
  isFirstYear: boolean,
): OpenDeductible {
  const year = yearOf(serviceDate);
  const unknown = { year, amount: null, citations: [] };
  const { openDeductible, deductibleMet } = options;
  if (openDeductible !== undefined) requireAmount(openDeductible, "openDeductible");
  if (deductibleMet !== undefined) requireAmount(deductibleMet, "deductibleMet");
  if (isFirstYear && openDeductible !== undefined) {
    return { year, amount: addUsd(openDeductible), citations: [], undetermined: [] };
  }
  if (!isFirstYear || deductibleMet === undefined) {
    const message = "Without the deductible still open the shares of patient and Medicare cannot be told.";
    return { ...unknown, undetermined: [lacking("openDeductible", ["openDeductible"], message)] };
  }
  const answer = lookUpPaymentPolicy("partBDeductible", serviceDate, tables);
  if (answer.status !== "found") {
    return { ...unknown, undetermined: [lackingTable(answer, "The deductible of the year is not known.")] };
  }
  const open = subtractUsd(answer.value, deductibleMet);
  const amount = compareUsd(open, ZERO) < 0 ? ZERO : open;
  return { year, amount, citations: [answer.citation], undetermined: [] };
}

function requireAmount(amount: Usd, field: string): void {
  if (isUsd(amount) && compareUsd(amount, ZERO) >= 0) return;
  throw new RangeError(`${field} must be dollars as decimal text of zero or more, such as "40.00".`);
}

const ZERO: Usd = "0.00";
