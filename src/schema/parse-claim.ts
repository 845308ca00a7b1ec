import type { Claim } from "../claim/claim.js";
import { claimSchema } from "./claim-schema.js";
import { parseRecord } from "./parse-record.js";
import type { Issue, ParseOptions, ParseResult } from "./parse-result.js";
import { repeatedLineNumbers } from "./repeated-line-numbers.js";
import { schemaSource } from "./schema-source.js";
import { unknownPayers } from "./unknown-payers.js";

const source = /* @__PURE__ */ schemaSource<Claim>(claimSchema);

/**
 * Reads outside data as a claim: types and shapes only. What a billing rule judges, such as 0 units, thirteen diagnoses
 * or a missing date, is read and found by the rule.
 *
 * Codes and modifiers come back trimmed and in upper case; everything else as given.
 *
 * @param input - a parsed JSON value
 * @param options - payers known besides the built-in ones; whether unknown fields are issues (default) or left out
 * @returns the claim, or every issue with its place, message and fix; no text of the input is in them
 * @example
 * ```ts
 * import { parseClaim } from "ot-billing-rules/schema";
 * const claim = {
 *   payer: "medicare-part-b",
 *   setting: "practitioner",
 *   diagnosisCodes: ["M25.511"],
 *   serviceLines: [{ lineNumber: 1, procedureCode: "97530", modifiers: ["go"], units: 2 }],
 * };
 * const parsed = parseClaim(claim);
 * parsed.ok && parsed.value.serviceLines[0]?.modifiers; //=> ["GO"]
 * const refused = parseClaim({ ...claim, diagnosisCodes: undefined });
 * refused.ok ? [] : refused.issues.map(({ pointer, code }) => [pointer, code]); //=> [["/diagnosisCodes", "missing"]]
 * ```
 */
export function parseClaim(input: unknown, options: ParseOptions = {}): ParseResult<Claim> {
  return parseRecord(source, input, options, claimIssues);
}

function claimIssues(record: unknown, options: ParseOptions): readonly Issue[] {
  return [...unknownPayers(record, options), ...repeatedLineNumbers(record)];
}
