import { describe, expect, it } from "vitest";
import type { Service } from "../../src/claim/service.js";
import { plausibleServices } from "../../src/units/plausible-services.js";

/** What is left of a service's numbers. */
function left(fields: Partial<Service>): Partial<Service> {
  const [service] = plausibleServices([{ procedureCode: "97530", ...fields }]);
  const { procedureCode: _, ...rest } = service ?? { procedureCode: "" };
  return rest;
}

describe("a number that a record can hold is kept", () => {
  it.each<Partial<Service>>([
    {},
    { minutes: 0 },
    { minutes: 1440 },
    { minutes: 30, assistantMinutes: 30 },
    { assistantMinutes: 1440 },
    { quantity: 0 },
    { quantity: 999 },
    { sessions: 999 },
    { minutes: 15, assistantMinutes: 0, quantity: 2, sessions: 1 },
    { remoteMonitoring: { minutesInMonth: 43_200, liveInteractions: 999, daysOfData: 30 } },
    { remoteMonitoring: {} },
  ])("%j", (fields) => {
    expect(left(fields)).toEqual(fields);
  });
});

describe("a number that no record can hold is left out, and nothing else", () => {
  const rest = { furnishedBy: "assistant", quantity: 2, sessions: 3 } as const;
  it.each<readonly [Partial<Service>, Partial<Service>]>([
    [{ ...rest, minutes: -1 }, rest],
    [{ ...rest, minutes: 7.5 }, rest],
    [{ ...rest, minutes: 1441 }, rest],
    [{ minutes: 30, assistantMinutes: 31 }, { minutes: 30 }],
    [{ minutes: 30, assistantMinutes: -1 }, { minutes: 30 }],
    [{ minutes: -1, assistantMinutes: 30 }, { assistantMinutes: 30 }],
    [{ assistantMinutes: 1441 }, {}],
    [{ minutes: 30, quantity: 1000 }, { minutes: 30 }],
    [{ minutes: 30, quantity: 0.5 }, { minutes: 30 }],
    [{ minutes: 30, sessions: 1000 }, { minutes: 30 }],
    [{ minutes: 30, sessions: -1 }, { minutes: 30 }],
    [
      { minutes: 30, assistantMinutes: 10, quantity: -1, sessions: 2 },
      { minutes: 30, assistantMinutes: 10, sessions: 2 },
    ],
    [
      { minutes: 30, remoteMonitoring: { minutesInMonth: 43_201, liveInteractions: 2, daysOfData: 16 } },
      { minutes: 30, remoteMonitoring: { liveInteractions: 2, daysOfData: 16 } },
    ],
    [
      { quantity: 1, remoteMonitoring: { minutesInMonth: 20, liveInteractions: 1000, daysOfData: 16 } },
      { quantity: 1, remoteMonitoring: { minutesInMonth: 20, daysOfData: 16 } },
    ],
    [
      { sessions: 1, remoteMonitoring: { minutesInMonth: 20, liveInteractions: 2, daysOfData: 31 } },
      { sessions: 1, remoteMonitoring: { minutesInMonth: 20, liveInteractions: 2 } },
    ],
  ])("of %j stays %j", (fields, expected) => {
    expect(left(fields)).toEqual(expected);
  });
});

describe("the minutes of a date", () => {
  const halves = (second: number): readonly Service[] => [
    { procedureCode: "97530", minutes: 720, assistantMinutes: 10, quantity: 1 },
    { procedureCode: "97110", minutes: second },
    { procedureCode: "97150" },
  ];
  it("may fill a day", () => {
    expect(plausibleServices(halves(720))).toEqual(halves(720));
  });

  it("are all left out where together they are more than a day", () => {
    expect(plausibleServices(halves(721))).toEqual([
      { procedureCode: "97530", quantity: 1 },
      { procedureCode: "97110" },
      { procedureCode: "97150" },
    ]);
  });
});
