import type { Service } from "../claim/service.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { SharedTime } from "./find-overlaps.js";
import { mayReach } from "./may-reach.js";
import type { ReadEntry, UnreadEntry } from "./read-entry.js";
import type { Span } from "./spans.js";
import { mergeSpans } from "./spans.js";
import type { ServicePart } from "./tally-service.js";
import { tallyService } from "./tally-service.js";

/** A log after reading. */
export interface ReadLog {
  readonly placed: readonly ReadEntry[];
  readonly unread: readonly UnreadEntry[];
  readonly shared: readonly SharedTime[];
  /** UTC offset of a date's wall clock in seconds; `null` where its entries carry several. */
  readonly clockOf: (date: CalendarDate) => number | null;
}

interface Slot {
  readonly procedureCode: string;
  readonly serviceDate: CalendarDate;
  readonly parts: readonly ServicePart[];
}

/**
 * Lists the services of a log, one for each date and code, by date and first start.
 *
 * A service that a refused entry may belong to keeps its place without minutes, so that it is never too small.
 *
 * @param log - the log after reading
 * @returns the services; one without `serviceDate` stands last when all that is known of a code is an unreadable time
 */
export function listServices(log: ReadLog): readonly Service[] {
  const slots = slotsOf(log);
  const dated = new Set(slots.map((slot) => slot.procedureCode));
  const undated = new Set(log.unread.filter((entry) => dateOf(entry) === null).flatMap((entry) => codeOf(entry)));
  return [
    ...slots.map((slot) => serviceOf(slot, log)),
    ...[...undated]
      .filter((code) => !dated.has(code))
      .sort()
      .map((procedureCode) => ({ procedureCode })),
  ];
}

function slotsOf({ placed, unread }: ReadLog): readonly Slot[] {
  const slots = new Map<string, Slot & { readonly parts: ServicePart[] }>();
  const add = (procedureCode: string, serviceDate: CalendarDate, parts: readonly ServicePart[]): void => {
    const key = `${serviceDate} ${procedureCode}`;
    const slot = slots.get(key) ?? { procedureCode, serviceDate, parts: [] };
    slots.set(key, slot);
    slot.parts.push(...parts);
  };
  for (const entry of placed) {
    // An entry that interruptions take up whole is still a service of its date.
    const dates = new Set(entry.pieces.map((piece) => piece.serviceDate));
    for (const date of dates.size === 0 ? [entry.startDate] : dates) {
      const pieces = entry.pieces.filter((piece) => piece.serviceDate === date);
      add(entry.procedureCode, date, [{ ...entry, pieces }]);
    }
  }
  for (const entry of unread) {
    const date = dateOf(entry);
    if (date !== null && entry.procedureCode !== null) add(entry.procedureCode, date, []);
  }
  return [...slots]
    .sort(([keyA, a], [keyB, b]) => compareSlots(a, b) || (keyA < keyB ? -1 : 1))
    .map(([, slot]) => slot);
}

function dateOf(entry: UnreadEntry): CalendarDate | null {
  return entry.startDate ?? entry.endDate;
}

function codeOf(entry: UnreadEntry): readonly string[] {
  return entry.procedureCode === null ? [] : [entry.procedureCode];
}

function compareSlots(a: Slot, b: Slot): number {
  if (a.serviceDate !== b.serviceDate) return a.serviceDate < b.serviceDate ? -1 : 1;
  const [startA, startB] = [firstStart(a), firstStart(b)];
  return startA === startB ? 0 : startA - startB;
}

/** Infinity where no time is known. */
function firstStart(slot: Slot): number {
  return Math.min(...slot.parts.flatMap((part) => part.pieces.map((piece) => piece.start)));
}

function serviceOf({ procedureCode, serviceDate, parts }: Slot, { unread, shared, clockOf }: ReadLog): Service {
  const refused = unread.filter((entry) => mayReach(entry, serviceDate));
  const isOwn = (entry: UnreadEntry): boolean => entry.procedureCode === null || entry.procedureCode === procedureCode;
  if (refused.some(isOwn)) return { procedureCode, serviceDate };
  const jointOfDay = jointTime(shared.filter((time) => time.serviceDate === serviceDate));
  const ownShared = shared.filter(
    (time) => time.serviceDate === serviceDate && time.procedureCodes.includes(procedureCode),
  );
  const isTold = refused.length === 0 && !ownShared.some((time) => time.kind.startsWith("unknown-"));
  const joint = isTold ? jointTime(ownShared) : null;
  return tallyService({ procedureCode, serviceDate, parts, joint, jointOfDay, clock: clockOf(serviceDate) });
}

function jointTime(shared: readonly SharedTime[]): readonly Span[] {
  return mergeSpans(shared.filter((time) => time.kind === "two-clinicians").flatMap((time) => time.spans));
}
