import { findProcedureCode } from "../reference/look-up-code.js";
import type { CodeCategory, ProcedureCode } from "../reference/procedure-codes.js";
import type { Reference } from "../reference/reference.js";

/** A clinician need not stay: a supervised modality may run beside any service, the others take no clinician's time. */
const UNATTENDED: readonly CodeCategory[] = [
  "modality-supervised",
  "remote-monitoring-device",
  "supply",
  "functional-reporting",
];

/**
 * Says whether one clinician may give two codes at the same time.
 *
 * @param firstCode - procedure code by number
 * @param secondCode - procedure code by number; the same code twice is one service written down twice
 * @param options - another table of procedure codes
 * @returns true for a supervised modality beside anything and for an add-on that accompanies its base; false for two
 * services that both take the clinician; `null` when the table does not hold a code and the other does not settle it
 * @see CMS "11 Part B Billing Scenarios for PTs and OTs"
 */
export function mayShareTime(
  firstCode: string,
  secondCode: string,
  options: { readonly reference?: Reference } = {},
): boolean | null {
  const first = findProcedureCode(firstCode, options);
  const second = findProcedureCode(secondCode, options);
  if (isUnattended(first) || isUnattended(second)) return true;
  if (first === undefined || second === undefined) return null;
  return accompanies(first, second) || accompanies(second, first);
}

function isUnattended(code: ProcedureCode | undefined): boolean {
  return code !== undefined && UNATTENDED.includes(code.category);
}

/** The add-on of a family continues its base, so it cannot run at the same time; one outside a family runs beside it. */
function accompanies(addOn: ProcedureCode, base: ProcedureCode): boolean {
  return addOn.family === null && addOn.addOnTo.includes(base.code);
}
