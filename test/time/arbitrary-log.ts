import * as fc from "fast-check";
import type { TimeEntry, TimeSpan } from "../../src/claim/time-entry.js";
import { localTime, WINDOW } from "./brute-force.js";

// Ends near a whole minute are where dropping seconds goes wrong, so half of all times lie there.
const second = fc.oneof(
  fc.integer({ min: WINDOW.start, max: WINDOW.end - 1 }),
  fc
    .tuple(fc.integer({ min: WINDOW.start / 60 + 1, max: WINDOW.end / 60 - 1 }), fc.constantFrom(-1, 0, 1))
    .map(([minute, off]) => minute * 60 + off),
);

const seconds = fc.tuple(second, second).filter(([a, b]) => a !== b);

function span([a, b]: readonly [number, number]): TimeSpan {
  return { start: localTime(Math.min(a, b)), end: localTime(Math.max(a, b)) };
}

function overlaps(a: TimeSpan, b: TimeSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

/** An entry of one morning, with clinician or without, with interruptions that lie at least partly inside it. */
export const arbitraryEntry: fc.Arbitrary<TimeEntry> = fc
  .record({
    procedureCode: fc.constantFrom("97530", "97110", "97035", "97166", "97150", "97010", "G0283"),
    span: seconds.map(span),
    furnishedBy: fc.constantFrom("therapist", "assistant", "together"),
    clinicianKey: fc.constantFrom("a", "b", "c", undefined),
    interrupted: fc.array(seconds.map(span), { maxLength: 3 }),
  })
  .map(({ procedureCode, span: { start, end }, furnishedBy, clinicianKey, interrupted }) => ({
    procedureCode,
    start,
    end,
    furnishedBy,
    ...(clinicianKey === undefined ? {} : { clinicianKey }),
    interrupted: interrupted.filter((stop) => overlaps(stop, { start, end })),
  }));

/** A log of one patient on one morning. */
export const arbitraryLog: fc.Arbitrary<TimeEntry[]> = fc.array(arbitraryEntry, { minLength: 1, maxLength: 6 });
