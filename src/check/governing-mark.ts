import type { PayerProfile } from "../claim/payer.js";
import { switchOn } from "../claim/payer-switch.js";
import type { PayerCondition, Rule } from "../rules/rule.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Mark } from "../values/citation.js";
import { isOn } from "./is-on.js";
import { laterPayers } from "./later-payers.js";
import type { CheckRun } from "./rule-run.js";

const FROM_FIRMEST: readonly Mark[] = ["official", "secondary", "single", "recall"];

/**
 * Tells how firm the switch is by which a rule is for the payer of a claim. Where several are on, one that is firm is
 * enough.
 *
 * @param rule - a rule that governs on the date
 * @param run - the claim being checked
 * @param serviceDate - date of service
 * @returns the firmest mark; `official` for a rule of all payers
 */
export function governingMark(rule: Rule, run: CheckRun, serviceDate: CalendarDate): Mark {
  const { payers } = rule.governs;
  if (payers === "all") return "official";
  const marks = payers.flatMap((condition) =>
    (condition.laterPayers === true ? laterPayers(run) : [run.profile]).flatMap((profile) =>
      markIn(profile, condition, serviceDate),
    ),
  );
  return FROM_FIRMEST.find((mark) => marks.includes(mark)) ?? "official";
}

function markIn(profile: PayerProfile, condition: PayerCondition, serviceDate: CalendarDate): readonly Mark[] {
  const payerSwitch = profile[condition.switch];
  if (payerSwitch === undefined) return [];
  const value = switchOn<unknown>(payerSwitch, serviceDate);
  return value !== undefined && isOn(value, condition) ? [payerSwitch.mark] : [];
}
