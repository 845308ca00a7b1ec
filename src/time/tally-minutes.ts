import type { TimeEntry } from "../claim/time-entry.js";
import type { Reference } from "../reference/reference.js";
import { describeOverlap } from "./describe-overlap.js";
import { findOverlaps } from "./find-overlaps.js";
import type { ReadLog } from "./list-services.js";
import { listServices } from "./list-services.js";
import { listUndetermined } from "./list-undetermined.js";
import type { MinuteTally } from "./minute-tally.js";
import { placeEntries } from "./place-entries.js";
import type { ReadEntry, UnreadEntry } from "./read-entry.js";
import { readEntry } from "./read-entry.js";
import { totalDays } from "./total-days.js";

/**
 * Counts the time log of one patient: minutes for each date and code, and the time that two entries claim at once.
 *
 * Exact times are added over the day and dropped to whole minutes once for each code. Interruptions are taken out.
 * Every second counts once for the patient: an entry written down twice, or a therapist and an assistant at work
 * together, add nothing. Two codes at the same time keep their minutes and are reported, because only the clinician
 * knows which one to shorten. A bad entry is refused by field and leaves the minutes of its code unknown.
 *
 * The date of service is the date as written: give local times, with their UTC offset where the clock may change.
 *
 * @param entries - the log, in any order; it is not changed
 * @param options - another table of procedure codes, which tells supervised modalities from attended services
 * @returns services with whole minutes, treatment minutes by date, overlaps, refused entries and what cannot be told
 * @see CMS Pub. 100-04 ch. 5 §20.2 and §20.3; CMS Pub. 100-02 ch. 15 §220.3.E
 * @example
 * ```ts
 * import { tallyMinutes } from "ot-billing-rules";
 * const tally = tallyMinutes([
 *   { procedureCode: "97530", start: "2026-03-02T10:00:00", end: "2026-03-02T10:07:40", furnishedBy: "therapist" },
 *   { procedureCode: "97530", start: "2026-03-02T10:30:00", end: "2026-03-02T10:37:40", furnishedBy: "assistant" },
 * ]);
 * tally.services.map(({ minutes, assistantMinutes }) => [minutes, assistantMinutes]); //=> [[15, 8]]
 * tally.totalTreatmentMinutes; //=> 15
 * ```
 */
export function tallyMinutes(
  entries: readonly TimeEntry[],
  options: { readonly reference?: Reference } = {},
): MinuteTally {
  const readings = entries.map(readEntry);
  const { placed, unplaced, clockOf } = placeEntries(readings.filter(isRead));
  const unread = [...readings.filter(isUnread), ...unplaced].sort((a, b) => a.index - b.index);
  const log: ReadLog = { placed, unread, shared: findOverlaps(placed, options), clockOf };
  const services = listServices(log);
  const days = totalDays(services, log);
  const treated = days.reduce((sum, day) => sum + (day.totalTreatmentMinutes ?? 0), 0);
  return {
    kind: "minute-tally",
    services,
    totalTreatmentMinutes: unread.length > 0 ? null : treated,
    days,
    overlaps: log.shared.flatMap((time) => describeOverlap(time, clockOf)),
    splitAtMidnight: placed.filter(isSplit).map((entry) => entry.index),
    refused: unread.flatMap((entry) => entry.refused),
    undetermined: listUndetermined(log),
  };
}

function isRead(reading: ReadEntry | UnreadEntry): reading is ReadEntry {
  return reading.ok;
}

function isUnread(reading: ReadEntry | UnreadEntry): reading is UnreadEntry {
  return !reading.ok;
}

function isSplit(entry: ReadEntry): boolean {
  return new Set(entry.pieces.map((piece) => piece.serviceDate)).size > 1;
}
