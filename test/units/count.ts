import type { CountingMethod } from "../../src/claim/payer.js";
import type { Service } from "../../src/claim/service.js";
import { calculateUnits } from "../../src/units/calculate-units.js";
import type { CodeUnits, UnitCalculation } from "../../src/units/unit-calculation.js";

/** Date of service of every case that does not say another. */
export const SERVICE_DATE = "2026-03-02";

export const COUNTING_METHODS: readonly CountingMethod[] = [
  "cms-8-minute",
  "cpt-midpoint",
  "full-unit-only",
  "nearest-quarter-hour",
];

/** Services from pairs of code and minutes; the order of the pairs is the order of entry. */
export function timed(...pairs: readonly (readonly [string, number])[]): readonly Service[] {
  return pairs.map(([procedureCode, minutes]) => ({ procedureCode, minutes }));
}

/** Services of 15-minute codes with the minutes given. */
export function pooled(...minutes: readonly number[]): readonly Service[] {
  return minutes.map((each, index) => ({ procedureCode: POOLED_CODES[index] ?? "", minutes: each }));
}

/** Codes that {@link pooled} uses, in order. */
export const POOLED_CODES = ["97530", "97535", "97110", "97140", "97112", "97116"];

export function count(
  services: readonly Service[],
  countingMethod: CountingMethod | null = "cms-8-minute",
  serviceDate = SERVICE_DATE,
): UnitCalculation {
  return calculateUnits(services, { countingMethod, serviceDate });
}

/** Units of each row, in order of the rows. */
export function unitsInOrder(calculation: UnitCalculation): readonly (number | null)[] {
  return calculation.codes.map((code) => code.units);
}

/** Units by code; a code with no unit is left out. */
export function unitsByCode(calculation: UnitCalculation): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    calculation.codes.filter((code) => code.units !== 0).map((code) => [code.procedureCode, code.units]),
  );
}

/** The row of a code. */
export function rowOf(calculation: UnitCalculation, procedureCode: string): CodeUnits {
  const row = calculation.codes.find((code) => code.procedureCode === procedureCode);
  if (row === undefined) throw new Error(`No row for ${procedureCode}.`);
  return row;
}

/** What a calculation lacks, by name. */
export function missingIn(calculation: UnitCalculation): readonly string[] {
  return calculation.undetermined.flatMap((entry) => entry.missing);
}
