import type { CalendarDate } from "../values/calendar-date.js";
import { partBCoinsurance } from "./built-in/part-b-coinsurance.js";
import { partBDeductible } from "./built-in/part-b-deductible.js";
import { practiceExpenseShare } from "./built-in/practice-expense-share.js";
import { sequestrationRate } from "./built-in/sequestration-rate.js";
import type { LookUp } from "./effective-series.js";
import { versionOn } from "./effective-series.js";
import { noTable } from "./no-table.js";
import type { PaymentPolicyName } from "./payment-policy.js";
import type { Reference } from "./reference.js";

const BUILT_IN = { practiceExpenseShare, partBDeductible, partBCoinsurance, sequestrationRate };

/**
 * Looks up a number of Medicare payment policy.
 *
 * @param name - `practiceExpenseShare`: share of the practice expense left to a reduced therapy unit; `partBDeductible`:
 * dollars a year; `partBCoinsurance` and `sequestrationRate`: shares
 * @param serviceDate - date of service
 * @param options - other series
 * @returns the number as decimal text
 * @see 42 USC 1395l, 1395w-4(b)(7); 2 USC 901a
 * @example
 * ```ts
 * import { lookUpPaymentPolicy } from "ot-billing-rules/pricing";
 * const answer = lookUpPaymentPolicy("sequestrationRate", "2022-04-15");
 * answer.status === "found" && answer.value; //=> "0.01"
 * ```
 */
export function lookUpPaymentPolicy(
  name: PaymentPolicyName,
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<string> {
  const given = options.reference?.[name];
  const series = given === undefined ? BUILT_IN[name] : given;
  return series == null ? noTable(name) : versionOn(series, serviceDate);
}
