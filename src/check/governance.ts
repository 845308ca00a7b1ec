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
import type { RuleSteps } from "./rule-steps.js";

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
 * @param ready - the rules
 * @param run - the claim being checked
 * @param serviceDate - date of service
 * @returns one answer for each rule, in their order
 */
export function governancesOf(ready: RuleSteps, run: CheckRun, serviceDate: CalendarDate): readonly Governance[] {
  const { claim, profile } = run;
  const { setting } = claim;
  const decide = (): readonly Governance[] => ready.rules.map((rule) => governanceOf(rule, run, serviceDate));
  // A profile of the table stays what it is; one that came with the claim, or a later payer, is this claim's alone.
  if (typeof claim.payer !== "string" || (claim.otherPayers ?? []).length > 0) return decide();
  const { decided } = knownFor(profile, serviceDate);
  for (const known of decided) if (known.ready === ready && known.setting === setting) return known.governances;
  const governances = decide();
  decided.unshift({ ready, setting, governances });
  decided.length = Math.min(decided.length, MOST_DECIDED);
  return governances;
}

interface KnownGovernances {
  readonly decided: {
    readonly ready: RuleSteps;
    readonly setting: Setting;
    readonly governances: readonly Governance[];
  }[];
}

/** A program checks by one list of rules, or a few, in two settings. */
const MOST_DECIDED = 8;

const knownFor = /* @__PURE__ */ remembered((_: PayerProfile, __: CalendarDate): KnownGovernances => ({ decided: [] }));

function isOnFor(payer: PayerProfile, condition: PayerCondition, serviceDate: CalendarDate): boolean {
  const value = switchOn<unknown>(switchOf(payer, condition.switch), serviceDate);
  return value !== undefined && isOn(value, condition);
}

function switchOf(profile: PayerProfile, name: PayerCondition["switch"]): PayerSwitch<unknown> | undefined {
  return profile[name];
}
