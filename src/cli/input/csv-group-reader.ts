import { cellText } from "./cell-text.js";
import type { CsvRow } from "./csv-rows.js";
import { csvRows } from "./csv-rows.js";
import type { OpenGroup, RowPlace } from "./open-group.js";
import { addRow, blame, closeGroup, openGroup } from "./open-group.js";
import type { CsvHeader } from "./read-header.js";
import { readHeader } from "./read-header.js";
import type { GroupName, RowKind } from "./row-kind.js";
import type { SeenKeys } from "./seen-keys.js";
import type { ReadContext, RecordIssue, RecordReader, SourceRecord } from "./source-record.js";

/** How rows become visits or claims. */
export interface CsvGroupOptions {
  /** Tells from its header what kind of file it is. */
  readonly kindOf: (titles: readonly string[]) => RowKind;
  /** Date of service where rows have none. */
  readonly defaultDate: string | undefined;
  /** Titles the caller has given to columns, by simplified title. */
  readonly titles: ReadonlyMap<string, string>;
  /** Visits or claims met before, over all inputs. */
  readonly seen: SeenKeys;
  /** Told once, when the header is understood. */
  readonly onHeader: (header: CsvHeader) => void;
}

/** A row whose visit or claim is not certain, with the key it seems to have. */
interface Stray extends RowPlace {
  readonly seems: string | null;
  readonly issue: RecordIssue;
}

/** The file as its header describes it. */
interface Table {
  readonly kind: RowKind;
  readonly header: CsvHeader;
}

/**
 * Reads rows and puts adjacent ones of a visit or claim together.
 *
 * A visit with a bad row is bad as a whole: counted from its other rows it would have too few units. A row whose visit
 * cannot be told may belong to the visit before or behind it, so both are bad.
 *
 * @param context - numbering and limits
 * @param options - kind of the file, titles of columns, default date, keys met before
 * @returns a reader that holds one visit or claim at a time
 */
export function csvGroupReader(context: ReadContext, options: CsvGroupOptions): RecordReader {
  const rows = csvRows(context);
  let table: Table | null = null;
  let current: OpenGroup | null = null;
  let strays: Stray[] = [];

  const begin = (key: string, row: CsvRow, { kind, header }: Table): OpenGroup => {
    const { of } = kind;
    const callerKey = header.has(of) ? cellText(row.cells, header, of) : undefined;
    const group = openGroup({ key, of, callerKey }, context.nextRecord(), row);
    const isNamed = header.has(of) || header.has("patient");
    const before = options.seen.meet(isNamed ? key : `${context.input ?? 1} ${key}`, group.record);
    if (before !== undefined) blame(group, row, cameBack(before, of));
    return group;
  };
  /** Makes the group of a row the current one; gives the one that ends with it. */
  const moveTo = (key: string, row: CsvRow, inTable: Table): readonly SourceRecord[] => {
    const previous = current;
    if (previous !== null && previous.key === key) {
      for (const stray of strays) blame(previous, stray, stray.issue);
      strays = [];
      return [];
    }
    const next = begin(key, row, inTable);
    for (const stray of strays) {
      if (previous !== null && stray.seems !== key) blame(previous, stray, stray.issue);
      if (previous === null || stray.seems !== previous.key) blame(next, stray, stray.issue);
    }
    strays = [];
    current = next;
    return previous === null ? [] : [closeGroup(previous, context)];
  };
  const takeRow = (row: CsvRow, inTable: Table): readonly SourceRecord[] => {
    if (row.ok && row.cells.every((text) => text.trim() === "")) return [];
    const { kind, header } = inTable;
    const issue = row.ok ? faultOfCells(row.cells, header) : row.issue;
    const certain = row.ok ? (issue === null ? row.cells : row.cells.slice(0, 1)) : row.cells;
    const key = kind.keyOf(certain, header);
    if (key === null) {
      const seems = kind.keyOf(row.cells, header);
      strays.push({ line: row.line, byteOffset: row.byteOffset, seems, issue: issue ?? noKey(kind.of) });
      return [];
    }
    const finished = moveTo(key, row, inTable);
    if (current !== null && issue !== null) blame(current, row, issue);
    if (current !== null && issue === null) addRow(current, kind.readRow(row.cells, header, options.defaultDate), row);
    return finished;
  };
  const take = (row: CsvRow): readonly SourceRecord[] => {
    if (table !== null) return takeRow(row, table);
    const titles = row.ok ? row.cells : [];
    const kind = options.kindOf(titles);
    table = { kind, header: readHeader(titles, options.titles, kind) };
    options.onHeader(table.header);
    return [];
  };
  const unnamed = (): OpenGroup | null => {
    const [first] = strays;
    if (first === undefined || table === null) return null;
    return openGroup({ key: "", of: table.kind.of, callerKey: undefined }, context.nextRecord(), first);
  };
  return {
    push: (chunk) => rows.push(chunk).flatMap(take),
    end: () => {
      const finished = rows.end().flatMap(take);
      const last = current ?? unnamed();
      if (last === null) return finished;
      for (const stray of strays) blame(last, stray, stray.issue);
      return [...finished, closeGroup(last, context)];
    },
  };
}

function noKey(of: GroupName): RecordIssue {
  const message = `The row names no ${of}, so it may belong to the one before or behind it.`;
  return { pointer: `/${of}`, message, fix: `Write the key of the ${of} in every row.` };
}

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

function cameBack(record: number, of: GroupName): RecordIssue {
  return {
    pointer: `/${of}`,
    message: `The rows of this ${of} do not stand together: record ${record} has its first rows and lacks these.`,
    fix: `Sort the file by ${of} and run it again.`,
  };
}
