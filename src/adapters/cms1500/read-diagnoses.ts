import type { IssueList } from "../issue-list.js";
import { filled, readDiagnosisCode } from "../read-fields.js";
import type { JsonRecord } from "../read-json.js";
import { boxAt } from "./box-at.js";

const LETTERS = "ABCDEFGHIJKL".split("");

/**
 * Reads item 21. A letter keeps its position, so that pointers stay right; codes of ICD-9-CM are left empty.
 *
 * @param form - the form
 * @param remarks - takes what is read with a doubt or left out
 * @returns codes and their boxes
 */
export function readDiagnoses(
  form: JsonRecord,
  remarks: IssueList,
): { readonly codes: readonly string[]; readonly places: readonly string[] } {
  const { record } = boxAt(form, "box21", "box 21", remarks);
  const boxes = LETTERS.map((letter) => boxAt(record, letter, `box 21${letter}`, remarks));
  let count = boxes.length;
  while (count > 0 && filled(boxes[count - 1]?.text) === undefined) count -= 1;
  const filledBoxes = boxes.slice(0, count);
  const isIcd10 = count === 0 || readIndicator(record, remarks);
  const codes = filledBoxes.map((box) => {
    if (filled(box.text) === undefined) {
      const fix = "Fill the letters without a gap.";
      remarks.add("missing", box.place, "The box is empty before one that is not.", fix);
    }
    return isIcd10 ? readDiagnosisCode(box, remarks) : "";
  });
  return { codes, places: filledBoxes.map(({ place }) => place) };
}

/** Whether the codes are those of ICD-10-CM. */
function readIndicator(record: JsonRecord | undefined, remarks: IssueList): boolean {
  const { text, place } = boxAt(record, "indicator", "box 21 indicator", remarks);
  const indicator = filled(text);
  if (indicator === "0") return true;
  if (indicator === undefined) {
    remarks.add("missing", place, "The ICD indicator is empty; the codes are read as ICD-10-CM.", "Write 0.");
    return true;
  }
  const isIcd9 = indicator === "9";
  const message = isIcd9
    ? "The diagnoses are coded in ICD-9-CM; their codes are left out."
    : "The ICD indicator is not known; the codes are left out.";
  remarks.add(isIcd9 ? "unknown-code-system" : "unknown-value", place, message, "Write 0 and ICD-10-CM codes.");
  return false;
}
