import { describe, expect, it } from "vitest";
import { isCalendarDate } from "../../src/values/calendar-date.js";
import { calculateUnits } from "../../src/units/calculate-units.js";
import { countTimedUnits } from "../../src/units/count-timed-units.js";
import { splitAssistantUnits } from "../../src/units/split-assistant-units.js";
import type { UnitCalculation } from "../../src/units/unit-calculation.js";
import type { CasePart, Expected, Units, WorkedCase } from "./worked-case.js";
import { lawfulUnits, partsOf, topics, withoutZeros } from "./worked-case.js";

const everyCase = topics.flatMap(({ cases }) => cases);

describe.each(topics)("worked cases: $topic", ({ cases }) => {
  it.each(cases)("$title ($id)", (each) => {
    for (const part of partsOf(each)) {
      const calculation = calculate(each, part);
      expect(calculation.undetermined).toEqual([]);
      expect(lawfulUnits(part.expected)).toContainEqual(unitsOf(calculation));
      checkTotals(calculation, part.expected);
      checkTie(each, part, calculation);
      if (part.expected.lines !== undefined) checkSplits(each, part);
    }
  });
});

describe("co-treatment", () => {
  it.each(everyCase.filter((each) => each.jointMinutes !== undefined))(
    "$title: shares stay within the joint time",
    (each) => {
      const joint = each.jointMinutes ?? 0;
      const parts = partsOf(each);
      const minutes = parts.flatMap((part) => part.services.map((service) => service.minutes ?? 0));
      const units = parts.map((part) => calculate(each, part).supportedTimedUnits ?? Number.NaN);
      expect(sum(minutes)).toBe(joint);
      expect(sum(units)).toBe(countTimedUnits(joint));
    },
  );
});

describe("published answers that are wrong", () => {
  it.each(everyCase.filter((each) => each.sourceError !== undefined))("$id: $sourceError", (each) => {
    const { sourceAnswer, expected } = each;
    const units = sourceAnswer?.units ?? unitsOfLines(sourceAnswer?.lines ?? []);
    expect(lawfulUnits(expected ?? { units: {} })).not.toContainEqual(withoutZeros(units));
  });
});

describe("the files", () => {
  it("name each case once and in full", () => {
    const ids = everyCase.map((each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
    const unfinished = everyCase.filter(
      (each) =>
        each.title === "" ||
        each.source === "" ||
        each.basis === "" ||
        !isCalendarDate(each.serviceDate) ||
        !/^[a-z0-9-]+$/.test(each.id),
    );
    expect(unfinished).toEqual([]);
  });

  it("hold the published cases", () => {
    expect(Object.fromEntries(topics.map(({ topic, cases }) => [topic, cases.length]))).toEqual({
      assistant: 11,
      "cms-8-minute": 34,
      "cpt-midpoint": 8,
      other: 8,
      "remote-monitoring": 8,
      "time-units": 5,
    });
  });
});

function calculate(each: WorkedCase, part: CasePart, preferInTie: readonly string[] = []): UnitCalculation {
  return calculateUnits(part.services, { countingMethod: each.method, serviceDate: each.serviceDate, preferInTie });
}

function unitsOf(calculation: UnitCalculation): Units {
  return withoutZeros(Object.fromEntries(calculation.codes.map((row) => [row.procedureCode, row.units])));
}

function checkTotals(calculation: UnitCalculation, expected: Expected): void {
  const { timedUnits, timedMinutes, totalTreatmentMinutes } = expected;
  if (timedUnits !== undefined) expect(calculation.supportedTimedUnits).toBe(timedUnits);
  if (timedMinutes !== undefined) expect(calculation.timedMinutes).toBe(timedMinutes);
  if (totalTreatmentMinutes !== undefined) expect(calculation.totalTreatmentMinutes).toBe(totalTreatmentMinutes);
}

/** A tie is reported when there are alternatives; each can be chosen, and nothing else can. */
function checkTie(each: WorkedCase, part: CasePart, calculation: UnitCalculation): void {
  const { tie } = calculation;
  const lawful = lawfulUnits(part.expected);
  expect(tie === null).toBe(lawful.length === 1);
  if (tie === null) return;
  const orders = tie.candidates.flatMap((first) => tie.candidates.map((second) => [first, second, ...tie.candidates]));
  const reached = orders.map((order) => JSON.stringify(sorted(unitsOf(calculate(each, part, order)))));
  expect([...new Set(reached)].sort()).toEqual(lawful.map((units) => JSON.stringify(sorted(units))).sort());
}

/** Units with CO or CQ, code by code, for the units of each lawful answer. */
function checkSplits(each: WorkedCase, part: CasePart): void {
  const answers = [part.expected.lines ?? [], ...(part.expected.alternativeLines ?? [])];
  expect(answers.map(unitsOfLines).map(sorted)).toEqual(lawfulUnits(part.expected).map(sorted));
  for (const lines of answers) {
    const units = unitsOfLines(lines);
    const assisted = unitsOfLines(lines.filter((line) => line.modifiers.some((modifier) => /^C[OQ]$/.test(modifier))));
    for (const service of part.services) {
      const { procedureCode, minutes = 0, assistantMinutes = 0 } = service;
      const split = splitAssistantUnits({
        procedureCode,
        serviceDate: each.serviceDate,
        units: units[procedureCode] ?? 0,
        minutes,
        assistantMinutes,
      });
      expect([procedureCode, split.assistantUnits]).toEqual([procedureCode, assisted[procedureCode] ?? 0]);
      expect((split.therapistUnits ?? 0) + (split.assistantUnits ?? 0)).toBe(units[procedureCode] ?? 0);
      expect(split.beyondPublishedText).toBe(false);
    }
  }
}

function unitsOfLines(lines: NonNullable<Expected["lines"]>): Units {
  const units: Record<string, number> = {};
  for (const line of lines) units[line.procedureCode] = (units[line.procedureCode] ?? 0) + line.units;
  return units;
}

function sorted(units: Units): readonly (readonly [string, number])[] {
  return Object.entries(units).sort(([a], [b]) => (a < b ? -1 : 1));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
