import { describe, expect, it } from "vitest";
import type { DeMinimisMethod } from "../../src/claim/payer.js";
import type { AssistantSplitInput } from "../../src/units/split-assistant-units.js";
import { splitAssistantUnits } from "../../src/units/split-assistant-units.js";
import { SERVICE_DATE } from "./count.js";
import { tableUnits } from "./cms-table.js";

const LAST_DAY_OF_OLD_RULE = "2021-12-31";
const FIRST_DAY_OF_NEW_RULE = "2022-01-01";

interface Minutes {
  readonly code?: string;
  readonly therapist: number;
  readonly assistant: number;
  readonly units?: number;
  readonly on?: string;
  readonly test?: DeMinimisMethod;
}

function split({ code = "97530", therapist, assistant, units, on = SERVICE_DATE, test = "exact" }: Minutes) {
  const minutes = therapist + assistant;
  return splitAssistantUnits(
    {
      procedureCode: code,
      serviceDate: on,
      units: units ?? tableUnits(minutes),
      minutes,
      assistantMinutes: assistant,
    },
    { deMinimisMethod: test },
  );
}

/** Therapist and assistant units with the reason. */
function answer(minutes: Minutes): readonly unknown[] {
  const { therapistUnits, assistantUnits, reason } = split(minutes);
  return [therapistUnits, assistantUnits, reason];
}

describe("one timed code, from 2022", () => {
  it.each([
    [7, 15, 0, 1, "full-blocks"],
    [8, 14, 1, 0, "last-unit-therapist"],
    [7, 14, 0, 1, "last-unit-assistant"],
    [10, 5, 1, 0, "last-unit-therapist"],
    [5, 10, 0, 1, "last-unit-assistant"],
    [7, 16, 0, 2, "last-unit-assistant"],
    [8, 15, 1, 1, "last-unit-therapist"],
    [9, 14, 1, 1, "two-remaining-units"],
    [12, 14, 1, 1, "two-remaining-units"],
    [14, 14, 1, 1, "two-remaining-units"],
    [9, 13, 1, 0, "last-unit-therapist"],
    [8, 13, 1, 0, "last-unit-therapist"],
    [15, 14, 1, 1, "last-unit-assistant"],
    [14, 15, 1, 1, "last-unit-therapist"],
    [22, 8, 1, 1, "last-unit-assistant"],
    [23, 7, 2, 0, "last-unit-therapist"],
    [30, 15, 2, 1, "full-blocks"],
    [25, 15, 2, 1, "last-unit-therapist"],
    [13, 23, 1, 1, "last-unit-therapist"],
    [7, 1, 0, 1, "last-unit-assistant"],
    [0, 22, 0, 1, "assistant-throughout"],
    [22, 0, 1, 0, "no-assistant-minutes"],
    [3, 4, 0, 0, "no-units"],
    [30, 30, 2, 2, "full-blocks"],
    [7, 0, 0, 0, "no-units"],
  ])(
    "therapist %i, assistant %i: %i without and %i with the modifier",
    (therapist, assistant, plain, assisted, reason) => {
      expect(answer({ therapist, assistant })).toEqual([plain, assisted, reason]);
    },
  );

  it("the simple test lets the therapist keep a unit of 7 + 1 minutes, the exact one does not", () => {
    expect(answer({ therapist: 7, assistant: 1, test: "simple" })).toEqual([1, 0, "last-unit-therapist"]);
    expect(answer({ therapist: 7, assistant: 1, test: "percentage" })).toEqual([0, 1, "last-unit-assistant"]);
  });

  it("in a day of several codes the therapist keeps a unit of 7 minutes to which the assistant added none", () => {
    expect(answer({ therapist: 7, assistant: 15, units: 2 })).toEqual([1, 1, "last-unit-therapist"]);
  });

  it("flags two remaining units that are not 9 to 14 minutes each, 23 or more together", () => {
    const flagged = (therapist: number, assistant: number): readonly unknown[] => {
      const { therapistUnits, assistantUnits, beyondPublishedText } = split({ therapist, assistant, units: 2 });
      return [therapistUnits, assistantUnits, beyondPublishedText];
    };
    expect([flagged(8, 14), flagged(9, 14), flagged(14, 9), flagged(14, 8)]).toEqual([
      [1, 1, true],
      [1, 1, false],
      [1, 1, false],
      [1, 1, true],
    ]);
    // 10 and 11 earn two units only beside another code of the day.
    expect([flagged(11, 12), flagged(11, 11), flagged(10, 11)]).toEqual([
      [1, 1, false],
      [1, 1, true],
      [1, 1, true],
    ]);
  });

  it("leaves the choice of full blocks to the therapist when fewer units are billed", () => {
    expect(answer({ therapist: 30, assistant: 30, units: 3 })).toEqual([2, 1, "fewer-units-than-blocks"]);
    expect(answer({ therapist: 30, assistant: 30, units: 1 })).toEqual([1, 0, "fewer-units-than-blocks"]);
  });

  it("cannot tell units that no minutes stand for", () => {
    const result = split({ therapist: 10, assistant: 10, units: 3 });
    expect([result.therapistUnits, result.assistantUnits, result.reason]).toEqual([null, null, "units-exceed-minutes"]);
    expect(result.undetermined).toHaveLength(1);
  });
});

describe("the rule by date", () => {
  it.each([
    // Therapist, assistant, then without and with the modifier until 2021 and from 2022.
    [8, 14, [0, 1], [1, 0]],
    [12, 14, [0, 2], [1, 1]],
    [10, 5, [0, 1], [1, 0]],
    [13, 23, [0, 2], [1, 1]],
    [9, 14, [0, 2], [1, 1]],
    [14, 1, [1, 0], [1, 0]],
    [14, 2, [0, 1], [1, 0]],
    [30, 15, [2, 1], [2, 1]],
    [7, 14, [0, 1], [0, 1]],
    [23, 7, [1, 1], [2, 0]],
  ])("therapist %i, assistant %i: %j until 2021, %j from 2022", (therapist, assistant, before, after) => {
    const on = (date: string): readonly unknown[] => answer({ therapist, assistant, on: date }).slice(0, 2);
    expect([on("2020-01-01"), on(LAST_DAY_OF_OLD_RULE), on(FIRST_DAY_OF_NEW_RULE)]).toEqual([before, before, after]);
  });

  it("before 2020 there was no assistant modifier", () => {
    expect(answer({ therapist: 0, assistant: 30, on: "2019-12-31" })).toEqual([2, 0, "before-assistant-modifiers"]);
    expect(answer({ therapist: 0, assistant: 30, on: "2020-01-01" })).toEqual([0, 2, "assistant-throughout"]);
  });

  it("names the rule of the year and its source", () => {
    const rule = (on: string): readonly unknown[] => {
      const { assistantMethod, citations } = split({ therapist: 8, assistant: 14, on });
      return [assistantMethod, citations.length];
    };
    expect([rule("2019-12-31"), rule(LAST_DAY_OF_OLD_RULE), rule(FIRST_DAY_OF_NEW_RULE)]).toEqual([
      [null, 0],
      ["tenth-of-every-unit", 1],
      ["last-unit", 1],
    ]);
  });

  it("uses the last rule known beyond the dates of the table", () => {
    expect(answer({ therapist: 8, assistant: 14, on: "2027-06-01" })).toEqual([1, 0, "last-unit-therapist"]);
  });
});

describe("codes judged as a whole", () => {
  it.each([
    ["97150", 30, 3, 0],
    ["97150", 30, 4, 1],
    ["97610", 45, 4, 0],
    ["97610", 45, 5, 1],
    ["96125", 60, 6, 0],
    ["96125", 60, 7, 1],
    ["97550", 30, 3, 0],
    ["97550", 30, 4, 1],
    ["98966", 10, 1, 0],
    ["98966", 10, 2, 1],
    ["98975", 20, 2, 0],
    ["98975", 20, 3, 1],
    ["98980", 20, 2, 0],
    ["98980", 20, 3, 1],
  ])("%s of %i minutes with %i of the assistant: %i with the modifier", (code, minutes, assistant, assisted) => {
    const therapist = minutes - assistant;
    expect(answer({ code, therapist, assistant, units: 1 })).toEqual([
      1 - assisted,
      assisted,
      assisted === 1 ? "tenth-exceeded" : "tenth-not-exceeded",
    ]);
  });

  it("the three tests differ at 45 minutes", () => {
    const assisted = (assistant: number, test: DeMinimisMethod): unknown =>
      split({ code: "97150", therapist: 45 - assistant, assistant, units: 1, test }).assistantUnits;
    expect([4, 5, 6].map((minutes) => assisted(minutes, "exact"))).toEqual([0, 1, 1]);
    expect([4, 5, 6].map((minutes) => assisted(minutes, "percentage"))).toEqual([0, 1, 1]);
    expect([4, 5, 6].map((minutes) => assisted(minutes, "simple"))).toEqual([0, 0, 1]);
  });

  it("all units carry it, of a base and its add-ons too", () => {
    expect(answer({ code: "97550", therapist: 45, assistant: 15, units: 3 })).toEqual([0, 3, "tenth-exceeded"]);
    expect(answer({ code: "97551", therapist: 45, assistant: 15, units: 3 })).toEqual([0, 3, "tenth-exceeded"]);
    expect(answer({ code: "29130", therapist: 20, assistant: 3, units: 2 })).toEqual([0, 2, "tenth-exceeded"]);
  });

  it("families of 15-minute codes are split unit by unit, under either code", () => {
    for (const code of ["97129", "97130", "90912", "90913"]) {
      expect(answer({ code, therapist: 15, assistant: 23, units: 3 })).toEqual([1, 2, "last-unit-assistant"]);
    }
  });
});

describe("codes that never carry it", () => {
  it.each(["97161", "97164", "97165", "97166", "97167", "97168", "92521", "92524"])("%s, an evaluation", (code) => {
    expect(answer({ code, therapist: 0, assistant: 40, units: 1 })).toEqual([1, 0, "evaluation"]);
  });

  it.each(["98976", "98977", "98978", "98984", "98985", "98986"])("%s, device supply", (code) => {
    expect(answer({ code, therapist: 0, assistant: 20, units: 1 })).toEqual([1, 0, "device-supply"]);
  });
});

describe("what is missing", () => {
  const input: AssistantSplitInput = {
    procedureCode: "97530",
    serviceDate: SERVICE_DATE,
    units: 2,
    minutes: 30,
    assistantMinutes: 10,
  };

  it.each([
    [{ assistantMinutes: null }, "missing-minutes", "services.assistantMinutes"],
    [{ minutes: null }, "missing-minutes", "services.minutes"],
    [{ procedureCode: "99999" }, "unknown-code", "reference.procedureCodes"],
  ])("%j leaves the split undetermined", (lack, reason, missing) => {
    const result = splitAssistantUnits({ ...input, ...lack });
    expect([result.therapistUnits, result.assistantUnits, result.reason]).toEqual([null, null, reason]);
    expect(result.undetermined.map((entry) => entry.missing)).toEqual([[missing]]);
  });

  it.each([
    [{ assistantMinutes: 0, minutes: null }, [2, 0, "no-assistant-minutes"]],
    [{ assistantMinutes: null, units: 0 }, [0, 0, "no-units"]],
    [{ assistantMinutes: null, procedureCode: "97165" }, [2, 0, "evaluation"]],
  ])("%j is enough", (known, expected) => {
    const { therapistUnits, assistantUnits, reason, undetermined } = splitAssistantUnits({ ...input, ...known });
    expect([therapistUnits, assistantUnits, reason]).toEqual(expected);
    expect(undetermined).toEqual([]);
  });

  it("the table of methods withdrawn leaves it undetermined, not without modifiers", () => {
    const result = splitAssistantUnits(input, { reference: { assistantMethod: null } });
    expect([result.assistantUnits, result.reason, result.undetermined[0]?.missing]).toEqual([
      null,
      "missing-method",
      ["reference.assistantMethod"],
    ]);
  });

  it("gives its inputs back, apart from the caller's object", () => {
    const result = splitAssistantUnits(input);
    expect(result.inputs).toEqual(input);
    expect(result.inputs).not.toBe(input);
    expect([result.kind, result.method]).toEqual(["assistant-split", "exact"]);
  });
});

describe("input that cannot be", () => {
  const whole: AssistantSplitInput = {
    procedureCode: "97530",
    serviceDate: SERVICE_DATE,
    units: 2,
    minutes: 30,
    assistantMinutes: 10,
  };

  it.each([
    ["units", -987],
    ["units", 1.5],
    ["units", Number.NaN],
    ["units", Infinity],
    ["units", "987"],
    ["minutes", -987],
    ["minutes", 30.5],
    ["minutes", Number.NaN],
    ["minutes", Infinity],
    ["minutes", 44_641],
    ["minutes", "987"],
    ["assistantMinutes", -987],
    ["assistantMinutes", 0.5],
    ["assistantMinutes", Number.NaN],
    ["assistantMinutes", "987"],
    ["assistantMinutes", 31],
    ["serviceDate", "2026-02-30"],
    ["serviceDate", ""],
  ])("%s of %s is refused by name, without its value", (field, value) => {
    const act = (): unknown => splitAssistantUnits({ ...whole, [field]: value });
    expect(act).toThrow(RangeError);
    expect(act).toThrow(new RegExp(`^${field} must `));
    expect(act).not.toThrow(/987|NaN|Infinity|2026/);
  });

  it("an unknown test of the tenth is refused", () => {
    const deMinimisMethod = "roughly" as DeMinimisMethod;
    expect(() => splitAssistantUnits(whole, { deMinimisMethod })).toThrow(/^deMinimisMethod must be one of/);
  });
});
