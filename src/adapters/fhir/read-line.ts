import type { RenderingProvider, ServiceLine } from "../../claim/service-line.js";
import type { LineOrigin } from "../adapted-claim.js";
import { filled, readKey } from "../read-fields.js";
import { withoutUndefined } from "../without-undefined.js";
import type { Element } from "./element.js";
import { child, children, sequences, text } from "./element.js";
import type { AdjudicatedLine } from "./fhir-options.js";
import type { FhirReading } from "./fhir-reading.js";
import { readAmounts } from "./read-amounts.js";
import { readCodes } from "./read-codes.js";
import type { ReadDiagnoses } from "./read-diagnoses.js";
import { readItemPlaceOfService } from "./read-item-place-of-service.js";
import { readItemProcedure } from "./read-item-procedure.js";
import { readModifiers } from "./read-modifiers.js";
import { readQuantity } from "./read-quantity.js";
import { readServiceDate } from "./read-service-date.js";

/** What the lines of a claim share. */
export interface ClaimParts {
  readonly claim: Element;
  readonly diagnoses: ReadDiagnoses;
  readonly renderingProviderOf: (item: Element) => RenderingProvider | undefined;
}

/** A line, where it came from, and what the payer decided. */
export interface ReadLine {
  readonly line: ServiceLine;
  readonly origin: LineOrigin;
  readonly adjudicated: AdjudicatedLine;
}

/** Extension of Da Vinci PAS that numbers a line; R5 has `traceNumber`. */
const TRACE_EXTENSION = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemTraceNumber";
/** A pointer to a diagnosis the claim does not have; positions count from 1. */
const NOWHERE = 0;

/**
 * Reads one line of a claim. What a rule judges is read as it stands; what cannot be read is left out with a remark.
 *
 * @param item - element of `item`
 * @param lineNumber - number of the line
 * @param parts - what the lines share
 * @param reading - options, references and remarks
 * @returns the line with its origin
 */
export function readLine(item: Element, lineNumber: number, parts: ClaimParts, reading: FhirReading): ReadLine {
  remarkUnread(item, reading);
  const procedureCode = readItemProcedure(item, reading);
  const modifiers = readModifiers(item, reading);
  const { serviceDate, serviceDateThrough, place } = readServiceDate(item, parts.claim, reading);
  const { adjudicated, ...amounts } = readAmounts(item, reading);
  const line: ServiceLine = {
    lineNumber,
    procedureCode,
    modifiers: modifiers.map(({ modifier }) => modifier),
    ...withoutUndefined({
      serviceDate,
      serviceDateThrough,
      units: readQuantity(item, reading),
      diagnosisPointers: readPointers(item, parts.diagnoses, reading),
      placeOfServiceCode: readItemPlaceOfService(item, reading),
      revenueCode: readRevenueCode(item, reading),
      renderingProvider: parts.renderingProviderOf(item),
      ...amounts,
    }),
  };
  const fields = Object.fromEntries([
    ...modifiers.flatMap((each, at) =>
      each.place === `${item.place}.modifier[${at}]` ? [] : [[`modifiers[${at}]`, each.place]],
    ),
    ...(place === undefined ? [] : [["serviceDate", place]]),
  ]) as Record<string, string>;
  const lineKey = traceNumberOf(item, reading);
  const origin = { place: item.place, ...withoutUndefined({ lineKey }) };
  return { line, origin: Object.keys(fields).length === 0 ? origin : { ...origin, fields }, adjudicated };
}

/** Pointers are sequence numbers of diagnoses, and not their positions. */
function readPointers(
  item: Element,
  { positions }: ReadDiagnoses,
  { issues }: FhirReading,
): readonly number[] | undefined {
  if (item.json["diagnosisSequence"] == null) return undefined;
  return sequences(item, "diagnosisSequence", issues).map(({ sequence, place }) => {
    const position = positions.get(sequence);
    if (position !== undefined) return position;
    const fix = "Point to the sequence of a diagnosis of the claim.";
    issues.add("unresolved-reference", place, "The claim has no diagnosis of this sequence.", fix);
    return NOWHERE;
  });
}

function readRevenueCode(item: Element, reading: FhirReading): string | undefined {
  const concept = child(item, "revenue", reading.issues);
  const [first] = concept === undefined ? [] : readCodes(concept, "revenue", reading);
  if (first === undefined) return undefined;
  const code = first.code.padStart(4, "0");
  if (/^\d{4}$/.test(code)) return code;
  const message = "The revenue code is not four digits; it is left out.";
  reading.issues.add("wrong-format", first.place, message, "Write four digits.");
  return undefined;
}

function traceNumberOf(item: Element, { issues }: FhirReading): string | undefined {
  const extension = children(item, "extension", issues).find(({ json }) => json["url"] === TRACE_EXTENSION);
  const identifiers = [
    ...children(item, "traceNumber", issues),
    ...(extension === undefined ? [] : [child(extension, "valueIdentifier", issues, "value")]),
  ];
  return identifiers
    .map((identifier) => identifier && readKey(text(identifier, "value", issues), issues))
    .find((key) => filled(key) !== undefined);
}

function remarkUnread(item: Element, { issues }: FhirReading): void {
  if (item.json["detail"] != null) {
    const message =
      "The line has sub-lines, which are not read: codes, units and amounts are those of the line itself.";
    issues.add("not-supported", `${item.place}.detail`, message, "Write each service as a line of its own.");
  }
  if (item.json["modifierExtension"] != null) {
    const message = "The line carries an extension that may change its meaning; it is read without it.";
    issues.add("not-supported", `${item.place}.modifierExtension`, message, "See what the extension says.");
  }
}
