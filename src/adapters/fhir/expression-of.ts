import type { Path } from "../../values/citation.js";
import type { AdaptedClaim, ClaimOrigin } from "../adapted-claim.js";
import { placeInFhir } from "./place-in-fhir.js";

/** Most lines of a claim. */
const MOST_LINES = 10_000;

/**
 * Gives the FHIRPath expression of a finding.
 *
 * @param path - path of a finding or of an undetermined entry
 * @param adapted - the claim as it was read; of another format, or without it, line 1 is taken to be `Claim.item[0]`
 * @returns FHIRPath, counted from 0
 */
export function expressionOf(path: Path, adapted: AdaptedClaim | undefined): string {
  return placeInFhir(adapted?.origin.format === "fhir" ? adapted.origin : plainOrigin(path), path);
}

/** The origin of a claim whose lines and diagnoses stand in its own order, as far as the path reaches. */
function plainOrigin([field, position]: Path): ClaimOrigin {
  const count = typeof position === "number" ? Math.min(position + 1, MOST_LINES) : 0;
  const places = (name: string) => Array.from({ length: count }, (_, at) => `Claim.${name}[${at}]`);
  const lines = field === "serviceLines" ? places("item").map((place) => ({ place })) : [];
  return { format: "fhir", place: "Claim", lines, diagnoses: field === "diagnosisCodes" ? places("diagnosis") : [] };
}
