import type { CsvRow } from "./csv-rows.js";
import { csvRows } from "./csv-rows.js";
import type { OpenVisit, RowPlace } from "./open-visit.js";
import { addRow, blame, closeVisit, openVisit } from "./open-visit.js";
import type { CsvHeader } from "./read-header.js";
import { readHeader } from "./read-header.js";
import type { SeenKeys } from "./seen-keys.js";
import type { ReadContext, RecordIssue, RecordReader, SourceRecord } from "./source-record.js";
import type { VisitColumn } from "./visit-columns.js";
import { readRow, visitKeyOf, visitNameOf } from "./visit-rows.js";

/** How rows become visits. */
export interface CsvVisitOptions {
  /** Date of service where rows have none. */
  readonly defaultDate: string | undefined;
  /** Titles the caller has given to columns, by simplified title. */
  readonly titles: ReadonlyMap<string, VisitColumn>;
  /** Visits met before, over all inputs. */
  readonly seen: SeenKeys;
  /** Told once, when the header is understood. */
  readonly onHeader: (header: CsvHeader) => void;
}

/** A row whose visit is not certain, with the key it seems to have. */
interface Stray extends RowPlace {
  readonly seems: string | null;
  readonly issue: RecordIssue;
}

/**
 * Reads minutes per code, or a time log, and puts adjacent rows of a visit together.
 *
 * A visit with a bad row is bad as a whole: counted from its other rows it would have too few units. A row whose visit
 * cannot be told may belong to the visit before or behind it, so both are bad.
 *
 * @param context - numbering and limits
 * @param options - titles of columns, default date, visits met before
 * @returns a reader that holds one visit at a time
 */
export function csvVisitReader(context: ReadContext, options: CsvVisitOptions): RecordReader {
  const rows = csvRows(context);
  let header: CsvHeader | null = null;
  let current: OpenVisit | null = null;
  let strays: Stray[] = [];

  const begin = (key: string, row: CsvRow, columns: CsvHeader): OpenVisit => {
    const visit = openVisit(key, visitNameOf(row.cells, columns), context.nextRecord(), row);
    const isNamed = columns.has("visit") || columns.has("patient");
    const before = options.seen.meet(isNamed ? key : `${context.input ?? 1} ${key}`, visit.record);
    if (before !== undefined) blame(visit, row, cameBack(before));
    return visit;
  };
  /** Makes the visit of a row the current one; gives the one that ends with it. */
  const moveTo = (key: string, row: CsvRow, columns: CsvHeader): readonly SourceRecord[] => {
    const previous = current;
    if (previous !== null && previous.key === key) {
      for (const stray of strays) blame(previous, stray, stray.issue);
      strays = [];
      return [];
    }
    const next = begin(key, row, columns);
    for (const stray of strays) {
      if (previous !== null && stray.seems !== key) blame(previous, stray, stray.issue);
      if (previous === null || stray.seems !== previous.key) blame(next, stray, stray.issue);
    }
    strays = [];
    current = next;
    return previous === null ? [] : [closeVisit(previous, context)];
  };
  const takeRow = (row: CsvRow, columns: CsvHeader): readonly SourceRecord[] => {
    if (row.ok && row.cells.every((text) => text.trim() === "")) return [];
    const issue = row.ok ? faultOfCells(row.cells, columns) : row.issue;
    const certain = row.ok ? (issue === null ? row.cells : row.cells.slice(0, 1)) : row.cells;
    const key = visitKeyOf(certain, columns);
    if (key === null) {
      const seems = visitKeyOf(row.cells, columns);
      strays.push({ line: row.line, byteOffset: row.byteOffset, seems, issue: issue ?? NO_VISIT });
      return [];
    }
    const finished = moveTo(key, row, columns);
    if (current !== null && issue !== null) blame(current, row, issue);
    if (current !== null && issue === null) addRow(current, readRow(row.cells, columns, options.defaultDate), row);
    return finished;
  };
  const take = (row: CsvRow): readonly SourceRecord[] => {
    if (header !== null) return takeRow(row, header);
    header = readHeader(row.ok ? row.cells : [], options.titles);
    options.onHeader(header);
    return [];
  };
  return {
    push: (chunk) => rows.push(chunk).flatMap(take),
    end: () => {
      const finished = rows.end().flatMap(take);
      const [first] = strays;
      const last = current ?? (first === undefined ? null : openVisit("", undefined, context.nextRecord(), first));
      if (last === null) return finished;
      for (const stray of strays) blame(last, stray, stray.issue);
      return [...finished, closeVisit(last, context)];
    },
  };
}

const NO_VISIT: RecordIssue = {
  pointer: "/visit",
  message: "The row names no visit, so it may belong to the one before or behind it.",
  fix: "Write the key of the visit in every row.",
};

function faultOfCells(cells: readonly string[], header: CsvHeader): RecordIssue | null {
  const expected = header.columns.length;
  const hasMore = cells.slice(expected).some((text) => text.trim() !== "");
  if (cells.length >= expected && !hasMore) return null;
  return {
    pointer: "",
    message: `The row has ${cells.length} cells where the header has ${expected}.`,
    fix: "Write a separator for every empty cell, and put cells that hold one in quotation marks.",
  };
}

function cameBack(record: number): RecordIssue {
  return {
    pointer: "/visit",
    message: `The rows of this visit do not stand together: record ${record} has its first rows and lacks these.`,
    fix: "Sort the file by visit and run it again.",
  };
}
