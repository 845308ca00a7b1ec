import type { IssueList } from "../issue-list.js";
import { readQualifiedDiagnosis } from "../read-qualified-diagnosis.js";
import type { JsonRecord } from "../read-json.js";
import { listAt, recordOf, textAt } from "../read-json.js";

const MOST_DIAGNOSES = 100;

/**
 * Reads the diagnoses of a claim.
 *
 * @param claim - `claimInformation`
 * @param remarks - takes what is read with a doubt or left out
 * @returns codes and where each stands
 */
export function readDiagnoses(
  claim: JsonRecord,
  remarks: IssueList,
): { readonly codes: readonly string[]; readonly places: readonly string[] } {
  const list = listAt(claim, "healthCareCodeInformation", MOST_DIAGNOSES, remarks) ?? [];
  const places = list.map((_, index) => `${claim.place}.healthCareCodeInformation[${index}]`);
  const codes = list.map((each, index) => {
    const diagnosis = recordOf(each ?? {}, places[index] ?? "", remarks);
    if (diagnosis === undefined) return "";
    const qualifier = textAt(diagnosis, "diagnosisTypeCode", remarks);
    return readQualifiedDiagnosis(qualifier, textAt(diagnosis, "diagnosisCode", remarks), index === 0, remarks);
  });
  return { codes, places: places.map((place) => `${place}.diagnosisCode`) };
}
