import { normalizeCode } from "../../values/codes.js";
import { filled } from "../read-fields.js";
import { codeSystemRank, isIcd9 } from "./code-systems.js";
import type { Element } from "./element.js";
import { children, text } from "./element.js";
import type { CodeSystemKind } from "./fhir-options.js";
import type { FhirReading } from "./fhir-reading.js";

/** A code of a code set, in upper case, and where it stands. */
export interface ReadCode {
  readonly code: string;
  readonly place: string;
  /** Whether the same code stood more than once under one address. */
  readonly repeated: boolean;
}

/**
 * Reads the codes of one code set from a CodeableConcept, the firmest address first. A code without an address is taken
 * with a remark. What stands under foreign addresses only is a remark; beside a code of the set it is a translation, of which
 * ICD-9-CM alone is a remark: it ended in 2015, so one of both codes may be out of date.
 *
 * @param concept - the CodeableConcept
 * @param kind - what the code stands for
 * @param reading - options, and the list of remarks
 * @returns each code once
 */
export function readCodes(concept: Element, kind: CodeSystemKind, reading: FhirReading): readonly ReadCode[] {
  const { issues, options } = reading;
  const codings = codingsOf(concept, reading);
  const ranked = codings
    .map((coding) => ({ ...coding, rank: codeSystemRank(kind, coding.system, options.codeSystems?.[kind]) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => (kind === "diagnosis" ? a.rank - b.rank : 0));
  if (ranked.length > 0) {
    if (kind === "diagnosis") remarkIcd9(codings, reading);
    return distinct(ranked);
  }
  const bare = codings.filter(({ system }) => system === "");
  if (bare.length > 0) {
    const fix = "Name the code system of the code.";
    issues.add("unknown-code-system", concept.place, "The code has no code system; it is taken as it stands.", fix);
    return distinct(bare);
  }
  if (codings.some(({ system }) => system.endsWith("/data-absent-reason"))) {
    issues.add("missing", concept.place, "The element says that its code is absent.", `Write the ${WORDS[kind]}.`);
  } else if (codings.length > 0) {
    const message = `No coding is of a known code system for a ${WORDS[kind]}; it is left out.`;
    const fix = `Write the ${WORDS[kind]} under its own code system, or name yours in codeSystems.`;
    issues.add("unknown-code-system", concept.place, message, fix);
  }
  return [];
}

function remarkIcd9(codings: readonly ReadCoding[], { issues }: FhirReading): void {
  const old = codings.find(({ system }) => isIcd9(system));
  if (old === undefined) return;
  const message = "The diagnosis is coded in ICD-9-CM too; that code is left out.";
  issues.add("unknown-code-system", old.place, message, "Write the ICD-10-CM code alone.");
}

/** The code set, in the words of a biller. */
const WORDS: Readonly<Record<CodeSystemKind, string>> = {
  procedure: "procedure code",
  modifier: "modifier",
  diagnosis: "diagnosis in ICD-10-CM",
  "place-of-service": "place of service",
  taxonomy: "provider taxonomy",
  revenue: "revenue code",
};

interface ReadCoding {
  readonly system: string;
  readonly code: string;
  readonly place: string;
}

function codingsOf(concept: Element, { issues }: FhirReading): readonly ReadCoding[] {
  return children(concept, "coding", issues).flatMap((coding) => {
    const code = filled(text(coding, "code", issues).text);
    const system = filled(text(coding, "system", issues).text) ?? "";
    return code === undefined ? [] : [{ system, code: normalizeCode(code), place: coding.place }];
  });
}

function distinct(codings: readonly ReadCoding[]): readonly ReadCode[] {
  const kept = new Map<string, ReadCoding & { repeated: boolean }>();
  const seen = new Set<string>();
  for (const coding of codings) {
    const known = kept.get(coding.code);
    const key = `${coding.code} ${coding.system}`;
    if (known === undefined) kept.set(coding.code, { ...coding, repeated: false });
    else if (seen.has(key)) known.repeated = true;
    seen.add(key);
  }
  return [...kept.values()].map(({ code, place, repeated }) => ({ code, place, repeated }));
}
