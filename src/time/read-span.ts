import type { TimeSpan } from "../claim/time-entry.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { RefusalReason, RefusedEntry } from "./minute-tally.js";
import type { LocalTime } from "./parse-local-time.js";
import { parseLocalTime } from "./parse-local-time.js";
import { refuse } from "./refuse.js";
import type { Span } from "./spans.js";

/** A span of a time log in seconds: of UTC where its ends carry offsets, else of the local clock. */
export interface ReadSpan extends Span {
  readonly ok: true;
  readonly from: LocalTime;
  readonly to: LocalTime;
  /** UTC offset of each end, in seconds; `null` when none is written. */
  readonly offsets: readonly [number, number] | null;
}

/** A span that cannot be counted, with the dates that can be read. */
export interface UnreadSpan {
  readonly ok: false;
  readonly startDate: CalendarDate | null;
  readonly endDate: CalendarDate | null;
  readonly refused: readonly RefusedEntry[];
}

const DAY_SECONDS = 86_400;
/** Daylight saving moves United States clocks by one hour (15 U.S.C. §260a). */
const LARGEST_OFFSET_CHANGE_SECONDS = 3600;

/**
 * Reads a span of a time log.
 *
 * @param span - the span as logged
 * @param index - position of its entry in the log, from 0
 * @param prefix - what stands before `start` and `end` in the name of a field, such as `interrupted.0.`
 * @returns its seconds, or every field that keeps it from being counted
 */
export function readSpan(span: TimeSpan, index: number, prefix: string): ReadSpan | UnreadSpan {
  const start = parseLocalTime(span.start);
  const end = parseLocalTime(span.end);
  if (!start.ok || !end.ok) {
    const refused = [
      ...(start.ok ? [] : [refuse(index, `${prefix}start`, start.reason)]),
      ...(end.ok ? [] : [refuse(index, `${prefix}end`, end.reason)]),
    ];
    return { ok: false, startDate: dateOf(start), endDate: dateOf(end), refused };
  }
  const [from, to] = [start.value, end.value];
  const problem = problemOf(from, to);
  if (problem !== null) {
    const refused = [refuse(index, `${prefix}${problem.end}`, problem.reason)];
    return { ok: false, startDate: from.date, endDate: to.date, refused };
  }
  return { ok: true, from, to, offsets: offsetsOf(from, to), start: secondsAt(from), end: secondsAt(to) };
}

function dateOf(time: ReturnType<typeof parseLocalTime>): CalendarDate | null {
  return time.ok ? time.value.date : null;
}

function problemOf(from: LocalTime, to: LocalTime): { end: "start" | "end"; reason: RefusalReason } | null {
  if (from.offsetSeconds === null && to.offsetSeconds !== null) return { end: "start", reason: "offset-on-one-end" };
  if (from.offsetSeconds !== null && to.offsetSeconds === null) return { end: "end", reason: "offset-on-one-end" };
  const length = secondsAt(to) - secondsAt(from);
  if (length <= 0) return { end: "end", reason: "end-not-after-start" };
  const change = Math.abs((to.offsetSeconds ?? 0) - (from.offsetSeconds ?? 0));
  if (change > LARGEST_OFFSET_CHANGE_SECONDS) return { end: "end", reason: "offset-changes-too-much" };
  return length > DAY_SECONDS ? { end: "end", reason: "longer-than-a-day" } : null;
}

function secondsAt(time: LocalTime): number {
  return time.localSeconds - (time.offsetSeconds ?? 0);
}

function offsetsOf(from: LocalTime, to: LocalTime): readonly [number, number] | null {
  return from.offsetSeconds === null || to.offsetSeconds === null ? null : [from.offsetSeconds, to.offsetSeconds];
}
