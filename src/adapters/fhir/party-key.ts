import { filled, readKey } from "../read-fields.js";
import type { Element } from "./element.js";
import { child, children, text } from "./element.js";
import type { FhirReading } from "./fhir-reading.js";

const NPI = "http://hl7.org/fhir/sid/us-npi";

/**
 * Gives the key of a payer or provider that a Reference names: the identifier written with it, that of the resource it
 * leads to (an NPI before others), the one it searches by, or its address. It is never read of a patient or a coverage.
 *
 * @param reference - the Reference
 * @param reading - references and remarks
 * @returns the key; `undefined` where there is none that means anything outside of the resource
 */
export function partyKey(reference: Element | undefined, reading: FhirReading): string | undefined {
  if (reference === undefined) return undefined;
  const { issues } = reading;
  if (isPatient(reference) || isPatient(reading.find(reference))) return undefined;
  const address = filled(text(reference, "reference", issues).text);
  const key =
    identifierIn(child(reference, "identifier", issues), reading) ??
    identifierOf(reading.find(reference), reading) ??
    searchedBy(address) ??
    (address === undefined || /^(?:#|urn:)/.test(address) ? undefined : address);
  return readKey({ text: key, place: reference.place }, issues);
}

/** A reference to a patient or a relative, or such a resource. Either may pay for itself or ask for a service. */
function isPatient(element: Element | undefined): boolean {
  const { reference, type, resourceType } = element?.json ?? {};
  return [reference, type, resourceType].some(
    (name) => typeof name === "string" && /(?:^|\/)(?:Patient|RelatedPerson)\b/.test(name),
  );
}

function identifierOf(resource: Element | undefined, reading: FhirReading): string | undefined {
  if (resource === undefined) return undefined;
  const identifiers = children(resource, "identifier", reading.issues);
  const npi = identifiers.find(({ json }) => json["system"] === NPI);
  return [...(npi === undefined ? [] : [npi]), ...identifiers]
    .map((identifier) => identifierIn(identifier, reading))
    .find((key) => key !== undefined);
}

function identifierIn(identifier: Element | undefined, { issues }: FhirReading): string | undefined {
  return identifier && filled(text(identifier, "value", issues).text);
}

/** The value of a search such as `Practitioner?identifier=system|value`. */
function searchedBy(address: string | undefined): string | undefined {
  const [, query] = address?.split("?identifier=") ?? [];
  return query === undefined ? undefined : filled(query.slice(query.indexOf("|") + 1));
}
