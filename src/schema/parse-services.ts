import type { Service } from "../claim/service.js";
import { parseRecord } from "./parse-record.js";
import type { ParseOptions, ParseResult } from "./parse-result.js";
import { schemaSource } from "./schema-source.js";
import { servicesSchema } from "./services-schema.js";

const source = /* @__PURE__ */ schemaSource<readonly Service[]>(servicesSchema);

/**
 * Reads outside data as a list of documented services, ready for `calculateUnits`.
 *
 * @param input - a parsed JSON value
 * @param options - whether unknown fields are issues (default) or left out
 * @returns the services, or every issue with its place, message and fix; no text of the input is in them
 * @example
 * ```ts
 * import { parseServices } from "ot-billing-rules/schema";
 * parseServices([{ procedureCode: "97530", minutes: 23 }]).ok; //=> true
 * const refused = parseServices([{ procedureCode: "97530", minutes: 22.5 }]);
 * refused.ok ? "" : refused.issues[0]?.message; //=> "[0].minutes must be whole minutes from 0 to 44640."
 * ```
 */
export function parseServices(input: unknown, options: ParseOptions = {}): ParseResult<readonly Service[]> {
  return parseRecord(source, input, options);
}
