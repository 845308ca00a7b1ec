import { sharedMinutes } from "../../time/shared-minutes.js";
import type { Path } from "../../values/citation.js";
import type { RuleContext } from "../rule.js";
import type { LinePair } from "./line-pairs.js";

/**
 * Says whether the record gives the services of two lines in the same minutes.
 *
 * @param pair - the lines
 * @returns true for at least one shared minute
 */
export function sharesMinutes(pair: LinePair): boolean {
  return (minutesSharedBy(pair) ?? 0) > 0;
}

/**
 * Counts the minutes that the services of two lines share.
 *
 * @param pair - the lines
 * @returns whole minutes; `null` where intervals are missing and none are shared by the others
 */
export function minutesSharedBy([one, two]: LinePair): number | null {
  return one.services === null || two.services === null ? null : sharedMinutes(one.services, two.services);
}

/**
 * Says where missing intervals are to be given.
 *
 * @param pair - the lines
 * @param services - documentation of the claim
 * @returns path of the first service without intervals, else of the documentation
 */
export function intervalsPath(pair: LinePair, services: RuleContext["claim"]["services"]): Path {
  const open = pair.flatMap((subject) => subject.services ?? []).find(({ intervals = [] }) => intervals.length === 0);
  const index = open === undefined ? -1 : (services ?? []).indexOf(open);
  return index === -1 ? ["services"] : ["services", index, "intervals"];
}
