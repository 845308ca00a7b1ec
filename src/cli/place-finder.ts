import type { AdaptedClaim, ClaimOrigin } from "../adapters/adapted-claim.js";
import { csvPlace } from "../adapters/csv/csv-place.js";
import { originOfRows } from "../adapters/csv/origin-of-rows.js";
import type { RowGroup } from "../adapters/csv/row-kind.js";
import { placeInFhir } from "../adapters/fhir/place-in-fhir.js";
import { placeInCms1500 } from "../adapters/cms1500/place-in-cms1500.js";
import { placeInJson837 } from "../adapters/json837/place-in-json837.js";
import { placeInX12 } from "../adapters/x12/place-in-x12.js";
import type { Path } from "../values/citation.js";
import type { GoodRecord } from "./run-records.js";

/**
 * Tells where a claim came from, with the keys of its lines.
 *
 * @param record - a claim of a standard shape, or rows
 * @returns the origin; `undefined` for our own JSON, whose paths are places
 */
export function originOf({ value, source }: GoodRecord): ClaimOrigin | undefined {
  if (source.shape !== undefined) return (value as AdaptedClaim).origin;
  if (source.fromRows !== true) return undefined;
  return originOfRows(value as RowGroup, { line: source.line, offset: source.byteOffset }, source.key?.text);
}

/**
 * Makes the function that tells where the field of a path stands in the input.
 *
 * @param origin - where the claim came from
 * @returns a function from a path to a place in the words of the format
 */
export function placeFinder(origin: ClaimOrigin): (path: Path) => string {
  const find = FINDERS[origin.format];
  return (path) => find(origin, path);
}

const FINDERS: Readonly<Record<ClaimOrigin["format"], (origin: ClaimOrigin, path: Path) => string>> = {
  x12: placeInX12,
  fhir: placeInFhir,
  csv: csvPlace,
  json837: placeInJson837,
  cms1500: placeInCms1500,
};
