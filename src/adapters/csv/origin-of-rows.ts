import type { ClaimOrigin } from "../adapted-claim.js";
import type { RowGroup, RowPlace } from "./row-kind.js";
import { rowPlace } from "./row-place.js";

/**
 * Tells where the parts of a claim stand in its file.
 *
 * @param group - rows of the claim
 * @param first - its first row
 * @param claimKey - the caller's key of the claim, where the file has one
 * @returns places of the claim, its lines and its diagnoses
 */
export function originOfRows(group: RowGroup, first: RowPlace, claimKey: string | undefined): ClaimOrigin {
  const lines = group.claimLineRows.map((line, index) => {
    const lineKey = group.claimLineKeys[index];
    return { place: rowPlace(line), ...(lineKey === undefined ? {} : { lineKey }) };
  });
  return {
    format: "csv",
    place: rowPlace(first.line),
    ...(claimKey === undefined ? {} : { claimKey }),
    lines,
    diagnoses: group.diagnosisPlaces.map(({ line, column }) => rowPlace(line, column)),
    columns: group.shownColumns,
  };
}
