import type { PayerProfile, PayerSwitch } from "../claim/payer.js";
import { switchOn } from "../claim/payer-switch.js";
import type { Setting } from "../claim/visit.js";
import type { Governs, PayerCondition, Rule } from "../rules/rule.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { isWithinDates } from "../values/calendar-date.js";
import { remembered } from "../values/remembered.js";
import { isOn } from "./is-on.js";
import { laterPayers } from "./later-payers.js";
import type { CheckRun } from "./rule-run.js";

/** Whether a rule is for a payer on a date, or which switch would have to be known to tell. */
export type Governance = "governs" | "does-not-govern" | { readonly unset: readonly string[] };

/**
 * Decides whether a rule is for the payer and setting of a claim on a date.
 *
 * @param rule - the rule
 * @param run - the claim being checked
 * @param serviceDate - date of service
 * @returns whether it governs, or the switches that are not set
 */
export function governanceOf(rule: Rule, run: CheckRun, serviceDate: CalendarDate): Governance {
  if (!isWithinDates(serviceDate, rule.effectiveFrom, rule.effectiveThrough)) return "does-not-govern";
  const { payers, setting }: Governs = rule.governs;
  if (setting !== undefined && setting !== run.claim.setting) return "does-not-govern";
  if (payers === "all") return "governs";
  const unset: string[] = [];
  for (const condition of payers) {
    if (condition.laterPayers === true) {
      if (laterPayers(run).some((payer) => isOnFor(payer, condition, serviceDate))) return "governs";
      continue;
    }
    const value = switchOn<unknown>(switchOf(run.profile, condition.switch), serviceDate);
    if (value === undefined) {
      if (condition.optional !== true) unset.push(condition.switch);
    } else if (isOn(value, condition)) return "governs";
  }
  return unset.length > 0 ? { unset } : "does-not-govern";
}

/**
 * Decides for every rule of a list whether it is for the payer and setting of a claim on a date.
 *
 * @param rules - the rules
 * @param run - the claim being checked
 * @param serviceDate - date of service
 * @returns one answer for each rule, in their order
 */
export function governancesOf(rules: readonly Rule[], run: CheckRun, serviceDate: CalendarDate): readonly Governance[] {
  const { claim, profile } = run;
  const decide = (): readonly Governance[] => rules.map((rule) => governanceOf(rule, run, serviceDate));
  // A profile of the table stays what it is; one that came with the claim, or a later payer, is this claim's alone.
  if (typeof claim.payer !== "string" || (claim.otherPayers ?? []).length > 0) return decide();
  const { lists } = knownFor(profile, keyOf(claim.setting, serviceDate));
  const known = lists.find((each) => isSameList(each.rules, rules));
  if (known !== undefined) return known.governances;
  const governances = decide();
  lists.unshift({ rules: [...rules], governances });
  lists.length = Math.min(lists.length, MOST_LISTS);
  return governances;
}

interface KnownGovernances {
  readonly lists: { readonly rules: readonly Rule[]; readonly governances: readonly Governance[] }[];
}

/** A program checks by one list of rules, or a few. */
const MOST_LISTS = 4;

const knownFor = /* @__PURE__ */ remembered((_: PayerProfile, __: string): KnownGovernances => ({ lists: [] }));

function keyOf(setting: Setting, serviceDate: CalendarDate): string {
  return `${setting} ${serviceDate}`;
}

function isSameList(a: readonly Rule[], b: readonly Rule[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

function isOnFor(payer: PayerProfile, condition: PayerCondition, serviceDate: CalendarDate): boolean {
  const value = switchOn<unknown>(switchOf(payer, condition.switch), serviceDate);
  return value !== undefined && isOn(value, condition);
}

function switchOf(profile: PayerProfile, name: PayerCondition["switch"]): PayerSwitch<unknown> | undefined {
  return profile[name];
}
