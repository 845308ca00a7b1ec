import type { PayerId, PayerProfile } from "../claim/payer.js";
import { switchOn } from "../claim/payer-switch.js";
import { lookUpPayer } from "../reference/look-up-payer.js";
import type { Reference } from "../reference/reference.js";
import { rules as allRules } from "../rules/index.js";
import type { PayerCondition, Rule } from "../rules/rule.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { isWithinDates } from "../values/calendar-date.js";
import { isOn } from "./is-on.js";

/** What {@link rulesFor} selects by; an omitted field selects nothing away. */
export interface RuleSelection {
  readonly procedureCode?: string;
  readonly payer?: PayerProfile | PayerId;
  readonly serviceDate?: CalendarDate;
}

/**
 * Lists the rules of the catalogue that can speak about a code, for a payer, on a date of service. A rule whose payer
 * switch is not set is listed: it would answer undetermined.
 *
 * @param selection - code, payer, date of service
 * @param options - rules and tables to use
 * @returns rules in the order of the catalogue
 * @example
 * ```ts
 * import { rulesFor } from "ot-billing-rules";
 * const ids = rulesFor({ payer: "commercial-cpt-midpoint" }).map((rule) => rule.id);
 * ids.includes("kx-modifier-required"); //=> false
 * ```
 */
export function rulesFor(
  selection: RuleSelection,
  options: { readonly rules?: readonly Rule[]; readonly reference?: Reference } = {},
): readonly Rule[] {
  const { rules = allRules, reference } = options;
  const { procedureCode, payer, serviceDate } = selection;
  const profile = payer === undefined ? undefined : lookUpPayer(payer, reference === undefined ? {} : { reference });
  return rules.filter((rule) => {
    if (procedureCode !== undefined && rule.procedureCodes?.includes(procedureCode) === false) return false;
    if (serviceDate !== undefined && !isWithinDates(serviceDate, rule.effectiveFrom, rule.effectiveThrough))
      return false;
    return profile === undefined || mayGovern(rule, profile, serviceDate);
  });
}

function mayGovern(rule: Rule, profile: PayerProfile, serviceDate: CalendarDate | undefined): boolean {
  if (rule.governs.payers === "all") return true;
  return rule.governs.payers.some(
    (condition) => condition.laterPayers !== true && mayHold(condition, profile, serviceDate),
  );
}

function mayHold(condition: PayerCondition, profile: PayerProfile, serviceDate: CalendarDate | undefined): boolean {
  const payerSwitch = profile[condition.switch];
  const value: unknown = serviceDate === undefined ? payerSwitch?.value : switchOn<unknown>(payerSwitch, serviceDate);
  return value === undefined ? condition.optional !== true : isOn(value, condition);
}
