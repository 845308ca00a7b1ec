import type { CalendarDate } from "../values/calendar-date.js";
import { isCalendarDate } from "../values/calendar-date.js";
import { dayNumber } from "../values/day-number.js";

/** A local time, read from text. */
export interface LocalTime {
  /** The date as written. */
  readonly date: CalendarDate;
  /** Seconds of the local clock since the start of 1970, as if every day had 24 hours. */
  readonly localSeconds: number;
  /** UTC offset in seconds; `null` when none is written. */
  readonly offsetSeconds: number | null;
}

/** A time that was read, or why it cannot be. */
export type ParsedTime =
  | { readonly ok: true; readonly value: LocalTime }
  | { readonly ok: false; readonly reason: "time-unreadable" | "time-impossible" };

const SHAPE = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(?:Z|([+-])(\d{2}):(\d{2}))?$/;
/** The UTC offset furthest from zero in use anywhere. */
const LARGEST_OFFSET_SECONDS = 14 * 3600;

/**
 * Reads `YYYY-MM-DDTHH:mm[:ss]` with an optional UTC offset (`Z` or `+hh:mm`), with whole numbers only.
 *
 * @param text - text from a time log
 * @returns the time, or whether its shape or its value is wrong; 24:00, second 60 and 30 February are impossible
 */
export function parseLocalTime(text: unknown): ParsedTime {
  const parts = typeof text === "string" ? SHAPE.exec(text) : null;
  if (typeof text !== "string" || parts === null) return { ok: false, reason: "time-unreadable" };
  const [, date = "", hour, minute, second = "0"] = parts;
  const offsetSeconds = readOffset(text, parts);
  const possible = isCalendarDate(date) && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  if (!possible || offsetSeconds === undefined) return { ok: false, reason: "time-impossible" };
  const localSeconds = dayNumber(date) * 86_400 + Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return { ok: true, value: { date, localSeconds, offsetSeconds } };
}

/** Seconds, `null` when no offset is written, `undefined` when it cannot be. */
function readOffset(text: string, parts: RegExpExecArray): number | null | undefined {
  if (text.endsWith("Z")) return 0;
  const [sign, hours, minutes] = [parts[5], parts[6], parts[7]];
  if (sign === undefined) return null;
  const seconds = Number(hours) * 3600 + Number(minutes) * 60;
  if (Number(minutes) > 59 || seconds > LARGEST_OFFSET_SECONDS) return undefined;
  // Not -0: it would not equal 0 in a set or a test.
  return sign === "-" && seconds > 0 ? -seconds : seconds;
}
