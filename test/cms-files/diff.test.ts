import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/claim/claim.js";
import { compareClaim } from "../../src/cms-files/compare-claim.js";
import { compilePack } from "../../src/cms-files/compile-pack.js";
import { diffReferences } from "../../src/cms-files/diff-references.js";
import type { DiffSide } from "../../src/cms-files/diff-tally.js";
import { loadReference } from "../../src/reference/load-reference.js";
import { mueCsv, orderText, ptpRow, ptpText } from "./published.js";

async function newTables(): Promise<DiffSide> {
  const made = await compilePack([
    {
      name: "MCR_MUE_PractitionerServices_Eff_01-01-2027.csv",
      content: mueCsv(["97530,4,3 Clinical,", "97535,8,3 Clinical,", "97537,6,3 Clinical,"]),
    },
    {
      name: "ccipra-v330r0.txt",
      content: ptpText([
        ptpRow("97530", "97535", "20270101", "*", 1),
        ptpRow("97530", "97537", "20200101", "*", 0),
        ptpRow("97530", "97542", "20200101", "20261231", 1),
      ]),
    },
  ]);
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return { date: "2027-01-01", reference: loadReference(made.pack) };
}

const BEFORE: DiffSide = { date: "2026-12-31" };
const CODES = new Set(["97530", "97535", "97537", "97542"]);

describe("what changes", () => {
  it("between two quarters: pairs that come, go and change, and limits", async () => {
    const { changes, unknown } = diffReferences(BEFORE, await newTables(), { codes: CODES });
    const pairs = changes.filter(({ table, keys }) => table === "ptpEdits" && keys.every((code) => CODES.has(code)));
    expect(
      pairs.map(({ keys, change, before, after, setting }) => [
        keys.join(" "),
        change,
        before?.["modifierIndicator"],
        after?.["modifierIndicator"],
        setting,
      ]),
    ).toEqual([
      ["97530 97535", "added", undefined, 1, "practitioner"],
      ["97530 97537", "changed", 1, 0, "practitioner"],
      ["97530 97542", "ended", 1, undefined, "practitioner"],
    ]);
    const limits = changes.filter(({ table }) => table === "mue");
    expect(
      limits.map(({ keys, before, after }) => [keys[0], before?.["maximumUnits"], after?.["maximumUnits"]]),
    ).toEqual([["97530", 6, 4]]);
    // FY2027 is not held, so diagnoses are neither changed nor the same.
    expect(unknown).toMatchObject({ diagnoses: 1 });
    expect(changes.filter(({ table }) => table === "diagnoses")).toEqual([]);
  });

  it("on 1 January by the built-in tables alone: threshold, factor, indices, values", () => {
    const { changes, compared } = diffReferences({ date: "2025-12-31" }, { date: "2026-01-01" });
    const of = (table: string) => changes.filter((change) => change.table === table);
    expect(of("kxThreshold")).toMatchObject([{ before: { amount: "2410.00" }, after: { amount: "2480.00" } }]);
    expect(of("conversionFactor")).toMatchObject([{ before: { amount: "32.3465" }, after: { amount: "33.4009" } }]);
    expect(of("gpci")).toHaveLength(109);
    expect(of("procedureCodes").map(({ keys, change }) => `${keys[0] ?? ""} ${change}`)).toContain("98985 added");
    expect(compared).toMatchObject({ mue: 494, diagnoses: 74_719 });
  });

  it("on 1 October: diagnoses that come and go", async () => {
    expect(
      diffReferences({ date: "2025-09-30" }, { date: "2025-10-01" }).changes.filter(
        ({ table }) => table === "diagnoses",
      ),
    ).toHaveLength(487 + 28);
    const made = await compilePack([
      {
        name: "icd10cm_order_2027.txt",
        content: orderText([
          ["M25641", 1, "Demo"],
          ["A0000", 1, "Demo"],
        ]),
      },
    ]);
    if (!made.ok) throw new Error("The year does not compile.");
    const { changes } = diffReferences(
      { date: "2026-09-30" },
      { date: "2026-10-01", reference: loadReference(made.pack) },
      { codes: new Set() },
    );
    const diagnoses = changes.filter(({ table }) => table === "diagnoses");
    expect(diagnoses.filter(({ change }) => change === "added").map(({ keys }) => keys[0])).toEqual(["A0000"]);
    expect(diagnoses.filter(({ change }) => change === "ended")).toHaveLength(74_718);
  });

  it("is nothing between a day and itself", () => {
    expect(diffReferences(BEFORE, BEFORE).changes).toEqual([]);
    expect(() => diffReferences({ date: "2026-02-30" }, BEFORE)).toThrow(/before\.date/);
  });
});

describe("a claim of the past", () => {
  const claim = (codes: readonly [string, number][]): Claim => ({
    payer: "medicare-part-b",
    setting: "practitioner",
    diagnosisCodes: ["M25.641"],
    serviceLines: codes.map(([procedureCode, units], at) => ({
      lineNumber: at + 1,
      procedureCode,
      modifiers: ["GO"],
      serviceDate: "2026-03-02",
      units,
      diagnosisPointers: [1],
      placeOfServiceCode: "11",
      chargeAmount: "50.00",
    })),
  });

  it("is judged otherwise where a limit falls below its units or a pair comes in", async () => {
    const after = await newTables();
    const { changes } = diffReferences(BEFORE, after, { codes: CODES });
    const compare = (codes: readonly [string, number][]) => compareClaim(claim(codes), BEFORE, after, changes);
    const over = compare([["97530", 5]]);
    expect(over?.changes).toBe(true);
    expect(over?.appeared.map(({ ruleId }) => ruleId)).toContain("mue-review-expected");
    expect(over?.concerned.map(({ table }) => table)).toEqual(["mue"]);
    expect(compare([["97530", 4]])).toMatchObject({ changes: false, appeared: [], gone: [] });
    const pair = compare([
      ["97530", 1],
      ["97535", 1],
    ]);
    expect(pair?.appeared.map(({ ruleId }) => ruleId)).toContain("ptp-modifier-required");
    const ended = compare([
      ["97530", 1],
      ["97542", 1],
    ]);
    expect(ended?.gone.map(({ ruleId }) => ruleId)).toContain("ptp-modifier-required");
    expect(compare([["97110", 1]])).toMatchObject({ changes: false, concerned: [] });
  });

  it("without a date is not judged", () => {
    expect(compareClaim({ ...claim([]), serviceLines: [] }, BEFORE, BEFORE, [])).toBeNull();
  });
});
