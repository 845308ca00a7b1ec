import type { Path } from "../../values/citation.js";
import type { ClaimOrigin } from "../adapted-claim.js";
import { placeOf } from "../place-of.js";
import { columnPointer } from "./column-pointer.js";

/**
 * Tells in which row and column the field stands that a finding names.
 *
 * @param origin - where the parts of the claim came from
 * @param path - path of a finding or of an undetermined entry
 * @returns such as `line 3, column units`; the line where the file has no such column
 * @example
 * ```ts
 * import { csvPlace, readCsvClaims } from "ot-billing-rules/csv";
 * const text = "claim,code,mod1,mod2,units,dx1\nA,97530,GO,KX,2,M25.641\n";
 * const [record] = readCsvClaims(text, { payerOf: "medicare-part-b", setting: "practitioner" });
 * record?.ok && csvPlace(record.value.origin, ["serviceLines", 0, "modifiers", 1]); //=> "line 2, column modifier_2"
 * ```
 */
export function csvPlace(origin: ClaimOrigin, path: Path): string {
  const columns = origin.columns ?? {};
  const shown = (field: string, index: number | undefined): string | undefined => {
    const name = field === "modifiers" && columns["modifiers"] === undefined ? `modifier_${(index ?? 0) + 1}` : field;
    const column = columnPointer(name, columns).slice(1);
    return Object.values(columns).includes(column) ? column : undefined;
  };
  return placeOf(origin, path, { separator: ", column ", ofLine: shown, ofClaim: shown });
}
