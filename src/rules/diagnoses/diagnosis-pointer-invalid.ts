import { lookUpDiagnosisLimits } from "../../reference/look-up-diagnosis-limits.js";
import { codeFact, codeOrLine } from "../code-or-line.js";
import { problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";

/** A line points to 1 to 4 diagnoses of the claim, each once. */
export const diagnosisPointerInvalid: LineRule = {
  id: "diagnosis-pointer-invalid",
  topic: "diagnoses",
  title: "A line points to 1 to 4 diagnoses of the claim",
  why: "Each line of a practitioner claim says which diagnoses it treats, by their place on the claim. A pointer to nowhere is rejected.",
  scope: "line",
  severity: "error",
  governs: { payers: "all", setting: "practitioner" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "837P; CMS-1500", section: "SV107; item 24E", mark: "secondary" }],
  reads: ["diagnosisLimits"],
  check({ line, path, serviceDate }, { claim, tables, read }) {
    const { diagnosisPointers: pointers, procedureCode, lineNumber } = line;
    const diagnoses = claim.diagnosisCodes.length;
    // A claim without a diagnosis has one fault, and it is not the line's.
    if (pointers == null || diagnoses === 0) return [];
    const reading = read(lookUpDiagnosisLimits(serviceDate, tables));
    if (reading == null) return [];
    const most = reading.value.pointers;
    const repeats = isRepeating(pointers);
    const astray = isAstray(pointers, diagnoses);
    if (pointers.length >= 1 && pointers.length <= most && !repeats && !astray) return [];
    const named = codeOrLine(procedureCode);
    const faults = [
      ...(pointers.length === 0 ? ["points to no diagnosis"] : []),
      ...(pointers.length > most ? [`points to ${pointers.length} diagnoses`] : []),
      ...(repeats ? ["points to a diagnosis twice"] : []),
      ...(astray ? ["points to a diagnosis that the claim does not have"] : []),
    ];
    return [
      problem({
        message: `A line${named === "the line" ? "" : ` of ${named}`} ${faults.join(" and ")}.`,
        fix:
          diagnoses === 1
            ? `Point ${named} to the 1 diagnosis.`
            : `Point ${named} to 1 to ${Math.min(most, diagnoses)} of the ${diagnoses} diagnoses.`,
        path: [...path, "diagnosisPointers"],
        facts: { ...codeFact(procedureCode), pointers, diagnoses },
        about: { line: lineNumber, code: procedureCode },
        restsOn: [reading],
      }),
    ];
  },
};

function isRepeating(pointers: readonly number[]): boolean {
  return pointers.length < 3
    ? pointers.length === 2 && pointers[0] === pointers[1]
    : new Set(pointers).size < pointers.length;
}

function isAstray(pointers: readonly number[], diagnoses: number): boolean {
  for (const pointer of pointers) {
    if (!Number.isInteger(pointer) || pointer < 1 || pointer > diagnoses) return true;
  }
  return false;
}
