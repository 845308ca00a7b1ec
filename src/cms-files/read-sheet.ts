import type { OnRecord } from "./csv-splitter.js";
import { latin1Text } from "./latin1-text.js";
import { refuse } from "./refuse.js";
import { unpackEntry } from "./unpack-entry.js";
import { xmlAttribute, xmlScanner } from "./xml-scanner.js";
import type { XmlHandler } from "./xml-scanner.js";
import type { ZipEntry } from "./zip-directory.js";

const MOST_COLUMNS = 1000;
/** Text of all shared cells of a sheet, in characters. */
const MOST_SHARED = 256 * 2 ** 20;

/**
 * Says whether a zip is a spreadsheet.
 *
 * @param entries - its directory
 * @returns true for an xlsx workbook
 */
export function isWorkbook(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => name === "xl/workbook.xml");
}

/**
 * Reads the first sheet of an xlsx workbook row by row. Cells come as they are stored: a number that lost its leading
 * zeros in the spreadsheet has lost them here too.
 *
 * @param zip - all bytes of the workbook
 * @param entries - its directory
 * @param onRecord - is given the cells of each row and its number
 * @throws a refusal when the workbook is damaged
 */
export function readSheet(zip: Uint8Array, entries: readonly ZipEntry[], onRecord: OnRecord): void {
  const shared = readShared(zip, entries);
  let row = 0;
  let cells: string[] = [];
  let column = -1;
  let type: string | undefined;
  let value = "";
  let takes = false;
  scan(zip, sheetEntry(zip, entries), {
    open: (name, attributes) => {
      if (name === "row") {
        row = Number(xmlAttribute(attributes, "r") ?? row + 1);
        cells = [];
        column = -1;
      } else if (name === "c") {
        const place = xmlAttribute(attributes, "r");
        column = place === undefined ? column + 1 : columnOf(place);
        if (column >= MOST_COLUMNS) throw refuse("too-large", row, `The sheet has more than ${MOST_COLUMNS} columns.`);
        type = xmlAttribute(attributes, "t");
        value = "";
      } else if (name === "v" || name === "t") {
        takes = true;
      }
    },
    text: (text) => {
      if (takes) value += text;
    },
    close: (name) => {
      if (name === "v" || name === "t") {
        takes = false;
      } else if (name === "c") {
        while (cells.length < column) cells.push("");
        cells[column] = type === "s" ? sharedText(shared, value, row) : value;
      } else if (name === "row") {
        onRecord(cells, row);
      }
    },
  });
}

function scan(zip: Uint8Array, entry: ZipEntry, handler: XmlHandler): void {
  const scanner = xmlScanner(handler);
  for (const bytes of unpackEntry(zip, entry)) scanner.push(latin1Text(bytes));
  scanner.end();
}

function readShared(zip: Uint8Array, entries: readonly ZipEntry[]): readonly string[] {
  const entry = entries.find(({ name }) => name === "xl/sharedStrings.xml");
  if (entry === undefined) return [];
  const texts: string[] = [];
  let text = "";
  let total = 0;
  let takes = false;
  let isReading = false;
  scan(zip, entry, {
    open: (name) => {
      if (name === "si") text = "";
      // The reading aid of East Asian text is not part of the cell.
      if (name === "rPh") isReading = true;
      if (name === "t") takes = !isReading;
    },
    text: (piece) => {
      if (takes) text += piece;
    },
    close: (name) => {
      if (name === "t") takes = false;
      if (name === "rPh") isReading = false;
      if (name !== "si") return;
      total += text.length;
      if (total > MOST_SHARED) throw refuse("too-large", null, "The text of the sheet is larger than 256 MiB.");
      texts.push(text);
    },
  });
  return texts;
}

function sharedText(shared: readonly string[], index: string, row: number): string {
  const text = shared[Number(index)];
  if (text === undefined) throw refuse("damaged-xml", row, "A cell of the sheet names a text that is not there.");
  return text;
}

/** The first sheet of the workbook; its file may have any name. */
function sheetEntry(zip: Uint8Array, entries: readonly ZipEntry[]): ZipEntry {
  const find = (name: string): ZipEntry | undefined => entries.find((entry) => entry.name === name);
  const workbook = find("xl/workbook.xml");
  const relations = find("xl/_rels/workbook.xml.rels");
  let id: string | undefined;
  let target: string | undefined;
  const nothing = (): void => undefined;
  const first = (name: string, attributes: string): void => {
    if (name === "sheet") id ??= xmlAttribute(attributes, "r:id");
  };
  const related = (name: string, attributes: string): void => {
    if (name === "Relationship" && xmlAttribute(attributes, "Id") === id) target = xmlAttribute(attributes, "Target");
  };
  if (workbook !== undefined) scan(zip, workbook, { open: first, close: nothing, text: nothing });
  if (relations !== undefined) scan(zip, relations, { open: related, close: nothing, text: nothing });
  const path = target === undefined ? "xl/worksheets/sheet1.xml" : target.replace(/^\/?(?:xl\/)?/, "xl/");
  const sheet = find(path) ?? find("xl/worksheets/sheet1.xml");
  if (sheet === undefined) throw refuse("damaged-xml", null, "The workbook has no sheet.");
  return sheet;
}

function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at += 1) {
    const letter = place.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
