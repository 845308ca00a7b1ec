import { isProcedureCodeShape } from "../../values/codes.js";
import { readProcedureCode } from "../read-fields.js";
import type { Element } from "./element.js";
import { child } from "./element.js";
import type { FhirReading } from "./fhir-reading.js";
import { readCodes } from "./read-codes.js";

/**
 * Reads the procedure code of a line: CPT or HCPCS, told apart by shape and not by address.
 *
 * @param item - the line
 * @param reading - options and remarks
 * @returns the code; empty where there is none, for the rules to find
 */
export function readItemProcedure(item: Element, reading: FhirReading): string {
  const { issues } = reading;
  if (child(item, "productOrServiceEnd", issues) !== undefined) {
    const message = "The line bills a range of codes; its first code is read.";
    issues.add("not-supported", `${item.place}.productOrServiceEnd`, message, "Write one line for each code.");
  }
  const concept = child(item, "productOrService", issues);
  if (concept === undefined) return "";
  const codes = readCodes(concept, "procedure", reading);
  if (codes.length > 1) {
    const message = "The line holds several procedure codes; the first of the right shape is taken.";
    issues.add("conflicting", concept.place, message, "Write one line for each code.");
  }
  const chosen = codes.find(({ code }) => isProcedureCodeShape(code)) ?? codes[0];
  return readProcedureCode({ text: chosen?.code, place: chosen?.place ?? concept.place }, issues);
}
