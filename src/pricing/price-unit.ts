import { lookUpPaymentPolicy } from "../reference/look-up-payment-policy.js";
import { lookUpRelativeValue } from "../reference/look-up-relative-value.js";
import type { FeeScheduleStatus } from "../reference/procedure-codes.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { requireCalendarDate } from "../values/calendar-date.js";
import type { Undetermined } from "../values/citation.js";
import { addProducts, multiplyExactly, roundToCents } from "../values/usd.js";
import { lacking, lackingTable } from "./lacking.js";
import { paidPracticeExpense } from "./paid-practice-expense.js";
import type { FeeOptions } from "./pricing-options.js";
import { ratesOn } from "./rates-on.js";
import type { FeeFactors, NoAmountReason, UnitFee, UnpricedUnit } from "./unit-fee.js";

/** Multiple-procedure indicator of the reduction of therapy services. */
const THERAPY_REDUCTION = "5";

/** Paid its reasonable cost, not the fee schedule: 42 USC 1395m(g) (recall). */
const COST_PAID_FACILITY = "critical-access-hospital";

const NO_AMOUNT: Partial<Readonly<Record<FeeScheduleStatus, NoAmountReason>>> = {
  B: "bundled-by-medicare",
  I: "not-valid-for-medicare",
  N: "not-covered-by-medicare",
  X: "outside-fee-schedule",
};

/**
 * Works out the Medicare fee of one unit of a code, in full and with half its practice expense: relative values times
 * indices, added, times the conversion factor, rounded once, half up. The result is an estimate.
 *
 * @param procedureCode - procedure code by number, in upper case
 * @param options - date of service, locality or indices, setting, place of service, tables
 * @returns the fee in dollars with its factors; or why there is none; or what is missing to tell
 * @throws RangeError when the date is impossible, or an index or factor is not a decimal
 * @see CMS physician fee schedule, relative value files; 42 USC 1395w-4
 * @example
 * ```ts
 * import { priceUnit } from "ot-billing-rules/pricing";
 * const unit = priceUnit("97110", { serviceDate: "2025-03-03", locality: "AL-00" });
 * unit.outcome === "priced" && [unit.exactFee, unit.fee, unit.reducedFee];
 * //=> ["26.82883403", "26.83", "20.79"]
 * ```
 */
export function priceUnit(
  procedureCode: string,
  options: FeeOptions & { readonly serviceDate: CalendarDate },
): UnitFee {
  const { facilityType, reference } = options;
  const serviceDate = requireCalendarDate(options.serviceDate, "serviceDate");
  const tables = reference === undefined ? {} : { reference };
  const row = lookUpRelativeValue(procedureCode, serviceDate, tables);
  if (row.status !== "found") {
    const known = row.status === "not-covered" ? row.lastKnown?.value : undefined;
    const message = `The relative values of ${procedureCode} on the date of service are not held.`;
    const isReducible = known?.multipleProcedureIndicator === THERAPY_REDUCTION;
    return { ...unpriced(procedureCode, [lackingTable(row, message)]), isReducible, editions: [row.edition] };
  }
  const { status, units, multipleProcedureIndicator } = row.value;
  const isReducible = multipleProcedureIndicator === THERAPY_REDUCTION;
  const held = { isReducible, citations: [row.citation], editions: [row.edition] };
  const reason = NO_AMOUNT[status];
  if (reason !== undefined) return { ...unpriced(procedureCode, []), ...held, outcome: "no-amount", reason };
  const share = lookUpPaymentPolicy("practiceExpenseShare", serviceDate, tables);
  const rates = ratesOn(serviceDate, options);
  const expense = units === null ? null : paidPracticeExpense(units, serviceDate, options);
  const undetermined = [
    ...(facilityType === COST_PAID_FACILITY ? [costPaid()] : []),
    ...(units === null ? [contractorPriced(procedureCode)] : []),
    ...rates.undetermined,
    ...(expense === null || expense.value !== null ? [] : [expense.undetermined]),
    ...(isReducible && share.status !== "found"
      ? [lackingTable(share, "It cannot be told what a reduced unit is paid.")]
      : []),
  ];
  const { gpci, conversionFactor } = rates;
  if (
    units === null ||
    expense?.value == null ||
    gpci === null ||
    conversionFactor === null ||
    undetermined.length > 0
  ) {
    return { ...unpriced(procedureCode, undetermined), ...held };
  }
  const factors: FeeFactors = {
    work: units.work,
    workGpci: gpci.work,
    practiceExpense: expense.value,
    practiceExpenseGpci: gpci.practiceExpense,
    malpractice: units.malpractice,
    malpracticeGpci: gpci.malpractice,
    conversionFactor,
  };
  const exactFee = exactAmount(factors, "1");
  const isReduced = isReducible && share.status === "found";
  const exactReducedFee = isReduced ? exactAmount(factors, share.value) : null;
  return {
    outcome: "priced",
    procedureCode,
    isReducible,
    place: expense.place,
    factors,
    exactFee,
    fee: roundToCents(exactFee),
    reducedFee: exactReducedFee === null ? null : roundToCents(exactReducedFee),
    exactReducedFee,
    practiceExpenseShare: isReduced ? share.value : null,
    citations: [row.citation, ...expense.citations, ...rates.citations],
    reductionCitations: isReduced ? [share.citation] : [],
    editions: [row.edition, ...rates.editions, ...(isReduced ? [share.edition] : [])],
  };
}

function exactAmount(factors: FeeFactors, practiceExpenseShare: string): string {
  const relativeValue = addProducts(
    [factors.work, factors.workGpci],
    [multiplyExactly(factors.practiceExpense, practiceExpenseShare), factors.practiceExpenseGpci],
    [factors.malpractice, factors.malpracticeGpci],
  );
  return multiplyExactly(relativeValue, factors.conversionFactor);
}

function unpriced(procedureCode: string, undetermined: readonly Undetermined[]): UnpricedUnit {
  return {
    outcome: "undetermined",
    procedureCode,
    isReducible: false,
    reason: null,
    citations: [],
    editions: [],
    undetermined,
  };
}

function contractorPriced(procedureCode: string): Undetermined {
  const message = `CMS sets no relative values for ${procedureCode}: the contractor sets the price.`;
  return lacking("contractorPrice", [], message);
}

function costPaid(): Undetermined {
  const message = "A critical access hospital is paid its cost, not the fee schedule.";
  return lacking("facilityType", ["facilityType"], message);
}
