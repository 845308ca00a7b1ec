import type { FurnishedBy } from "../claim/service.js";
import type { TimeEntry } from "../claim/time-entry.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { normalizeCode } from "../values/codes.js";
import { dayNumber } from "../values/day-number.js";
import type { RefusedEntry } from "./minute-tally.js";
import type { ReadSpan, UnreadSpan } from "./read-span.js";
import { readSpan } from "./read-span.js";
import { refuse } from "./refuse.js";
import type { Span } from "./spans.js";
import { intersectSpans, subtractSpans } from "./spans.js";

/** Treatment time on one date. */
export interface Piece extends Span {
  readonly serviceDate: CalendarDate;
}

/** An entry of a time log, read: interruptions are taken out, and it is split at midnight. */
export interface ReadEntry {
  readonly ok: true;
  readonly index: number;
  readonly procedureCode: string;
  readonly furnishedBy: FurnishedBy;
  /** `null` when no clinician is named. */
  readonly clinicianKey: string | null;
  /** Date on which the entry starts. */
  readonly startDate: CalendarDate;
  /** UTC offset of each end, in seconds; `null` when none is written, and then the pieces count on the local clock. */
  readonly offsets: readonly [number, number] | null;
  /** In order of time; empty when interruptions take up the whole entry. */
  readonly pieces: readonly Piece[];
}

/** An entry that cannot be counted, with what can be read of it. */
export interface UnreadEntry {
  readonly ok: false;
  readonly index: number;
  /** `null` when the code is missing. */
  readonly procedureCode: string | null;
  readonly startDate: CalendarDate | null;
  readonly endDate: CalendarDate | null;
  readonly refused: readonly RefusedEntry[];
}

const DAY_SECONDS = 86_400;

/**
 * Reads an entry of a time log.
 *
 * @param entry - the entry as logged
 * @param index - its position in the log, from 0
 * @returns its treatment time by date, or every field that keeps it from being counted
 */
export function readEntry(entry: TimeEntry, index: number): ReadEntry | UnreadEntry {
  const procedureCode = typeof entry.procedureCode === "string" ? normalizeCode(entry.procedureCode) : "";
  const span = readSpan(entry, index, "");
  const stops = (entry.interrupted ?? []).map((stop, at) => readSpan(stop, index, `interrupted.${at}.`));
  const refused = [
    ...(procedureCode === "" ? [refuse(index, "procedureCode", "code-missing")] : []),
    ...(isFurnishedBy(entry.furnishedBy) ? [] : [refuse(index, "furnishedBy", "furnished-by-unknown")]),
    ...(span.ok ? refuseOffsetChange(span, index) : span.refused),
    ...stops.flatMap((stop, at) => (stop.ok ? refuseStop(stop, span, index, at) : stop.refused)),
  ];
  const read = { index, procedureCode, furnishedBy: entry.furnishedBy, clinicianKey: keyOf(entry.clinicianKey) };
  if (span.ok && refused.length === 0) {
    const pieces = subtractSpans(span, stops.filter(isRead)).flatMap((part) => splitAtMidnight(part, span));
    return { ok: true, ...read, startDate: span.from.date, offsets: span.offsets, pieces };
  }
  const dates = span.ok ? { startDate: span.from.date, endDate: span.to.date } : span;
  const code = procedureCode === "" ? null : procedureCode;
  return { ok: false, index, procedureCode: code, startDate: dates.startDate, endDate: dates.endDate, refused };
}

function isFurnishedBy(value: unknown): boolean {
  return value === "therapist" || value === "assistant" || value === "together";
}

function isRead(span: ReadSpan | UnreadSpan): span is ReadSpan {
  return span.ok;
}

/** A blank key names nobody: two blanks are not one clinician. */
function keyOf(key: unknown): string | null {
  return typeof key === "string" && key.trim() !== "" ? key : null;
}

/** Nothing tells on which side of midnight the clock was moved, so the seconds of each date are unknown. */
function refuseOffsetChange(span: ReadSpan, index: number): readonly RefusedEntry[] {
  const changed = span.offsets !== null && span.offsets[0] !== span.offsets[1];
  const lastDay = Math.floor((span.to.localSeconds - 1) / DAY_SECONDS);
  const crosses = lastDay !== dayNumber(span.from.date);
  return changed && crosses ? [refuse(index, "end", "offset-changes-over-midnight")] : [];
}

function refuseStop(stop: ReadSpan, span: ReadSpan | UnreadSpan, index: number, at: number): readonly RefusedEntry[] {
  if (!span.ok) return [];
  if ((stop.offsets === null) !== (span.offsets === null)) {
    return [refuse(index, `interrupted.${at}.start`, "offset-unlike-entry")];
  }
  return intersectSpans([stop], [span]).length > 0
    ? []
    : [refuse(index, `interrupted.${at}.start`, "interruption-outside")];
}

function splitAtMidnight(part: Span, span: ReadSpan): readonly Piece[] {
  // Where the two offsets differ the entry ends by midnight, so the later one tells when midnight is.
  const midnight = (dayNumber(span.from.date) + 1) * DAY_SECONDS - (span.offsets?.[1] ?? 0);
  const whole = { ...part, serviceDate: span.from.date };
  if (part.end <= midnight) return [whole];
  const after = { ...part, serviceDate: span.to.date };
  if (part.start >= midnight) return [after];
  return [
    { ...whole, end: midnight },
    { ...after, start: midnight },
  ];
}
