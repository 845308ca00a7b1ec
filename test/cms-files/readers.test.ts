import { describe, expect, it } from "vitest";
import {
  bytes,
  fixture,
  GPCI_2026,
  inPieces,
  LOCALITIES_2025,
  mueCsv,
  orderText,
  pprrvuCsv,
  pprrvuText,
  ptpRow,
  ptpText,
  readAll,
  refusal,
  xlsx,
  zip,
  type PriceRow,
} from "./published.js";

const PRICES: readonly PriceRow[] = [
  ["97530", "A", "0.44", "0.60", "0.60", "0.01", "5"],
  ["97129", "A", "0.50", "0.19", "0.18", "0.02", "0"],
  ["97014", "I", "0.00", "0.00", "0.00", "0.00", "0"],
];

describe("pairs", () => {
  // Kept with LF, published with CRLF.
  const content = bytes(Buffer.from(fixture("ptp-sample.txt")).toString().replaceAll(/\r?\n/g, "\r\n"));

  it("come from text as published, in pieces of any size", async () => {
    for (const size of [1, 7, 1000]) {
      const { rows, reading } = await readAll(inPieces("ccioph-v323r0-f1.txt", content, size));
      expect(rows).toHaveLength(4);
      expect(rows[1]).toEqual({
        columnOneCode: "T0001",
        columnTwoCode: "T0003",
        before1996: true,
        effectiveFrom: "1996-01-01",
        effectiveThrough: "2019-12-31",
        modifierIndicator: 0,
      });
      expect(reading).toMatchObject({
        ok: true,
        reports: [
          {
            table: "ptpEdits",
            edition: "2026Q4",
            setting: "outpatient-hospital",
            part: 1,
            rows: 4,
            bytes: 492,
            sha256: "13f9257c46e803ac80f20e5e176063464f66fbd80167250cfb2386a385f1d0c2",
          },
        ],
      });
    }
  });

  it.each([
    ["medicare-ncci-2026q4-practitioner-ptp-edits-ccipra-v323r0-f2.txt", "2026Q4", "practitioner", 2],
    ["Medicare-NCCI-2025-Q1-hospital-ptp-edits-CCIOPH-v310r1-f4.TXT", "2025Q1", "outpatient-hospital", 4],
    ["ccipra-v302r0.txt", "2024Q3", "practitioner", null],
  ])("tell edition, setting and part by the name %s", async (name, edition, setting, part) => {
    const text = ptpText([ptpRow("97530", "97537", "20200101", "*", 1)]);
    expect((await readAll({ name, content: text })).reading).toMatchObject({
      ok: true,
      reports: [{ edition, setting, part }],
    });
  });

  it("come from the xlsx twin, and the text is taken where a zip holds both", async () => {
    const lines = ptpText(
      [ptpRow("97530", "97537", "20200101", "*", 1), ptpRow("00100", "0362T", "19960101", "20191231", 0)],
      "\n",
    );
    const sheet = xlsx(
      lines
        .trim()
        .split("\n")
        .map((line) => line.split("\t")),
    );
    const text = await readAll({ name: "ccipra-v323r0-f1.txt", content: lines });
    const twin = await readAll({ name: "ccipra-v323r0-f1.xlsx", content: sheet });
    expect(twin.rows).toEqual(text.rows);
    const both = zip({ "ccipra-v323r0-f1.xlsx": sheet, "ccipra-v323r0-f1.TXT": lines, "readme.pdf": "%PDF" });
    const { rows, reading } = await readAll({ name: "medicare-ncci-2026-q4-practitioner-f1.zip", content: both });
    expect(rows).toEqual(text.rows);
    expect(reading).toMatchObject({ ok: true, reports: [{ entry: "ccipra-v323r0-f1.TXT", edition: "2026Q4" }] });
  });

  it("are read without the column of 1996 and with blanks behind the rows", async () => {
    const text = [
      "Column 1\tColumn 2\tEffective Date\tDeletion Date\tModifier\tPTP Edit Rationale",
      "97530\t97537\t20200101\t*\t1\tText\t\t",
      "",
      "A note below the table.",
    ].join("\n");
    const { rows, reading } = await readAll({ name: "ccipra-v323r0.txt", content: text });
    expect(rows).toMatchObject([{ columnTwoCode: "97537", before1996: false, modifierIndicator: 1 }]);
    expect(reading).toMatchObject({
      ok: true,
      reports: [
        {
          notes: [
            { code: "blank-line", count: 1, firstLine: 3 },
            { code: "other-line", firstLine: 4 },
            { code: "old-content" },
          ],
        },
      ],
    });
  });
});

describe("unit limits", () => {
  it("come from csv with a notice and a header of several lines", async () => {
    const { rows, reading } = await readAll(
      inPieces("MCR_MUE_OutpatientHospitalServices_Eff_04-01-2026.csv", fixture("mue-hospital-sample.csv")),
    );
    expect(rows).toEqual([
      { code: "T0001", maximumUnits: 4, adjudicationIndicator: 3 },
      { code: "T0002", maximumUnits: 1, adjudicationIndicator: 2 },
      { code: "T0003", maximumUnits: 2, adjudicationIndicator: 1 },
      { code: "T0004", maximumUnits: 0, adjudicationIndicator: 3 },
    ]);
    expect(reading).toMatchObject({
      ok: true,
      reports: [
        {
          edition: "2026Q2",
          effectiveFrom: "2026-04-01",
          effectiveThrough: "2026-06-30",
          setting: "outpatient-hospital",
        },
      ],
    });
  });

  it.each([true, false])("come from the xlsx twin (cells inline: %s)", async (inline) => {
    const sheet = xlsx(
      [
        ["Notice\nover <several> lines & more"],
        ["HCPCS/\nCPT Code", "Practitioner Services MUE Values", "MUE Adjudication Indicator", "MUE Rationale"],
        ["0001U", "1", "2 Date of Service Edit: Policy", "Text"],
        ["97530", "6", "3 Date of Service Edit: Clinical", ""],
      ],
      { inline },
    );
    const { rows } = await readAll({ name: "MCR_MUE_PractitionerServices_Eff_04-01-2026.xlsx", content: sheet });
    expect(rows).toEqual([
      { code: "0001U", maximumUnits: 1, adjudicationIndicator: 2 },
      { code: "97530", maximumUnits: 6, adjudicationIndicator: 3 },
    ]);
  });

  it("of suppliers are told apart", async () => {
    const content = mueCsv(
      ["L3908,2,3 Clinical,"],
      "DME Supplier Services MUE Values,MUE Adjudication Indicator,MUE Rationale",
    );
    const { reading } = await readAll({ name: "MCR_MUE_DMESupplierServices_Eff_04-01-2026.csv", content });
    expect(reading).toMatchObject({ ok: true, reports: [{ setting: "equipment-supplier" }] });
  });
});

it("add-on codes come from csv and xlsx, with dates by day of the year", async () => {
  const csv = await readAll(inPieces("AOC_V2026Q4_01-MCR.csv", fixture("aoc-sample.csv")));
  expect(csv.rows).toEqual([
    { addOnCode: "T0011", baseCode: "T0010", editType: 1, effectiveFrom: "2024-01-01", effectiveThrough: null },
    { addOnCode: "T0012", baseCode: null, editType: 2, effectiveFrom: "2020-01-01", effectiveThrough: "2023-12-31" },
    { addOnCode: "T0013", baseCode: "T0010", editType: 3, effectiveFrom: "2026-01-01", effectiveThrough: null },
  ]);
  const sheet = xlsx(
    Buffer.from(fixture("aoc-sample.csv"))
      .toString()
      .trim()
      .split("\n")
      .map((line) => line.split(",")),
  );
  expect((await readAll({ name: "AOC_V2026Q4_01-MCR.xlsx", content: sheet })).rows).toEqual(csv.rows);
});

describe("relative values", () => {
  const expected = {
    code: "97530", modifier: "", status: "A", work: "0.44", nonFacilityPracticeExpense: "0.60",
    facilityPracticeExpense: "0.60", malpractice: "0.01", nonFacilityTotal: "1.05", facilityTotal: "1.05",
    multipleProcedureIndicator: "5", conversionFactor: "33.4009",
  }; // prettier-ignore

  it.each([
    [2025, "October", "PPRRVU2025_Oct.csv", "RVU25D", "2025-10-01"],
    [2026, "July", "PPRRVU2026_Jul_nonQPP.csv", "RVU26C", "2026-07-01"],
    [2026, "July", "PPRRVU2026_Jul_QPP.csv", "RVU26C QPP", "2026-07-01"],
  ] as const)("of %i %s come from csv by their captions: %s", async (year, release, name, edition, effectiveFrom) => {
    const { rows, reading } = await readAll(inPieces(name, bytes(pprrvuCsv(year, release, PRICES))));
    expect(rows).toHaveLength(3);
    expect(rows[0]).toEqual(expected);
    expect(reading).toMatchObject({ ok: true, reports: [{ edition, effectiveFrom, notes: [] }] });
  });

  it("of 2025 come from fixed-width text with the same values", async () => {
    const { rows, reading } = await readAll(inPieces("PPRRVU2025_Oct.txt", bytes(pprrvuText(PRICES, "33.4009"))));
    expect(rows).toEqual(
      (await readAll({ name: "PPRRVU2025_Oct.csv", content: pprrvuCsv(2025, "October", PRICES) })).rows,
    );
    expect(reading).toMatchObject({ ok: true, reports: [{ edition: "RVU25D" }] });
  });

  it("in text of another layout are refused, not misread", async () => {
    const shifted = pprrvuText(PRICES).replaceAll("  0.44", " 10.44");
    expect(await refusal("PPRRVU2026_Jul.txt", shifted)).toMatchObject({ code: "bad-value", line: 3 });
  });
});

it("geographic indices come from csv whatever the header calls them", async () => {
  const { rows, reading } = await readAll(inPieces("GPCI2026.csv", bytes(GPCI_2026)));
  expect(rows).toEqual([
    {
      contractor: "10112",
      state: "AL",
      locality: "00",
      name: "ALABAMA",
      work: "1.000",
      practiceExpense: "0.875",
      malpractice: "0.566",
    },
    {
      contractor: "02102",
      state: "AK",
      locality: "01",
      name: "ALASKA",
      work: "1.500",
      practiceExpense: "1.065",
      malpractice: "0.551",
    },
    {
      contractor: "01212",
      state: "HI",
      locality: "01",
      name: "HAWAII, GUAM",
      work: "1.000",
      practiceExpense: "1.100",
      malpractice: "0.600",
    },
  ]);
  expect(reading).toMatchObject({ ok: true, reports: [{ edition: "CY2026", effectiveFrom: "2026-01-01" }] });
});

it("localities get back their leading zeros and the state of their block", async () => {
  const { rows, reading } = await readAll({ name: "25LOCCO.csv", content: LOCALITIES_2025 });
  expect(rows).toEqual([
    { contractor: "02102", locality: "01", state: "ALASKA", feeScheduleArea: "STATEWIDE", counties: "ALL COUNTIES" },
    { contractor: "01112", locality: "54", state: "CALIFORNIA", feeScheduleArea: "BAKERSFIELD", counties: "KERN" },
    { contractor: "01112", locality: "55", state: "CALIFORNIA", feeScheduleArea: "CHICO", counties: "BUTTE" },
  ]);
  expect(reading).toMatchObject({ ok: true, reports: [{ edition: "CY2025" }] });
});

describe("ICD-10-CM", () => {
  it("comes from the order file, headings too", async () => {
    const content = orderText([
      ["T00", 0, "Demo heading"],
      ["T000", 1, "Demo code, with a text that is longer than the sixty characters of the short one"],
      ["QA00101", 1, "Demo code with a letter in second place"],
    ]);
    for (const name of ["icd10cm_order_2027.txt", "icd10cm-order-2027.txt"]) {
      const { rows, reading } = await readAll(inPieces(name, bytes(content)));
      expect(rows).toEqual([
        { code: "T00", isBillable: false, text: "Demo heading" },
        {
          code: "T000",
          isBillable: true,
          text: "Demo code, with a text that is longer than the sixty characters of the short one",
        },
        { code: "QA00101", isBillable: true, text: "Demo code with a letter in second place" },
      ]);
      expect(reading).toMatchObject({
        ok: true,
        reports: [{ edition: "FY2027", effectiveFrom: "2026-10-01", effectiveThrough: "2027-09-30", rows: 3 }],
      });
    }
  });

  it("comes from the codes file, and from the April update", async () => {
    const content = "T000    Demo code\r\nT001XXA Demo code\r\n";
    const { rows } = await readAll({ name: "icd10cm-codes-2027.txt", content });
    expect(rows).toEqual([
      { code: "T000", isBillable: true, text: "Demo code" },
      { code: "T001XXA", isBillable: true, text: "Demo code" },
    ]);
    const april = zip({ "icd10cm_codes_2027.txt": content });
    expect((await readAll({ name: "april-1-2027-code-descriptions.zip", content: april })).reading).toMatchObject({
      ok: true,
      reports: [{ edition: "FY2027 April", effectiveFrom: "2027-04-01", effectiveThrough: "2027-09-30" }],
    });
  });

  it("gives notes and seventh characters from the tabular list", async () => {
    const { rows, reading } = await readAll(
      inPieces("icd10cm-tabular_-2027.xml", fixture("icd10cm-tabular-sample.xml"), 5),
    );
    expect(
      rows.map((row) =>
        "at" in row ? [row.at, row.kind, "targets" in row ? row.targets : row.characters.length] : row,
      ),
    ).toEqual([
      ["T00-T09", "excludes1", ["T08-T09"]],
      ["T01", "excludes1", ["T02.-"]],
      ["T01", "excludes2", ["T03.1", "T03.2-"]],
      ["T01", "sevenChrNote", []],
      ["T01", "seventhCharacters", 3],
      ["T01.11", "codeFirst", ["T04.-"]],
    ]);
    expect(reading).toMatchObject({ ok: true, reports: [{ table: "diagnosisNotes", edition: "FY2027" }] });
  });
});

it("a therapy code list comes from its documented csv", async () => {
  const { rows, reading } = await readAll({
    name: "therapy-codes-2027.csv",
    content: "code,disposition\n97530,always\n97760,Sometimes\n",
  });
  expect(rows).toEqual([
    { code: "97530", disposition: "always" },
    { code: "97760", disposition: "sometimes" },
  ]);
  expect(reading).toMatchObject({ ok: true, reports: [{ edition: "CY2027" }] });
});
