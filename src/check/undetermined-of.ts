import type { Undetermined } from "../values/citation.js";
import type { CheckRun } from "./rule-run.js";
import type { RuleOutcome } from "./run-rules.js";

/**
 * Gathers what could not be judged.
 *
 * @param standing - what the rules answered
 * @param run - the claim being checked
 * @returns facts that are missing, and tables that are not verified for a date, each once
 */
export function undeterminedOf(standing: readonly RuleOutcome[], run: CheckRun): readonly Undetermined[] {
  const entries: Undetermined[] = run.lines.length === 0 ? [NO_DATED_LINE] : [];
  for (const { rule, outcome } of standing) {
    if (outcome.kind !== "missing") continue;
    const { missing, path } = outcome;
    entries.push({ ruleId: rule.id, missing, path, citations: rule.citations });
  }
  for (const { ruleId, edition } of run.tablesMissing.values()) {
    const message = `Table ${edition.table}, edition ${edition.edition}, is not verified for the date of service.`;
    entries.push({ ruleId, missing: [`reference.${edition.table}`], path: [], message, citations: [] });
  }
  return distinctUndetermined(entries);
}

/** Every rule is judged on a date of service, so without one there is nothing to judge by: that is no pass. */
const NO_DATED_LINE: Undetermined = {
  missing: ["serviceLines.serviceDate"],
  path: ["serviceLines"],
  message: "No line has a code and a date of service, so the claim as a whole could not be judged.",
  citations: [],
};

function distinctUndetermined(entries: readonly Undetermined[]): readonly Undetermined[] {
  if (entries.length < 2) return entries;
  const ofRule = new Map<string | undefined, Undetermined[]>();
  return entries.filter((entry) => {
    const known = ofRule.get(entry.ruleId);
    if (known === undefined) {
      ofRule.set(entry.ruleId, [entry]);
      return true;
    }
    if (known.some((other) => isSameUndetermined(other, entry))) return false;
    known.push(entry);
    return true;
  });
}

function isSameUndetermined(a: Undetermined, b: Undetermined): boolean {
  return a.message === b.message && isSameList(a.missing, b.missing) && isSameList(a.path, b.path);
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
