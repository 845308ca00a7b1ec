import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/entries.mjs";
import { assistantMethod } from "../../src/reference/built-in/assistant-method.js";
import type { EffectiveSeries, SeriesVersion } from "../../src/reference/effective-series.js";
import { versionOn } from "../../src/reference/effective-series.js";
import type { Mark } from "../../src/values/citation.js";
import { isCalendarDate } from "../../src/values/calendar-date.js";
import { addCalendarDays } from "../../src/values/calendar-days.js";

const MARKS: readonly Mark[] = ["official", "secondary", "single", "recall"];

const folder = `${root}src/reference/built-in/`;
const modules = await Promise.all(
  readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map(async (name) => (await import(folder + name)) as Record<string, unknown>),
);
const series = modules.flatMap((module) => Object.values(module)).filter(isSeries);

// First and last month of the supported span: covered by a value, by a known gap, or by neither and then said so.
const MONTHS = Array.from({ length: 96 }, (_, index) => {
  const month = String((index % 12) + 1).padStart(2, "0");
  return `${2020 + Math.floor(index / 12)}-${month}-01`;
});

/** Payment facts that are held from a later day than 2020 on, because older ones are not published here. */
const HELD_FROM: Readonly<Record<string, string>> = {
  conversionFactor: "2023-01-01",
  partBDeductible: "2024-01-01",
  placeOfServiceRates: "2024-01-01",
  qualifyingConversionFactor: "2026-01-01",
};

describe("the built-in series", () => {
  it("are found, each with a key of its own", () => {
    const ids = series.map((each) => each.id);
    expect(ids).toEqual(
      expect.arrayContaining(["assistantMethod", "kxThreshold", "reviewThreshold", "telehealthWindow"]),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe.each(series)("$id", (each) => {
  const { versions } = each;

  it("says what it is, in which unit, and when it was checked", () => {
    expect(each.description).not.toBe("");
    expect(each.unit).not.toBe("");
    expect(isCalendarDate(each.verifiedOn)).toBe(true);
    if (each.verifiedThrough !== null) expect(isCalendarDate(each.verifiedThrough)).toBe(true);
    expect(versions.length).toBeGreaterThan(0);
  });

  it("has versions in order, each beginning the day after the one before", () => {
    versions.forEach((version, index) => {
      const { effectiveFrom, effectiveThrough } = version;
      if (effectiveFrom === null) expect(index).toBe(0);
      else expect(isCalendarDate(effectiveFrom)).toBe(true);
      if (effectiveThrough === null) expect(index).toBe(versions.length - 1);
      else expect(isCalendarDate(effectiveThrough)).toBe(true);
      if (effectiveFrom !== null && effectiveThrough !== null) expect(effectiveFrom <= effectiveThrough).toBe(true);
      const before = versions[index - 1];
      if (before?.effectiveThrough != null) {
        expect(effectiveFrom).toBe(addCalendarDays(before.effectiveThrough, 1));
      }
    });
  });

  it("reaches its last verified date", () => {
    const last = versions.at(-1)?.effectiveThrough ?? null;
    if (each.verifiedThrough !== null && last !== null) expect(last >= each.verifiedThrough).toBe(true);
  });

  it("cites a publication for each version", () => {
    for (const { citation } of versions) {
      expect(citation.publication).not.toBe("");
      expect(citation.section).not.toBe("");
      expect(MARKS).toContain(citation.mark);
      if (citation.url !== undefined) expect(citation.url).toMatch(/^https:\/\//);
    }
  });

  it("resolves in every month from 2020 to 2027, or says that it does not cover it", () => {
    const verified = each.verifiedThrough;
    for (const month of MONTHS) {
      const answer = versionOn(each, month);
      const isCovered = month >= (HELD_FROM[each.id] ?? "") && (verified === null || month <= verified);
      expect([month, answer.status]).toEqual([month, isCovered ? "found" : "not-covered"]);
      expect(answer.edition.table).toBe(each.id);
    }
  });

  it("changes on the first day of each version, and not a day before", () => {
    for (const version of versions) {
      const { effectiveFrom } = version;
      if (effectiveFrom === null || (each.verifiedThrough !== null && effectiveFrom > each.verifiedThrough)) continue;
      expect(valueOn(each, effectiveFrom)).toEqual(version.value);
      const dayBefore = addCalendarDays(effectiveFrom, -1);
      const earlier = versions[versions.indexOf(version) - 1];
      expect(valueOn(each, dayBefore)).toEqual(earlier === undefined ? "not-covered" : earlier.value);
    }
  });
});

describe("versionOn", () => {
  const citation = { publication: "A gazette", section: "1", mark: "official" } as const;
  const version = (from: string | null, through: string | null, value: number): SeriesVersion<number> => ({
    effectiveFrom: from,
    effectiveThrough: through,
    value,
    citation,
  });
  const withGap: EffectiveSeries<number> = {
    id: "rate",
    description: "A rate",
    unit: "percent",
    verifiedOn: "2026-01-01",
    verifiedThrough: "2026-06-30",
    versions: [version("2020-01-01", "2020-12-31", 1), version("2022-01-01", null, 2)],
  };

  it.each([
    ["2019-12-31", "not-covered"],
    ["2020-01-01", 1],
    ["2020-12-31", 1],
    ["2021-01-01", "none"],
    ["2021-12-31", "none"],
    ["2022-01-01", 2],
    ["2026-06-30", 2],
    ["2026-07-01", "not-covered"],
  ])("on %s is %s", (date, expected) => {
    expect(valueOn(withGap, date)).toBe(expected);
  });

  it("gives the last value known as advice beyond its verified dates, and none before its first", () => {
    expect(versionOn(withGap, "2026-07-01")).toEqual({
      status: "not-covered",
      edition: { table: "rate", edition: "2026-01-01", verifiedFrom: "2020-01-01", verifiedThrough: "2026-06-30" },
      lastKnown: { value: 2, citation },
    });
    expect(versionOn(withGap, "2019-12-31")).not.toHaveProperty("lastKnown");
  });

  it("with open ends covers every date", () => {
    const open: EffectiveSeries<number> = { ...withGap, verifiedThrough: null, versions: [version(null, null, 3)] };
    expect(["1900-01-01", "2026-07-01", "2199-12-31"].map((date) => valueOn(open, date))).toEqual([3, 3, 3]);
  });

  it("without versions covers none", () => {
    expect(versionOn({ ...withGap, versions: [] }, "2026-01-01").status).toBe("not-covered");
  });

  it("does not change the series", () => {
    const before = structuredClone(assistantMethod);
    versionOn(assistantMethod, "2026-03-02");
    expect(assistantMethod).toEqual(before);
  });
});

function valueOn<T>(each: EffectiveSeries<T>, date: string): T | string {
  const answer = versionOn(each, date);
  return answer.status === "found" ? answer.value : answer.status;
}

function isSeries(value: unknown): value is EffectiveSeries<unknown> {
  return typeof value === "object" && value !== null && "verifiedThrough" in value && "versions" in value;
}
