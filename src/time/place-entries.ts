import type { CalendarDate } from "../values/calendar-date.js";
import type { Piece, ReadEntry, UnreadEntry } from "./read-entry.js";
import { refuse } from "./refuse.js";

/** Entries whose pieces can be compared on each date, and those that cannot be placed among them. */
export interface PlacedEntries {
  readonly placed: readonly ReadEntry[];
  readonly unplaced: readonly UnreadEntry[];
  /** The UTC offset in seconds by which a date's wall clock is read; `null` where its entries carry several. */
  readonly clockOf: (date: CalendarDate) => number | null;
}

/**
 * Puts entries with and without UTC offset on one time line for each date.
 *
 * An entry without offset is read on the clock of the other entries of its date. Where those carry several offsets
 * nothing tells which clock it means, and it is refused.
 *
 * @param entries - entries as read
 * @returns the entries with pieces in seconds of one line for each date
 */
export function placeEntries(entries: readonly ReadEntry[]): PlacedEntries {
  const offsets = offsetsByDate(entries);
  const clockOf = (date: CalendarDate): number | null => {
    const [first = 0, ...others] = offsets.get(date) ?? [];
    return others.length === 0 ? first : null;
  };
  const placed: ReadEntry[] = [];
  const unplaced: UnreadEntry[] = [];
  for (const entry of entries) {
    const pieces = entry.offsets === null ? shiftPieces(entry.pieces, clockOf) : entry.pieces;
    if (pieces === null) unplaced.push(refusePlace(entry));
    else placed.push({ ...entry, pieces });
  }
  return { placed, unplaced, clockOf };
}

function offsetsByDate(entries: readonly ReadEntry[]): ReadonlyMap<CalendarDate, ReadonlySet<number>> {
  const offsets = new Map<CalendarDate, Set<number>>();
  for (const entry of entries) {
    for (const piece of entry.pieces) {
      const known = offsets.get(piece.serviceDate) ?? new Set<number>();
      for (const offset of entry.offsets ?? []) known.add(offset);
      offsets.set(piece.serviceDate, known);
    }
  }
  return offsets;
}

function shiftPieces(
  pieces: readonly Piece[],
  clockOf: (date: CalendarDate) => number | null,
): readonly Piece[] | null {
  const shifted: Piece[] = [];
  for (const piece of pieces) {
    const offset = clockOf(piece.serviceDate);
    if (offset === null) return null;
    shifted.push({ ...piece, start: piece.start - offset, end: piece.end - offset });
  }
  return shifted;
}

function refusePlace(entry: ReadEntry): UnreadEntry {
  return {
    ok: false,
    index: entry.index,
    procedureCode: entry.procedureCode,
    startDate: entry.startDate,
    endDate: entry.pieces.at(-1)?.serviceDate ?? entry.startDate,
    refused: [refuse(entry.index, "start", "offset-needed")],
  };
}
