import type { Reference } from "../reference/reference.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { mayShareTime } from "./may-share-time.js";
import type { OverlapKind } from "./overlap.js";
import type { Piece, ReadEntry } from "./read-entry.js";
import type { Span } from "./spans.js";
import { intersectSpans, mergeSpans } from "./spans.js";

/** What shares the time, or which fact is missing to tell: who the clinician is, or what the code is. */
export type SharedTimeKind = OverlapKind | "unknown-clinician" | "unknown-code";

/** Time of one date that entries of two codes, or of one code, claim at once. */
export interface SharedTime {
  readonly kind: SharedTimeKind;
  readonly serviceDate: CalendarDate;
  /** In order of code. */
  readonly procedureCodes: readonly [string, string];
  /** Positions of the entries, in order. */
  readonly entries: readonly number[];
  /** In order, apart from each other. */
  readonly spans: readonly Span[];
}

/**
 * Finds the time that two entries of a log claim at once, where that is not plainly allowed.
 *
 * @param entries - placed entries
 * @param options - another table of procedure codes
 * @returns one row for each date, pair of codes and kind, in that order; splitting an entry changes none of them
 */
export function findOverlaps(
  entries: readonly ReadEntry[],
  options: { readonly reference?: Reference } = {},
): readonly SharedTime[] {
  const found = new Map<string, Gathered>();
  for (const [first, second] of overlappingParts(entries)) {
    const kind = kindOf(first.entry, second.entry, options);
    if (kind === null) continue;
    const { serviceDate } = first.piece;
    const procedureCodes = inOrder(first.entry.procedureCode, second.entry.procedureCode);
    const key = [serviceDate, ...procedureCodes, kind].join(" ");
    const gathered = found.get(key) ?? { kind, serviceDate, procedureCodes, entries: new Set(), spans: [] };
    found.set(key, gathered);
    gathered.entries.add(first.entry.index).add(second.entry.index);
    gathered.spans.push(...intersectSpans([first.piece], [second.piece]));
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { entries, spans, ...shared }]) => ({
      ...shared,
      entries: [...entries].sort((a, b) => a - b),
      spans: mergeSpans(spans),
    }));
}

interface Gathered {
  readonly kind: SharedTimeKind;
  readonly serviceDate: CalendarDate;
  readonly procedureCodes: readonly [string, string];
  readonly entries: Set<number>;
  readonly spans: Span[];
}

interface Part {
  readonly entry: ReadEntry;
  readonly piece: Piece;
}

/** In order of time, so that each part is compared with the few that start before it ends. */
function overlappingParts(entries: readonly ReadEntry[]): readonly (readonly [Part, Part])[] {
  const parts = entries
    .flatMap((entry) => entry.pieces.map((piece): Part => ({ entry, piece })))
    .sort((a, b) => compareDates(a.piece, b.piece) || a.piece.start - b.piece.start);
  return parts.flatMap((first, at) => {
    const pairs: (readonly [Part, Part])[] = [];
    for (let next = at + 1; next < parts.length; next++) {
      const second = parts[next];
      if (second === undefined || compareDates(first.piece, second.piece) !== 0) break;
      if (second.piece.start >= first.piece.end) break;
      pairs.push([first, second]);
    }
    return pairs;
  });
}

function compareDates(a: Piece, b: Piece): number {
  if (a.serviceDate === b.serviceDate) return 0;
  return a.serviceDate < b.serviceDate ? -1 : 1;
}

/** `null` when the two may share time. */
function kindOf(
  first: ReadEntry,
  second: ReadEntry,
  options: { readonly reference?: Reference },
): SharedTimeKind | null {
  const allowed = mayShareTime(first.procedureCode, second.procedureCode, options);
  if (allowed === true) return null;
  if (allowed === null) return "unknown-code";
  if (first.clinicianKey === null || second.clinicianKey === null) return "unknown-clinician";
  if (first.clinicianKey !== second.clinicianKey) return "two-clinicians";
  return first.procedureCode === second.procedureCode ? "double-entry" : "one-clinician";
}

function inOrder(first: string, second: string): readonly [string, string] {
  return first <= second ? [first, second] : [second, first];
}
