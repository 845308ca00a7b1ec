import type { ReadContext, RecordIssue, SourceRecord } from "./source-record.js";
import { columnPointer } from "./visit-columns.js";
import type { RawRecord, ReadRow, VisitRows } from "./visit-rows.js";

/** Where a row stands. */
export interface RowPlace {
  readonly line: number;
  readonly byteOffset: number;
}

/** A visit whose rows are being read. */
export interface OpenVisit extends RowPlace {
  readonly key: string;
  /** The caller's key. */
  readonly visit: string | undefined;
  readonly record: number;
  rows: number;
  fields: RawRecord;
  readonly services: RawRecord[];
  readonly serviceLines: number[];
  readonly timeEntries: RawRecord[];
  readonly entryLines: number[];
  /** The first row with a fault. */
  fault: RowPlace | null;
  readonly issues: RecordIssue[];
}

const MOST_ROWS = 10_000;
const TOO_MANY_ROWS = {
  message: `The visit has more than ${MOST_ROWS} rows.`,
  fix: "Add a column visit with a key for each visit.",
};

/** Begins a visit at its first row. */
export function openVisit(key: string, visit: string | undefined, record: number, place: RowPlace): OpenVisit {
  const { line, byteOffset } = place;
  const lists = { services: [], serviceLines: [], timeEntries: [], entryLines: [], issues: [] };
  return { key, visit, record, line, byteOffset, rows: 0, fields: {}, ...lists, fault: null };
}

/** Notes a fault; it spoils the visit as a whole. */
export function blame(visit: OpenVisit, { line, byteOffset }: RowPlace, issue: RecordIssue): void {
  visit.fault ??= { line, byteOffset };
  visit.issues.push({ ...issue, line });
}

/** Adds what a row says to its visit. */
export function addRow(visit: OpenVisit, row: ReadRow, place: RowPlace): void {
  visit.rows += 1;
  if (visit.rows === MOST_ROWS + 1) blame(visit, place, { pointer: "", ...TOO_MANY_ROWS });
  if (visit.rows > MOST_ROWS) return;
  for (const issue of row.issues) blame(visit, place, issue);
  for (const [name, value] of Object.entries(row.fields)) {
    if (visit.fields[name] === undefined) visit.fields = { ...visit.fields, [name]: value };
    else if (JSON.stringify(visit.fields[name]) !== JSON.stringify(value)) blame(visit, place, differs(name));
  }
  if (row.service !== undefined) {
    visit.services.push(row.service);
    visit.serviceLines.push(place.line);
  }
  if (row.timeEntry !== undefined) {
    visit.timeEntries.push(row.timeEntry);
    visit.entryLines.push(place.line);
  }
}

function differs(field: string): RecordIssue {
  return {
    pointer: columnPointer(field),
    message: "The row says something else than an earlier row of the visit.",
    fix: "Write the same in every row of a visit, or in its first row only; list all diagnoses in order.",
  };
}

/** Ends a visit. */
export function closeVisit(visit: OpenVisit, context: ReadContext): SourceRecord {
  const { record, line, byteOffset, fault, issues } = visit;
  const input = context.input === undefined ? {} : { input: context.input };
  const named = visit.visit === undefined ? {} : { visit: visit.visit };
  const source = { record, line, byteOffset, ...input, ...named, fromRows: true };
  if (fault !== null) return { ok: false, source: { ...source, ...fault }, issues };
  const { fields, services, serviceLines, timeEntries, entryLines } = visit;
  const value: VisitRows = { fields, services, serviceLines, timeEntries, entryLines };
  return { ok: true, source, value };
}
