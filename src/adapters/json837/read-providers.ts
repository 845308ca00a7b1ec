import type { RenderingProvider } from "../../claim/service-line.js";
import type { IssueList } from "../issue-list.js";
import { filled, readKey, readTaxonomy } from "../read-fields.js";
import type { JsonRecord } from "../read-json.js";
import { listAt, recordAt, recordOf, textAt } from "../read-json.js";
import { stateOfService } from "../state-of-service.js";
import { withoutUndefined } from "../without-undefined.js";

/** A rendering provider and where its taxonomy stands. */
export interface PlacedProvider {
  readonly provider: RenderingProvider;
  readonly place: string;
}

type Role = "billing" | "rendering" | "referring";

/** How the list of providers names them. */
const ROLES: Readonly<Record<Role, string>> = {
  billing: "BillingProvider",
  rendering: "RenderingProvider",
  referring: "ReferringProvider",
};
const MOST_PROVIDERS = 50;

/**
 * Reads the provider who renders the lines that name none: the rendering provider of the claim, else the billing one.
 *
 * @param root - the whole claim
 * @param remarks - takes what is left out
 * @returns the provider; `undefined` where nothing of it is told
 */
export function readClaimProvider(root: JsonRecord, remarks: IssueList): PlacedProvider | undefined {
  const rendering = providerOf(root, "rendering", remarks);
  return readProvider(rendering ?? providerOf(root, "billing", remarks), remarks);
}

/**
 * Reads a provider.
 *
 * @param record - the provider
 * @param remarks - takes what is left out
 * @returns the provider; `undefined` where nothing of it is told
 */
export function readProvider(record: JsonRecord | undefined, remarks: IssueList): PlacedProvider | undefined {
  if (record === undefined) return undefined;
  const provider = withoutUndefined({
    taxonomyCode: readTaxonomy(textAt(record, "taxonomyCode", remarks), remarks),
    providerKey: readKey(textAt(record, "npi", remarks), remarks),
  });
  if (Object.keys(provider).length === 0) return undefined;
  return { provider, place: `${record.place}.taxonomyCode` };
}

/**
 * Reads whether the certifying physician or practitioner is named.
 *
 * @param root - the whole claim
 * @param lines - its lines
 * @param remarks - takes what is left out
 * @returns the referring provider of the claim, else that of a line; `null` where none is named
 */
export function readReferring(
  root: JsonRecord,
  lines: readonly (JsonRecord | undefined)[],
  remarks: IssueList,
): { identifierPresent: boolean; qualifier: string } | null {
  const named =
    providerOf(root, "referring", remarks) ??
    lines.map((line) => recordAt(line, "referringProvider", remarks)).find((each) => each !== undefined);
  if (named === undefined) return null;
  return { identifierPresent: filled(textAt(named, "npi", remarks).text) !== undefined, qualifier: "DN" };
}

/**
 * Reads the state of service.
 *
 * @param root - the whole claim
 * @param claim - `claimInformation`
 * @param remarks - takes what is left out
 * @returns two letters; `undefined` where they are not told
 */
export function readStateOfService(root: JsonRecord, claim: JsonRecord, remarks: IssueList): string | undefined {
  const stateAt = (record: JsonRecord | undefined) => textAt(recordAt(record, "address", remarks), "state", remarks);
  const facility = recordAt(claim, "serviceFacilityLocation", remarks);
  return stateOfService(stateAt(providerOf(root, "billing", remarks)), stateAt(facility), remarks);
}

/** A provider by its own field, else out of the list that older senders write. */
function providerOf(root: JsonRecord, role: Role, remarks: IssueList): JsonRecord | undefined {
  const own = recordAt(root, role, remarks);
  if (own !== undefined) return own;
  const list = listAt(root, "providers", MOST_PROVIDERS, remarks) ?? [];
  return list
    .map((each, index) => recordOf(each, `${root.place}${root.place && "."}providers[${index}]`, remarks))
    .find((each) => filled(textAt(each, "providerType", remarks).text) === ROLES[role]);
}
