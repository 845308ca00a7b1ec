import type { PayerProfile } from "../claim/payer.js";
import { parseRecord } from "./parse-record.js";
import type { ParseOptions, ParseResult } from "./parse-result.js";
import { payerProfileSchema } from "./payer-profile-schema.js";
import { schemaSource } from "./schema-source.js";

const source = /* @__PURE__ */ schemaSource<PayerProfile>(payerProfileSchema);

/**
 * Reads outside data as the profile of a payer.
 *
 * @param input - a parsed JSON value
 * @param options - whether unknown fields are issues (default) or left out
 * @returns the profile, or every issue with its place, message and fix; no text of the input is in them
 * @example
 * ```ts
 * import { parsePayerProfile } from "ot-billing-rules/schema";
 * const refused = parsePayerProfile({
 *   id: "my-payer",
 *   label: "My payer",
 *   countingMethod: { value: "8-minute", mark: "official" },
 * });
 * refused.ok ? "" : refused.issues[0]?.fix; //=> 'Write one of "cms-8-minute", "cpt-midpoint", "full-unit-only", "nearest-quarter-hour".'
 * ```
 */
export function parsePayerProfile(input: unknown, options: ParseOptions = {}): ParseResult<PayerProfile> {
  return parseRecord(source, input, options);
}
