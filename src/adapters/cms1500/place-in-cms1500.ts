import type { Path } from "../../values/citation.js";
import type { ClaimOrigin } from "../adapted-claim.js";
import type { FieldNames } from "../place-of.js";
import { placeOf } from "../place-of.js";

const LINE_BOXES: ReadonlyMap<string, string> = new Map([
  ["serviceDate", "box 24A"],
  ["serviceDateThrough", "box 24A"],
  ["placeOfServiceCode", "box 24B"],
  ["procedureCode", "box 24D"],
  ["modifiers", "box 24D"],
  ["diagnosisPointers", "box 24E"],
  ["chargeAmount", "box 24F"],
  ["units", "box 24G"],
  ["renderingProvider", "box 24J"],
]);

const CLAIM_BOXES: ReadonlyMap<string, string> = new Map([
  ["referringProvider", "box 17"],
  ["diagnosisCodes", "box 21"],
  ["authorization", "box 23"],
  ["serviceLines", "box 24"],
  ["state", "box 33"],
]);

const NAMES: FieldNames = {
  separator: ", ",
  ofLine: (field, index) => {
    const box = LINE_BOXES.get(field);
    return field === "modifiers" && index !== undefined ? `${box}, modifier ${index + 1}` : box;
  },
  ofClaim: (field) => CLAIM_BOXES.get(field),
};

/**
 * Tells in which box of a CMS-1500 the field stands that a finding names.
 *
 * @param origin - of the claim
 * @param path - path of a finding or of an undetermined entry
 * @returns line and box; the form alone where it has no box for the field
 * @example
 * ```ts
 * import { placeInCms1500 } from "ot-billing-rules/cms1500";
 * const lines = [{ place: "line 1" }, { place: "line 2" }];
 * const origin = { format: "cms1500", place: "form 1", lines, diagnoses: ["box 21A"] } as const;
 * placeInCms1500(origin, ["serviceLines", 1, "procedureCode"]); //=> "line 2, box 24D"
 * placeInCms1500(origin, ["diagnosisCodes", 0]); //=> "box 21A"
 * ```
 */
export function placeInCms1500(origin: ClaimOrigin, path: Path): string {
  return placeOf(origin, path, NAMES);
}
