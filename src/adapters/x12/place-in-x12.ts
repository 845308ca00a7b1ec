import type { Path } from "../../values/citation.js";
import type { ClaimOrigin } from "../adapted-claim.js";
import type { FieldNames } from "../place-of.js";
import { placeOf } from "../place-of.js";

const LINE_FIELDS: ReadonlyMap<string, string> = new Map([
  ["lineNumber", "LX01"],
  ["procedureCode", "SV101-2"],
  ["modifiers", "SV101-3"],
  ["chargeAmount", "SV102"],
  ["units", "SV104"],
  ["placeOfServiceCode", "SV105"],
  ["diagnosisPointers", "SV107"],
  ["serviceDate", "DTP03"],
  ["serviceDateThrough", "DTP03"],
  ["renderingProvider", "2420A PRV03"],
]);

const CLAIM_FIELDS: ReadonlyMap<string, string> = new Map([
  ["payer", "2010BB NM109"],
  ["diagnosisCodes", "HI"],
  ["referringProvider", "2310A NM109"],
  ["state", "2010AA N402"],
  ["otherPayers", "2320"],
]);

/** Lists whose entries stand in components: the element, and the component of the first entry. */
const LINE_LISTS: ReadonlyMap<string, readonly [string, number]> = new Map([
  ["modifiers", ["SV101", 3]],
  ["diagnosisPointers", ["SV107", 1]],
]);

const NAMES: FieldNames = {
  separator: " ",
  ofLine: (field, index) => {
    const list = index === undefined ? undefined : LINE_LISTS.get(field);
    return list === undefined ? LINE_FIELDS.get(field) : `${list[0]}-${list[1] + (index ?? 0)}`;
  },
  ofClaim: (field) => CLAIM_FIELDS.get(field),
};

/**
 * Tells where in an 837P the field stands that a finding names.
 *
 * @param origin - of the claim
 * @param path - path of a finding or of an undetermined entry
 * @returns loop and element; the loop alone where the 837P has no element for the field
 * @example
 * ```ts
 * import { placeInX12 } from "ot-billing-rules/x12";
 * const origin = { format: "x12", place: "2300[1]", lines: [{ place: "2400[1]" }, { place: "2400[2]" }], diagnoses: [] } as const;
 * placeInX12(origin, ["serviceLines", 1, "modifiers", 0]); //=> "2400[2] SV101-3"
 * placeInX12(origin, ["priorAllowed"]); //=> "2300[1]"
 * ```
 */
export function placeInX12(origin: ClaimOrigin, path: Path): string {
  return placeOf(origin, path, NAMES);
}
