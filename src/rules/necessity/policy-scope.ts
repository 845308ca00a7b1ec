import type { CoverageScope } from "../../reference/coverage-reach.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import type { RuleContext } from "../rule.js";

/**
 * Gives the payer, place and kind of claim by which coverage policies are chosen.
 *
 * @param serviceDate - date of service
 * @param context - claim and payer
 * @returns the scope of a look-up
 */
export function policyScope(
  serviceDate: CalendarDate,
  { claim, profile, setting, tables }: RuleContext,
): CoverageScope {
  const { contractor, state } = claim;
  return {
    ...tables,
    serviceDate,
    payer: profile,
    setting,
    ...(contractor === undefined ? {} : { contractor }),
    ...(state === undefined ? {} : { state }),
  };
}
