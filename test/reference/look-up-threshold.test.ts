import { describe, expect, it } from "vitest";
import { kxThreshold } from "../../src/reference/built-in/kx-threshold.js";
import { lookUpThreshold } from "../../src/reference/look-up-threshold.js";

const valueOn = (threshold: "kx" | "review", date: string): string => {
  const answer = lookUpThreshold(threshold, date);
  return answer.status === "found" ? answer.value : answer.status;
};

describe("lookUpThreshold", () => {
  it.each([
    [2018, "2010.00"],
    [2019, "2040.00"],
    [2020, "2080.00"],
    [2021, "2110.00"],
    [2022, "2150.00"],
    [2023, "2230.00"],
    [2024, "2330.00"],
    [2025, "2410.00"],
    [2026, "2480.00"],
  ])("KX of %i is %s on its first and last day", (year, amount) => {
    expect([valueOn("kx", `${year}-01-01`), valueOn("kx", `${year}-12-31`)]).toEqual([amount, amount]);
  });

  it("does not cover KX before 2018 and after 2026, and advises with the last amount", () => {
    expect([valueOn("kx", "2017-12-31"), valueOn("kx", "2027-01-01")]).toEqual(["not-covered", "not-covered"]);
    expect(lookUpThreshold("kx", "2027-01-01")).toMatchObject({ lastKnown: { value: "2480.00" } });
  });

  it.each([
    ["2017-12-31", "not-covered"],
    ["2018-01-01", "3000.00"],
    ["2027-12-31", "3000.00"],
    ["2028-01-01", "not-covered"],
  ])("review on %s is %s", (date, amount) => {
    expect(valueOn("review", date)).toBe(amount);
  });

  it("reads another series, and none when it is withdrawn", () => {
    const later = { ...kxThreshold, verifiedThrough: "2027-12-31" };
    const versions = [...kxThreshold.versions, { ...kxThreshold.versions[0], value: "2600.00" }].map(
      (version, index) =>
        index === kxThreshold.versions.length
          ? { ...version, effectiveFrom: "2027-01-01", effectiveThrough: "2027-12-31" }
          : version,
    ) as typeof kxThreshold.versions;
    const reference = { kxThreshold: { ...later, versions } };
    expect(lookUpThreshold("kx", "2027-03-01", { reference })).toMatchObject({ status: "found", value: "2600.00" });
    expect(lookUpThreshold("review", "2026-03-02", { reference })).toMatchObject({ status: "found", value: "3000.00" });
    const withdrawn = { reference: { kxThreshold: null, reviewThreshold: null } };
    expect(lookUpThreshold("kx", "2026-03-02", withdrawn).edition).toMatchObject({
      table: "kxThreshold",
      edition: "none",
    });
    expect(lookUpThreshold("review", "2026-03-02", withdrawn).edition).toMatchObject({
      table: "reviewThreshold",
      edition: "none",
    });
  });
});
