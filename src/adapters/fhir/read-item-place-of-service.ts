import { readPlaceOfService } from "../read-fields.js";
import type { Element } from "./element.js";
import { child } from "./element.js";
import type { FhirReading } from "./fhir-reading.js";
import { readCodes } from "./read-codes.js";

/**
 * Reads the place of service of a line. An address or a reference to a location holds none.
 *
 * @param item - the line
 * @param reading - options and remarks
 * @returns two digits; `undefined` when the line does not tell
 */
export function readItemPlaceOfService(item: Element, reading: FhirReading): string | undefined {
  const { issues } = reading;
  const concept = child(item, "locationCodeableConcept", issues, "location");
  if (concept === undefined) {
    if (item.json["locationAddress"] == null && item.json["locationReference"] == null) return undefined;
    const message = "The line gives its location without a place of service.";
    issues.add("left-out", `${item.place}.location`, message, "Write the place of service by its code.");
    return undefined;
  }
  const codes = readCodes(concept, "place-of-service", reading);
  const [first] = codes;
  if (codes.length > 1) {
    issues.add(
      "conflicting",
      concept.place,
      "The line has several places of service; the first is taken.",
      "Write one.",
    );
  }
  return first && readPlaceOfService({ text: first.code, place: first.place }, issues);
}
