import type { CommandContext } from "./command.js";
import type { ReadOptions } from "./input/read-records.js";
import { rowInputs } from "./row-inputs.js";

/**
 * How commands over claims read their input: claims, or CSV rows of claim lines.
 *
 * @param context - arguments and streams
 * @returns what `runRecords` needs to know
 */
export function claimInputs(context: CommandContext): Omit<ReadOptions, "from"> {
  return rowInputs(context, {
    isOneRecord: () => false,
    loadRowKinds: async () => [(await import("../adapters/csv/claim-rows.js")).claimRows],
  });
}
