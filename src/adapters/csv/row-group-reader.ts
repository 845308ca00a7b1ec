import { cellText } from "./cell-text.js";
import { faultOfCells } from "./fault-of-cells.js";
import type { GroupRecord, OpenGroup } from "./open-group.js";
import { addRow, blame, closeGroup, openGroup } from "./open-group.js";
import type { CsvHeader, HeaderReading } from "./read-header.js";
import { readHeader } from "./read-header.js";
import type { CsvRow } from "./row-cutter.js";
import type { GroupName, RowIssue, RowKind, RowPlace } from "./row-kind.js";
import type { SeenKeys } from "./seen-keys.js";

/** How rows become visits or claims. */
export interface RowGroupOptions {
  /** Tells from its header what kind of file it is. */
  readonly kindOf: (titles: readonly string[]) => RowKind;
  /** Date of service where rows have none. */
  readonly defaultDate: string | undefined;
  /** Titles the caller has given to columns, by simplified title. */
  readonly titles: ReadonlyMap<string, string>;
  /** How the caller gives a title, for messages. */
  readonly titleOption: string;
  /** Visits or claims met before, over all inputs. */
  readonly seen: SeenKeys;
  /** Gives the number of the next visit or claim. */
  readonly nextRecord: () => number;
  /** Number of the input, from 1. */
  readonly input: number;
  /** Told once what the header row says. Where it cannot be used, no row is read. */
  readonly onHeader: (reading: HeaderReading, place: RowPlace) => void;
}

/** Puts rows together to visits or claims. */
export interface RowGroupReader {
  readonly take: (row: CsvRow) => readonly GroupRecord[];
  readonly end: () => readonly GroupRecord[];
}

/** A row whose visit or claim is not certain, with the key it seems to have. */
interface Stray extends RowPlace {
  readonly seems: string | null;
  readonly issue: RowIssue;
}

/** The file as its header describes it. */
interface Table {
  readonly kind: RowKind;
  readonly header: CsvHeader;
}

/**
 * Takes rows and puts adjacent ones of a visit or claim together.
 *
 * A visit with a bad row is bad as a whole: counted from its other rows it would have too few units. A row whose visit
 * cannot be told may belong to the visit before or behind it, so both are bad.
 *
 * @param options - kind of the file, titles of columns, default date, keys met before
 * @returns a reader that holds one visit or claim at a time
 */
export function rowGroupReader(options: RowGroupOptions): RowGroupReader {
  let table: Table | "unusable" | null = null;
  let current: OpenGroup | null = null;
  let strays: Stray[] = [];

  const begin = (key: string, row: CsvRow, { kind, header }: Table): OpenGroup => {
    const { of } = kind;
    const { shownColumns } = header;
    const callerKey = header.has(of) ? cellText(row.cells, header, of) : undefined;
    const group = openGroup({ key, of, callerKey, shownColumns }, options.nextRecord(), row);
    const isNamed = header.has(of) || header.has("patient");
    const before = options.seen.meet(isNamed ? key : `${options.input} ${key}`, group.record);
    if (before !== undefined) blame(group, row, cameBack(before, of));
    return group;
  };
  /** Makes the group of a row the current one; gives the one that ends with it. */
  const moveTo = (key: string, row: CsvRow, inTable: Table): readonly GroupRecord[] => {
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
    return previous === null ? [] : [closeGroup(previous)];
  };
  const takeRow = (row: CsvRow, inTable: Table): readonly GroupRecord[] => {
    if (row.ok && row.cells.every((text) => text.trim() === "")) return [];
    const { kind, header } = inTable;
    const issue = row.ok ? faultOfCells(row.cells, header) : row.issue;
    const certain = row.ok ? (issue === null ? row.cells : row.cells.slice(0, 1)) : row.cells;
    const key = kind.keyOf(certain, header);
    if (key === null) {
      const seems = kind.keyOf(row.cells, header);
      strays.push({ line: row.line, offset: row.offset, seems, issue: issue ?? noKey(kind.of) });
      return [];
    }
    const finished = moveTo(key, row, inTable);
    if (current !== null && issue !== null) blame(current, row, issue);
    if (current !== null && issue === null) addRow(current, kind.readRow(row.cells, header, options.defaultDate), row);
    return finished;
  };
  const takeHeader = (row: CsvRow): void => {
    const titles = row.ok ? row.cells : [];
    const kind = options.kindOf(titles);
    const reading = readHeader(titles, options.titles, kind, options.titleOption);
    table = reading.ok ? { kind, header: reading.header } : "unusable";
    options.onHeader(reading, row);
  };
  const unnamed = (): OpenGroup | null => {
    const [first] = strays;
    if (first === undefined || table === null || table === "unusable") return null;
    const { kind, header } = table;
    const { shownColumns } = header;
    return openGroup({ key: "", of: kind.of, callerKey: undefined, shownColumns }, options.nextRecord(), first);
  };
  return {
    take: (row) => {
      if (table !== null) return table === "unusable" ? [] : takeRow(row, table);
      takeHeader(row);
      return [];
    },
    end: () => {
      const last = current ?? unnamed();
      if (last === null) return [];
      for (const stray of strays) blame(last, stray, stray.issue);
      return [closeGroup(last)];
    },
  };
}

function noKey(of: GroupName): RowIssue {
  const message = `The row names no ${of}, so it may belong to the one before or behind it.`;
  return { code: "missing", pointer: `/${of}`, message, fix: `Write the key of the ${of} in every row.` };
}

function cameBack(record: number, of: GroupName): RowIssue {
  return {
    code: "repeated",
    pointer: `/${of}`,
    message: `The rows of this ${of} do not stand together: record ${record} has its first rows and lacks these.`,
    fix: `Sort the file by ${of} and run it again.`,
  };
}
