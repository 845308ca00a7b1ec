import type { Undetermined } from "../values/citation.js";
import type { Usd } from "../values/usd.js";
import { addUsd, compareUsd, isUsd, multiplyUsd } from "../values/usd.js";
import { lacking } from "./lacking.js";
import type { LineDraft } from "./line-draft.js";
import type { PricingStep } from "./pricing.js";
import type { ReducedDay } from "./reduce-day.js";
import type { PricedUnit } from "./unit-fee.js";

/** Fee and allowed amount of a line; `null` where undetermined. */
export interface AllowedLine {
  readonly fullUnits: number | null;
  readonly reducedUnits: number | null;
  readonly fee: Usd | null;
  readonly feeWithoutReduction: Usd | null;
  readonly allowedAmount: Usd | null;
  /** Whether the charge is known, so that it could limit the fee. */
  readonly isChargeKnown: boolean;
  readonly steps: readonly PricingStep[];
  readonly undetermined: readonly Undetermined[];
}

/**
 * Adds the unit fees of a line and limits them by its charge.
 *
 * @param draft - the line with its unit fee
 * @param day - which unit of the day stays in full
 * @returns amounts with their steps
 * @throws RangeError when the charge is not a dollar amount of zero or more
 * @see 42 USC 1395l(a)(1)
 */
export function allowLine(draft: LineDraft, day: ReducedDay | undefined): AllowedLine {
  const { unit, units, outcome, line } = draft;
  if (outcome === "no-amount") return withoutAmount(units);
  if (outcome !== "priced" || unit?.outcome !== "priced" || units === null || day === undefined) {
    return nothing(null, draft.undetermined);
  }
  const feeWithoutReduction = multiplyUsd(unit.fee, units);
  const full = fullUnitsOf(draft, unit, units, day);
  if (typeof full !== "number") return nothing(feeWithoutReduction, [full]);
  const reducedUnits = units - full;
  const fee = addUsd(multiplyUsd(unit.fee, full), multiplyUsd(unit.reducedFee ?? unit.fee, reducedUnits));
  const charge = chargeOf(line.chargeAmount);
  const allowedAmount = charge !== null && compareUsd(charge, fee) < 0 ? addUsd(charge) : fee;
  return {
    fullUnits: full,
    reducedUnits,
    fee,
    feeWithoutReduction,
    allowedAmount,
    isChargeKnown: charge !== null,
    steps: stepsOf({ unit, full, reducedUnits, fee, charge, allowedAmount }, day),
    undetermined: [],
  };
}

/** Units in full, or what is missing to tell. */
function fullUnitsOf(draft: LineDraft, unit: PricedUnit, units: number, day: ReducedDay): number | Undetermined {
  if (!unit.isReducible || day.applies === false) return units;
  const isFirst = day.fullIndex === draft.index;
  if (isFirst && units === 1 && day.isAlone) return units;
  if (day.applies === undefined) {
    const message = "Whether the payer reduces the units of a day after the first is not known.";
    return lacking("payer.multipleProcedureReduction", ["payer", "multipleProcedureReduction"], message);
  }
  if (!isFirst) return 0;
  if (!day.isContested) return 1;
  const message = "Another line of the day, which cannot be ranked, may hold the unit that stays in full.";
  return lacking("serviceLines.allowedAmount", ["lines", draft.index, "allowedAmount"], message);
}

function chargeOf(charge: Usd | null | undefined): Usd | null {
  if (charge == null) return null;
  if (isUsd(charge) && compareUsd(charge, "0") >= 0) return charge;
  throw new RangeError('chargeAmount must be dollars as decimal text of zero or more, such as "80.00".');
}

interface Working {
  readonly unit: PricedUnit;
  readonly full: number;
  readonly reducedUnits: number;
  readonly fee: Usd;
  readonly charge: Usd | null;
  readonly allowedAmount: Usd;
}

function stepsOf(
  { unit, full, reducedUnits, fee, charge, allowedAmount }: Working,
  day: ReducedDay,
): readonly PricingStep[] {
  const { factors, citations } = unit;
  const steps: PricingStep[] = [
    { name: "unit-fee", amount: unit.fee, factors: { ...factors, exactFee: unit.exactFee }, citations },
  ];
  if (reducedUnits > 0 && unit.reducedFee !== null && unit.exactReducedFee !== null) {
    const share = unit.practiceExpenseShare ?? "1";
    const reduced = { ...factors, practiceExpenseShare: share, exactFee: unit.exactReducedFee };
    steps.push({
      name: "reduced-unit-fee",
      amount: unit.reducedFee,
      factors: reduced,
      citations: [...citations, ...unit.reductionCitations],
    });
  }
  const isRanked = unit.isReducible && day.applies === true;
  steps.push({
    name: "fee",
    amount: fee,
    factors: { fullUnits: full, reducedUnits },
    // The release that sets the fee of a unit also says that its units are not ranked.
    citations: isRanked ? day.citations : citations,
  });
  steps.push({
    name: "allowed",
    amount: allowedAmount,
    factors: charge === null ? { fee } : { fee, chargeAmount: charge },
    citations: [{ publication: "42 USC", section: "1395l(a)(1)", mark: "recall" }],
  });
  return steps;
}

const ZERO: Usd = "0.00";

function withoutAmount(units: number | null): AllowedLine {
  return {
    fullUnits: units,
    reducedUnits: 0,
    fee: ZERO,
    feeWithoutReduction: ZERO,
    allowedAmount: ZERO,
    isChargeKnown: true,
    steps: [],
    undetermined: [],
  };
}

function nothing(feeWithoutReduction: Usd | null, undetermined: readonly Undetermined[]): AllowedLine {
  return {
    fullUnits: null,
    reducedUnits: null,
    fee: null,
    feeWithoutReduction,
    allowedAmount: null,
    isChargeKnown: true,
    steps: [],
    undetermined,
  };
}
