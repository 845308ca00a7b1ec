import { lookUpPayer } from "../../reference/look-up-payer.js";
import type { AdaptedRecord, AdapterOptions, StatedItem, Submission } from "../adapted-claim.js";
import { adaptedRecord } from "../adapted-record.js";
import type { IssueList } from "../issue-list.js";
import { issueList } from "../issue-list.js";
import { payerFor } from "../payer-for.js";
import { filled, readKey } from "../read-fields.js";
import type { JsonRecord } from "../read-json.js";
import { listAt, recordOf, textAt } from "../read-json.js";
import { stateOfService } from "../state-of-service.js";
import { withoutUndefined } from "../without-undefined.js";
import { boxAt } from "./box-at.js";
import { readDiagnoses } from "./read-diagnoses.js";
import type { PlacedLine } from "./read-line.js";
import { readLine } from "./read-line.js";

/** Lines of a form. */
const LINES_OF_FORM = 6;
/** Lines that are read, so that hostile input ends. */
const MOST_LINES = 1000;

/**
 * Reads claims of the paper form CMS-1500 (02/12) as JSON with the boxes as its fields: see `Cms1500Form`.
 *
 * @param input - one form or a list of them, as `JSON.parse` gives it
 * @param options - who pays; `setting` is not asked, because the form is that of practitioners
 * @returns the claims in their order; one that cannot be read has its issues and keeps no other from being read
 * @example
 * ```ts
 * import { readCms1500Claims } from "ot-billing-rules/cms1500";
 * const box24 = [{ A: "10 15 26", B: "11", D: "97530 GO", E: "A", F: "120.00", G: "2" }];
 * const form = { box21: { indicator: "0", A: "M25641" }, box24 };
 * const [record] = readCms1500Claims(form, { payerOf: "medicare-part-b" });
 * record?.ok && record.value.claim.serviceLines[0]?.diagnosisPointers; //=> [1]
 * ```
 */
export function readCms1500Claims(input: unknown, options: AdapterOptions): readonly AdaptedRecord[] {
  const forms: readonly unknown[] = Array.isArray(input) ? input : [input];
  return forms.map((form, index) => readForm(form, `form ${index + 1}`, options));
}

function readForm(input: unknown, place: string, options: AdapterOptions): AdaptedRecord {
  const faults = issueList();
  const remarks = issueList();
  const form = recordOf(input, place, faults);
  const list = listAt(form && { ...form, place }, "box24", MOST_LINES, faults);
  if (form === undefined || list === undefined) {
    const fix = "Pass a form with its lines in box24.";
    if (faults.list().length === 0) faults.add("missing", place, "There is no box24.", fix);
    return { ok: false, place, issues: faults.list() };
  }
  const lines = list.flatMap((line, index) => recordOf(line ?? [], `line ${index + 1}`, faults) ?? []);
  const payerKey = filled(textAt(form, "payerId", remarks).text);
  const source = { format: "cms1500", ...withoutUndefined({ payerKey }) } as const;
  const payer = payerFor(options.payerOf, source, `${place}, payerId`, faults);
  if (faults.list().length > 0 || payer === undefined) return { ok: false, place, issues: faults.list() };

  if (lines.length === 0) remarks.add("missing", `${place}, box 24`, "The form has no line.", "Fill its lines.");
  if (lines.length > LINES_OF_FORM) {
    const fix = "Send the lines behind the sixth on another form.";
    remarks.add("too-many", `line ${LINES_OF_FORM + 1}`, "A form has six lines.", fix);
  }
  const diagnoses = readDiagnoses(form, remarks);
  const billing = boxAt(form, "box33", `${place}, box 33`, remarks);
  const facility = boxAt(form, "box32", `${place}, box 32`, remarks);
  const read = lines.map((line, index) => readLine(line, index + 1, billing, remarks));
  if (lookUpPayer(payer)?.medicarePartB?.value === true) remarkSeveralPointers(read, remarks);
  const stateAt = ({ record, place: box }: typeof billing) => ({ ...textAt(record, "state", remarks), place: box });
  const claimKey = readKey({ ...textAt(form, "box26", remarks), place: `${place}, box 26` }, remarks);
  return adaptedRecord({
    format: "cms1500",
    place,
    payer,
    diagnoses,
    lines: read,
    claimKey,
    more: {
      referringProvider: readReferring(form, place, remarks),
      state: stateOfService(stateAt(billing), stateAt(facility), remarks),
    },
    submission: readSubmission(form, place, remarks),
    remarks,
  });
}

/** Other payers take four letters. */
function remarkSeveralPointers(lines: readonly PlacedLine[], remarks: IssueList): void {
  for (const { line, origin } of lines) {
    if ((line.diagnosisPointers ?? []).length < 2) continue;
    const message = "Medicare takes one diagnosis pointer a line on paper; all are read.";
    remarks.add("too-many", `${origin.place}, box 24E`, message, "Write the letter of the main diagnosis alone.");
  }
}

/** A referring (DN) or ordering (DK) provider; a supervising one (DQ) takes the box and is neither. */
function readReferring(form: JsonRecord, place: string, remarks: IssueList) {
  const box = boxAt(form, "box17", `${place}, box 17`, remarks);
  if (!box.isTold) return undefined;
  const qualifier = filled(textAt(box.record, "qualifier", remarks).text)?.toUpperCase();
  const identifierPresent = filled(textAt(box.record, "npi", remarks).text) !== undefined;
  if (qualifier === "DQ" || (qualifier === undefined && !identifierPresent)) return null;
  if (qualifier === "DN" || qualifier === "DK") return { identifierPresent, qualifier };
  const message = "The qualifier of the provider is not DN, DK or DQ; it is left out.";
  remarks.add(qualifier === undefined ? "missing" : "unknown-value", box.place, message, "Write DN.");
  return { identifierPresent };
}

function readSubmission(form: JsonRecord, place: string, remarks: IssueList): Submission {
  const resubmission = boxAt(form, "box22", `${place}, box 22`, remarks).record;
  const isFilled = (name: string) => filled(boxAt(form, name, `${place}, ${name}`, remarks).text) !== undefined;
  const states: StatedItem[] = [];
  if (isFilled("box23")) states.push("authorization-number");
  if (filled(textAt(resubmission, "reference", remarks).text) !== undefined) states.push("original-claim-number");
  if (isFilled("box19")) states.push("note");
  const frequencyCode = filled(textAt(resubmission, "code", remarks).text) ?? "";
  return /^[A-Z0-9]$/.test(frequencyCode) ? { frequencyCode, states } : { states };
}
