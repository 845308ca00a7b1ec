import type { Visit } from "../claim/visit.js";
import { parseRecord } from "./parse-record.js";
import type { ParseOptions, ParseResult } from "./parse-result.js";
import { schemaSource } from "./schema-source.js";
import { unknownPayers } from "./unknown-payers.js";
import { visitSchema } from "./visit-schema.js";

const source = /* @__PURE__ */ schemaSource<Visit>(visitSchema);

/**
 * Reads outside data as a documented visit: types and shapes only.
 *
 * Codes come back trimmed and in upper case; everything else as given.
 *
 * @param input - a parsed JSON value
 * @param options - payers known besides the built-in ones; whether unknown fields are issues (default) or left out
 * @returns the visit, or every issue with its place, message and fix; no text of the input is in them
 * @example
 * ```ts
 * import { parseVisit } from "ot-billing-rules/schema";
 * const visit = {
 *   serviceDate: "2026-03-02",
 *   discipline: "OT",
 *   payer: "medicare-part-b",
 *   services: [{ procedureCode: "97530", minutes: 30, assistentMinutes: 10 }],
 *   diagnosisCodes: ["M25.511"],
 * };
 * const refused = parseVisit(visit);
 * refused.ok ? "" : refused.issues[0]?.pointer; //=> "/services/0"
 * refused.ok ? "" : refused.issues[0]?.fix.slice(0, 30); //=> "Did you mean assistantMinutes?"
 * parseVisit(visit, { unknownKeys: "ignore" }).ok; //=> true
 * ```
 */
export function parseVisit(input: unknown, options: ParseOptions = {}): ParseResult<Visit> {
  return parseRecord(source, input, options, unknownPayers);
}
