import type { ParseOptions } from "../schema/parse-result.js";
import type { JsonContext } from "./json-context.js";

/**
 * Says how a record is read under a context.
 *
 * @param context - the context
 * @returns options of `parseClaim` and `parseVisit`: profiles of the context are known, and tables of payers too
 */
export function parseOptionsOf({ reference, unknownKeys = "refuse" }: JsonContext): ParseOptions {
  return { profiles: reference?.payerProfiles ?? [], unknownKeys };
}
