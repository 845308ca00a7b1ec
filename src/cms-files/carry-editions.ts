import type { CalendarDate } from "../values/calendar-date.js";
import { addCalendarDays } from "../values/calendar-days.js";

/** Dates that a new edition takes over. */
export interface DateSpan {
  readonly from: CalendarDate | null;
  readonly through: CalendarDate | null;
}

/** An edition of a table that names its dates. */
interface DatedEdition {
  readonly verifiedFrom: CalendarDate | null;
  readonly verifiedThrough: CalendarDate | null;
}

/**
 * Cuts the dates of new editions out of an older one, so that on each date one of them answers.
 *
 * @param edition - the older edition
 * @param taken - dates of the new editions
 * @returns the older edition for the dates that are left: none, one or several
 */
export function outsideOf<E extends DatedEdition>(edition: E, taken: readonly DateSpan[]): readonly E[] {
  return taken.reduce<readonly E[]>((left, span) => left.flatMap((each) => cut(each, span)), [edition]);
}

function cut<E extends DatedEdition>(edition: E, { from, through }: DateSpan): readonly E[] {
  const { verifiedFrom, verifiedThrough } = edition;
  const endsBefore = from !== null && verifiedThrough !== null && verifiedThrough < from;
  const startsAfter = through !== null && verifiedFrom !== null && verifiedFrom > through;
  if (endsBefore || startsAfter) return [edition];
  const parts: E[] = [];
  if (from !== null && (verifiedFrom === null || verifiedFrom < from)) {
    parts.push({ ...edition, verifiedThrough: addCalendarDays(from, -1) });
  }
  if (through !== null && (verifiedThrough === null || verifiedThrough > through)) {
    parts.push({ ...edition, verifiedFrom: addCalendarDays(through, 1) });
  }
  return parts;
}

const KEYS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/**
 * Gives editions new letters and writes the rows of their old letters for them.
 *
 * @param editions - editions in order, each with the letter it had
 * @param rows - lines that begin with letters of editions and `|`, and lines that belong to the line above
 * @returns editions with their new letters, and the rows that still belong to one of them
 */
export function renameEditions<E extends { readonly key: string }>(
  editions: readonly E[],
  rows: string,
): { readonly editions: readonly E[]; readonly rows: readonly string[] } {
  const renamed = editions.map((edition, at) => ({ ...edition, key: KEYS.charAt(at) }));
  let isKept = false;
  const kept = rows
    .trim()
    .split("\n")
    .flatMap((line) => {
      const bar = line.indexOf("|");
      if (bar < 0) return isKept ? [line] : [];
      const old = line.slice(0, bar);
      const keys = editions.flatMap(({ key }, at) => (old.includes(key) ? (renamed[at]?.key ?? []) : [])).join("");
      isKept = keys !== "";
      return isKept ? [keys + line.slice(bar)] : [];
    });
  return { editions: renamed, rows: kept };
}
