import type { CommandContext } from "./command.js";
import type { ReadOptions } from "./input/read-records.js";
import { rowInputs } from "./row-inputs.js";
import { isServiceOrEntry } from "./visit-inputs.js";

/**
 * How commands over claims and visits read their input. A CSV file with units and modifiers holds claim lines.
 *
 * @param context - arguments and streams
 * @returns what `runRecords` needs to know
 */
export function claimOrVisitInputs(context: CommandContext): Omit<ReadOptions, "from"> {
  return rowInputs(context, {
    isOneRecord: (array) => isServiceOrEntry(array[0]),
    loadRowKinds: async () => {
      const [{ claimRows }, { visitRows }] = await Promise.all([
        import("../adapters/csv/claim-rows.js"),
        import("../adapters/csv/visit-rows.js"),
      ]);
      return [claimRows, visitRows];
    },
  });
}
