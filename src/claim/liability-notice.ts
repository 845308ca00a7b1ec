import type { CalendarDate } from "../values/calendar-date.js";
import type { LiabilityNotice, LiabilityNoticeByCode } from "./visit.js";

const LIABILITY_MODIFIERS: readonly string[] = ["GA", "GX", "GY", "GZ"];
/** GA alone leaves the decision to Medicare; the others ask for a denial. */
const DENIED: readonly string[] = ["GX", "GY", "GZ"];

/**
 * Says whether a modifier speaks about who pays when Medicare does not.
 *
 * @param modifier - a modifier of a line
 * @returns true for GA, GX, GY and GZ
 */
export function isLiabilityModifier(modifier: string): boolean {
  return LIABILITY_MODIFIERS.includes(modifier);
}

/**
 * Says whether a line is billed to be denied, so that nothing is allowed for it.
 *
 * @param modifiers - modifiers of the line
 * @returns true with GX, GY or GZ
 */
export function isBilledForDenial(modifiers: readonly string[]): boolean {
  return modifiers.some((modifier) => DENIED.includes(modifier));
}

/**
 * Finds the notice of non-coverage that counts for a code: its own, else that of the whole claim or visit.
 *
 * @param record - claim or visit
 * @param procedureCode - code of the line
 * @returns the notice; `null` is known to be none, `undefined` unknown
 */
export function liabilityNoticeOf(
  record: {
    readonly liabilityNotice?: LiabilityNotice | null;
    readonly liabilityNotices?: readonly LiabilityNoticeByCode[];
  },
  procedureCode: string,
): LiabilityNotice | null | undefined {
  const byCode = record.liabilityNotices?.find((entry) => entry.procedureCode === procedureCode);
  return byCode === undefined ? record.liabilityNotice : byCode.notice;
}

/**
 * Says whether a notice of non-coverage was given in time: before the service, or on its day.
 *
 * @param notice - the notice
 * @param serviceDate - date of service
 * @returns false for a notice given later, which moves no cost to the patient
 */
export function isPriorNotice({ issuedOn }: LiabilityNotice, serviceDate: CalendarDate): boolean {
  return issuedOn <= serviceDate;
}
