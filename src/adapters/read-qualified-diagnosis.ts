import type { IssueList } from "./issue-list.js";
import type { SourceText } from "./read-fields.js";
import { readDiagnosisCode } from "./read-fields.js";

const ICD_10: ReadonlySet<string> = new Set(["ABK", "ABF"]);
const ICD_9: ReadonlySet<string> = new Set(["BK", "BF"]);

/**
 * Says whether a qualifier marks a diagnosis.
 *
 * @param qualifier - such as `ABK`
 * @returns true for diagnoses of either code set
 */
export function isDiagnosisQualifier(qualifier: string): boolean {
  return ICD_10.has(qualifier) || ICD_9.has(qualifier);
}

/**
 * Reads a diagnosis with its qualifier. What is no ICD-10-CM code keeps its position as an empty code: it is never judged
 * as one, and the rules say that it is not valid.
 *
 * @param qualifier - `ABK` for the first diagnosis, `ABF` for others
 * @param code - the code
 * @param isFirst - whether it is the first of the claim
 * @param issues - takes what is wrong
 * @returns the code; empty where it is none of ICD-10-CM
 */
export function readQualifiedDiagnosis(
  qualifier: SourceText,
  code: SourceText,
  isFirst: boolean,
  issues: IssueList,
): string {
  const { text = "", place } = qualifier;
  if (ICD_10.has(text)) {
    if (isFirst !== (text === "ABK")) {
      const message = isFirst ? "The first diagnosis is not marked as principal." : "A later diagnosis is principal.";
      issues.add("conflicting", place, message, "Write ABK for the first diagnosis and ABF for the others.");
    }
    return readDiagnosisCode(code, issues);
  }
  const isIcd9 = ICD_9.has(text);
  const message = isIcd9
    ? "The diagnosis is coded in ICD-9-CM; its code is left out."
    : "The diagnosis has no known qualifier; its code is left out.";
  const fix = "Write an ICD-10-CM code with ABK or ABF.";
  issues.add(isIcd9 ? "unknown-code-system" : "unknown-value", place, message, fix);
  return "";
}
