import { readModifier } from "../read-fields.js";
import type { Element } from "./element.js";
import { children } from "./element.js";
import type { FhirReading } from "./fhir-reading.js";
import { readCodes } from "./read-codes.js";

/** A modifier and where it stands. */
export interface ReadModifier {
  readonly modifier: string;
  readonly place: string;
}

/**
 * Reads the modifiers of a line in the order of the list. `coding.version` holds a position in some sources and a constant
 * in others, so it is not read. Several modifiers in one element are taken each once, with a remark.
 *
 * @param item - the line
 * @param reading - options and remarks
 * @returns the modifiers as they stand, also those of a wrong shape, for the rules to find
 */
export function readModifiers(item: Element, reading: FhirReading): readonly ReadModifier[] {
  const { issues } = reading;
  return children(item, "modifier", issues).flatMap((concept) => {
    const codes = readCodes(concept, "modifier", reading);
    const fix = "Write one modifier in each element.";
    if (codes.length > 1) {
      issues.add("conflicting", concept.place, "One element holds several modifiers; each of them is taken.", fix);
    }
    if (codes.some(({ repeated }) => repeated)) {
      issues.add("repeated", concept.place, "One element repeats a modifier; it is taken once.", fix);
    }
    return codes.flatMap(({ code, place }) => {
      const modifier = readModifier({ text: code, place }, issues);
      return modifier === undefined ? [] : [{ modifier, place: codes.length === 1 ? concept.place : place }];
    });
  });
}
