import type { ClaimCheck, Finding } from "../check/claim-check.js";
import { checkClaim } from "../check/check-claim.js";
import type { Claim } from "../claim/claim.js";
import { isCalendarDate } from "../values/calendar-date.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { addCalendarDays, calendarDaysBetween } from "../values/calendar-days.js";
import { normalizeDiagnosisCode } from "../values/codes.js";
import type { DiffSide } from "./diff-tally.js";
import type { ReferenceChange } from "./reference-change.js";

/** What new tables mean for a claim like this one. */
export interface ClaimComparison {
  readonly kind: "claim-comparison";
  /** Whether a finding appears or goes; a severity that drops because a table is not verified for the date is no change. */
  readonly changes: boolean;
  readonly appeared: readonly Finding[];
  readonly gone: readonly Finding[];
  /** Rules that can no longer be judged, often because a table does not reach the date, and rules that now can. */
  readonly becameUndetermined: readonly string[];
  readonly becameDetermined: readonly string[];
  /** Changes of the tables that concern codes of the claim, whether or not a finding comes of them. */
  readonly concerned: readonly ReferenceChange[];
}

/**
 * Says whether a claim would be judged otherwise after a change of tables: it is checked as if its last date of service
 * were the date before the change, and again as if its first were the date after. All its dates move together, so that
 * nothing else changes.
 *
 * @param claim - a claim of the past
 * @param before - tables in use and the last date they are in use for
 * @param after - new tables and the first date they are in use for
 * @param changes - what `diffReferences` found between the two
 * @returns findings that appear and go, and the changes that concern the claim; `null` for a claim without a date
 */
export function compareClaim(
  claim: Claim,
  before: DiffSide,
  after: DiffSide,
  changes: readonly ReferenceChange[],
): ClaimComparison | null {
  const dates = claim.serviceLines.flatMap(({ serviceDate }) => serviceDate ?? []).sort();
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return null;
  const earlier = checkOn(claim, calendarDaysBetween(last, before.date), before);
  const later = checkOn(claim, calendarDaysBetween(first, after.date), after);
  const appeared = without(later.findings, earlier.findings);
  const gone = without(earlier.findings, later.findings);
  const openBefore = undeterminedRules(earlier);
  const openAfter = undeterminedRules(later);
  const becameUndetermined = openAfter.filter((rule) => !openBefore.includes(rule));
  const becameDetermined = openBefore.filter((rule) => !openAfter.includes(rule));
  const differs = appeared.length + gone.length > 0;
  const concerned = changes.filter((change) => concerns(change, claim));
  return {
    kind: "claim-comparison",
    changes: differs,
    appeared,
    gone,
    becameUndetermined,
    becameDetermined,
    concerned,
  };
}

function checkOn(claim: Claim, days: number, { reference }: DiffSide): ClaimCheck {
  return checkClaim(moved(claim, days) as Claim, { ...(reference !== undefined && { reference }) });
}

/** Every date of the record, also in times, by the same number of days. */
function moved(value: unknown, days: number): unknown {
  if (typeof value === "string") {
    const date: CalendarDate = value.slice(0, 10);
    return isCalendarDate(date) && /^(?:T|$)/.test(value.slice(10))
      ? addCalendarDays(date, days) + value.slice(10)
      : value;
  }
  if (Array.isArray(value)) return value.map((item) => moved(item, days));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, moved(field, days)]));
}

function without(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const known = new Set(others.map(keyOf));
  return findings.filter((finding) => !known.has(keyOf(finding)));
}

function keyOf({ ruleId, path, message }: Finding): string {
  return JSON.stringify([ruleId, path, message]);
}

function undeterminedRules({ undetermined }: ClaimCheck): readonly string[] {
  return [...new Set(undetermined.flatMap(({ ruleId }) => ruleId ?? []))].sort();
}

function concerns({ table, setting, keys }: ReferenceChange, claim: Claim): boolean {
  if (setting !== null && setting !== claim.setting) return false;
  if (table === "diagnoses") return claim.diagnosisCodes.some((code) => normalizeDiagnosisCode(code) === keys[0]);
  if (keys.length === 0 || table === "gpci") return false;
  const codes = new Set(claim.serviceLines.map(({ procedureCode }) => procedureCode));
  return keys.every((code) => codes.has(code));
}
