import { readFileSync } from "node:fs";
import { zipSync, type Zippable } from "fflate";
import type { CmsFile } from "../../src/cms-files/cms-file.js";
import { readCmsFile } from "../../src/cms-files/read-cms-file.js";
import type { TableRows } from "../../src/cms-files/row-visitors.js";

/** Bytes of a text whose characters each stand for one byte. */
export function bytes(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
}

/** A file in chunks of a few bytes, so that every boundary is met. */
export function inPieces(name: string, content: Uint8Array, size = 7): CmsFile {
  function* pieces(): Generator<Uint8Array> {
    for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
  }
  return { name, content: pieces() };
}

export const PTP_HEADER = [
  "Notice of the file.\t\t\t\t\t\t",
  "Column1/Column2 Edits\t\t\t\t\t\t",
  "Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale",
  "\t\tprior to 1996\tDate\tDate\t0=not allowed\t",
  "\t\t\t\t*=no data\t1=allowed\t",
  "\t\t\t\t\t9=not applicable\t",
];

/** A row of pairs in the published order of columns. */
export function ptpRow(one: string, two: string, from: string, through: string, indicator: number): string {
  return [one, two, "", from, through, indicator, "Mutually exclusive procedures"].join("\t");
}

export function ptpText(rows: readonly string[], lineEnd = "\r\n"): string {
  return [...PTP_HEADER, ...rows, ""].join(lineEnd);
}

export function mueCsv(
  rows: readonly string[],
  header = "Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale",
): string {
  return `"Notice,\n\nover several ""lines"".",,,\n"HCPCS/\nCPT Code",${header}\n${rows.join("\n")}\n`;
}

export function orderText(rows: readonly (readonly [code: string, billable: 0 | 1, text: string])[]): string {
  const line = ([code, billable, text]: readonly [string, 0 | 1, string], at: number): string =>
    `${String(at + 1).padStart(5, "0")} ${code.padEnd(7)} ${billable} ${text.slice(0, 60).padEnd(60)} ${text}\r\n`;
  return rows.map(line).join("");
}

const CAPTIONS_2025: readonly (readonly [string, string, string, string])[] = [
  ["", "", "", "HCPCS"],
  ["", "", "", "MOD"],
  ["", "", "", "DESCRIPTION"],
  ["", "", "STATUS", "CODE"],
  ["NOT USED", "FOR", "MEDICARE ", "PAYMENT"],
  ["", "", "WORK", "RVU"],
  ["", "", "NON-FAC", "PE RVU"],
  ["", "NON-FAC", "NA", "INDICATOR"],
  ["", "", "FACILITY", "PE RVU"],
  ["", "FACILITY ", "NA", "INDICATOR"],
  ["", "", "MP", "RVU"],
  ["", "", "NON-FACILITY", "TOTAL"],
  ["", "", "FACILITY", "TOTAL"],
  ["", "", "PCTC", "IND"],
  ["", "", "GLOB", "DAYS"],
  ["", "", "PRE", "OP"],
  ["", "", "INTRA", "OP"],
  ["", "", "POST", "OP"],
  ["", "", "MULT", "PROC"],
  ["", "", "BILAT", "SURG"],
  ["", "", "ASST", "SURG"],
  ["", "", "CO-", "SURG"],
  ["", "", "TEAM", "SURG"],
  ["", "", "ENDO", "BASE"],
  ["", "", "CONV", "FACTOR"],
  ["PHYSICIAN", "SUPERVISION OF", "DIAGNOSTIC", "PROCEDURES"],
  ["", "", "CALCULATION", "FLAG"],
  ["DIAGNOSTIC", "IMAGING", "FAMILY", "INDICATOR"],
  ["PE USED", "FOR OPPS", "PAYMENT", "AMOUNT"],
  ["PE USED", "FOR OPPS", "PAYMENT", "AMOUNT"],
  ["MP USED", "FOR OPPS", "PAYMENT", "AMOUNT"],
];
const PRICE_COLUMN = ["", "", "PRIC", "IND"] as const;
const ENDO_COLUMN = 23;

/** A price row: code, status, work, practice expense outside and inside a facility, malpractice, multiple-procedure. */
export type PriceRow = readonly [string, string, string, string, string, string, string];

function cellsOf([code, status, work, outside, inside, malpractice, multiple]: PriceRow, factor: string): string[] {
  const total = (expense: string): string => (Number(work) + Number(expense) + Number(malpractice)).toFixed(2);
  const numbers = [work, outside, "", inside, "NA", malpractice, total(outside), total(inside)];
  const rest = ["7", "XXX", "0.00", "0.00", "0.00", multiple, "0", "0", "0", "0", "", factor, "09", "0", "99"];
  return [code, "", "", status, "", ...numbers, ...rest, "0.00", "0.00", "0.00"];
}

/** Relative values as csv: 31 columns in 2025, 32 in 2026. */
export function pprrvuCsv(year: 2025 | 2026, release: string, rows: readonly PriceRow[], factor = "33.4009"): string {
  const has32 = year === 2026;
  const columns: readonly (readonly string[])[] = has32
    ? [...CAPTIONS_2025.slice(0, ENDO_COLUMN), PRICE_COLUMN, ...CAPTIONS_2025.slice(ENDO_COLUMN)]
    : CAPTIONS_2025;
  const title = `,,${year} National Physician Fee Schedule Relative Value File ${release} Release${",".repeat(columns.length - 3)}`;
  const captions = [0, 1, 2, 3].map((level) => columns.map((column) => column[level]).join(","));
  const lines = rows.map((row) => {
    const cells = cellsOf(row, factor);
    if (has32) cells.splice(ENDO_COLUMN, 0, "1");
    return cells.join(",");
  });
  return [title, ",,RELEASED 06/30/2026", ...captions, ...lines, ""].join("\r\n");
}

/** Relative values as fixed-width text of 2025. */
export function pprrvuText(rows: readonly PriceRow[], factor = "32.3465"): string {
  const lines = rows.map((row) => {
    const cells = cellsOf(row, factor);
    const line = Array.from({ length: 171 }, () => " ");
    const put = (from: number, to: number, text = ""): void => {
      line.splice(from - 1, to - from + 1, ...text.padStart(to - from + 1).split(""));
    };
    put(1, 5, cells[0]);
    put(58, 58, cells[3]);
    put(60, 65, cells[5]);
    put(67, 72, cells[6]);
    put(76, 81, cells[8]);
    put(85, 89, cells[10]);
    put(91, 96, cells[11]);
    put(97, 102, cells[12]);
    put(116, 116, cells[18]);
    put(133, 140, cells[24]);
    return line.join("");
  });
  return ["HDR NOTICE", "HDR", ...lines, ""].join("\r\n");
}

export const GPCI_2026 = [
  "ADDENDUM E. FINAL CY 2026 GEOGRAPHIC PRACTICE COST INDICES (GPCIs) BY STATE AND MEDICARE LOCALITY,,,,,,",
  ",,,,,,",
  "Medicare Administrative Contractor (MAC),State,Locality Number,Locality Name,2026 PW GPCI (with 1.0 Floor)***,2026 PE GPCI,2026 MP GPCI",
  "10112,AL,00,ALABAMA,1,0.875,0.566",
  "02102,AK,01,ALASKA*,1.500,1.065,0.551",
  '01212,HI,01,"HAWAII, GUAM",1.000,1.1,0.6',
  ",,,,,,",
  "***Note: a footnote.,,,,,,",
  "",
].join("\n");

export const LOCALITIES_2025 = [
  "Crosswalk,,,,",
  ",,,,",
  "Medicare Adminstrative Contractor,Locality Number,State ,Fee Schedule Area ,Counties",
  "2102,1,ALASKA,STATEWIDE,ALL COUNTIES",
  ",,,,",
  '1112,54,CALIFORNIA,BAKERSFIELD*,"KERN"',
  '1112,55,,CHICO,"BUTTE"',
  "",
].join("\n");

/** A zip of some files. */
export function zip(files: Readonly<Record<string, Uint8Array | string>>, level: 0 | 6 = 6): Uint8Array {
  const content: Zippable = {};
  for (const [name, data] of Object.entries(files)) {
    content[name] = [typeof data === "string" ? bytes(data) : data, { level, mtime: "2026-01-01T00:00:00" }];
  }
  return zipSync(content);
}

/** A workbook with one sheet; every cell is a shared string, as CMS writes them, but for inline ones. */
export function xlsx(rows: readonly (readonly string[])[], options: { readonly inline?: boolean } = {}): Uint8Array {
  const texts = [...new Set(rows.flat())];
  const numbers = new Map(texts.map((text, at) => [text, at]));
  const cell = (text: string, column: number, row: number): string => {
    if (text === "") return "";
    const place = `${columnName(column)}${row + 1}`;
    return options.inline === true
      ? `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
      : `<c r="${place}" s="1" t="s"><v>${numbers.get(text) ?? 0}</v></c>`;
  };
  const sheet = rows
    .map((cells, row) => `<row r="${row + 1}">${cells.map((text, column) => cell(text, column, row)).join("")}</row>`)
    .join("");
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return zip({
    "[Content_Types].xml": `${head}<Types/>`,
    "xl/workbook.xml": `${head}<workbook xmlns:r="r"><sheets><sheet name="Table" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships><Relationship Id="rId7" Target="worksheets/table.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `${head}<sst>${texts.map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}</sst>`,
    "xl/worksheets/table.xml": `${head}<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
  });
}

function columnName(column: number): string {
  const high = Math.floor(column / 26);
  return (high > 0 ? String.fromCharCode(64 + high) : "") + String.fromCharCode(65 + (column % 26));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "&#10;");
}

const TABLES = [
  "ptpEdits", "mue", "addOnCodes", "relativeValues", "gpci", "localities", "diagnoses", "diagnosisNotes", "coverage",
  "therapyCodes",
] as const; // prettier-ignore

/** Reads a file with takers for every table. */
export async function readAll(file: CmsFile, options = {}) {
  const rows: TableRows[keyof TableRows][] = [];
  const take = (row: TableRows[keyof TableRows]): unknown => rows.push(row);
  const reading = await readCmsFile(file, Object.fromEntries(TABLES.map((table) => [table, take])), options);
  return { rows, reading };
}

/** Why a file is refused. */
export async function refusal(name: string, content: Uint8Array | string, options = {}) {
  const { reading } = await readAll({ name, content }, options);
  return reading.ok ? null : reading.issues[0];
}
