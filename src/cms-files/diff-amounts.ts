import { conversionFactor } from "../reference/built-in/conversion-factor.js";
import type { LookUp } from "../reference/effective-series.js";
import { versionOn } from "../reference/effective-series.js";
import { listLocalities, lookUpGpci } from "../reference/look-up-gpci.js";
import { lookUpThreshold } from "../reference/look-up-threshold.js";
import { isNoTable } from "../reference/no-table.js";
import type { DiffSide, DiffTally } from "./diff-tally.js";
import { compareAnswers, tableOf } from "./diff-tally.js";
import type { ComparedValue } from "./reference-change.js";

/**
 * Compares thresholds, the conversion factor and geographic indices.
 *
 * @param before - tables in use, and their date
 * @param after - new tables, and their date
 * @param tally - what was found so far, which grows
 */
export function compareAmounts(before: DiffSide, after: DiffSide, tally: DiffTally): void {
  const amount = (value: string): ComparedValue => ({ amount: value });
  for (const [threshold, table] of [
    ["kx", "kxThreshold"],
    ["review", "reviewThreshold"],
  ] as const) {
    const ask = ({ date, reference }: DiffSide): LookUp<string> =>
      lookUpThreshold(threshold, date, { ...(reference !== undefined && { reference }) });
    compareAnswers({ table, keys: [] }, { before: ask(before), after: ask(after) }, amount, tally);
  }
  const factor = (side: DiffSide): LookUp<string> | null => {
    const series = tableOf(side, "conversionFactor", conversionFactor);
    return series === null ? null : versionOn(series, side.date);
  };
  const factors = { before: factor(before), after: factor(after) };
  if (factors.before !== null && factors.after !== null) {
    compareAnswers(
      { table: "conversionFactor", keys: [] },
      { before: factors.before, after: factors.after },
      amount,
      tally,
    );
  }
  const localities = [before, after].flatMap(({ date, reference }) =>
    listLocalities(date, { ...(reference !== undefined && { reference }) }).map(
      ({ contractor, locality }) => `${contractor}-${locality}`,
    ),
  );
  for (const key of [...new Set(localities)].sort()) {
    const ask = ({ date, reference }: DiffSide): ReturnType<typeof lookUpGpci> =>
      lookUpGpci(key, date, { ...(reference !== undefined && { reference }) });
    compareAnswers(
      { table: "gpci", keys: [key] },
      { before: ask(before), after: ask(after) },
      ({ work, practiceExpense, malpractice }) => ({ work, practiceExpense, malpractice }),
      tally,
    );
  }
  if (localities.length === 0 && !isNoTable(lookUpGpci("", before.date))) tally.unknown.set("gpci", 1);
}
