import { columnPointer } from "./column-pointer.js";
import type { GroupName, RawRecord, ReadRow, RowGroup } from "./row-kind.js";
import type { ReadContext, RecordIssue, SourceRecord } from "./source-record.js";

/** Where a row stands. */
export interface RowPlace {
  readonly line: number;
  readonly byteOffset: number;
}

/** A visit or claim whose rows are being read. */
export interface OpenGroup extends RowPlace {
  /** What tells it from others. */
  readonly key: string;
  readonly of: GroupName;
  /** The caller's key, where the file has one. */
  readonly callerKey: string | undefined;
  readonly record: number;
  rows: number;
  fields: RawRecord;
  readonly services: RawRecord[];
  readonly serviceRows: number[];
  readonly timeEntries: RawRecord[];
  readonly entryRows: number[];
  readonly claimLines: RawRecord[];
  readonly claimLineRows: number[];
  /** The first row with a fault. */
  fault: RowPlace | null;
  readonly issues: RecordIssue[];
}

const MOST_ROWS = 10_000;

/** Begins a visit or claim at its first row. */
export function openGroup(
  { key, of, callerKey }: Pick<OpenGroup, "key" | "of" | "callerKey">,
  record: number,
  { line, byteOffset }: RowPlace,
): OpenGroup {
  const documented = { services: [], serviceRows: [], timeEntries: [], entryRows: [] };
  const billed = { claimLines: [], claimLineRows: [] };
  const state = { rows: 0, fields: {}, issues: [], fault: null };
  return { key, of, callerKey, record, line, byteOffset, ...documented, ...billed, ...state };
}

/** Notes a fault; it spoils the visit or claim as a whole. */
export function blame(group: OpenGroup, { line, byteOffset }: RowPlace, issue: RecordIssue): void {
  group.fault ??= { line, byteOffset };
  group.issues.push({ ...issue, line });
}

/** Adds what a row says to its visit or claim. */
export function addRow(group: OpenGroup, row: ReadRow, place: RowPlace): void {
  group.rows += 1;
  if (group.rows === MOST_ROWS + 1) blame(group, place, tooManyRows(group.of));
  if (group.rows > MOST_ROWS) return;
  for (const issue of row.issues) blame(group, place, issue);
  for (const [name, value] of Object.entries(row.fields)) {
    if (group.fields[name] === undefined) group.fields = { ...group.fields, [name]: value };
    else if (JSON.stringify(group.fields[name]) !== JSON.stringify(value)) blame(group, place, differs(name, group.of));
  }
  if (row.service !== undefined) {
    group.services.push(row.service);
    group.serviceRows.push(place.line);
  }
  if (row.timeEntry !== undefined) {
    group.timeEntries.push(row.timeEntry);
    group.entryRows.push(place.line);
  }
  if (row.claimLine !== undefined) {
    group.claimLines.push(row.claimLine);
    group.claimLineRows.push(place.line);
  }
}

function tooManyRows(of: GroupName): RecordIssue {
  const message = `The ${of} has more than ${MOST_ROWS} rows.`;
  return { pointer: "", message, fix: `Add a column ${of} with a key for each ${of}.` };
}

function differs(field: string, of: GroupName): RecordIssue {
  return {
    pointer: columnPointer(field),
    message: `The row says something else than an earlier row of the ${of}.`,
    fix: `Write the same in every row of a ${of}, or in its first row only; list all diagnoses in order.`,
  };
}

/** Ends a visit or claim. */
export function closeGroup(group: OpenGroup, context: ReadContext): SourceRecord {
  const { record, line, byteOffset, fault, issues, of, callerKey } = group;
  const input = context.input === undefined ? {} : { input: context.input };
  const named = callerKey === undefined ? {} : { key: { of, text: callerKey } };
  const source = { record, line, byteOffset, ...input, ...named, fromRows: true };
  if (fault !== null) return { ok: false, source: { ...source, ...fault }, issues };
  const { fields, services, serviceRows, timeEntries, entryRows, claimLines, claimLineRows } = group;
  const value: RowGroup = { fields, services, serviceRows, timeEntries, entryRows, claimLines, claimLineRows };
  return { ok: true, source, value };
}
