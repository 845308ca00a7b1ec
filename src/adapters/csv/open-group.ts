import { columnPointer } from "./column-pointer.js";
import type { GroupName, RawRecord, ReadRow, RowGroup, RowIssue, RowPlace } from "./row-kind.js";

/** The rows of one visit or claim, or why they cannot be read. */
export type GroupRecord = {
  /** Number of the visit or claim over all inputs, from 1. */
  readonly record: number;
  /** Its first row. */
  readonly first: RowPlace;
  readonly of: GroupName;
  /** The caller's key, where the file has one. */
  readonly callerKey: string | undefined;
} & (
  | { readonly ok: true; readonly group: RowGroup }
  | { readonly ok: false; readonly fault: RowPlace; readonly issues: readonly RowIssue[] }
);

/** A visit or claim whose rows are being read. */
export interface OpenGroup {
  /** What tells it from others. */
  readonly key: string;
  readonly of: GroupName;
  readonly callerKey: string | undefined;
  readonly record: number;
  readonly first: RowPlace;
  readonly shownColumns: Readonly<Record<string, string>>;
  rows: number;
  fields: RawRecord;
  patientKey: string | undefined;
  readonly services: RawRecord[];
  readonly serviceRows: number[];
  readonly timeEntries: RawRecord[];
  readonly entryRows: number[];
  readonly claimLines: RawRecord[];
  readonly claimLineRows: number[];
  readonly claimLineKeys: (string | undefined)[];
  readonly lineDiagnoses: (string | undefined)[];
  readonly diagnosisPlaces: { readonly line: number; readonly column: string }[];
  readonly remarks: RowIssue[];
  /** The first row with a fault. */
  fault: RowPlace | null;
  readonly issues: RowIssue[];
}

const MOST_ROWS = 10_000;

/** Begins a visit or claim at its first row. */
export function openGroup(
  named: Pick<OpenGroup, "key" | "of" | "callerKey" | "shownColumns">,
  record: number,
  { line, offset }: RowPlace,
): OpenGroup {
  const documented = { services: [], serviceRows: [], timeEntries: [], entryRows: [] };
  const billed = { claimLines: [], claimLineRows: [], claimLineKeys: [], lineDiagnoses: [], diagnosisPlaces: [] };
  const state = { rows: 0, fields: {}, patientKey: undefined, remarks: [], issues: [], fault: null };
  return { ...named, record, first: { line, offset }, ...documented, ...billed, ...state };
}

/** Notes a fault; it spoils the visit or claim as a whole. */
export function blame(group: OpenGroup, { line, offset }: RowPlace, issue: RowIssue): void {
  group.fault ??= { line, offset };
  group.issues.push(shown({ ...issue, line }, group));
}

/** Adds what a row says to its visit or claim. */
export function addRow(group: OpenGroup, row: ReadRow, place: RowPlace): void {
  group.rows += 1;
  if (group.rows === MOST_ROWS + 1) blame(group, place, tooManyRows(group.of));
  if (group.rows > MOST_ROWS) return;
  const { line } = place;
  group.patientKey ??= row.patientKey;
  for (const issue of row.issues) blame(group, place, issue);
  for (const remark of row.remarks ?? []) group.remarks.push(shown({ ...remark, line }, group));
  if (group.fields["diagnosisCodes"] === undefined)
    for (const column of row.diagnosisColumns ?? [])
      group.diagnosisPlaces.push({ line, column: called(column, group) });
  for (const [name, value] of Object.entries(row.fields)) {
    if (group.fields[name] === undefined) group.fields = { ...group.fields, [name]: value };
    else if (JSON.stringify(group.fields[name]) !== JSON.stringify(value)) blame(group, place, differs(name, group.of));
  }
  if (row.service !== undefined) {
    group.services.push(row.service);
    group.serviceRows.push(line);
  }
  if (row.timeEntry !== undefined) {
    group.timeEntries.push(row.timeEntry);
    group.entryRows.push(line);
  }
  if (row.claimLine !== undefined) {
    group.claimLines.push(row.claimLine);
    group.claimLineRows.push(line);
    group.claimLineKeys.push(row.lineKey);
    group.lineDiagnoses.push(row.lineDiagnosis);
  }
}

function tooManyRows(of: GroupName): RowIssue {
  const message = `The ${of} has more than ${MOST_ROWS} rows.`;
  return { code: "too-many", pointer: "", message, fix: `Add a column ${of} with a key for each ${of}.` };
}

function differs(field: string, of: GroupName): RowIssue {
  return {
    code: "conflicting",
    pointer: columnPointer(field),
    message: `The row says something else than an earlier row of the ${of}.`,
    fix: `Write the same in every row of a ${of}, or in its first row only; list all diagnoses in order.`,
  };
}

/** Names the column as the file does. */
function shown(issue: RowIssue, group: OpenGroup): RowIssue {
  return issue.pointer === "" ? issue : { ...issue, pointer: `/${called(issue.pointer.slice(1), group)}` };
}

function called(column: string, { shownColumns }: OpenGroup): string {
  return shownColumns[column] ?? column;
}

/** Ends a visit or claim. */
export function closeGroup(group: OpenGroup): GroupRecord {
  const { record, first, of, callerKey, fault, issues } = group;
  if (fault !== null) return { ok: false, record, first, of, callerKey, fault, issues };
  const { services, serviceRows, timeEntries, entryRows, claimLineRows, claimLineKeys, remarks, shownColumns } = group;
  const documented = { services, serviceRows, timeEntries, entryRows };
  const billed = { ...withLineDiagnoses(group), claimLineRows, claimLineKeys };
  const patient = group.patientKey === undefined ? {} : { patientKey: group.patientKey };
  const rows = { ...documented, ...billed, ...patient, remarks, shownColumns };
  return { ok: true, record, first, of, callerKey, group: rows };
}

/** Files with one diagnosis a line have none of the claim: those of its lines are the claim's, in order. */
function withLineDiagnoses(group: OpenGroup): Pick<RowGroup, "fields" | "claimLines" | "diagnosisPlaces"> {
  const { fields, claimLines, claimLineRows, lineDiagnoses } = group;
  const codes = Array.isArray(fields["diagnosisCodes"]) ? [...(fields["diagnosisCodes"] as readonly unknown[])] : [];
  const diagnosisPlaces = [...group.diagnosisPlaces];
  const lines = claimLines.map((line, index) => {
    const code = lineDiagnoses[index];
    if (code === undefined) return line;
    if (!codes.includes(code)) {
      codes.push(code);
      diagnosisPlaces.push({ line: claimLineRows[index] ?? 0, column: called("line_diagnosis", group) });
    }
    return line["diagnosisPointers"] === undefined ? { ...line, diagnosisPointers: [codes.indexOf(code) + 1] } : line;
  });
  const known = codes.length === 0 ? {} : { diagnosisCodes: codes };
  return { fields: { ...fields, ...known }, claimLines: lines, diagnosisPlaces };
}
