import type { ProcedureCode } from "../reference/procedure-codes.js";

/**
 * Says whether a code is a remote service that Medicare does not count as telehealth: remote monitoring, telephone and
 * online assessments, check-ins.
 *
 * @param code - a code of the table
 * @returns true for a remote service
 */
export function isRemoteService(code: ProcedureCode): boolean {
  return code.category === "remote" || code.category.startsWith("remote-monitoring");
}
