import { readDiagnosisCode } from "../read-fields.js";
import type { Loop } from "./raw-claim.js";
import type { ReadContext } from "./read-context.js";
import { componentsOf } from "./read-context.js";

/** Diagnoses of a claim and where each stands. */
export interface Diagnoses {
  readonly codes: readonly string[];
  readonly places: readonly string[];
}

const ICD_10: ReadonlySet<string> = new Set(["ABK", "ABF"]);
const ICD_9: ReadonlySet<string> = new Set(["BK", "BF"]);

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
    const isDiagnoses = composites.some(([qualifier = ""]) => ICD_10.has(qualifier) || ICD_9.has(qualifier));
    if (!isDiagnoses) continue;
    withoutEmptyEnd(composites).forEach((composite, index) => {
      const segment = segmentNumber === 1 ? "HI" : `HI[${segmentNumber}]`;
      const place = `${context.place} ${segment}${String(index + 1).padStart(2, "0")}`;
      codes.push(readCode(composite, place, codes.length === 0, context));
      places.push(`${place}-2`);
    });
  }
  return { codes, places };
}

function withoutEmptyEnd(composites: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let end = composites.length;
  while (composites[end - 1]?.every((each) => each === "") === true) end -= 1;
  return composites.slice(0, end);
}

function readCode(
  [qualifier = "", text]: readonly string[],
  place: string,
  isFirst: boolean,
  { remarks }: ReadContext,
): string {
  if (ICD_10.has(qualifier)) {
    if (isFirst !== (qualifier === "ABK")) {
      const message = isFirst ? "The first diagnosis is not marked as principal." : "A later diagnosis is principal.";
      remarks.add("conflicting", `${place}-1`, message, "Write ABK for the first diagnosis and ABF for the others.");
    }
    return readDiagnosisCode({ text, place: `${place}-2` }, remarks);
  }
  const isIcd9 = ICD_9.has(qualifier);
  const message = isIcd9
    ? "The diagnosis is coded in ICD-9-CM; its code is left out."
    : "The diagnosis has no known qualifier; its code is left out.";
  const fix = "Write an ICD-10-CM code behind ABK or ABF.";
  remarks.add(isIcd9 ? "unknown-code-system" : "unknown-value", `${place}-1`, message, fix);
  return "";
}
