import type { CountingMethod } from "../claim/payer.js";
import type { Service } from "../claim/service.js";
import type { UnitOptions } from "./calculate-units.js";
import { calculateUnits } from "./calculate-units.js";
import type { UnitCalculation } from "./unit-calculation.js";

/**
 * Counts the same services by every counting method, side by side. Neither method always gives more, and none is chosen:
 * the payer's contract decides.
 *
 * @param services - everything furnished to one patient, on one date, in one discipline
 * @param options - date of service, preference in a tie, tables
 * @returns one calculation for each counting method
 * @throws RangeError when a date is impossible, or minutes are negative or fractional
 * @example
 * ```ts
 * import { compareCountingMethods } from "ot-billing-rules";
 * const services = [
 *   { procedureCode: "97530", minutes: 20 },
 *   { procedureCode: "97535", minutes: 20 },
 * ];
 * const compared = compareCountingMethods(services, { serviceDate: "2026-03-02" });
 * compared["cms-8-minute"].supportedTimedUnits; //=> 3
 * compared["cpt-midpoint"].supportedTimedUnits; //=> 2
 * ```
 */
export function compareCountingMethods(
  services: readonly Service[],
  options: Omit<UnitOptions, "countingMethod">,
): Readonly<Record<CountingMethod, UnitCalculation>> {
  const count = (countingMethod: CountingMethod): UnitCalculation =>
    calculateUnits(services, { ...options, countingMethod });
  return {
    "cms-8-minute": count("cms-8-minute"),
    "cpt-midpoint": count("cpt-midpoint"),
    "full-unit-only": count("full-unit-only"),
    "nearest-quarter-hour": count("nearest-quarter-hour"),
  };
}
