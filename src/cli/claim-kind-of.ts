import type { CsvPreset } from "../adapters/csv/claim-presets.js";
import type { RowKind } from "../adapters/csv/row-kind.js";
import type { Arguments } from "./parse-arguments.js";

/**
 * Gives the kind of a CSV file of claim lines: our own columns, or those of `--preset`.
 *
 * @param args - arguments of the command
 * @returns the kind
 */
export async function claimKindOf(args: Arguments): Promise<RowKind> {
  const [{ claimRows }, { presetRows }] = await Promise.all([
    import("../adapters/csv/claim-rows.js"),
    import("../adapters/csv/preset-rows.js"),
  ]);
  const preset = args.value("preset") as CsvPreset | undefined;
  return preset === undefined ? claimRows : presetRows(preset);
}
