import { describe, expect, it } from "vitest";
import type { PayerProfile } from "../../src/claim/payer.js";
import { switchOn } from "../../src/claim/payer-switch.js";
import { payerProfiles } from "../../src/reference/built-in/payer-profiles.js";
import { listPayers, lookUpPayer } from "../../src/reference/look-up-payer.js";
import { isCalendarDate } from "../../src/values/calendar-date.js";

describe("the built-in payer profiles", () => {
  it("have keys of their own, among them the four of every build", () => {
    const ids = payerProfiles.map((profile) => profile.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([
        "medicare-part-b",
        "medicare-advantage-cms",
        "commercial-cpt-midpoint",
        "commercial-cms-8-minute",
      ]),
    );
  });

  it.each(payerProfiles)("$id: every switch has a value, a mark and existing dates", (profile) => {
    expect(profile.label).not.toBe("");
    const switches = Object.entries(profile).filter(([key]) => key !== "id" && key !== "label");
    for (const [, payerSwitch] of switches as [
      string,
      { value: unknown; mark: string; from?: string; through?: string },
    ][]) {
      expect(payerSwitch.value).not.toBeUndefined();
      expect(["official", "secondary", "single", "recall"]).toContain(payerSwitch.mark);
      for (const date of [payerSwitch.from, payerSwitch.through]) {
        if (date !== undefined) expect(isCalendarDate(date)).toBe(true);
      }
    }
  });

  it.each([
    ["unitedhealthcare-commercial", "2020-06-30", "2020-07-01"],
    ["tricare", "2020-04-15", "2020-04-16"],
    ["humana", "2020-12-31", "2021-01-01"],
  ])("%s asks for CO and CQ not on %s, and on %s", (id, before, from) => {
    const { assistantModifiers } = lookUpPayer(id) ?? {};
    expect([before, from].map((date) => switchOn(assistantModifiers, date) === true)).toEqual([false, true]);
  });

  it("count by the method that each payer publishes, and by none where none is known", () => {
    const methods = Object.fromEntries(
      payerProfiles.map(({ id, countingMethod }) => [id, countingMethod?.value ?? null]),
    );
    expect(methods).toMatchObject({
      "medicare-part-b": "cms-8-minute",
      "medicare-advantage-cms": "cms-8-minute",
      "commercial-cpt-midpoint": "cpt-midpoint",
      "commercial-cms-8-minute": "cms-8-minute",
      "texas-medicaid": "nearest-quarter-hour",
      "independence-blue-cross": null,
    });
  });
});

describe("lookUpPayer", () => {
  it.each(["nobody", "", "Medicare", "medicare-part-B", "constructor"])("has no default for %j", (key) => {
    expect(lookUpPayer(key)).toBeUndefined();
  });

  it("gives a profile back as it is", () => {
    const own: PayerProfile = { id: "own", label: "Own" };
    expect(lookUpPayer(own)).toBe(own);
  });

  it("reads other profiles, and none when they are withdrawn", () => {
    const own: PayerProfile = { id: "own", label: "Own" };
    const reference = { payerProfiles: [own] };
    expect([lookUpPayer("own", { reference }), lookUpPayer("medicare-part-b", { reference })]).toEqual([
      own,
      undefined,
    ]);
    expect(lookUpPayer("medicare-part-b", { reference: { payerProfiles: null } })).toBeUndefined();
    expect(listPayers({ reference: { payerProfiles: null } })).toEqual([]);
    expect(listPayers()).toBe(payerProfiles);
  });
});

describe("switchOn", () => {
  it.each([
    ["medicare-part-b", "assistantModifiers", "2019-12-31", null],
    ["medicare-part-b", "assistantModifiers", "2020-01-01", true],
    ["medicare-part-b", "assistantPaidShare", "2021-12-31", null],
    ["medicare-part-b", "assistantPaidShare", "2022-01-01", "0.85"],
    ["unitedhealthcare-commercial", "disciplineModifiers", "2019-08-31", null],
    ["unitedhealthcare-commercial", "disciplineModifiers", "2019-09-01", "always"],
    ["unitedhealthcare-commercial", "assistantModifiers", "2020-06-30", null],
    ["unitedhealthcare-commercial", "assistantModifiers", "2020-07-01", true],
    ["tricare", "assistantModifiers", "2020-04-15", null],
    ["tricare", "assistantModifiers", "2020-04-16", true],
    ["commercial-cpt-midpoint", "ncciEdits", "2026-03-02", undefined],
    ["independence-blue-cross", "countingMethod", "2026-03-02", undefined],
  ] as const)("%s %s on %s is %s", (payer, name, date, value) => {
    expect(switchOn<unknown>(lookUpPayer(payer)?.[name], date)).toBe(value);
  });

  it("includes both of its dates", () => {
    const dated = { value: 4, from: "2026-01-01", through: "2026-01-31", mark: "official" } as const;
    const dates = ["2025-12-31", "2026-01-01", "2026-01-31", "2026-02-01"];
    expect(dates.map((date) => switchOn<number>(dated, date))).toEqual([null, 4, 4, null]);
  });
});
