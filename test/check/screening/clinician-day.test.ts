import { describe, expect, it } from "vitest";
import { clinicianDayImpossible } from "../../../src/check/screening/clinician-day-impossible.js";
import type { ScreeningOptions } from "../../../src/check/screening/claim-screener.js";
import type { Claim } from "../../../src/claim/claim.js";
import type { Service } from "../../../src/claim/service.js";
import { day, screenBy, visit } from "./synthetic.js";

const DATE = day(0);

function factsOf(claims: readonly Claim[], options: ScreeningOptions = {}) {
  return screenBy(clinicianDayImpossible, claims, options).results.map(({ facts }) => facts);
}

function treated(minutes: number, rest: Partial<Service> = {}, claim: Partial<Claim> = {}): Claim {
  const { procedureCode = "97530" } = rest;
  return visit(
    DATE,
    [{ procedureCode, units: 1 }],
    [{ procedureCode, minutes, clinicianKey: "a", furnishedBy: "therapist", ...rest }],
    claim,
  );
}

describe("minutes of a clinician's date", () => {
  it("fill 24 hours, and no minute more", () => {
    const fits = [treated(720), treated(720)];
    expect(factsOf(fits)).toEqual([]);
    expect(factsOf([...fits, treated(1)])).toMatchObject([
      { oneOnOneMinutes: 1441, availableMinutes: 1440, availableFrom: "day", patients: 3 },
    ]);
  });

  it("fill a recorded shift, and no minute more", () => {
    const shift = (minutes: number): Partial<Claim> => ({
      clinicianShiftMinutes: [{ clinicianKey: "a", serviceDate: DATE, minutes }],
    });
    expect(factsOf([treated(30, {}, shift(60)), treated(30)])).toEqual([]);
    expect(factsOf([treated(30, {}, shift(59)), treated(30)])).toMatchObject([
      { oneOnOneMinutes: 60, availableMinutes: 59, availableFrom: "shift" },
    ]);
  });

  it("take the longer of two recorded shifts", () => {
    const shifts = [59, 60].map((minutes) => ({ clinicianKey: "a", serviceDate: DATE, minutes }));
    expect(factsOf([treated(60, {}, { clinicianShiftMinutes: shifts })])).toEqual([]);
  });

  it("of two patients at one time are more than the times cover", () => {
    const at = (start: number, end: number): Claim => treated(end - start, { intervals: [{ start, end }] });
    expect(factsOf([at(540, 570), at(570, 600)])).toEqual([]);
    expect(factsOf([at(540, 570), at(569, 600)])).toMatchObject([
      { oneOnOneMinutes: 61, availableMinutes: 60, availableFrom: "intervals", patients: 2 },
    ]);
  });

  it("say nothing about times where one service has none", () => {
    const at = (start: number, end: number): Claim => treated(end - start, { intervals: [{ start, end }] });
    expect(factsOf([at(540, 570), at(540, 570), treated(10)])).toEqual([]);
  });

  it("are those of each clinician and date apart", () => {
    const other = visit(day(1), [{ units: 1 }], [{ procedureCode: "97530", minutes: 720, clinicianKey: "a" }]);
    expect(factsOf([treated(720), treated(720), treated(720, { clinicianKey: "b" }), other])).toEqual([]);
  });

  it("leave out groups, supervised modalities and codes that are not known", () => {
    const beside = ["97150", "97010", "97014", "00000"].map((procedureCode) => treated(700, { procedureCode }));
    expect(factsOf([treated(1440), ...beside])).toEqual([]);
  });

  it("count evaluations, which are one-on-one", () => {
    expect(factsOf([treated(1440), treated(1, { procedureCode: "97166" })])).toHaveLength(1);
  });

  it("of a service that an assistant gave in part count the smaller part", () => {
    const shared = treated(40, { assistantMinutes: 30 });
    expect(factsOf([treated(1430), shared])).toEqual([]);
    expect(factsOf([treated(1431), shared])).toMatchObject([{ oneOnOneMinutes: 1441 }]);
  });
});

describe("units without minutes", () => {
  const billed = (units: number, modifiers: readonly string[] = ["GO"], shift = 0): Claim =>
    visit(DATE, [{ units, modifiers, renderingProvider: { providerKey: "a" } }], [], {
      clinicianShiftMinutes: [{ clinicianKey: "a", serviceDate: DATE, minutes: shift }],
    });

  it("need 15 minutes each, less 7", () => {
    expect(factsOf([billed(1, ["GO"], 8)])).toEqual([]);
    expect(factsOf([billed(1, ["GO"], 7)])).toMatchObject([{ oneOnOneMinutes: 8, leastMinutesOfUnits: 8 }]);
    expect(factsOf([billed(4, ["GO"], 53)])).toEqual([]);
    expect(factsOf([billed(4, ["GO"], 52)])).toMatchObject([{ oneOnOneMinutes: 53 }]);
  });

  it("of a payer that is not known to pool need 8 minutes for the first of each code", () => {
    const three = (payer: string, minutes: number): Claim =>
      visit(
        DATE,
        ["97530", "97110", "97112"].map((procedureCode) => ({
          procedureCode,
          units: 1,
          renderingProvider: { providerKey: "a" },
        })),
        [],
        { payer, clinicianShiftMinutes: [{ clinicianKey: "a", serviceDate: DATE, minutes }] },
      );
    for (const payer of ["commercial-cpt-midpoint", "independence-blue-cross"]) {
      expect(factsOf([three(payer, 24)])).toEqual([]);
      expect(factsOf([three(payer, 23)])).toMatchObject([{ oneOnOneMinutes: 24, leastMinutesOfUnits: 24 }]);
    }
    expect(factsOf([three("medicare-part-b", 37)])).toMatchObject([{ oneOnOneMinutes: 38 }]);
  });

  it("of assistants are left out: they stand under the therapist", () => {
    expect(factsOf([billed(4, ["GO", "CO"], 1), billed(4, ["GP", "CQ"], 1)])).toEqual([]);
  });

  it("of nobody are missing, not clean", () => {
    const nobody = visit(DATE, [{ units: 4 }], []);
    expect(screenBy(clinicianDayImpossible, [nobody]).summary.missing).toEqual([
      { fact: "serviceLines.renderingProvider", count: 1 },
    ]);
  });
});

it("the question names no key and no date", () => {
  const [result] = screenBy(clinicianDayImpossible, [
    treated(30, {}, { clinicianShiftMinutes: [{ clinicianKey: "a", serviceDate: DATE, minutes: 20 }] }),
  ]).results;
  expect(result?.group).toEqual({ clinicianKey: "a", from: DATE, through: DATE });
  expect(result?.question).toBe(
    "30 one-on-one minutes with 1 patient in 20 minutes of the recorded shift: are the minutes, the clinician or the date of a service recorded wrongly, or was a service given to several patients at once?",
  );
});
