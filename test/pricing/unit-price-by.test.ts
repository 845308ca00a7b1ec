import { describe, expect, it } from "vitest";
import { NATIONAL_GPCI } from "../../src/pricing/national-gpci.js";
import { unitPriceBy } from "../../src/pricing/unit-price-by.js";

const place = { gpci: NATIONAL_GPCI, setting: "practitioner", placeOfServiceCode: "11" } as const;

describe("unitPriceBy", () => {
  it.each([
    ["97530", undefined, "25.05"],
    ["97530", "full", "35.07"],
    ["97129", undefined, "22.38"],
    ["97010", undefined, "0.00"],
    ["97799", undefined, null],
    ["99999", undefined, null],
  ] as const)("prices a unit of %s (%s) at %s", (code, unitShare, dollars) => {
    const options = { ...place, payer: "medicare-part-b", ...(unitShare === undefined ? {} : { unitShare }) };
    expect(unitPriceBy(options)(code, "2026-07-06")).toBe(dollars);
  });

  it("knows no price for another payer unless it pays by the same schedule", () => {
    const payer = "commercial-cms-8-minute";
    expect(unitPriceBy({ ...place, payer })("97530", "2026-07-06")).toBeNull();
    expect(unitPriceBy({ ...place, payer: "unknown" })("97530", "2026-07-06")).toBeNull();
    expect(unitPriceBy({ ...place, payer, paysMedicareRates: true })("97530", "2026-07-06")).toBe("25.05");
  });

  it("knows none of a year that is not held, or without a place", () => {
    expect(unitPriceBy({ ...place, payer: "medicare-part-b" })("97530", "2030-07-06")).toBeNull();
    expect(unitPriceBy({ payer: "medicare-part-b" })("97530", "2026-07-06")).toBeNull();
  });
});
