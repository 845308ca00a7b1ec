import { describe, expect, it } from "vitest";
import type { CmsFile } from "../../src/cms-files/cms-file.js";
import { compilePack, type CompileOptions } from "../../src/cms-files/compile-pack.js";
import { parsePack } from "../../src/cms-files/parse-pack.js";
import { verifyPack } from "../../src/cms-files/verify-pack.js";
import { loadReference, type ReferencePack } from "../../src/reference/load-reference.js";
import { lookUpAddOnBases } from "../../src/reference/look-up-add-on-bases.js";
import { lookUpDiagnosis } from "../../src/reference/look-up-diagnosis.js";
import { lookUpGpci } from "../../src/reference/look-up-gpci.js";
import { lookUpMue } from "../../src/reference/look-up-mue.js";
import { lookUpPtpEdit } from "../../src/reference/look-up-ptp-edit.js";
import { lookUpRelativeValue } from "../../src/reference/look-up-relative-value.js";
import { GPCI_2026, mueCsv, orderText, pprrvuCsv, ptpRow, ptpText, zip } from "./published.js";

async function packOf(files: readonly CmsFile[], options: CompileOptions = {}): Promise<ReferencePack> {
  const made = await compilePack(files, options);
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.pack;
}

async function issuesOf(files: readonly CmsFile[], options: CompileOptions = {}) {
  const made = await compilePack(files, options);
  return made.ok ? [] : made.issues.map(({ file, line, code }) => [file, line, code]);
}

const MUE = "MCR_MUE_PractitionerServices_Eff_01-01-2027.csv";
const parts = (rows: readonly string[]): CmsFile[] =>
  [1, 2, 3, 4].map((part) => ({
    name: `ccipra-v330r0-f${part}.txt`,
    content: ptpText(rows.filter((_, at) => at % 4 === part - 1)),
  }));

/** Numbers that look random and are the same every time. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe("compiled, filed, loaded and asked for every row", () => {
  it("pairs with one row, several rows and withdrawn rows", async () => {
    const next = sequence(7);
    const quarters = ["0101", "0401", "0701", "1001"];
    const ends = ["0331", "0630", "0930", "1231"];
    const rows = new Map<string, { one: string; two: string; from: string; through: string; indicator: number }[]>();
    while (rows.size < 20_000) {
      const one = String(10_000 + next(300));
      const two = String(20_000 + next(300));
      if (rows.has(`${one} ${two}`)) continue;
      const spans = [];
      let year = 1996 + next(20);
      for (let count = 1 + next(3); count > 0 && year < 2026; count -= 1) {
        const from = `${year}${quarters[next(4)] ?? ""}`;
        year += 1 + next(4);
        const isLast = count === 1 || year >= 2026;
        const withdrawn = next(10) === 0;
        const through = withdrawn ? from : isLast && next(2) === 0 ? "*" : `${year}${ends[next(4)] ?? ""}`;
        spans.push({ one, two, from, through, indicator: withdrawn ? 9 : next(2) });
        if (through === "*") break;
        year += 1;
      }
      rows.set(`${one} ${two}`, spans);
    }
    const all = [...rows.values()].flat();
    const files = parts(
      all.map(({ one, two, from, through, indicator }) => ptpRow(one, two, from, through, indicator)),
    );
    const pack = await packOf(files, { onto: null });
    const reference = loadReference(reparsed(pack));
    const dashed = (date: string): string => `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
    const ask = (row: (typeof all)[number], serviceDate: string) =>
      lookUpPtpEdit(row.two, row.one, { serviceDate, setting: "practitioner", reference });
    const wrong = all.filter((row) => {
      const days = [dashed(row.from), row.through === "*" ? "2027-03-31" : dashed(row.through)];
      return days.some((day) => {
        const answer = ask(row, day);
        if (row.indicator === 9) return answer.status !== "none";
        return !(
          answer.status === "found" &&
          answer.value.columnOneCode === row.one &&
          answer.value.modifierIndicator === row.indicator &&
          answer.value.effectiveFrom === dashed(row.from) &&
          answer.value.effectiveThrough === (row.through === "*" ? null : dashed(row.through))
        );
      });
    });
    expect(all.length).toBeGreaterThan(30_000);
    expect(wrong).toEqual([]);
    // Between and before its rows a pair is free, and so is a pair without rows, up to the end of the quarter.
    for (const spans of [...rows.values()].slice(0, 2000)) {
      const [first] = spans;
      if (first !== undefined) expect(ask(first, "1995-12-31").status).toBe("none");
    }
    const options = { setting: "practitioner", reference } as const;
    expect(lookUpPtpEdit("10000", "10001", { ...options, serviceDate: "2027-03-31" }).status).toBe("none");
    expect(lookUpPtpEdit("10000", "10001", { ...options, serviceDate: "2027-04-01" }).status).toBe("not-covered");
    expect(
      await verifyPack(
        pack,
        parts(all.map(({ one, two, from, through, indicator }) => ptpRow(one, two, from, through, indicator))),
      ),
    ).toMatchObject({ holds: true });
  });

  it("unit limits of as many codes as CMS publishes", async () => {
    const next = sequence(11);
    const codes = Array.from({ length: 15_095 }, (_, at) =>
      at % 3 === 0
        ? `${String.fromCharCode(65 + (at % 26))}${String(Math.floor(at / 3)).padStart(4, "0")}`
        : String(at).padStart(5, "0"),
    );
    const rows = codes.map((code) => [code, next(200), 1 + next(3)] as const);
    const content = mueCsv(rows.map(([code, units, indicator]) => `${code},${units},${indicator} Text,"Why, not"`));
    const reference = loadReference(reparsed(await packOf([{ name: MUE, content }])));
    const wrong = rows.filter(([code, units, indicator]) => {
      const answer = lookUpMue(code, { serviceDate: "2027-03-31", setting: "practitioner", reference });
      return (
        answer.status !== "found" ||
        answer.value.maximumUnits !== units ||
        answer.value.adjudicationIndicator !== indicator
      );
    });
    expect(wrong).toEqual([]);
  });

  it("ICD-10-CM with as many codes as a fiscal year has", async () => {
    const rows: (readonly [string, 0 | 1, string])[] = [];
    for (let at = 0; rows.length < 98_000; at += 1) {
      const category = `${String.fromCharCode(65 + (at % 26))}${String(Math.floor(at / 26) % 100).padStart(2, "0")}`;
      const heading = `${category}${(Math.floor(at / 2600) % 36).toString(36).toUpperCase()}`;
      if (at < 2600) rows.push([category, 0, "Heading"]);
      rows.push([`${heading}${Math.floor(at / 2600) % 7}`.slice(0, 5), 0, "Heading"]);
      for (const end of ["XA", "XD", "XS"])
        rows.push([`${`${heading}${Math.floor(at / 2600) % 7}`.slice(0, 5)}${end}`, 1, "Code"]);
    }
    const distinct = [...new Map(rows.map((row) => [row[0], row])).values()];
    const content = orderText(distinct);
    const pack = await packOf([{ name: "icd10cm_order_2027.txt", content }], { onto: null });
    const reference = loadReference(reparsed(pack));
    const wrong = distinct.filter(([code, billable]) => {
      const answer = lookUpDiagnosis(code, "2026-10-01", { reference });
      return answer.status !== "found" || answer.value.billable !== (billable === 1);
    });
    expect(distinct.length).toBeGreaterThan(90_000);
    expect(wrong).toEqual([]);
    expect(lookUpDiagnosis("Z99ZZZZ", "2026-10-01", { reference }).status).toBe("none");
  });

  it("add-ons, relative values and indices", async () => {
    const header = "add_on_code,primary_code,aoc_edit_type,aoc_edit_eff_dt_julian,aoc_edit_del_dt_julian";
    const files = [
      {
        name: "AOC_V2027Q1.csv",
        content: `${header}\n97130,97129,1,2020001,\n97130,97128,1,2020001,2026365\n97546,CCCCC,2,2020001,\n`,
      },
      {
        name: "PPRRVU2026_Jul_nonQPP.csv",
        content: pprrvuCsv(2026, "July", [
          ["97530", "A", "0.44", "0.61", "0.60", "0.01", "5"],
          ["97014", "I", "0.00", "0.00", "0.00", "0.00", "0"],
        ]),
      },
      {
        name: "PPRRVU2026_Jul_QPP.csv",
        content: pprrvuCsv(2026, "July", [["97530", "A", "0.44", "0.61", "0.60", "0.01", "5"]], "33.5675"),
      },
      { name: "GPCI2026.csv", content: GPCI_2026 },
    ];
    const pack = reparsed(await packOf(files));
    const reference = loadReference(pack);
    expect(lookUpAddOnBases("97130", { serviceDate: "2027-01-01", reference })).toMatchObject({
      status: "found",
      value: { baseCodes: ["97129"], editType: 1 },
    });
    expect(lookUpAddOnBases("97546", { serviceDate: "2027-03-31", reference })).toMatchObject({
      status: "found",
      value: { baseCodes: [], editType: 2 },
    });
    expect(lookUpAddOnBases("97530", { serviceDate: "2027-01-01", reference }).status).toBe("none");
    expect(lookUpAddOnBases("97551", { serviceDate: "2026-12-31", reference }).status).toBe("found");
    expect(lookUpRelativeValue("97530", "2026-07-01", { reference })).toMatchObject({
      status: "found",
      value: {
        units: { work: "0.44", nonFacilityPracticeExpense: "0.61", facilityPracticeExpense: "0.60" },
        multipleProcedureIndicator: "5",
      },
      edition: { edition: "RVU26C" },
    });
    expect(lookUpRelativeValue("97014", "2026-09-30", { reference })).toMatchObject({
      value: { status: "I", units: null },
    });
    expect(lookUpRelativeValue("97535", "2026-09-30", { reference }).status).toBe("none");
    expect(lookUpRelativeValue("97535", "2026-10-01", { reference }).status).toBe("found");
    expect(lookUpGpci("AK-01", "2026-05-01", { reference })).toMatchObject({ value: { practiceExpense: "1.065" } });
    expect(lookUpGpci("AL-00", "2025-05-01", { reference })).toMatchObject({
      status: "found",
      edition: { edition: "CY2025" },
    });
    expect(
      pack.tables.qualifyingConversionFactor?.versions.find(({ effectiveFrom }) => effectiveFrom === "2026-07-01"),
    ).toMatchObject({ value: "33.5675" });
    expect(await verifyPack(pack, files)).toMatchObject({ holds: true, missing: [] });
  });
});

/** Through JSON and back, as a file would. */
function reparsed(pack: ReferencePack): ReferencePack {
  const parsed = parsePack(JSON.parse(JSON.stringify(pack)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

describe("tables that are carried on", () => {
  const limits = { name: MUE, content: mueCsv(["97530,4,3 Clinical,"]) };

  it("answer for the dates and settings without a file", async () => {
    const reference = loadReference(await packOf([limits]));
    const units = (serviceDate: string, setting: "practitioner" | "outpatient-hospital") => {
      const answer = lookUpMue("97530", { serviceDate, setting, reference });
      return [answer.status, answer.status === "found" ? answer.value.maximumUnits : null, answer.edition.edition];
    };
    expect(units("2026-12-31", "practitioner")).toEqual(["found", 6, "2024Q3 to 2026 second half, practitioner"]);
    expect(units("2027-01-01", "practitioner")).toEqual(["found", 4, "2027Q1, practitioner"]);
    expect(units("2027-04-01", "practitioner")[0]).toBe("not-covered");
    expect(units("2026-12-31", "outpatient-hospital")[0]).toBe("found");
  });

  it("give way on the dates of a file, also in the middle of an edition", async () => {
    const middle = {
      name: "MCR_MUE_PractitionerServices_Eff_04-01-2025.csv",
      content: mueCsv(["97530,3,3 Clinical,"]),
    };
    const reference = loadReference(await packOf([middle]));
    const units = (serviceDate: string) => {
      const answer = lookUpMue("97530", { serviceDate, setting: "practitioner", reference });
      return answer.status === "found" ? answer.value.maximumUnits : answer.status;
    };
    expect(["2025-03-31", "2025-04-01", "2025-06-30", "2025-07-01"].map(units)).toEqual([6, 3, 3, 6]);
    // A code the file lacks has no value on its dates, whatever the table before says.
    const other = lookUpMue("97535", { serviceDate: "2025-05-01", setting: "practitioner", reference });
    expect(other.status).toBe("not-covered");
  });

  it("are those of another pack where it is named, and none where none are wanted", async () => {
    const first = await packOf([limits]);
    const next = { name: "MCR_MUE_PractitionerServices_Eff_04-01-2027.csv", content: mueCsv(["97530,5,3 Clinical,"]) };
    const second = await packOf([next], { onto: first.tables });
    const ask = (pack: ReferencePack, serviceDate: string) =>
      lookUpMue("97530", { serviceDate, setting: "practitioner", reference: loadReference(pack) }).status;
    expect(["2026-12-31", "2027-03-31", "2027-04-01"].map((date) => ask(second, date))).toEqual([
      "found",
      "found",
      "found",
    ]);
    expect(second.carried.map(({ edition }) => edition)).toContain("2027Q1, practitioner");
    const alone = await packOf([limits], { onto: null });
    expect(alone.carried).toEqual([]);
    expect(ask(alone, "2026-12-31")).toBe("not-covered");
  });

  it("keep the other setting of the pairs, whose own setting is replaced whole", async () => {
    const rows = [
      ptpRow("97530", "97110", "20270101", "*", 1),
      ptpRow("97530", "97116", "20200101", "20201231", 0),
      ptpRow("97140", "97124", "20200101", "*", 0),
      ptpRow("97150", "97124", "20200101", "*", 1),
    ];
    const reference = loadReference(await packOf(parts(rows)));
    const status = (serviceDate: string, setting: "practitioner" | "outpatient-hospital") =>
      lookUpPtpEdit("97530", "97537", { serviceDate, setting, reference }).status;
    expect(status("2026-12-31", "practitioner")).toBe("none");
    expect(status("2026-12-31", "outpatient-hospital")).toBe("found");
  });

  it("keep sides of diagnoses, and the years before", async () => {
    const content = orderText([
      ["M25641", 1, "Demo"],
      ["M25642", 1, "Demo"],
      ["M25649", 1, "Demo"],
      ["A000", 1, "Demo new"],
    ]);
    const reference = loadReference(reparsed(await packOf([{ name: "icd10cm_order_2027.txt", content }])));
    expect(lookUpDiagnosis("M25.641", "2026-10-01", { reference })).toMatchObject({
      status: "found",
      value: { side: "right", sidedForms: ["M25641", "M25642"], fiscalYear: 2027, mark: "official" },
    });
    expect(lookUpDiagnosis("M54.50", "2026-09-30", { reference }).status).toBe("found");
    expect(lookUpDiagnosis("M54.50", "2026-10-01", { reference }).status).toBe("none");
  });

  it("are written out where a year comes before them", async () => {
    const content = orderText([
      ["M25641", 1, "Demo"],
      ["Z999", 1, "Demo"],
    ]);
    const reference = loadReference(reparsed(await packOf([{ name: "icd10cm_order_2025.txt", content }])));
    const status = (code: string, date: string) => lookUpDiagnosis(code, date, { reference }).status;
    expect(["2024-09-30", "2024-10-01", "2025-10-01"].map((date) => status("M54.50", date))).toEqual([
      "found",
      "none",
      "found",
    ]);
    expect(status("Z99.9", "2024-10-01")).toBe("found");
  });
});

describe("a pack for therapy", () => {
  const rows = [
    ptpRow("97530", "99999", "20200101", "*", 1),
    ptpRow("10000", "97530", "20200101", "20251231", 0),
    ptpRow("10000", "10001", "20200101", "*", 0),
    ptpRow("10000", "10002", "20200101", "*", 0),
  ];

  it("keeps the pairs of therapy codes with any partner, and knows which are missing", async () => {
    const pack = reparsed(await packOf(parts(rows), { codes: "therapy" }));
    expect(pack.sources.map(({ rows: all, keptRows }) => [all, keptRows])).toEqual([
      [1, 1],
      [1, 1],
      [1, 0],
      [1, 0],
    ]);
    const ask = (one: string, two: string) =>
      lookUpPtpEdit(one, two, { serviceDate: "2027-01-04", setting: "practitioner", reference: loadReference(pack) })
        .status;
    expect([ask("97530", "99999"), ask("97530", "12345"), ask("10000", "10001")]).toEqual([
      "found",
      "none",
      "not-covered",
    ]);
    expect(await verifyPack(pack, parts(rows))).toMatchObject({ holds: true });
  });

  it("is the same whatever the order of the files", async () => {
    const pack = await packOf(parts(rows));
    const reversed = await packOf(parts(rows).reverse());
    expect(reversed.tables).toEqual(pack.tables);
    expect(reversed.hashes).toEqual(pack.hashes);
  });
});

describe("there is no pack", () => {
  const rows = [1, 2, 3, 4].map((at) => ptpRow("97530", `9711${at}`, "20200101", "*", 1));
  const limits = { name: MUE, content: mueCsv(["97530,4,3 Clinical,"]) };

  it("when one of many files is refused: a table is never half loaded", async () => {
    const [first, second, third] = parts(rows);
    const page = { name: "ccipra-v330r0-f4.txt", content: "<html></html>" };
    expect(await issuesOf([limits, ...[first, second, third].flatMap((file) => file ?? []), page])).toEqual([
      [page.name, null, "web-page"],
    ]);
    const cut = { name: "ccipra-v330r0-f4.txt", content: `${ptpText(rows)}97530\t971` };
    expect(await issuesOf([...[first, second, third].flatMap((file) => file ?? []), cut])).toEqual([
      [cut.name, 11, "lost-zeros"],
    ]);
    const empty = { name: "ccipra-v330r0-f4.txt", content: ptpText([]) };
    expect(await issuesOf([...[first, second, third].flatMap((file) => file ?? []), empty])).toEqual([
      [empty.name, null, "no-rows"],
    ]);
  });

  it.each([
    ["a part is missing", (files: CmsFile[]) => files.slice(0, 3), "missing-part"],
    ["a part comes twice", (files: CmsFile[]) => [...files, ...parts(rows).slice(0, 1)], "missing-part"],
    [
      "a part is of another quarter",
      (files: CmsFile[]) => files.map((file, at) => (at === 2 ? { ...file, name: "ccipra-v323r0-f3.txt" } : file)),
      "wrong-edition",
    ],
  ])("when %s", async (_, change, code) => {
    expect((await issuesOf(change(parts(rows)))).map(([, , found]) => found)).toEqual([code]);
  });

  it("when two files say the same edition, a file has nothing to compile, or there is none", async () => {
    const zipped = { name: MUE.replace(".csv", ".zip"), content: zip({ [MUE]: limits.content }) };
    expect(await issuesOf([limits, zipped])).toEqual([["", null, "conflicting-rows"]]);
    const list = { name: "therapy-codes-2027.csv", content: "code,disposition\n97530,always\n" };
    expect(await issuesOf([list])).toEqual([[list.name, null, "not-recognised"]]);
    expect(await issuesOf([])).toEqual([["", null, "not-recognised"]]);
    const supplies = {
      name: "MCR_MUE_DMESupplierServices_Eff_01-01-2027.csv",
      content: mueCsv(["L3908,2,3 C,"], "DME Supplier Services MUE Values,MUE Adjudication Indicator,x"),
    };
    expect(await issuesOf([supplies])).toEqual([["", null, "no-rows"]]);
  });

  it("counts rows that contradict each other, and repeated ones once", async () => {
    const double = [
      ptpRow("97530", "97110", "20200101", "*", 1),
      ptpRow("97110", "97530", "20210101", "*", 0),
      ptpRow("97530", "97112", "20200101", "*", 1),
      ptpRow("97530", "97112", "20200101", "*", 1),
    ];
    const made = await compilePack(parts(double));
    expect(made.ok && made.notes.map(({ code, count }) => [code, count])).toEqual([
      ["duplicate-row", 1],
      ["conflicting-rows", 1],
    ]);
  });
});

describe("a pack from outside", () => {
  const compiled = packOf([{ name: MUE, content: mueCsv(["97530,4,3 Clinical,"]) }]);

  it.each<[string, (pack: Record<string, unknown>) => unknown, RegExp]>([
    ["is no object", () => null, /^the pack: /],
    ["is of another kind", (pack) => ({ ...pack, kind: "claim" }), /^kind: /],
    ["is of another version", (pack) => ({ ...pack, formatVersion: 2 }), /^formatVersion: /],
    ["has a field too many", (pack) => ({ ...pack, secret: "x" }), /holds a field that a pack does not have/],
    ["lost its hashes", (pack) => ({ ...pack, hashes: {} }), /mue was changed/],
    ["lost its tables", (pack) => ({ ...pack, tables: {} }), /mue has a hash and is missing/],
    [
      "has a changed row",
      (pack) => JSON.parse(JSON.stringify(pack).replace("|4|3|97530", "|9|3|97530")),
      /mue was changed/,
    ],
    [
      "has a row of another form",
      (pack) => JSON.parse(JSON.stringify(pack).replace("|4|3|97530", "|4|97530")),
      /rows in the form of the table/,
    ],
    [
      "has a date that does not exist",
      (pack) => JSON.parse(JSON.stringify(pack).replace("2027-01-01", "2027-02-30")),
      /an existing date/,
    ],
  ])("is refused when it %s", async (_, change, message) => {
    const pack = JSON.parse(JSON.stringify(await compiled)) as Record<string, unknown>;
    const parsed = parsePack(change(pack));
    expect(parsed.ok ? "" : parsed.issues[0]?.message).toMatch(message);
  });

  it("is taken with its fields in another order", async () => {
    const { tables, ...rest } = await compiled;
    expect(
      parsePack(JSON.parse(JSON.stringify({ tables: JSON.parse(JSON.stringify(tables)) as unknown, ...rest }))).ok,
    ).toBe(true);
  });

  it("of another version cannot be loaded", async () => {
    const pack = { ...(await compiled), formatVersion: 2 } as unknown as ReferencePack;
    expect(() => loadReference(pack)).toThrow(/formatVersion must be 1/);
  });

  it("does not hold against other files", async () => {
    const other = { name: MUE, content: mueCsv(["97530,9,3 Clinical,", "97535,8,3 Clinical,"]) };
    expect(await verifyPack(await compiled, [other])).toMatchObject({
      holds: false,
      files: [{ isSource: false, differentRows: 2, firstDifference: 6 }],
      missing: [MUE],
    });
  });
});
