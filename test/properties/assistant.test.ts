import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DeMinimisMethod } from "../../src/claim/payer.js";
import type { AssistantSplit } from "../../src/units/split-assistant-units.js";
import { splitAssistantUnits } from "../../src/units/split-assistant-units.js";
import { tableUnits } from "../units/cms-table.js";
import { SERVICE_DATE } from "../units/count.js";

const OLD_RULE = "2021-06-01";
const METHODS: readonly DeMinimisMethod[] = ["exact", "percentage", "simple"];
/** A code split unit by unit, a family, and codes judged as a whole. */
const CODES = ["97530", "97129", "97150", "97550", "96125", "29130", "98980"];

interface Split {
  readonly therapist: number;
  readonly assistant: number;
  readonly units: number;
  readonly code?: string;
  readonly on?: string;
  readonly test?: DeMinimisMethod;
}

function split({
  therapist,
  assistant,
  units,
  code = "97530",
  on = SERVICE_DATE,
  test = "exact",
}: Split): AssistantSplit {
  return splitAssistantUnits(
    { procedureCode: code, serviceDate: on, units, minutes: therapist + assistant, assistantMinutes: assistant },
    { deMinimisMethod: test },
  );
}

/** Every pair of 0 to 59 minutes, with the units the pool can give them: full blocks, or one more. */
function* everyPair(): Generator<{ readonly therapist: number; readonly assistant: number; readonly units: number }> {
  for (let therapist = 0; therapist < 60; therapist += 1) {
    for (let assistant = 0; assistant < 60; assistant += 1) {
      const full = Math.floor((therapist + assistant) / 15);
      yield { therapist, assistant, units: full };
      if ((therapist + assistant) % 15 > 0) yield { therapist, assistant, units: full + 1 };
    }
  }
}

const anySplit = fc.record({
  therapist: fc.nat(120),
  assistant: fc.nat(120),
  units: fc.nat(12),
  code: fc.constantFrom(...CODES),
  on: fc.constantFrom(OLD_RULE, SERVICE_DATE),
  test: fc.constantFrom(...METHODS),
});

describe("a split", () => {
  it("adds up to the units given, with whole units on both sides", () => {
    fc.assert(
      fc.property(anySplit, (input) => {
        const { therapistUnits, assistantUnits, reason } = split(input);
        if (reason === "units-exceed-minutes") return;
        expect(therapistUnits).toBeGreaterThanOrEqual(0);
        expect(assistantUnits).toBeGreaterThanOrEqual(0);
        expect((therapistUnits ?? 0) + (assistantUnits ?? 0)).toBe(input.units);
      }),
      { numRuns: 1000 },
    );
  });

  it("is all the therapist's without assistant minutes, all the assistant's without the therapist's", () => {
    fc.assert(
      fc.property(anySplit, (input) => {
        expect(split({ ...input, assistant: 0 }).assistantUnits).toBe(0);
        if (input.assistant > 0) expect(split({ ...input, therapist: 0 }).therapistUnits).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it("is determined for every pair of minutes with the units they earn", () => {
    const open = [...everyPair()].filter((pair) =>
      [OLD_RULE, SERVICE_DATE].some((on) => split({ ...pair, on }).assistantUnits === null),
    );
    expect(open).toEqual([]);
  });

  it("gives each person the full blocks of that person", () => {
    const faults = [...everyPair()].filter((pair) => {
      const { therapistUnits, assistantUnits } = split(pair);
      const [own, assisted] = [Math.floor(pair.therapist / 15), Math.floor(pair.assistant / 15)];
      if (own + assisted > pair.units) return false;
      return (therapistUnits ?? -1) < own || (assistantUnits ?? -1) < assisted;
    });
    expect(faults).toEqual([]);
  });

  it("never leaves a last unit with 8 therapist minutes to the assistant, nor one below 8 that the assistant shared", () => {
    const faults = [...everyPair()].filter(({ therapist, assistant, units }) => {
      const left = units - Math.floor(therapist / 15) - Math.floor(assistant / 15);
      if (left !== 1 || therapist === 0 || assistant === 0) return false;
      const { assistantUnits } = split({ therapist, assistant, units });
      const gained = (assistantUnits ?? -1) - Math.floor(assistant / 15);
      const isAssistants = therapist % 15 < 8 && assistant % 15 > 0;
      return gained !== (isAssistants ? 1 : 0);
    });
    expect(faults).toEqual([]);
  });
});

describe("two remaining units of one code", () => {
  it("arise exactly when both remainders are 9 to 14 and add up to 23 to 28", () => {
    const faults: string[] = [];
    for (let therapist = 0; therapist < 120; therapist += 1) {
      for (let assistant = 0; assistant < 120; assistant += 1) {
        const { reason, beyondPublishedText } = split({
          therapist,
          assistant,
          units: tableUnits(therapist + assistant),
        });
        const [own, assisted] = [therapist % 15, assistant % 15];
        const isCase = own >= 9 && own <= 14 && assisted >= 9 && assisted <= 14 && own + assisted >= 23;
        if ((reason === "two-remaining-units") !== isCase || beyondPublishedText)
          faults.push(`${therapist} ${assistant}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it("from fewer minutes, beside another code, are one each and flagged", () => {
    const twoLeft = [...everyPair()].map((pair) => split(pair)).filter((each) => each.reason === "two-remaining-units");
    const flagged = twoLeft.filter((each) => each.beyondPublishedText);
    expect(flagged.length).toBeGreaterThan(0);
    expect(flagged.filter(({ inputs }) => Number(inputs.minutes) % 15 >= 8)).toEqual([]);
  });
});

describe("a minute moved from the assistant to both together", () => {
  function raises(pair: Split): boolean {
    const before = split(pair).assistantUnits ?? Number.NaN;
    const after = split({ ...pair, therapist: pair.therapist + 1, assistant: pair.assistant - 1 }).assistantUnits;
    return !((after ?? Number.NaN) <= before);
  }
  const pairs = [...everyPair()].filter((pair) => pair.assistant > 0);

  it.each(METHODS)("never raises the assistant's units from 2022, by the %s test", (test) => {
    expect(pairs.filter((pair) => raises({ ...pair, test }))).toEqual([]);
  });

  it.each(CODES.slice(2))("never raises them for %s, judged as a whole, in any year", (code) => {
    const faults = METHODS.flatMap((test) =>
      [OLD_RULE, SERVICE_DATE].flatMap((on) => pairs.filter((pair) => raises({ ...pair, code, test, on }))),
    );
    expect(faults).toEqual([]);
  });

  it("could raise them until 2021, when a broken block put two units under the tenth", () => {
    const units = tableUnits(23);
    const assistantUnits = (therapist: number, assistant: number): number | null =>
      split({ therapist, assistant, units, on: OLD_RULE }).assistantUnits;
    expect([assistantUnits(8, 15), assistantUnits(9, 14)]).toEqual([1, 2]);
    const earned = pairs.filter((pair) => pair.units === tableUnits(pair.therapist + pair.assistant));
    const counterexamples = earned.filter((pair) => raises({ ...pair, on: OLD_RULE }));
    expect(Math.min(...counterexamples.map((pair) => pair.therapist + pair.assistant))).toBe(23);
  });
});

describe("a minute more of the therapist", () => {
  it("never raises the assistant's units while the units stay, from 2022", () => {
    const faults = [...everyPair()].filter(({ therapist, assistant, units }) => {
      const now = split({ therapist, assistant, units }).assistantUnits ?? Number.NaN;
      const more = split({ therapist: therapist + 1, assistant, units }).assistantUnits ?? Number.NaN;
      return more > now;
    });
    expect(faults).toEqual([]);
  });
});
