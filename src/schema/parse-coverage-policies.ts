import type { CoveragePolicy } from "../reference/coverage-policies.js";
import { coverageFaults } from "./coverage-faults.js";
import { coveragePoliciesSchema } from "./coverage-policies-schema.js";
import { parseRecord } from "./parse-record.js";
import type { ParseOptions, ParseResult } from "./parse-result.js";
import { schemaSource } from "./schema-source.js";

const source = /* @__PURE__ */ schemaSource<readonly CoveragePolicy[]>(coveragePoliciesSchema);

/**
 * Reads outside data as coverage policies of your own, ready for `reference.coveragePolicies`.
 *
 * @param input - a parsed JSON value
 * @param options - whether unknown fields are issues (default) or left out
 * @returns the policies, or every issue with its place, message and fix; no text of the input is in them
 * @example
 * ```ts
 * import { parseCoveragePolicies } from "ot-billing-rules/schema";
 * const policy = {
 *   id: "hand-therapy", kind: "payer", label: "Hand therapy", payers: ["my-payer"],
 *   effectiveFrom: "2026-01-01", effectiveThrough: null,
 *   citation: { publication: "Provider manual", section: "7.2", mark: "official" },
 *   lists: [{ group: "1", kind: "covered", strength: "firm", procedureCodes: ["97760..97763"], diagnoses: ["S6?.*", "G56*"] }],
 * };
 * parseCoveragePolicies([policy]).ok; //=> true
 * const refused = parseCoveragePolicies([{ ...policy, lists: [{ ...policy.lists[0], diagnoses: ["J47.9..J40"] }] }]);
 * refused.ok ? "" : refused.issues[0]?.pointer; //=> "/0/lists/0/diagnoses/0"
 * ```
 */
export function parseCoveragePolicies(
  input: unknown,
  options: ParseOptions = {},
): ParseResult<readonly CoveragePolicy[]> {
  return parseRecord(source, input, options, coverageFaults);
}
