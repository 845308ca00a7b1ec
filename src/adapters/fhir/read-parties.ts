import type { Claim } from "../../claim/claim.js";
import type { RenderingProvider } from "../../claim/service-line.js";
import { filled, readState, readTaxonomy } from "../read-fields.js";
import { withoutUndefined } from "../without-undefined.js";
import type { Element } from "./element.js";
import { bySequence, child, children, LIST_LIMIT, sequences, text } from "./element.js";
import type { FhirReading } from "./fhir-reading.js";
import { partyKey } from "./party-key.js";
import { readCodes } from "./read-codes.js";

/** Clinicians of a claim. */
export interface ReadParties {
  readonly referringProvider: Claim["referringProvider"] | undefined;
  readonly state: string | undefined;
  /** Who rendered a line. */
  readonly renderingProviderOf: (item: Element) => RenderingProvider | undefined;
}

/** Roles of the clinician who rendered a line; a member without a role may be it too. */
const RENDERING_ROLES = ["rendering", "performing", "primary"];
const REFERRING_ROLE = "referring";

/**
 * Reads who rendered and who referred, by key and taxonomy; names are left behind.
 *
 * @param claim - `Claim` or `ExplanationOfBenefit`
 * @param reading - options, references and remarks
 * @returns the referring provider, the state of the facility or provider, and the look-up of who rendered a line
 */
export function readParties(claim: Element, reading: FhirReading): ReadParties {
  const team = children(claim, "careTeam", reading.issues, LIST_LIMIT);
  const roles = new Map(team.map((member) => [member, rolesOf(member, reading)]));
  const members = bySequence(team);
  const renderingAmong = (candidates: readonly Element[]): Element | "several" | undefined => {
    const rendering = candidates.filter((member) => roles.get(member)?.some((role) => RENDERING_ROLES.includes(role)));
    const [first, ...more] =
      rendering.length > 0 ? rendering : candidates.filter((member) => !roles.get(member)?.length);
    return more.length > 0 ? "several" : first;
  };
  const ofClaim = renderingAmong(team);
  const renderingProviderOf = (item: Element): RenderingProvider | undefined => {
    const linked = linkedMembers(item, members, reading);
    const member = linked.length === 0 ? ofClaim : renderingAmong(linked);
    if (member === "several") {
      const message = "Several members of the care team may have rendered the line; it is left open.";
      reading.issues.add("conflicting", `${item.place}.careTeamSequence`, message, "Link the line to one of them.");
      return undefined;
    }
    return member && providerOf(member, reading);
  };
  const referring = team.find((member) => roles.get(member)?.includes(REFERRING_ROLE));
  return {
    referringProvider: referralOf(claim, referring, reading),
    state: stateOf(claim, reading),
    renderingProviderOf,
  };
}

function rolesOf(member: Element, { issues }: FhirReading): readonly string[] {
  const role = child(member, "role", issues);
  const codings = role === undefined ? [] : children(role, "coding", issues);
  return codings.flatMap((coding) => filled(text(coding, "code", issues).text)?.toLowerCase() ?? []);
}

function linkedMembers(
  item: Element,
  members: ReadonlyMap<unknown, Element>,
  { issues }: FhirReading,
): readonly Element[] {
  return sequences(item, "careTeamSequence", issues).flatMap(({ sequence, place }) => {
    const member = members.get(sequence);
    if (member !== undefined) return [member];
    const fix = "Link the line to the sequence of a member.";
    issues.add("unresolved-reference", place, "The care team has no member of this sequence.", fix);
    return [];
  });
}

function providerOf(member: Element, reading: FhirReading): RenderingProvider | undefined {
  const reference = child(member, "provider", reading.issues);
  const provider = withoutUndefined({
    taxonomyCode: taxonomyOf(member, reference, reading),
    providerKey: partyKey(reference, reading),
  });
  return Object.keys(provider).length === 0 ? undefined : provider;
}

/** The taxonomy of the member (R4 `qualification`, R5 `specialty`), else of the clinician or role it refers to. */
function taxonomyOf(member: Element, reference: Element | undefined, reading: FhirReading): string | undefined {
  const { issues } = reading;
  const own = [child(member, "qualification", issues), child(member, "specialty", issues)];
  const resource = reading.find(reference);
  const others =
    resource === undefined
      ? []
      : [
          ...children(resource, "specialty", issues),
          ...children(resource, "qualification", issues).map((qualification) => child(qualification, "code", issues)),
        ];
  for (const concept of [...own, ...others]) {
    const [first] = concept === undefined ? [] : taxonomiesIn(concept, reading);
    if (first !== undefined) return readTaxonomy({ text: first.code, place: first.place }, issues);
  }
  return undefined;
}

/** A qualification may be told in any code system; only a taxonomy is asked for. */
function taxonomiesIn(concept: Element, reading: FhirReading): ReturnType<typeof readCodes> {
  const silent = { ...reading, issues: { add: () => undefined, list: () => [] } };
  return readCodes(concept, "taxonomy", silent);
}

function referralOf(
  claim: Element,
  member: Element | undefined,
  reading: FhirReading,
): Claim["referringProvider"] | undefined {
  const { issues } = reading;
  const request = reading.find(child(claim, "referral", issues));
  const reference = (member && child(member, "provider", issues)) ?? (request && child(request, "requester", issues));
  const key = partyKey(reference, reading);
  // A reference that leads elsewhere says that there is one, and not whether an identifier goes with it.
  return key === undefined || key === reference?.json["reference"] ? undefined : { identifierPresent: true };
}

/** The state of the facility, else of the organization that bills; never of the patient. */
function stateOf(claim: Element, reading: FhirReading): string | undefined {
  const { issues } = reading;
  const facility = reading.find(child(claim, "facility", issues));
  const provider = reading.find(child(claim, "provider", issues));
  const location = facility?.json["resourceType"] === "Location" ? child(facility, "address", issues) : undefined;
  const offices = provider?.json["resourceType"] === "Organization" ? children(provider, "address", issues) : [];
  const address = location ?? offices[0];
  return address && readState(text(address, "state", issues), issues);
}
