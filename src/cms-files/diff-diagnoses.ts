import { diagnoses } from "../reference/built-in/diagnoses.js";
import type { DiagnosisTable } from "../reference/diagnoses.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { isWithinDates } from "../values/calendar-date.js";
import type { Edition } from "../values/citation.js";
import { diagnosisCodesOf } from "./diagnosis-codes-of.js";
import type { DiffSide, DiffSides, DiffTally } from "./diff-tally.js";
import { tableOf } from "./diff-tally.js";

/**
 * Compares the billable diagnosis codes: whole sets at once, because asking for each of 74,000 codes would take longer.
 *
 * @param sides - both sides
 * @param tally - what was found so far, which grows
 */
export function compareDiagnoses({ before, after }: DiffSides, tally: DiffTally): void {
  const sideOf = (side: DiffSide): readonly [ReadonlyMap<string, number>, Edition] | undefined => {
    const table = tableOf(side, "diagnoses", diagnoses);
    return table === null ? undefined : codesOn(table, side.date);
  };
  const earlier = sideOf(before);
  const later = sideOf(after);
  if (earlier === undefined || later === undefined) {
    tally.unknown.set("diagnoses", 1);
    return;
  }
  tally.before.set("diagnoses", earlier[1]);
  tally.after.set("diagnoses", later[1]);
  tally.compared.set("diagnoses", Math.max(earlier[0].size, later[0].size));
  const base = { kind: "reference-change", table: "diagnoses", setting: null, isFirm: true } as const;
  const value = { billable: "yes" };
  const ended = [...earlier[0].keys()]
    .filter((code) => !later[0].has(code))
    .map((code) => ({ ...base, keys: [code], change: "ended", before: value, after: null }) as const);
  const added = [...later[0].keys()]
    .filter((code) => !earlier[0].has(code))
    .map((code) => ({ ...base, keys: [code], change: "added", before: null, after: value }) as const);
  tally.changes.push(...[...ended, ...added].sort((a, b) => ((a.keys[0] ?? "") < (b.keys[0] ?? "") ? -1 : 1)));
}

function codesOn(
  table: DiagnosisTable,
  date: CalendarDate,
): readonly [ReadonlyMap<string, number>, Edition] | undefined {
  const at = table.editions.findIndex(({ verifiedFrom, verifiedThrough }) =>
    isWithinDates(date, verifiedFrom, verifiedThrough),
  );
  const edition = table.editions[at];
  if (edition === undefined) return undefined;
  const { edition: name, verifiedFrom, verifiedThrough } = edition;
  return [
    diagnosisCodesOf(table.editions.slice(0, at + 1)),
    { table: "diagnoses", edition: name, verifiedFrom, verifiedThrough },
  ];
}
