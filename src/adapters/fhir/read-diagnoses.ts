import { readDiagnosisCode } from "../read-fields.js";
import type { Element } from "./element.js";
import { child, children, LIST_LIMIT } from "./element.js";
import type { FhirReading } from "./fhir-reading.js";
import { readCodes } from "./read-codes.js";

/** Diagnoses of a claim in the order of their sequence. */
export interface ReadDiagnoses {
  readonly diagnosisCodes: readonly string[];
  /** Place of each. */
  readonly places: readonly string[];
  /** Position of each from 1, by its sequence number. */
  readonly positions: ReadonlyMap<unknown, number>;
}

/**
 * Reads the diagnoses of a claim. A diagnosis that has no ICD-10-CM code keeps its position with an empty code, so that
 * pointers do not shift and a rule finds it.
 *
 * @param claim - `Claim` or `ExplanationOfBenefit`
 * @param reading - options, references and remarks
 * @returns the codes, their places, and the position behind each sequence number
 */
export function readDiagnoses(claim: Element, reading: FhirReading): ReadDiagnoses {
  const ordered = inSequence(children(claim, "diagnosis", reading.issues, LIST_LIMIT), reading);
  const diagnosisCodes = ordered.map((diagnosis) => codeOf(diagnosis, reading));
  const positions = new Map<unknown, number>();
  ordered.forEach(({ json }, index) => {
    if (!positions.has(json["sequence"])) positions.set(json["sequence"], index + 1);
  });
  return { diagnosisCodes, places: ordered.map(({ place }) => place), positions };
}

function inSequence(diagnoses: readonly Element[], { issues }: FhirReading): readonly Element[] {
  const sequences = diagnoses.map(({ json }) => json["sequence"]);
  const seen = new Set<unknown>();
  const odd = diagnoses.find(({ json: { sequence } }) => {
    const fault = !Number.isInteger(sequence) || seen.has(sequence);
    seen.add(sequence);
    return fault;
  });
  if (odd === undefined) {
    const numbers = sequences as readonly number[];
    return diagnoses
      .map((diagnosis, at) => ({ diagnosis, sequence: numbers[at] ?? 0 }))
      .sort(bySequence)
      .map(only);
  }
  const message = "The sequence is absent, no whole number, or used twice; the diagnoses stand as they are listed.";
  issues.add("conflicting", `${odd.place}.sequence`, message, "Number the diagnoses from 1, each once.");
  return diagnoses;
}

interface Numbered {
  readonly diagnosis: Element;
  readonly sequence: number;
}

function bySequence(a: Numbered, b: Numbered): number {
  return a.sequence - b.sequence;
}

function only({ diagnosis }: Numbered): Element {
  return diagnosis;
}

function codeOf(diagnosis: Element, reading: FhirReading): string {
  const { issues } = reading;
  const concept = conceptOf(diagnosis, reading);
  if (concept === undefined) return "";
  const codes = readCodes(concept, "diagnosis", reading);
  const [first] = codes;
  if (first === undefined) return "";
  if (new Set(codes.map(({ code }) => code.replace(".", ""))).size > 1) {
    const message = "One diagnosis holds several codes; the first of the firmest code system is taken.";
    issues.add("conflicting", concept.place, message, "Write one diagnosis for each code.");
  }
  return readDiagnosisCode({ text: first.code, place: first.place }, issues);
}

/** The concept of the diagnosis itself, or the code of the Condition it refers to. */
function conceptOf(diagnosis: Element, reading: FhirReading): Element | undefined {
  const { issues } = reading;
  const concept = child(diagnosis, "diagnosisCodeableConcept", issues, "diagnosis");
  if (concept !== undefined) return concept;
  const reference = child(diagnosis, "diagnosisReference", issues, "diagnosis");
  const place = `${diagnosis.place}.diagnosis`;
  if (reference === undefined) {
    issues.add("missing", place, "The diagnosis has no code; it is left blank.", "Write its ICD-10-CM code.");
    return undefined;
  }
  const condition = reading.find(reference);
  const code = condition?.json["resourceType"] === "Condition" ? child(condition, "code", issues) : undefined;
  if (code === undefined) {
    const message = "The reference leads to no Condition with a code; the diagnosis is left blank.";
    const fix = "Contain the Condition, put it into the Bundle, or write the code here.";
    issues.add("unresolved-reference", place, message, fix);
  }
  return code;
}
