import { disciplineOfModifier } from "../claim/discipline.js";
import { switchOn } from "../claim/payer-switch.js";
import type { ServiceLine } from "../claim/service-line.js";
import { lookUpPaymentModifiers } from "../reference/look-up-payment-modifiers.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { requireCalendarDate } from "../values/calendar-date.js";
import type { Citation, Path, Undetermined } from "../values/citation.js";
import { lacking, lackingTable } from "./lacking.js";
import { priceUnit } from "./price-unit.js";
import type { LineDraft } from "./line-draft.js";
import type { PricingContext } from "./pricing-context.js";
import { isPartB } from "./pricing-context.js";
import type { FeeOptions } from "./pricing-options.js";
import type { NoAmountReason, UnitFee } from "./unit-fee.js";

/**
 * Finds what is needed to price a line: its date, its units, the fee of one unit, and whether it is paid at all.
 *
 * @param line - the line
 * @param index - its position among the lines given
 * @param context - payer, options, tables
 * @returns the draft
 * @throws RangeError when a date is impossible
 */
export function draftPrice(line: ServiceLine, index: number, context: PricingContext): LineDraft {
  const { options } = context;
  const date = line.serviceDate ?? options.serviceDate;
  const serviceDate = date === undefined ? null : requireCalendarDate(date, "serviceDate");
  const units = isUnitCount(line.units) ? line.units : null;
  const draft: LineDraft = {
    index,
    line,
    serviceDate,
    units,
    unit: null,
    outcome: "undetermined",
    reason: null,
    citations: [],
    undetermined: [],
  };
  if (serviceDate === null) {
    const message = "Without the date of service neither fee nor reduction can be told.";
    return { ...draft, undetermined: [lacking("serviceLines.serviceDate", pathOf(index, "serviceDate"), message)] };
  }
  const unit = placed(priceUnit(line.procedureCode, { ...feeOptions(line, options), serviceDate }), index);
  const dated = { ...draft, unit };
  const payer = payerGap(context, serviceDate);
  if (payer !== null) return { ...dated, undetermined: [payer] };
  if (unit.outcome === "no-amount") return withoutAmount(dated, unit.reason, unit.citations, context, serviceDate);
  const modifiers = lookUpPaymentModifiers(serviceDate, context.tables);
  if (modifiers.status === "found" && line.modifiers.some((each) => modifiers.value.denied.includes(each))) {
    return withoutAmount(dated, "denied-by-modifier", [modifiers.citation], context, serviceDate);
  }
  const undetermined = [
    ...(unit.outcome === "undetermined" ? unit.undetermined : []),
    ...(modifiers.status === "found"
      ? []
      : [lackingTable(modifiers, "It cannot be told which modifiers change the price.")]),
    ...lineGaps(dated, modifiers.status === "found" ? modifiers.value.contractorPriced : [], options),
  ];
  return undetermined.length === 0 ? { ...dated, outcome: "priced" } : { ...dated, undetermined };
}

function isUnitCount(units: number | undefined): units is number {
  return units !== undefined && Number.isSafeInteger(units) && units > 0;
}

function feeOptions(line: ServiceLine, options: FeeOptions): FeeOptions {
  return line.placeOfServiceCode == null ? options : { ...options, placeOfServiceCode: line.placeOfServiceCode };
}

/** Facts that belong to the line get the path of the line; those of the call or a table keep theirs. */
function placed(unit: UnitFee, index: number): UnitFee {
  if (unit.outcome === "priced") return unit;
  const undetermined = unit.undetermined.map((entry) => {
    const [missing] = entry.missing;
    if (missing === "reference.relativeValues" || missing === "contractorPrice") {
      return { ...entry, path: pathOf(index, "procedureCode") };
    }
    return missing === "placeOfServiceCode" ? { ...entry, path: pathOf(index, "placeOfServiceCode") } : entry;
  });
  return { ...unit, undetermined };
}

function pathOf(index: number, field: string): Path {
  return ["lines", index, field];
}

function payerGap({ profile, options }: PricingContext, serviceDate: CalendarDate): Undetermined | null {
  if (switchOn(profile.medicarePartB, serviceDate) === true || options.paysMedicareRates === true) return null;
  const message = "The payer has a fee schedule of its own, unless its contract pays the Medicare rates.";
  return lacking("paysMedicareRates", ["paysMedicareRates"], message);
}

function withoutAmount(
  draft: LineDraft,
  reason: NoAmountReason | null,
  citations: readonly Citation[],
  context: PricingContext,
  serviceDate: CalendarDate,
): LineDraft {
  if (isPartB(context, serviceDate)) return { ...draft, outcome: "no-amount", reason, citations };
  const message = "Medicare pays nothing for the line; what another payer allows is not known.";
  return { ...draft, undetermined: [lacking("contractorPrice", pathOf(draft.index, "procedureCode"), message)] };
}

function lineGaps(
  { index, line, serviceDate, units }: LineDraft,
  contractorPriced: readonly string[],
  { setting }: FeeOptions,
): readonly Undetermined[] {
  const gaps: Undetermined[] = [];
  const gap = (field: string, message: string) =>
    gaps.push(lacking(`serviceLines.${field}`, pathOf(index, field), message));
  if (units === null) gap("units", "The fee of a line needs a whole number of units.");
  if (line.serviceDateThrough !== undefined && line.serviceDateThrough !== serviceDate) {
    gap("serviceDateThrough", "The units of each day must be known, because the reduction is by day.");
  }
  const priced = line.modifiers.find((modifier) => contractorPriced.includes(modifier));
  if (priced !== undefined) gap("allowedAmount", `With modifier ${priced} the contractor sets the price.`);
  if (setting === "outpatient-hospital" && !line.modifiers.some((each) => disciplineOfModifier(each) !== undefined)) {
    gap(
      "modifiers",
      "A facility line without GO, GP or GN is not billed as therapy, so the fee schedule may not pay it.",
    );
  }
  return gaps;
}
