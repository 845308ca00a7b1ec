import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { TimeEntry } from "../../src/claim/time-entry.js";
import type { MinuteTally } from "../../src/time/minute-tally.js";
import { tallyMinutes } from "../../src/time/tally-minutes.js";
import { arbitraryEntry, arbitraryLog } from "./arbitrary-log.js";
import { localTime, markSeconds } from "./brute-force.js";

/** A tally without positions in the log, which order and splitting change by right. */
function withoutPositions({ overlaps, undetermined, ...tally }: MinuteTally) {
  return {
    ...tally,
    overlaps: overlaps.map((overlap) => ({ ...overlap, entries: [] })),
    undetermined: undetermined.map((row) => ({ ...row, path: [] })),
  };
}

function secondsOf(text: string): number {
  const [hour = 0, minute = 0, second = 0] = text.slice(11).split(":").map(Number);
  return hour * 3600 + minute * 60 + second;
}

/** The entry as two entries, each with the interruptions that lie in it. */
function splitAt(entry: TimeEntry, time: string): TimeEntry[] {
  return [
    { ...entry, end: time },
    { ...entry, start: time },
  ].map((part) => ({
    ...part,
    interrupted: (part.interrupted ?? []).filter((stop) => stop.start < part.end && part.start < stop.end),
  }));
}

it("counts what marking every second of the day counts", () => {
  fc.assert(
    fc.property(arbitraryLog, (log) => {
      const tally = tallyMinutes(log);
      const marked = markSeconds(log);
      const services = tally.services.map(({ procedureCode, minutes, assistantMinutes, coTreatmentMinutes }) => [
        procedureCode,
        { minutes, assistantMinutes, coTreatmentMinutes: coTreatmentMinutes ?? 0 },
      ]);
      const expected = Object.entries(marked.services).map(([code, service]) => [
        code,
        { ...service, coTreatmentMinutes: service.coTreatmentMinutes ?? 0 },
      ]);
      expect(Object.fromEntries(services)).toEqual(Object.fromEntries(expected));
      expect(tally.totalTreatmentMinutes).toBe(marked.totalTreatmentMinutes);
      const known = Object.entries(marked.shared).filter(([key]) => !key.startsWith("unknown"));
      const overlaps = tally.overlaps.map(({ kind, procedureCodes, seconds }) => [
        `${kind} ${procedureCodes.join(" ")}`,
        seconds,
      ]);
      expect(Object.fromEntries(overlaps)).toEqual(Object.fromEntries(known));
      expect(tally.undetermined).toHaveLength(Object.keys(marked.shared).length - known.length);
      expect(tally.refused).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it("does not depend on the order of entries", () => {
  const shuffled = arbitraryLog.chain((log) =>
    fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length })),
  );
  fc.assert(
    fc.property(shuffled, ([log, other]) => {
      expect(withoutPositions(tallyMinutes(other))).toEqual(withoutPositions(tallyMinutes(log)));
    }),
  );
});

it("does not change when an entry is split at any second", () => {
  fc.assert(
    fc.property(arbitraryEntry, arbitraryLog, fc.double({ min: 0, max: 1, noNaN: true }), (entry, log, where) => {
      const [start, end] = [secondsOf(entry.start), secondsOf(entry.end)];
      fc.pre(end - start > 1);
      const at = Math.min(end - 1, start + 1 + Math.floor(where * (end - start - 1)));
      const split = tallyMinutes([...splitAt(entry, localTime(at)), ...log]);
      expect(withoutPositions(split)).toEqual(withoutPositions(tallyMinutes([entry, ...log])));
    }),
  );
});

it("counts an interrupted entry as its parts around the interruption", () => {
  const cut = arbitraryEntry.chain((entry) => {
    const inside = fc.integer({ min: secondsOf(entry.start), max: secondsOf(entry.end) });
    return fc.tuple(fc.constant({ ...entry, interrupted: [] }), inside, inside).filter(([, a, b]) => a !== b);
  });
  fc.assert(
    fc.property(cut, arbitraryLog, ([entry, a, b], log) => {
      const stop = { start: localTime(Math.min(a, b)), end: localTime(Math.max(a, b)) };
      const parts = [
        { ...entry, end: stop.start },
        { ...entry, start: stop.end },
      ].filter((part) => part.start < part.end);
      fc.pre(parts.length > 0);
      const interrupted = tallyMinutes([{ ...entry, interrupted: [stop] }, ...log]);
      expect(withoutPositions(interrupted)).toEqual(withoutPositions(tallyMinutes([...parts, ...log])));
    }),
  );
});

it("does not change when every time carries the same UTC offset", () => {
  const offset = fc.constantFrom("Z", "-05:00", "+13:00", "-03:30", "+14:00");
  fc.assert(
    fc.property(arbitraryLog, offset, (log, text) => {
      const add = <Span extends { start: string; end: string }>(span: Span): Span => ({
        ...span,
        start: `${span.start}${text}`,
        end: `${span.end}${text}`,
      });
      const marked = log.map((entry) => add({ ...entry, interrupted: (entry.interrupted ?? []).map(add) }));
      expect(tallyMinutes(marked)).toEqual(tallyMinutes(log));
      // Entries without offset are read on the clock of the others.
      expect(tallyMinutes([...marked.slice(0, 1), ...log.slice(1)])).toEqual(tallyMinutes(log));
    }),
  );
});

it("counts the same minutes on whichever clock an end is written", () => {
  const shifted = fc.record({ start: fc.constantFrom(0, 1), end: fc.constantFrom(0, 1) });
  fc.assert(
    fc.property(arbitraryLog, fc.array(shifted, { minLength: 6, maxLength: 6 }), (log, shifts) => {
      const write = (time: string, hours: number) => `${localTime(secondsOf(time) + hours * 3600)}-0${5 - hours}:00`;
      const mixed = log.map((entry, at) => ({
        ...entry,
        start: write(entry.start, shifts[at]?.start ?? 0),
        end: write(entry.end, shifts[at]?.end ?? 0),
        interrupted: (entry.interrupted ?? []).map((stop) => ({
          start: write(stop.start, 1),
          end: write(stop.end, 0),
        })),
      }));
      // Where a date has two clocks there are no minutes of the day.
      const facts = ({ services, overlaps, days }: MinuteTally) => ({
        services: services.map((service) => ({ ...service, intervals: [] })),
        overlaps: overlaps.map((overlap) => ({ ...overlap, intervals: [] })),
        days,
      });
      expect(facts(tallyMinutes(mixed))).toEqual(facts(tallyMinutes(log)));
    }),
  );
});

it("keeps minutes whole, never negative, and within the day", () => {
  fc.assert(
    fc.property(arbitraryLog, (log) => {
      const { services, totalTreatmentMinutes } = tallyMinutes(log);
      for (const { minutes = -1, assistantMinutes = -1, coTreatmentMinutes = 0, jointMinutes = 0 } of services) {
        expect(Number.isInteger(minutes) && minutes >= 0 && minutes <= 30).toBe(true);
        expect(assistantMinutes >= 0 && assistantMinutes <= minutes).toBe(true);
        expect(coTreatmentMinutes <= minutes && coTreatmentMinutes <= jointMinutes).toBe(true);
      }
      expect(totalTreatmentMinutes).toBeGreaterThanOrEqual(Math.max(...services.map(({ minutes = 0 }) => minutes)));
    }),
  );
});

it("gives intervals that are in order, apart, whole and inside the day", () => {
  fc.assert(
    fc.property(arbitraryLog, (log) => {
      for (const { intervals = [] } of tallyMinutes(log).services) {
        const ends = intervals.flatMap(({ start, end }) => [start, end]);
        expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
        expect(ends.every((end) => Number.isInteger(end) && end >= 480 && end <= 510)).toBe(true);
      }
    }),
  );
});

it("adds nothing when the same log is written down twice", () => {
  fc.assert(
    fc.property(arbitraryLog, (log) => {
      const [once, twice] = [tallyMinutes(log), tallyMinutes([...log, ...log])];
      expect(twice.totalTreatmentMinutes).toBe(once.totalTreatmentMinutes);
      const minutes = (tally: MinuteTally) =>
        tally.services.map(({ procedureCode, minutes, assistantMinutes }) => [
          procedureCode,
          minutes,
          assistantMinutes,
        ]);
      expect(minutes(twice)).toEqual(minutes(once));
    }),
  );
});

it("changes nothing it is given", () => {
  fc.assert(
    fc.property(arbitraryLog, (log) => {
      const before = structuredClone(log);
      for (const entry of log) {
        for (const stop of entry.interrupted ?? []) Object.freeze(stop);
        Object.freeze(entry.interrupted);
        Object.freeze(entry);
      }
      const tally = tallyMinutes(Object.freeze(log));
      expect(log).toEqual(before);
      expect(JSON.parse(JSON.stringify(tally))).toEqual(tally);
    }),
  );
});

it("a bad entry costs its own code its minutes and no other", () => {
  fc.assert(
    fc.property(arbitraryLog, fc.string(), (log, text) => {
      fc.pre(!/^\d{4}-\d{2}-\d{2}T/.test(text));
      const bad: TimeEntry = { procedureCode: "97530", start: "2026-03-02T08:00", end: text, furnishedBy: "therapist" };
      const [clean, tally] = [tallyMinutes(log), tallyMinutes([...log, bad])];
      expect(tally.refused).toMatchObject([{ index: log.length, field: "end", reason: "time-unreadable" }]);
      expect(tally.services.find(({ procedureCode }) => procedureCode === "97530")).toEqual({
        procedureCode: "97530",
        serviceDate: "2026-03-02",
      });
      const others = (services: MinuteTally["services"]) =>
        services
          .filter(({ procedureCode }) => procedureCode !== "97530")
          .map(({ procedureCode, minutes, assistantMinutes }) => [procedureCode, minutes, assistantMinutes]);
      expect(others(tally.services)).toEqual(others(clean.services));
      expect(tally.totalTreatmentMinutes).toBeNull();
    }),
  );
});
