import type { Service } from "../claim/service.js";
import type { TimeEntry } from "../claim/time-entry.js";
import type { MinuteTally } from "./minute-tally.js";
import type { Overlap } from "./overlap.js";
import { tallyMinutes } from "./tally-minutes.js";
import { counted } from "../values/counted.js";
import type { Undetermined } from "../values/citation.js";

/**
 * Takes the minutes of a code away that another code of the log claims too: they count once, and only the clinician
 * knows for which code. Without them the units that rest on them are undetermined, instead of too many.
 *
 * Where an entry names no clinician, two codes at one time are too many whether one or two clinicians were there.
 *
 * @param entries - the log
 * @param tally - the log, counted
 * @param serviceDate - date of service
 * @returns services of the date, and a reason for each pair of codes
 */
export function minutesClaimedTwice(
  entries: readonly TimeEntry[],
  tally: MinuteTally,
  serviceDate: string,
): { readonly services: readonly Service[]; readonly undetermined: readonly Undetermined[] } {
  const services = tally.services.filter((service) => service.serviceDate === serviceDate);
  const overlaps = overlapsOf(entries, tally).filter(
    (overlap) => overlap.countedTwice && overlap.serviceDate === serviceDate,
  );
  const codes = new Set(overlaps.flatMap((overlap) => overlap.procedureCodes));
  return {
    services: services.map((service) => (codes.has(service.procedureCode) ? withoutMinutes(service) : service)),
    undetermined: overlaps.map(reasonOf),
  };
}

function overlapsOf(entries: readonly TimeEntry[], tally: MinuteTally): readonly Overlap[] {
  if (!tally.undetermined.some(({ missing }) => missing.includes("entries.clinicianKey"))) return tally.overlaps;
  return tallyMinutes(entries.map((entry) => ({ clinicianKey: "clinician who is not named", ...entry }))).overlaps;
}

function withoutMinutes({ minutes: _minutes, assistantMinutes: _assistant, ...service }: Service): Service {
  return service;
}

function reasonOf({ procedureCodes, minutes, entries, citations }: Overlap): Undetermined {
  const [first, second] = procedureCodes;
  const shared = minutes === 0 ? "less than a minute" : counted(minutes, "minute");
  return {
    missing: ["entries.start", "entries.end"],
    path: ["entries", entries[0] ?? 0],
    message: `${first} and ${second} claim the same time, ${shared}, which counts once: end one entry where the other begins.`,
    citations,
  };
}
