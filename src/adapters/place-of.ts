import type { Path } from "../values/citation.js";
import type { ClaimOrigin } from "./adapted-claim.js";

/** How a format names the fields of a claim and of its lines. */
export interface FieldNames {
  /** Between a line or claim and its field: a point, a comma, a blank. */
  readonly separator: string;
  /** Name of a field of a service line; `index` is the position in a list, such as the modifiers. */
  readonly ofLine: (field: string, index: number | undefined) => string | undefined;
  /** Name of a field of the claim. */
  readonly ofClaim: (field: string, index: number | undefined) => string | undefined;
}

/**
 * Tells where in a source the field stands that a finding names.
 *
 * @param origin - where the parts of the claim came from
 * @param path - path of a finding or of an undetermined entry
 * @param names - how the format names fields
 * @returns the place in the words of the source: the field where the format has a name for it, else the line or the claim
 */
export function placeOf(origin: ClaimOrigin, path: Path, names: FieldNames): string {
  const [field, position, lineField, index] = path;
  const at = (step: string | number | undefined): number | undefined => (typeof step === "number" ? step : undefined);
  const line = field === "serviceLines" ? origin.lines[at(position) ?? -1] : undefined;
  if (line !== undefined) {
    const own = line.fields?.[`${lineField}[${index}]`] ?? line.fields?.[`${lineField}`];
    if (own !== undefined) return own;
    return joined(line.place, names.separator, typeof lineField === "string" && names.ofLine(lineField, at(index)));
  }
  const diagnosis = field === "diagnosisCodes" ? origin.diagnoses[at(position) ?? -1] : undefined;
  if (diagnosis !== undefined) return diagnosis;
  return joined(origin.place, names.separator, typeof field === "string" && names.ofClaim(field, at(position)));
}

function joined(place: string, separator: string, name: string | false | undefined): string {
  return name === undefined || name === false ? place : `${place}${separator}${name}`;
}
