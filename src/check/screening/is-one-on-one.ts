import type { ProcedureCode } from "../../reference/procedure-codes.js";

/**
 * Says whether a clinician gives a code to one patient at a time: what has minutes of its own in the pooled count, and
 * evaluations. Groups and modalities that need no constant attendance leave the clinician free for another patient.
 *
 * @param code - the code; `undefined` is not in the table
 * @returns false where it is not certain
 * @see CMS Pub. 100-04 ch. 5 §20.3
 */
export function isOneOnOne(code: ProcedureCode | undefined): boolean {
  if (code === undefined || code.category === "group") return false;
  return code.pooled || code.category === "evaluation" || code.category === "re-evaluation";
}
