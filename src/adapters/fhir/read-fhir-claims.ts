import type { Element } from "./element.js";
import { elementOf } from "./element.js";
import type { FhirOptions, FhirRecord } from "./fhir-options.js";
import type { BundledResource } from "./find-resource.js";
import { indexResources } from "./find-resource.js";
import { readClaim } from "./read-claim.js";

/** Most entries of a Bundle: a page of a server holds far fewer. */
const BUNDLE_LIMIT = 100_000;
const CLAIM_TYPES: readonly unknown[] = ["Claim", "ExplanationOfBenefit"];

/**
 * Reads the claims of a FHIR resource: a `Claim`, an `ExplanationOfBenefit`, or a `Bundle` of them, R4 or R5. References to
 * resources that are contained or in the same Bundle are followed. Names, birth dates, member numbers, addresses and free
 * text are left behind. A claim carries no therapy minutes, so none are read unless `minutes` says where they are.
 *
 * @param resource - the resource, as `JSON.parse` returns it; any other value gives an issue and never throws
 * @param options - who pays; what the source leaves open; where minutes are
 * @returns one record for each claim, in order; a bad one does not stop the others
 * @throws RangeError when `assumedQuantity` is not a whole number of at least 1; whatever `payerOf` throws
 * @see FHIR R4 and R5, Claim, ExplanationOfBenefit and Bundle
 * @example
 * ```ts
 * import { readFhirClaims } from "ot-billing-rules/fhir";
 * const resource = {
 *   resourceType: "Claim",
 *   type: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/claim-type", code: "professional" }] },
 *   diagnosis: [{ sequence: 7, diagnosisCodeableConcept: {
 *     coding: [{ system: "http://hl7.org/fhir/sid/icd-10-cm", code: "M25.641" }] } }],
 *   item: [{
 *     sequence: 1, diagnosisSequence: [7], servicedDate: "2026-03-02", quantity: { value: 2 },
 *     productOrService: { coding: [{ system: "http://www.ama-assn.org/go/cpt", code: "97530" }] },
 *     modifier: [{ coding: [{ system: "http://www.ama-assn.org/go/cpt", code: "GO" }] }],
 *   }],
 * };
 * const [record] = readFhirClaims(resource, { payerOf: "medicare-part-b" });
 * record?.ok && record.value.claim.serviceLines;
 * //=> [{ lineNumber: 1, procedureCode: "97530", modifiers: ["GO"], serviceDate: "2026-03-02", units: 2, diagnosisPointers: [1] }]
 * ```
 */
export function readFhirClaims(resource: unknown, options: FhirOptions): readonly FhirRecord[] {
  const { assumedQuantity } = options;
  if (assumedQuantity !== undefined && !(Number.isInteger(assumedQuantity) && assumedQuantity >= 1)) {
    throw new RangeError("assumedQuantity must be a whole number of at least 1; omit it to leave units unknown.");
  }
  const root = elementOf(resource, rootName(resource));
  if (root === undefined) return [refused("unreadable", "Resource", "The input is no JSON object.")];
  if (CLAIM_TYPES.includes(root.json["resourceType"])) return [readClaim(root, new Map(), options)];
  if (root.json["resourceType"] === "Bundle") return readBundle(root, options);
  return [refused("not-supported", "Resource", "The resource is no Claim, ExplanationOfBenefit or Bundle.")];
}

function rootName(resource: unknown): string {
  const type = elementOf(resource, "")?.json["resourceType"];
  return type === "Bundle" || type === "ExplanationOfBenefit" ? type : "Claim";
}

function readBundle(bundle: Element, options: FhirOptions): readonly FhirRecord[] {
  const { entry } = bundle.json;
  if (!Array.isArray(entry)) return [refused("missing", "Bundle.entry", "The Bundle has no entries.")];
  const { bundled, odd } = resourcesOf((entry as readonly unknown[]).slice(0, BUNDLE_LIMIT));
  const index = indexResources(bundled);
  const claims = bundled.filter(({ resource }) => CLAIM_TYPES.includes(resource.json["resourceType"]));
  const nested = bundled.filter(({ resource }) => resource.json["resourceType"] === "Bundle");
  const records = [
    ...claims.map(({ resource }) => readClaim(resource, index, options)),
    ...nested.map(({ resource: { place } }) =>
      refused("not-supported", place, "A Bundle inside of a Bundle is not read."),
    ),
    ...odd.map((place) => refused("wrong-type", place, "The entry holds no resource.")),
    ...(entry.length > BUNDLE_LIMIT
      ? [
          refused(
            "too-many",
            "Bundle.entry",
            `The Bundle has more than ${BUNDLE_LIMIT} entries; the rest are not read.`,
          ),
        ]
      : []),
  ];
  return records.length > 0 ? records : [refused("missing", "Bundle.entry", "The Bundle holds no claim.")];
}

/** Resources of the entries, and places of entries that hold something else; an answer without a resource is neither. */
function resourcesOf(entries: readonly unknown[]): {
  readonly bundled: readonly BundledResource[];
  readonly odd: readonly string[];
} {
  const bundled: BundledResource[] = [];
  const odd: string[] = [];
  for (const [index, entry] of entries.entries()) {
    const place = `Bundle.entry[${index}]`;
    const { fullUrl, resource: value } = elementOf(entry, place)?.json ?? { resource: entry ?? false };
    const resource = elementOf(value, `${place}.resource`);
    if (resource !== undefined && typeof resource.json["resourceType"] === "string") {
      bundled.push({ fullUrl: typeof fullUrl === "string" ? fullUrl : undefined, resource });
    } else if (value !== undefined) odd.push(place);
  }
  return { bundled, odd };
}

function refused(
  code: "unreadable" | "not-supported" | "missing" | "wrong-type" | "too-many",
  place: string,
  message: string,
): FhirRecord {
  const fix = "Pass a Claim, an ExplanationOfBenefit or a Bundle of them as JSON.parse returns it.";
  return { ok: false, place, issues: [{ code, place, message, fix }] };
}
