import type { DeMinimisMethod } from "../claim/payer.js";
import { requireMinutes } from "../values/minutes.js";

const DE_MINIMIS_METHODS: readonly DeMinimisMethod[] = ["exact", "percentage", "simple"];

/**
 * Tests whether an assistant's minutes are more than a tenth of a service, so that the assistant modifier applies.
 *
 * `exact`: assistant minutes times 10 exceed all minutes. `percentage`: the share rounded to a whole percent is 11 or
 * more. `simple`: assistant minutes reach a tenth of all minutes, rounded half up, plus one.
 *
 * @param therapistMinutes - minutes of the therapist, alone or together with the assistant
 * @param assistantMinutes - minutes of the assistant alone
 * @param method - the test; exactly a tenth never takes the modifier
 * @returns true when the modifier applies
 * @throws RangeError when minutes are negative or fractional, or the test does not exist
 * @see 42 CFR 410.59(a)(4)
 * @example
 * ```ts
 * import { exceedsTenth } from "ot-billing-rules";
 * exceedsTenth(27, 3, "exact"); //=> false
 * exceedsTenth(26, 4, "exact"); //=> true
 * exceedsTenth(13, 2, "simple"); //=> false
 * ```
 */
export function exceedsTenth(therapistMinutes: number, assistantMinutes: number, method: DeMinimisMethod): boolean {
  requireMinutes(therapistMinutes, "therapistMinutes");
  requireMinutes(assistantMinutes, "assistantMinutes");
  requireDeMinimisMethod(method);
  const all = therapistMinutes + assistantMinutes;
  if (assistantMinutes === 0) return false;
  switch (method) {
    case "exact":
      return assistantMinutes * 10 > all;
    case "percentage":
      // Rounding half up to a whole percent, in whole numbers: round(100 A / all) >= 11.
      return Math.floor((200 * assistantMinutes + all) / (2 * all)) >= 11;
    case "simple":
      return assistantMinutes >= Math.floor((all + 5) / 10) + 1;
  }
}

/**
 * Refuses a test of the tenth that does not exist.
 *
 * @param method - the test to check
 * @throws RangeError when it is none of the three
 */
export function requireDeMinimisMethod(method: DeMinimisMethod): void {
  if (DE_MINIMIS_METHODS.includes(method)) return;
  throw new RangeError(`deMinimisMethod must be one of ${DE_MINIMIS_METHODS.join(", ")}.`);
}
