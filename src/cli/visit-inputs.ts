import type { CommandContext } from "./command.js";
import type { ReadOptions } from "./input/read-records.js";
import { rowInputs } from "./row-inputs.js";

/**
 * How commands over visits read their input: visits, services of one visit, time entries of one visit, or CSV rows.
 *
 * @param context - arguments and streams
 * @returns what `runRecords` needs to know
 */
export function visitInputs(context: CommandContext): Omit<ReadOptions, "from"> {
  return rowInputs(context, {
    isOneRecord: (array) => array.length === 0 || isServiceOrEntry(array[0]),
    loadRowKinds: async () => [(await import("../adapters/csv/visit-rows.js")).visitRows],
  });
}

/** Whether an element of an array is a service or time entry, so that the array is one visit. */
export function isServiceOrEntry(value: unknown): boolean {
  return typeof value === "object" && value !== null && "procedureCode" in value && !("services" in value);
}
