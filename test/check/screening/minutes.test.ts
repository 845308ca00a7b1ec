import { describe, expect, it } from "vitest";
import { minutesRepeated } from "../../../src/check/screening/minutes-repeated.js";
import { thresholdHuggingMinutes } from "../../../src/check/screening/threshold-hugging-minutes.js";
import { unitMinutesLow } from "../../../src/check/screening/unit-minutes-low.js";
import type { Claim } from "../../../src/claim/claim.js";
import { countTimedUnits } from "../../../src/units/count-timed-units.js";
import { day, screenBy, visit } from "./synthetic.js";

function visits(minutes: readonly number[], clinicianKey = "a"): readonly Claim[] {
  return minutes.map((each, index) =>
    visit(day(index), each < 8 ? [{ procedureCode: "97166", units: 1 }] : [{ units: countTimedUnits(each) }], [
      { procedureCode: "97530", minutes: each, clinicianKey },
    ]),
  );
}

/** So many of each, one after the other. */
function mixed(...parts: readonly (readonly [count: number, minutes: number])[]): readonly number[] {
  return parts.flatMap(([count, minutes]) => Array.from({ length: count }, () => minutes));
}

describe("minutes that hug a threshold", () => {
  const look = (minutes: readonly number[]) => screenBy(thresholdHuggingMinutes, visits(minutes));

  it("raise a question from 100 visits on", () => {
    expect(look(mixed([60, 23], [39, 30])).summary).toMatchObject({ groups: 1, screenedGroups: 0, results: 0 });
    expect(look(mixed([60, 23], [40, 30])).results).toMatchObject([
      { sampleSize: 100, facts: { justAbove: 60, justBelow: 0 }, statistic: { value: 0.6, expected: 0.2 } },
    ]);
  });

  it("need a chance below one in a thousand: 33 of 100 have 0.0016, 34 have 0.0007", () => {
    expect(look(mixed([33, 38], [67, 30])).results).toEqual([]);
    expect(look(mixed([34, 38], [66, 30])).results).toHaveLength(1);
  });

  it.each([8, 9, 10, 23, 24, 25, 38, 53])("%i minutes are just above", (minutes) => {
    expect(look(mixed([60, minutes], [40, 30])).results).toHaveLength(1);
  });

  it.each([7, 11, 22, 26, 37, 41])("%i minutes are not", (minutes) => {
    expect(look(mixed([60, minutes], [40, 30])).results).toEqual([]);
  });

  it("stay silent where the minutes just below are as frequent as chance", () => {
    expect(look(mixed([40, 23], [19, 22], [41, 30])).results).toHaveLength(1);
    expect(look(mixed([40, 23], [20, 22], [40, 30])).results).toEqual([]);
  });

  it("stay silent about minutes in steps of five", () => {
    expect(look(Array.from({ length: 300 }, (_, index) => 20 + 5 * (index % 9))).results).toEqual([]);
  });

  it("are counted for each clinician apart", () => {
    const two = [...visits(mixed([60, 23]), "a"), ...visits(mixed([60, 23]), "b")];
    expect(screenBy(thresholdHuggingMinutes, two).summary).toMatchObject({ groups: 2, screenedGroups: 0 });
  });
});

describe("minutes of a timed unit", () => {
  const look = (minutes: readonly number[]) => screenBy(unitMinutesLow, visits(minutes));

  it("raise a question under 15 on average, from 30 visits on", () => {
    expect(look(mixed([29, 23])).summary).toMatchObject({ screenedGroups: 0, results: 0 });
    expect(look(mixed([30, 23])).results).toMatchObject([
      { statistic: { value: 11.5, expected: 15 }, facts: { timedMinutes: 690, timedUnits: 60 } },
    ]);
  });

  it("just under 15 are never shown as 15", () => {
    expect(look(mixed([399, 15], [1, 14])).results).toMatchObject([
      { statistic: { value: 14.99 }, facts: { timedMinutes: 5999, timedUnits: 400 } },
    ]);
  });

  it("of exactly 15 raise none", () => {
    expect(look(mixed([30, 30])).results).toEqual([]);
    expect(look(mixed([15, 23], [15, 37])).results).toEqual([]);
    expect(look(mixed([15, 23], [14, 37], [1, 36])).results).toHaveLength(1);
  });

  it("leave out visits that bill no timed unit, and note those without minutes", () => {
    const unknown = visit(day(50), [{ units: 2 }], []);
    const { summary } = screenBy(unitMinutesLow, [...visits(mixed([30, 7])), unknown]);
    expect(summary).toMatchObject({ groups: 0, missing: [{ fact: "services.minutes", count: 1 }] });
  });
});

describe("minutes visit after visit", () => {
  const ofPatient = (claims: readonly Claim[], patientKey = "p") => claims.map((claim) => ({ claim, patientKey }));
  const look = (minutes: readonly number[]) => screenBy(minutesRepeated, ofPatient(visits(minutes)));

  it("raise a question when five visits running are equal", () => {
    expect(look(mixed([4, 23], [4, 24])).results).toEqual([]);
    expect(look(mixed([2, 30], [5, 23], [1, 30])).results).toMatchObject([
      {
        group: { patientKey: "p", discipline: "OT", from: day(2), through: day(6) },
        statistic: { value: 5 },
        sampleSize: 8,
        facts: { minutes: "97530 23" },
      },
    ]);
  });

  it("are broken by one minute", () => {
    expect(look(mixed([3, 23], [1, 24], [3, 23])).results).toEqual([]);
  });

  it("are those of one patient", () => {
    const claims = visits(mixed([6, 23]));
    const two = [...ofPatient(claims.slice(0, 3), "p"), ...ofPatient(claims.slice(3), "q")];
    expect(screenBy(minutesRepeated, two).results).toEqual([]);
  });

  it("are added for each code, in whatever entries, claims and letters they stand", () => {
    const of = (n: number, code: string, ...minutes: readonly number[]): Claim =>
      visit(
        day(n),
        [{ procedureCode: code, units: 1 }],
        minutes.map((each) => ({ procedureCode: code, minutes: each })),
      );
    const claims = [0, 1, 2, 3, 4].flatMap((n) => {
      const first = n % 2 === 0 ? of(n, "G0515", 30) : of(n, "g0515", 14, 16);
      const second = of(n, "97110", 15);
      return n % 2 === 0 ? [first, second] : [second, first];
    });
    expect(screenBy(minutesRepeated, ofPatient(claims)).results).toMatchObject([
      { statistic: { value: 5 }, sampleSize: 5, facts: { minutes: "97110 15, G0515 30" } },
    ]);
  });

  it("do not run on over a visit without minutes", () => {
    const gap = visit(day(2), [{ units: 1 }], []);
    const claims = visits(mixed([6, 23])).map((claim, n) => (n === 2 ? gap : claim));
    expect(screenBy(minutesRepeated, ofPatient(claims))).toMatchObject({
      results: [],
      summary: { groups: 1, screenedGroups: 1, missing: [{ fact: "services.minutes", count: 1 }] },
    });
  });

  it("are followed in order of date, however the claims come", () => {
    const claims = ofPatient(visits(mixed([5, 23])));
    expect(screenBy(minutesRepeated, [...claims].reverse()).results).toHaveLength(1);
  });

  it("need a patient's key to be followed over claims, and say so", () => {
    const { results, summary } = screenBy(minutesRepeated, visits(mixed([9, 23])));
    expect(results).toEqual([]);
    expect(summary.missing).toEqual([{ fact: "patientKey", count: 9 }]);
  });
});
