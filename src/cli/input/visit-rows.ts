import type { CsvHeader } from "./read-header.js";
import * as cell from "./read-cell.js";
import type { RecordIssue } from "./source-record.js";
import type { VisitColumn } from "./visit-columns.js";

/** A JSON value in the making: the schema judges it later. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** What the rows of one visit say, before the schema judges it. */
export interface VisitRows {
  /** Fields of the visit. */
  readonly fields: RawRecord;
  readonly services: readonly RawRecord[];
  /** Line of each service. */
  readonly serviceLines: readonly number[];
  readonly timeEntries: readonly RawRecord[];
  /** Line of each time entry. */
  readonly entryLines: readonly number[];
}

/** What one row says. */
export interface ReadRow {
  readonly fields: RawRecord;
  readonly service?: RawRecord;
  readonly timeEntry?: RawRecord;
  readonly issues: readonly RecordIssue[];
}

/** Columns that tell visits apart where there is no column `visit`. */
const KEY_COLUMNS = ["patient", "date", "discipline", "payer"] as const satisfies readonly VisitColumn[];
const KEY_SEPARATOR = "\u0000";

/**
 * Tells which visit a row belongs to.
 *
 * @param cells - the cells of the row that are certain
 * @param header - columns of the file
 * @returns the key; `null` when a cell it is made of is not there, or the row names no visit
 */
export function visitKeyOf(cells: readonly string[], header: CsvHeader): string | null {
  const hasVisit = header.has("visit");
  const needsStart = !hasVisit && header.isTimeLog && !header.has("date");
  const names = hasVisit ? (["patient", "visit"] as const) : KEY_COLUMNS;
  const columns = names.filter((column) => header.has(column));
  const isThere = [...columns, ...(needsStart ? (["start"] as const) : [])].every(
    (column) => header.columns.indexOf(column) < cells.length,
  );
  if (!isThere || (hasVisit && textOf(cells, header, "visit") === "")) return null;
  const parts = columns.map((column) => textOf(cells, header, column));
  return [...parts, ...(needsStart ? startDateOf(cells, header) : [])].join(KEY_SEPARATOR);
}

/**
 * Reads the caller's name of a visit.
 *
 * @param cells - cells of the row
 * @param header - columns of the file
 * @returns the name, or `undefined` where the file has none
 */
export function visitNameOf(cells: readonly string[], header: CsvHeader): string | undefined {
  return header.has("visit") ? textOf(cells, header, "visit") : undefined;
}

/**
 * Reads a row into a service or an entry of a time log.
 *
 * @param cells - cells of the row
 * @param header - columns of the file
 * @param defaultDate - date of service where the row has none
 * @returns what it says, with issues for what the schema could not see
 */
export function readRow(cells: readonly string[], header: CsvHeader, defaultDate: string | undefined): ReadRow {
  const text = (column: VisitColumn): string => textOf(cells, header, column);
  const date = cell.readDate(text("date"));
  const fields = present({
    serviceDate: date,
    discipline: cell.readDiscipline(text("discipline")),
    payer: text("payer"),
    setting: text("setting").toLowerCase(),
    placeOfServiceCode: cell.readPlaceOfService(text("place_of_service")),
    diagnosisCodes: text("diagnosis") === "" ? "" : cell.readList(text("diagnosis")),
  });
  const common = present({
    procedureCode: text("code"),
    furnishedBy: cell.readFurnisher(text("furnished_by")),
    clinicianKey: text("clinician"),
  });
  const codeMissing = text("code") === "" ? [missing("code", "Write the procedure code in every row.")] : [];
  if (text("start") === "" && text("end") === "") {
    return { fields, service: { ...common, ...serviceFields(text) }, issues: codeMissing };
  }
  const day = date === "" ? defaultDate : date;
  const start = cell.readTime(text("start"), day);
  const end = cell.readTime(text("end"), day);
  const interrupted = cell.readInterruptions(text("interrupted"), day);
  const timeEntry = { ...common, start, end, ...(interrupted.length === 0 ? {} : { interrupted }) };
  const half = text("start") === "" || text("end") === "";
  const halfIssue = half ? [missing(text("start") === "" ? "start" : "end", "Write both times, or neither.")] : [];
  return {
    fields,
    timeEntry,
    issues: [...codeMissing, ...halfIssue, ...(half ? [] : minutesAgree(text("minutes"), timeEntry))],
  };
}

function serviceFields(text: (column: VisitColumn) => string): RawRecord {
  return present({
    minutes: cell.readNumber(text("minutes")),
    assistantMinutes: cell.readNumber(text("assistant_minutes")),
    quantity: cell.readNumber(text("quantity")),
    sessions: cell.readNumber(text("sessions")),
    groupSize: cell.readNumber(text("group_size")),
    coTreatmentMinutes: cell.readNumber(text("co_treatment_minutes")),
    side: text("side").toLowerCase(),
  });
}

/** A column of minutes beside the times must say the same: a rest that only the minutes know would be billed. */
function minutesAgree(
  minutes: string,
  entry: {
    readonly start: string;
    readonly end: string;
    readonly interrupted?: readonly { start: string; end: string }[];
  },
): readonly RecordIssue[] {
  const stated = cell.readNumber(minutes);
  if (minutes === "") return [];
  const rests = (entry.interrupted ?? []).reduce((sum, rest) => sum + spanMinutes(rest), 0);
  const logged = spanMinutes(entry) - rests;
  if (typeof stated === "number" && Math.abs(logged - stated) < 1) return [];
  return [
    {
      pointer: "/minutes",
      message: "The minutes differ from the time between start and end.",
      fix: "Correct one of them, write rests into a column interrupted, or leave the column minutes out.",
    },
  ];
}

/** Minutes between two local times of one or two days; the time log itself is counted by the library. */
function spanMinutes({ start, end }: { readonly start: string; readonly end: string }): number {
  return (Date.parse(asUtc(end)) - Date.parse(asUtc(start))) / 60_000;
}

function asUtc(time: string): string {
  return /(?:Z|[+-]\d{2}:\d{2})$/.test(time) ? time : `${time}Z`;
}

function startDateOf(cells: readonly string[], header: CsvHeader): readonly string[] {
  const start = cell.readTime(textOf(cells, header, "start"), undefined);
  return /^\d{4}-\d{2}-\d{2}T/.test(start) ? [start.slice(0, 10)] : [];
}

function textOf(cells: readonly string[], header: CsvHeader, column: VisitColumn): string {
  const index = header.columns.indexOf(column);
  return index === -1 ? "" : (cells[index] ?? "").trim();
}

function missing(column: VisitColumn, fix: string): RecordIssue {
  return { pointer: `/${column}`, message: `The cell ${column} is empty.`, fix };
}

/** Leaves out what is empty; a loop, because it runs for every row. */
function present(record: RawRecord): RawRecord {
  const kept: Record<string, unknown> = {};
  for (const name in record) if (record[name] !== "") kept[name] = record[name];
  return kept;
}
