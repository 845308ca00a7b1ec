import type { Citation, Path, Undetermined } from "../values/citation.js";
import type { SharedTime } from "./find-overlaps.js";
import type { ReadLog } from "./list-services.js";
import type { ReadEntry, UnreadEntry } from "./read-entry.js";

const SHARED_TIME: Citation = {
  publication: 'CMS "11 Part B Billing Scenarios for PTs and OTs"',
  section: "individual therapy",
  mark: "secondary",
};

/**
 * Lists what a log does not tell: minutes of refused entries, whose time overlaps, what an unknown code is, and the
 * minutes of the day on a date with several UTC offsets.
 *
 * @param log - the log after reading
 * @returns one row for each refused entry, each overlap without a clinician, all unknown codes, and each such date
 */
export function listUndetermined(log: ReadLog): readonly Undetermined[] {
  return [
    ...log.unread.map(missingMinutes),
    ...log.shared.filter((time) => time.kind === "unknown-clinician").map((time) => missingClinician(time, log.placed)),
    ...missingCodes(log.shared.filter((time) => time.kind === "unknown-code")),
    ...missingIntervals(log),
  ];
}

function missingMinutes(entry: UnreadEntry): Undetermined {
  return {
    missing: ["services.minutes"],
    path: ["entries", entry.index, ...entry.refused.slice(0, 1).flatMap((refused) => pathOf(refused.field))],
    message: `The minutes of ${entry.procedureCode ?? "a code"} are unknown: an entry of the time log was refused.`,
    citations: [],
  };
}

function pathOf(field: string): Path {
  return field.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function missingClinician(time: SharedTime, placed: readonly ReadEntry[]): Undetermined {
  const nameless = placed.find((entry) => entry.clinicianKey === null && time.entries.includes(entry.index));
  return {
    missing: ["entries.clinicianKey"],
    path: ["entries", nameless?.index ?? 0, "clinicianKey"],
    message: `${listCodes(time.procedureCodes)} share time: whether one clinician gave both is unknown.`,
    citations: [SHARED_TIME],
  };
}

function missingCodes(times: readonly SharedTime[]): readonly Undetermined[] {
  if (times.length === 0) return [];
  const codes = listCodes(times.flatMap((time) => time.procedureCodes).sort());
  return [
    {
      missing: ["reference.procedureCodes"],
      path: ["entries"],
      message: `${codes} share time: the table of procedure codes does not tell whether they may.`,
      citations: [SHARED_TIME],
    },
  ];
}

function missingIntervals({ placed, clockOf }: ReadLog): readonly Undetermined[] {
  const dates = new Set(placed.flatMap((entry) => entry.pieces.map((piece) => piece.serviceDate)));
  return [...dates]
    .filter((date) => clockOf(date) === null)
    .sort()
    .map(() => ({
      missing: ["services.intervals"],
      path: ["services"],
      message: "The minutes of the day are unknown: entries of one date carry several UTC offsets.",
      citations: [],
    }));
}

function listCodes(codes: readonly string[]): string {
  return [...new Set(codes)].join(" and ");
}
