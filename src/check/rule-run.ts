import type { Claim } from "../claim/claim.js";
import type { PayerProfile, PayerSwitch } from "../claim/payer.js";
import { switchOn } from "../claim/payer-switch.js";
import type { LookUp } from "../reference/effective-series.js";
import { lookUpPayer } from "../reference/look-up-payer.js";
import type { Reference } from "../reference/reference.js";
import type { Governs, LineSubject, PayerCondition, Reading, Rule, RuleContext } from "../rules/rule.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { isWithinDates } from "../values/calendar-date.js";
import type { Edition, Mark } from "../values/citation.js";
import { isOn } from "./is-on.js";

/** What to do where a table is not verified for the date: judge and advise, or leave undetermined. */
export type StaleReference = "advise" | "undetermined";

/** One claim being checked. */
export interface CheckRun {
  readonly claim: Claim;
  readonly profile: PayerProfile;
  readonly lines: readonly LineSubject[];
  readonly tables: { readonly reference?: Reference };
  readonly staleReference: StaleReference;
  /** Editions read so far, by table and edition. */
  readonly editions: Map<string, Edition>;
  /** Tables that were missing or stale, by rule. */
  readonly tablesMissing: Map<string, { readonly ruleId: string; readonly edition: Edition }>;
}

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

function laterPayers({ claim, tables }: CheckRun): readonly PayerProfile[] {
  return (claim.otherPayers ?? []).flatMap((payer) => lookUpPayer(payer, tables) ?? []);
}

function isOnFor(payer: PayerProfile, condition: PayerCondition, serviceDate: CalendarDate): boolean {
  const value = switchOn<unknown>(switchOf(payer, condition.switch), serviceDate);
  return value !== undefined && isOn(value, condition);
}

function switchOf(profile: PayerProfile, name: PayerCondition["switch"]): PayerSwitch<unknown> | undefined {
  return profile[name];
}

/**
 * Makes what a rule may ask on a date.
 *
 * @param rule - the rule
 * @param run - the claim being checked
 * @param serviceDate - date on which dated facts are resolved
 * @returns the rule's context
 */
export function contextOf(rule: Rule, run: CheckRun, serviceDate: CalendarDate): RuleContext {
  const { claim, profile, lines, tables } = run;
  return {
    claim,
    profile,
    setting: claim.setting,
    serviceDate,
    lines,
    tables,
    read: (answer) => read(answer, rule, run),
    payerSwitch: (name) => switchOn(profile[name] as PayerSwitch<never> | undefined, serviceDate),
  };
}

function read<T>(answer: LookUp<T>, rule: Rule, run: CheckRun): Reading<T> | null | undefined {
  const { edition } = answer;
  run.editions.set(`${edition.table} ${edition.edition}`, edition);
  if (answer.status === "none") return null;
  if (answer.status === "found") {
    return { value: answer.value, citation: answer.citation, edition, stale: false };
  }
  run.tablesMissing.set(`${rule.id} ${edition.table} ${edition.edition}`, { ruleId: rule.id, edition });
  if (answer.lastKnown === undefined || run.staleReference === "undetermined") return undefined;
  return { ...answer.lastKnown, edition, stale: true };
}

/**
 * Gives the weakest mark of a reading: that of its citation or of its own row.
 *
 * @param reading - a fact read from a table
 * @returns the weaker of the two marks
 */
export function markOf(reading: Reading<unknown>): Mark {
  const { value, citation } = reading;
  const own = typeof value === "object" && value !== null && "mark" in value ? (value.mark as Mark) : citation.mark;
  return STRENGTH.indexOf(own) > STRENGTH.indexOf(citation.mark) ? own : citation.mark;
}

const STRENGTH: readonly Mark[] = ["official", "secondary", "single", "recall"];
