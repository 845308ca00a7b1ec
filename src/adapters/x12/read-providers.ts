import type { RenderingProvider } from "../../claim/service-line.js";
import type { SourceText } from "../read-fields.js";
import { readKey, readTaxonomy } from "../read-fields.js";
import { stateOfService } from "../state-of-service.js";
import { withoutUndefined } from "../without-undefined.js";
import type { Loop, LoopSegment, RawClaim } from "./raw-claim.js";
import type { ReadContext } from "./read-context.js";
import { firstSegment } from "./read-context.js";
import { elementOf } from "./segment.js";

/** A rendering provider and where its taxonomy stands. */
export interface PlacedProvider {
  readonly provider: RenderingProvider;
  readonly place: string;
}

/**
 * Reads the provider who renders the lines of a claim that name none: the rendering provider of the claim, else the
 * billing provider.
 *
 * @param claim - a claim
 * @param context - of the claim
 * @returns the provider; `undefined` where nothing of it is told
 */
export function readClaimProvider({ header, billing }: RawClaim, context: ReadContext): PlacedProvider | undefined {
  if (firstSegment(header, "NM1", "82") !== undefined) {
    return readRendering(header, `${context.place} 2310B`, context);
  }
  const taxonomy = billing.find(({ id, party }) => id === "PRV" && party === undefined);
  return placed(firstSegment(billing, "NM1", "85"), taxonomy, "2010AA", "2000A", context);
}

/**
 * Reads the rendering provider of a loop.
 *
 * @param loop - loop 2310 or 2420
 * @param place - its name
 * @param context - of the claim
 * @returns the provider; `undefined` where the loop names none
 */
export function readRendering(loop: Loop, place: string, context: ReadContext): PlacedProvider | undefined {
  const taxonomy = loop.find(({ id, party }) => id === "PRV" && party === "82");
  return placed(firstSegment(loop, "NM1", "82"), taxonomy, place, place, context);
}

/**
 * Reads whether the certifying physician or practitioner is named.
 *
 * @param claim - a claim
 * @returns the referring provider of the claim, else that of a line; `null` where none is named
 */
export function readReferring({ header, lines }: RawClaim): { identifierPresent: boolean; qualifier: string } | null {
  const named =
    firstSegment(header, "NM1", "DN") ??
    lines.map((line) => firstSegment(line, "NM1", "DN")).find((each) => each !== undefined) ??
    firstSegment(header, "NM1", "P3");
  if (named === undefined) return null;
  return { identifierPresent: npiOf(named) !== undefined, qualifier: elementOf(named, 1) };
}

/**
 * Reads the state of service: that of the billing provider. A service facility in another state leaves it open.
 *
 * @param claim - a claim
 * @param context - of the claim
 * @returns two letters; `undefined` where they are not told
 */
export function readStateOfService({ billing, header }: RawClaim, context: ReadContext): string | undefined {
  const ofBilling = stateAt(billing, "85", "2010AA");
  return stateOfService(ofBilling, stateAt(header, "77", `${context.place} 2310C`), context.remarks);
}

function stateAt(loop: Loop, party: string, place: string): SourceText {
  const address = loop.find((each) => each.id === "N4" && each.party === party);
  return { text: elementOf(address, 2), place: `${place} N402` };
}

function placed(
  name: LoopSegment | undefined,
  taxonomy: LoopSegment | undefined,
  namePlace: string,
  taxonomyPlace: string,
  { remarks }: ReadContext,
): PlacedProvider | undefined {
  const place = `${taxonomyPlace} PRV03`;
  const provider = withoutUndefined({
    taxonomyCode: readTaxonomy({ text: elementOf(taxonomy, 3), place }, remarks),
    providerKey: readKey({ text: npiOf(name), place: `${namePlace} NM109` }, remarks),
  });
  return Object.keys(provider).length === 0 ? undefined : { provider, place };
}

/** National provider identifiers are public; other identifiers of providers stay where they are. */
function npiOf(name: LoopSegment | undefined): string | undefined {
  const identifier = elementOf(name, 9);
  return elementOf(name, 8) === "XX" && identifier !== "" ? identifier : undefined;
}
