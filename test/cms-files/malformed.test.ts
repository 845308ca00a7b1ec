import { describe, expect, it } from "vitest";
import {
  bytes,
  GPCI_2026,
  mueCsv,
  orderText,
  pprrvuCsv,
  ptpRow,
  ptpText,
  readAll,
  refusal,
  xlsx,
  zip,
  type PriceRow,
} from "./published.js";

const PTP = "ccipra-v323r0-f1.txt";
const MUE = "MCR_MUE_PractitionerServices_Eff_10-01-2026.csv";
const ORDER = "icd10cm_order_2027.txt";
const ROW = ptpRow("97530", "97537", "20200101", "*", 1);
const PRICE: PriceRow = ["97530", "A", "0.44", "0.60", "0.60", "0.01", "5"];

describe("what spreadsheets, editors and downloads do to a file without harm", () => {
  it.each([
    ["LF", ptpText([ROW], "\n")],
    ["CRLF", ptpText([ROW], "\r\n")],
    ["a byte-order mark", `\u00ef\u00bb\u00bf${ptpText([ROW])}`],
    ["no line end at the end", ptpText([ROW]).trimEnd()],
    ["a mark of Latin-1 in the notice", ptpText([ROW]).replace("Notice", "Notice \u00ae")],
  ])("%s", async (_, content) => {
    const { rows } = await readAll({ name: PTP, content });
    expect(rows).toMatchObject([{ columnOneCode: "97530", columnTwoCode: "97537", effectiveThrough: null }]);
  });

  it.each([
    ["a byte-order mark", `\u00ef\u00bb\u00bf${mueCsv(["97530,6,3 Clinical,Data"])}`],
    ["CRLF", mueCsv(["97530,6,3 Clinical,Data"]).replaceAll("\n", "\r\n")],
    ["quoted cells", mueCsv(['"97530","6","3 Clinical, with a comma","Data"'])],
  ])("%s in csv", async (_, content) => {
    expect((await readAll({ name: MUE, content })).rows).toMatchObject([{ code: "97530", maximumUnits: 6 }]);
  });
});

describe("what is counted", () => {
  const notesOf = async (name: string, content: string) => {
    const { reading } = await readAll({ name, content });
    return reading.ok
      ? reading.reports[0]?.notes.map(({ code, count, firstLine }) => [code, count, firstLine])
      : reading.issues;
  };

  it("an extra column", async () => {
    const wide = ptpText([`${ROW}\tmore`]).replace("PTP Edit Rationale", "PTP Edit Rationale\tNews");
    expect(await notesOf(PTP, wide)).toContainEqual(["unknown-column", 1, null]);
    const csv = mueCsv(
      ["97530,6,3 Clinical,Data,x"],
      "Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale,News",
    );
    expect(await notesOf(MUE, csv)).toEqual([["unknown-column", 1, 4]]);
  });

  it("rows that repeat one another, blank lines and notes below the table", async () => {
    expect(await notesOf(MUE, mueCsv(["97530,6,3 Clinical,Data", "97530,6,3 Clinical,Data", "", "A note"]))).toEqual([
      ["duplicate-row", 1, 7],
      ["blank-line", 1, 8],
      ["other-line", 1, 9],
    ]);
  });

  it("rows that end before they start, and an old file under a new name", async () => {
    const text = ptpText([ptpRow("97530", "97537", "20200101", "20191231", 1)]);
    expect(await notesOf(PTP, text)).toEqual([
      ["ends-before-start", 1, 7],
      ["old-content", 1, 7],
    ]);
  });

  it("totals that do not add up", async () => {
    const text = pprrvuCsv(2026, "July", [PRICE]).replace(",1.05,", ",2.05,");
    expect(await notesOf("PPRRVU2026_Jul_nonQPP.csv", text)).toEqual([["totals-differ", 1, 7]]);
  });
});

describe("what is refused, with the line and the reason", () => {
  it.each<[what: string, name: string, content: string | Uint8Array, code: string, line: number | null]>([
    ["an empty file", PTP, "", "empty-file", null],
    ["a file of blanks", PTP, " \r\n\r\n", "empty-file", null],
    ["a web page", PTP, "<!DOCTYPE html>\n<html><body>Licence</body></html>", "web-page", null],
    ["a web page under the name of a zip", "ccipra.zip", "\n<html lang='en'>", "web-page", null],
    ["a PDF", PTP, "%PDF-1.7 ...", "not-text", null],
    ["an old workbook", "mue.xls", bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1"), "not-text", null],
    ["gzip", "ptp.gz", bytes("\u001f\u008b\u0008"), "not-text", null],
    ["UTF-16", MUE, bytes("\u00ff\u00feH\0C\0P\0C\0S\0"), "not-text", null],
    ["another table", "payments.txt", '"2026","10112","00","97530"\n', "not-recognised", 1],
    ["pairs without a header", PTP, `Column 1\tColumn 2\n${ROW}\n`, "missing-column", 2],
    ["a row with too few cells", PTP, ptpText([ROW, "97530\t97542\t\t20200101"]), "short-row", 8],
    ["a row cut inside its second code", PTP, ptpText([ROW, "97530\t975"]).trimEnd(), "lost-zeros", 8],
    ["a row cut behind its first code", PTP, ptpText([ROW, "97530"]).trimEnd(), "short-row", 8],
    ["a row with too many cells", PTP, ptpText([`${ROW}\tmore`]), "long-row", 7],
    ["a date that does not exist", PTP, ptpText([ptpRow("97530", "97537", "20200230", "*", 1)]), "bad-value", 7],
    ["an unknown indicator", PTP, ptpText([ptpRow("97530", "97537", "20200101", "*", 2)]), "bad-value", 7],
    ["a code without its zeros", PTP, ptpText([ROW, ptpRow("100", "97537", "20200101", "*", 1)]), "lost-zeros", 8],
    ["a wrong year", PTP, ptpText([ROW, ptpRow("97530", "97542", "20270101", "*", 1)]), "wrong-edition", 8],
    ["a name with two editions", "2026q4-ccipra-v310r0.txt", ptpText([ROW]), "wrong-edition", null],
    ["a name without an edition", "ccipra.txt", ptpText([ROW]), "missing-edition", null],
    ["a name without a setting", "v323r0-f1.txt", ptpText([ROW]), "missing-edition", null],
    ["a part without rows", PTP, ptpText([]), "no-rows", null],
    ["unit limits without rows", MUE, mueCsv([]), "no-rows", null],
    ["two values of one code", MUE, mueCsv(["97530,6,3 C,", "97530,4,3 C,"]), "conflicting-rows", 7],
    ["a limit that is no number", MUE, mueCsv(["97530,six,3 C,"]), "bad-value", 6],
    ["a limit without indicator", MUE, mueCsv(["97530,6"]), "short-row", 6],
    ["an unknown adjudication indicator", MUE, mueCsv(["97530,6,4 C,"]), "bad-value", 6],
    ["a limit with too many cells", MUE, mueCsv(["97530,6,3 C,x,y"]), "long-row", 6],
    ["a code of a spreadsheet", MUE, mueCsv(["100,6,3 C,"]), "lost-zeros", 6],
    [
      "another setting than the name says",
      MUE,
      mueCsv(["97530,6,3 C,"], "Outpatient Hospital Services MUE Values,MUE Adjudication Indicator,x"),
      "wrong-edition",
      4,
    ],
    [
      "a date inside a quarter",
      "MCR_MUE_PractitionerServices_Eff_10-15-2026.csv",
      mueCsv(["97530,6,3 C,"]),
      "wrong-edition",
      null,
    ],
    ["limits without an edition", "mue.csv", mueCsv(["97530,6,3 C,"]), "missing-edition", null],
    ["a quote that is never closed", MUE, `${mueCsv([])}"97530,6,3 C,\n`, "damaged-csv", 7],
    ["text behind a quote", MUE, mueCsv(['"97530"x,6,3 C,']), "damaged-csv", 6],
    [
      "a code that stands twice",
      ORDER,
      orderText([
        ["T000", 1, "Demo"],
        ["T000", 1, "Demo"],
      ]),
      "conflicting-rows",
      2,
    ],
    [
      "order numbers that go back",
      ORDER,
      orderText([["T000", 1, "Demo"]]) + orderText([["T001", 1, "Demo"]]),
      "conflicting-rows",
      2,
    ],
    [
      "an order file cut in a line",
      ORDER,
      orderText([
        ["T000", 1, "Demo"],
        ["T001", 1, "Demo"],
      ]).slice(0, -30),
      "short-row",
      2,
    ],
    ["an order file of headings", ORDER, orderText([["T00", 0, "Demo"]]), "no-rows", null],
    ["an order file without a year", "icd10cm_order.txt", orderText([["T000", 1, "Demo"]]), "missing-edition", null],
    [
      "a tabular list cut short",
      "icd10cm_tabular_2027.xml",
      '<?xml version="1.0"?><ICD10CM.tabular><chapter><name>1</name>',
      "damaged-xml",
      null,
    ],
    [
      "entities in a tabular list",
      "icd10cm_tabular_2027.xml",
      '<!DOCTYPE a [<!ENTITY b "c">]><ICD10CM.tabular></ICD10CM.tabular>',
      "damaged-xml",
      null,
    ],
    ["relative values of another year", "PPRRVU2025_Jul.csv", pprrvuCsv(2026, "July", [PRICE]), "wrong-edition", 1],
    ["relative values of another release", "PPRRVU2026_Oct.csv", pprrvuCsv(2026, "July", [PRICE]), "wrong-edition", 1],
    [
      "relative values without a column",
      "PPRRVU2026_Jul.csv",
      pprrvuCsv(2026, "July", [PRICE]).replace("PROC", "PRAC"),
      "missing-column",
      6,
    ],
    [
      "a price row cut short",
      "PPRRVU2026_Jul.csv",
      `${pprrvuCsv(2026, "July", [PRICE])}97535,,,A,,0.45`,
      "short-row",
      8,
    ],
    [
      "a price that is no number",
      "PPRRVU2026_Jul.csv",
      pprrvuCsv(2026, "July", [PRICE]).replace("0.44", "x"),
      "bad-value",
      7,
    ],
    ["a price row twice", "PPRRVU2026_Jul.csv", pprrvuCsv(2026, "July", [PRICE, PRICE]), "conflicting-rows", 8],
    ["indices of another year", "GPCI2025.csv", GPCI_2026, "wrong-edition", 3],
    ["indices of two years", "GPCI2026.csv", GPCI_2026.replace("2026 MP", "2025 MP"), "wrong-edition", 3],
    ["a contractor of a spreadsheet", "GPCI2026.csv", GPCI_2026.replace("02102", "2102"), "lost-zeros", 5],
    ["an index that is missing", "GPCI2026.csv", GPCI_2026.replace("1.065", ""), "short-row", 5],
    ["a locality twice", "GPCI2026.csv", GPCI_2026.replace("02102,AK,01", "10112,AL,00"), "conflicting-rows", 5],
    ["a list of codes without dispositions", "therapy-codes-2027.csv", "code,disposition\n97530,\n", "short-row", 2],
    [
      "add-ons by a date of another form",
      "AOC_V2026Q4.csv",
      "add_on_code,primary_code,aoc_edit_type,aoc_edit_eff_dt_julian,aoc_edit_del_dt_julian\n97130,97129,1,2025366,\n",
      "bad-value",
      2,
    ],
    [
      "add-ons without a column",
      "AOC_V2026Q4.csv",
      "add_on_code,primary_code,aoc_edit_type,aoc_edit_eff_dt_julian\n97130,97129,1,2025365\n",
      "missing-column",
      1,
    ],
    [
      "coverage rows cut short",
      "article_x_hcpc_code.csv",
      "article_id,article_version,hcpc_code_id,hcpc_code_group\n1,2,97530\n",
      "short-row",
      2,
    ],
    [
      "a workbook with a damaged sheet",
      "MCR_MUE_PractitionerServices_Eff_10-01-2026.xlsx",
      xlsx([["a"]]).slice(0, -30),
      "damaged-zip",
      null,
    ],
    [
      "a workbook of something else",
      "claims.xlsx",
      xlsx([
        ["patient", "code"],
        ["x", "97530"],
      ]),
      "not-recognised",
      1,
    ],
    ["a zip without tables", "ptp.zip", zip({ "readme.pdf": "%PDF" }), "not-recognised", null],
    ["a zip of something else", "ptp.zip", zip({ "notes.txt": "Nothing to see." }), "not-recognised", 1],
  ])("%s", async (_, name, content, code, line) => {
    const issue = await refusal(name, content);
    expect(issue).toMatchObject({ code, line });
    expect(issue?.message).toMatch(/^[A-Z].*\.$/);
  });

  it("never with what the file holds", async () => {
    const secret = ptpText([ptpRow("97530", "97537", "19700412", "DOE", 1)]);
    expect(JSON.stringify(await refusal(PTP, secret))).not.toMatch(/DOE|19700412/);
  });

  it("takes the caller's word for what a name leaves open, and never against the name", async () => {
    const options = { edition: "2026Q4", setting: "practitioner", year: 2027 };
    expect(await refusal("pairs.txt", ptpText([ROW]), options)).toBeNull();
    expect(await refusal("limits.csv", mueCsv(["97530,6,3 C,"]), options)).toBeNull();
    expect(await refusal("order.txt", orderText([["T000", 1, "Demo"]]), options)).toBeNull();
    const { reading } = await readAll({ name: "ccioph-v310r0.txt", content: ptpText([ROW]) }, options);
    expect(reading).toMatchObject({ ok: true, reports: [{ edition: "2025Q1", setting: "outpatient-hospital" }] });
  });
});
