import { claimKindOf } from "./claim-kind-of.js";
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
    hasShapes: true,
    loadRowKinds: async () => {
      const claims = await claimKindOf(context.args);
      if (context.args.has("preset")) return [claims];
      return [claims, (await import("../adapters/csv/visit-rows.js")).visitRows];
    },
  });
}
