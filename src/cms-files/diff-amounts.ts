import { conversionFactor } from "../reference/built-in/conversion-factor.js";
import type { EffectiveSeries, LookUp } from "../reference/effective-series.js";
import { versionOn } from "../reference/effective-series.js";
import { listLocalities, lookUpGpci } from "../reference/look-up-gpci.js";
import { lookUpThreshold } from "../reference/look-up-threshold.js";
import { isNoTable } from "../reference/no-table.js";
import type { DiffSide, DiffSides, DiffTally } from "./diff-tally.js";
import { compareAnswers, tableOf } from "./diff-tally.js";
import type { ComparedValue } from "./reference-change.js";

/**
 * Compares thresholds, the conversion factor and geographic indices.
 *
 * @param sides - both sides
 * @param tally - what was found so far, which grows
 */
export function compareAmounts(sides: DiffSides, tally: DiffTally): void {
  const amount = (value: string): ComparedValue => ({ amount: value });
  for (const [threshold, table] of [
    ["kx", "kxThreshold"],
    ["review", "reviewThreshold"],
  ] as const) {
    compareAnswers({ table, keys: [] }, sides, (side) => lookUpThreshold(threshold, side.date, side), amount, tally);
  }
  const factorsOf = (side: DiffSide): EffectiveSeries<string> | null =>
    tableOf(side, "conversionFactor", conversionFactor);
  if (factorsOf(sides.before) !== null && factorsOf(sides.after) !== null) {
    const ask = (side: DiffSide): LookUp<string> => versionOn(factorsOf(side) ?? conversionFactor, side.date);
    compareAnswers({ table: "conversionFactor", keys: [] }, sides, ask, amount, tally);
  }
  const localities = [sides.before, sides.after].flatMap((side) =>
    listLocalities(side.date, side).map(({ contractor, locality }) => `${contractor}-${locality}`),
  );
  for (const key of [...new Set(localities)].sort()) {
    compareAnswers(
      { table: "gpci", keys: [key] },
      sides,
      (side) => lookUpGpci(key, side.date, side),
      ({ work, practiceExpense, malpractice }) => ({ work, practiceExpense, malpractice }),
      tally,
    );
  }
  if (localities.length === 0 && !isNoTable(lookUpGpci("", sides.before.date))) tally.unknown.set("gpci", 1);
}
