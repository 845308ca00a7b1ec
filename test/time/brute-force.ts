import type { TimeEntry } from "../../src/claim/time-entry.js";

/** The window that generated logs lie in: 08:00:00 to 08:30:00, in seconds of the day. */
export const WINDOW = { start: 8 * 3600, end: 8 * 3600 + 1800 };

const SUPERVISED = new Set(["97010", "97014", "97018", "G0283"]);

/** Writes a second of the day as local time. */
export function localTime(second: number, date = "2026-03-02"): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date}T${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}

function secondOf(text: string): number {
  const [hour = 0, minute = 0, second = 0] = text.slice(11).split(":").map(Number);
  return hour * 3600 + minute * 60 + second;
}

export interface MarkedDay {
  services: Record<string, { minutes: number; assistantMinutes: number; coTreatmentMinutes: number | null }>;
  totalTreatmentMinutes: number;
  /** Seconds by kind and pair of codes. */
  shared: Record<string, number>;
}

/** Counts a log of one date without offsets by looking at every second of the window on its own. */
export function markSeconds(entries: readonly TimeEntry[]): MarkedDay {
  const counts: Record<string, { all: number; therapist: number; joint: number; isTold: boolean }> = {};
  for (const entry of entries) counts[entry.procedureCode] = { all: 0, therapist: 0, joint: 0, isTold: true };
  const shared: Record<string, number> = {};
  let treated = 0;
  const spans = entries.map((entry) => ({ entry, isActive: isActiveIn(entry) }));
  for (let second = WINDOW.start; second < WINDOW.end; second++) {
    const active = spans.filter(({ isActive }) => isActive(second)).map(({ entry }) => entry);
    if (active.length > 0) treated++;
    const kinds = new Set(pairsOf(active).flatMap(kindOf));
    for (const kind of kinds) shared[kind] = (shared[kind] ?? 0) + 1;
    for (const [code, count] of Object.entries(counts)) {
      const own = active.filter((entry) => entry.procedureCode === code);
      if (own.length > 0) count.all++;
      if (own.some((entry) => entry.furnishedBy !== "assistant")) count.therapist++;
      if ([...kinds].some((kind) => kind.startsWith("two-clinicians") && kind.includes(code))) count.joint++;
      if ([...kinds].some((kind) => kind.startsWith("unknown-clinician") && kind.includes(code))) count.isTold = false;
    }
  }
  const services = Object.fromEntries(
    Object.entries(counts).map(([code, { all, therapist, joint, isTold }]) => {
      const minutes = Math.floor(all / 60);
      const assistantMinutes = minutes - Math.floor(therapist / 60);
      return [code, { minutes, assistantMinutes, coTreatmentMinutes: isTold ? Math.floor(joint / 60) : null }];
    }),
  );
  const ofCodes = Object.values(services).reduce((sum, { minutes }) => sum + minutes, 0);
  return { services, totalTreatmentMinutes: Math.min(ofCodes, Math.floor(treated / 60)), shared };
}

function isActiveIn(entry: TimeEntry): (second: number) => boolean {
  const own = [secondOf(entry.start), secondOf(entry.end)] as const;
  const stops = (entry.interrupted ?? []).map((stop) => [secondOf(stop.start), secondOf(stop.end)] as const);
  return (second) =>
    own[0] <= second && second < own[1] && !stops.some(([start, end]) => start <= second && second < end);
}

function pairsOf(active: readonly TimeEntry[]): [TimeEntry, TimeEntry][] {
  return active.flatMap((first, at) => active.slice(at + 1).map((second): [TimeEntry, TimeEntry] => [first, second]));
}

function kindOf([first, second]: [TimeEntry, TimeEntry]): string[] {
  const codes = [first.procedureCode, second.procedureCode].sort();
  if (codes.some((code) => SUPERVISED.has(code))) return [];
  const [one, other] = [first.clinicianKey, second.clinicianKey];
  if (one === undefined || other === undefined) return [`unknown-clinician ${codes.join(" ")}`];
  if (one !== other) return [`two-clinicians ${codes.join(" ")}`];
  return [`${codes[0] === codes[1] ? "double-entry" : "one-clinician"} ${codes.join(" ")}`];
}
