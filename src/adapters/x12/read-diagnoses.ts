import { isDiagnosisQualifier, readQualifiedDiagnosis } from "../read-qualified-diagnosis.js";
import type { Loop } from "./raw-claim.js";
import type { ReadContext } from "./read-context.js";
import { componentsOf } from "./read-context.js";

/** Diagnoses of a claim and where each stands. */
export interface Diagnoses {
  readonly codes: readonly string[];
  readonly places: readonly string[];
}

/**
 * Reads the diagnoses of a claim. A pointer means the position over all HI segments, so what is no ICD-10-CM code keeps
 * its position as an empty code: it is never judged as one, and the rules say that it is not valid.
 *
 * @param header - loop 2300
 * @param context - of the claim
 * @returns codes and places
 */
export function readDiagnoses(header: Loop, context: ReadContext): Diagnoses {
  const codes: string[] = [];
  const places: string[] = [];
  let segmentNumber = 0;
  for (const { id, elements } of header) {
    if (id !== "HI") continue;
    segmentNumber += 1;
    const composites = elements.slice(1).map((composite) => componentsOf(composite, context.component));
    const isDiagnoses = composites.some(([qualifier = ""]) => isDiagnosisQualifier(qualifier));
    if (!isDiagnoses) continue;
    withoutEmptyEnd(composites).forEach((composite, index) => {
      const segment = segmentNumber === 1 ? "HI" : `HI[${segmentNumber}]`;
      const place = `${context.place} ${segment}${String(index + 1).padStart(2, "0")}`;
      const qualifier = { text: composite[0], place: `${place}-1` };
      const code = { text: composite[1], place: `${place}-2` };
      codes.push(readQualifiedDiagnosis(qualifier, code, codes.length === 0, context.remarks));
      places.push(code.place);
    });
  }
  return { codes, places };
}

function withoutEmptyEnd(composites: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let end = composites.length;
  while (composites[end - 1]?.every((each) => each === "") === true) end -= 1;
  return composites.slice(0, end);
}
