import type { AdaptedRecord } from "../adapted-claim.js";
import { csvClaimReader } from "./csv-claim-reader.js";
import type { CsvClaimOptions } from "./csv-options.js";

/**
 * Reads claims from a CSV text. For files that do not fit in memory there is `csvClaimReader`.
 *
 * @param text - the whole text, with or without a byte-order mark
 * @param options - layout, titles, payer, setting and diagnoses where rows do not say them
 * @returns claims in the order of their rows, and what is wrong with those that cannot be read
 * @example
 * ```ts
 * import { checkClaim } from "ot-billing-rules";
 * import { csvPlace, readCsvClaims } from "ot-billing-rules/csv";
 * const text = "claim,code,modifiers,units,date,diagnosis\nA,97530,GO,0,2026-03-02,M25.641\n";
 * const [record] = readCsvClaims(text, { payerOf: "medicare-part-b", setting: "practitioner" });
 * if (record?.ok !== true) throw new Error("The claim cannot be read.");
 * const { claim, origin } = record.value;
 * const finding = checkClaim(claim).findings.find(({ ruleId }) => ruleId === "units-invalid");
 * finding && csvPlace(origin, finding.path); //=> "line 2, column units"
 * ```
 */
export function readCsvClaims(text: string, options: CsvClaimOptions = {}): readonly AdaptedRecord[] {
  const reader = csvClaimReader(options);
  return [...reader.push(text), ...reader.end()];
}
