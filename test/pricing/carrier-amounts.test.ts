import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { priceLines } from "../../src/pricing/price-lines.js";
import { priceUnit } from "../../src/pricing/price-unit.js";
import { addUsd } from "../../src/values/usd.js";

/** Amounts that CMS publishes for Alabama in 2025: code, office, facility, reduced by the therapy rule or never. */
type CarrierRow = readonly [code: string, office: string, facility: string, reduced: string | null];

const rows = JSON.parse(
  readFileSync(new URL("carrier-amounts-2025.json", import.meta.url), "utf8"),
) as readonly CarrierRow[];

const ALABAMA = { serviceDate: "2025-03-03", locality: "10112-00", setting: "practitioner" } as const;

function unitAt(code: string, placeOfServiceCode: string): readonly (string | null)[] {
  const unit = priceUnit(code, { ...ALABAMA, placeOfServiceCode });
  return unit.outcome === "priced" ? [unit.fee, unit.reducedFee] : [unit.outcome];
}

describe("unit fees equal the carrier file of CMS to the cent", () => {
  it("has 33 rows", () => {
    expect(rows).toHaveLength(33);
  });

  it.each(rows)("%s: office %s, facility %s, reduced %s", (code, office, facility, reduced) => {
    expect(unitAt(code, "11")).toEqual([office, reduced]);
    expect(unitAt(code, "22")).toEqual([facility, reduced]);
  });

  it.each(rows)("%s twice on a line: %s and once more, in full or reduced", (code, office, _, reduced) => {
    const line = { lineNumber: 1, procedureCode: code, modifiers: ["GO"], units: 2 };
    const { totals } = priceLines([line], { ...ALABAMA, placeOfServiceCode: "11", payer: "medicare-part-b" });
    expect(totals).toMatchObject({
      fee: addUsd(office, reduced ?? office),
      feeWithoutReduction: addUsd(office, office),
    });
  });
});
