import type { Claim } from "../claim/claim.js";
import type { PayerProfile, PayerSwitch } from "../claim/payer.js";
import { switchOn } from "../claim/payer-switch.js";
import type { LookUp } from "../reference/effective-series.js";
import type { Reference } from "../reference/reference.js";
import type { LineSubject, Reading, Rule, RuleContext } from "../rules/rule.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Edition, Mark } from "../values/citation.js";

/** What to do where a table is not verified for the date: judge and advise, or leave undetermined. */
export type StaleReference = "advise" | "undetermined";

/** One claim being checked. */
export interface CheckRun {
  readonly claim: Claim;
  readonly profile: PayerProfile;
  readonly lines: readonly LineSubject[];
  readonly tables: { readonly reference?: Reference };
  readonly staleReference: StaleReference;
  /** Editions read so far, in order; one edition may stand in several objects. */
  readonly editions: Set<Edition>;
  /** Tables that were missing or stale, by rule. */
  readonly tablesMissing: Map<string, { readonly ruleId: string; readonly edition: Edition }>;
}

/** The rule that is asking: the engine changes it from rule to rule, so that all of them share one context. */
export interface Asking {
  rule: Rule;
}

/**
 * Makes what a rule may ask on a date.
 *
 * @param asking - the rule, or whichever rule is asking at the time
 * @param run - the claim being checked
 * @param serviceDate - date on which dated facts are resolved
 * @returns the rule's context
 */
export function contextOf(asking: Asking, run: CheckRun, serviceDate: CalendarDate): RuleContext {
  const { claim, profile, lines, tables } = run;
  const read = reader(asking, run);
  return {
    claim,
    profile,
    setting: claim.setting,
    serviceDate,
    lines,
    tables,
    read,
    payerSwitch: (name) => switchOn(profile[name] as PayerSwitch<never> | undefined, serviceDate),
  };
}

function reader(asking: Asking, run: CheckRun): RuleContext["read"] {
  let last: Edition | undefined;
  return <T>(answer: LookUp<T>): Reading<T> | null | undefined => {
    const { edition } = answer;
    // Most answers in a row are from one table.
    if (edition !== last) run.editions.add(edition);
    last = edition;
    if (answer.status === "none") return null;
    if (answer.status === "found") {
      return { value: answer.value, citation: answer.citation, edition, stale: false };
    }
    const { rule } = asking;
    run.tablesMissing.set(`${rule.id} ${edition.table} ${edition.edition}`, { ruleId: rule.id, edition });
    if (answer.lastKnown === undefined || run.staleReference === "undetermined") return undefined;
    return { ...answer.lastKnown, edition, stale: true };
  };
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
