import { expect, it } from "vitest";
import type { FurnishedBy, Service } from "../../src/claim/service.js";
import { assistantShareOf, isExemptFromAssistantModifier } from "../../src/units/assistant-share.js";

const by = (...furnishers: readonly (FurnishedBy | undefined)[]): readonly Service[] =>
  furnishers.map((furnishedBy) => ({
    procedureCode: "97530",
    minutes: 10,
    ...(furnishedBy === undefined ? {} : { furnishedBy }),
  }));

it.each([
  [["assistant"], 10, 10, "assistant"],
  [["assistant", "assistant"], 20, 20, "assistant"],
  [["therapist", "together"], 20, 0, undefined],
  [["therapist", "assistant"], 20, 10, undefined],
  [["assistant", undefined], 20, null, undefined],
  [[undefined, undefined], 20, null, undefined],
] as const)("adds up services by %s", (furnishers, minutes, assistantMinutes, furnishedBy) => {
  const share = furnishedBy === undefined ? { minutes, assistantMinutes } : { minutes, assistantMinutes, furnishedBy };
  expect(assistantShareOf(by(...furnishers))).toEqual(share);
});

it("takes stated minutes before the furnisher, who then is not that of all", () => {
  const stated: Service = { procedureCode: "97530", minutes: 10, furnishedBy: "assistant", assistantMinutes: 4 };
  expect(assistantShareOf([stated])).toEqual({ minutes: 10, assistantMinutes: 4 });
  expect(assistantShareOf([...by("assistant"), stated])).toEqual({ minutes: 20, assistantMinutes: 14 });
});

it("does not know the minutes of an assistant whose service has none", () => {
  const silent: Service = { procedureCode: "97530", furnishedBy: "assistant" };
  expect(assistantShareOf([silent])).toEqual({ minutes: null, assistantMinutes: null, furnishedBy: "assistant" });
});

it("exempts a critical access hospital alone", () => {
  const facilities = ["critical-access-hospital", "rehabilitation-agency", "", undefined];
  expect(facilities.map(isExemptFromAssistantModifier)).toEqual([true, false, false, false]);
});
