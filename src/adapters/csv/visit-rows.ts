import * as cell from "./read-cell.js";
import { cellText, groupKey, missingCell, withoutEmpty } from "./cell-text.js";
import type { CsvHeader } from "./read-header.js";
import { parseLocalTime } from "../../time/parse-local-time.js";
import type { RawRecord, ReadRow, RowIssue, RowKind } from "./row-kind.js";
import type { VisitColumn } from "./visit-columns.js";
import { visitColumns } from "./visit-columns.js";

/** Minutes for each code, or a time log: adjacent rows are one visit. */
export const visitRows: RowKind<VisitColumn> = {
  of: "visit",
  columns: visitColumns,
  refuse: (has) => {
    if (!has("code")) return "There is no column for the procedure code. Name it code.";
    if (has("start") !== has("end")) return "A time log needs both columns: start and end.";
    if (has("start") || has("minutes") || has("quantity") || has("sessions")) return null;
    return "There is neither a column minutes nor the columns start and end.";
  },
  keyOf: (cells, header) => {
    if (header.has("visit")) {
      const key = groupKey(cells, header, ["patient", "visit"]);
      return cellText(cells, header, "visit") === "" ? null : key;
    }
    const key = groupKey(cells, header, ["patient", "date", "discipline", "payer"]);
    if (key === null || !header.has("start") || header.has("date")) return key;
    const isThere = header.columns.indexOf("start") < cells.length;
    return isThere ? key + startDateOf(cells, header) : null;
  },
  readRow,
};

/**
 * Reads a row into a service or an entry of a time log.
 *
 * @param cells - cells of the row
 * @param header - columns of the file
 * @param defaultDate - date of service where the row has none
 * @returns what it says, with issues for what the schema could not see
 */
function readRow(cells: readonly string[], header: CsvHeader<VisitColumn>, defaultDate: string | undefined): ReadRow {
  const text = (column: VisitColumn): string => cellText(cells, header, column);
  const date = cell.readDate(text("date"));
  const fields = withoutEmpty({
    serviceDate: date,
    discipline: cell.readDiscipline(text("discipline")),
    payer: text("payer"),
    setting: text("setting").toLowerCase(),
    placeOfServiceCode: cell.readPlaceOfService(text("place_of_service")),
    diagnosisCodes: text("diagnosis") === "" ? "" : cell.readList(text("diagnosis")),
  });
  const common = withoutEmpty({
    procedureCode: text("code"),
    furnishedBy: cell.readFurnisher(text("furnished_by")),
    clinicianKey: text("clinician"),
  });
  const codeMissing = text("code") === "" ? [missingCell("code", "Write the procedure code in every row.")] : [];
  if (text("start") === "" && text("end") === "") {
    return { fields, service: { ...common, ...serviceFields(text) }, issues: codeMissing };
  }
  const day = date === "" ? defaultDate : date;
  const start = cell.readTime(text("start"), day);
  const end = cell.readTime(text("end"), day);
  const interrupted = cell.readInterruptions(text("interrupted"), day);
  const timeEntry = { ...common, start, end, ...(interrupted.length === 0 ? {} : { interrupted }) };
  const half = text("start") === "" || text("end") === "";
  const halfIssue = half ? [missingCell(text("start") === "" ? "start" : "end", "Write both times, or neither.")] : [];
  return {
    fields,
    timeEntry,
    issues: [...codeMissing, ...halfIssue, ...(half ? [] : minutesAgree(text("minutes"), timeEntry))],
  };
}

function serviceFields(text: (column: VisitColumn) => string): RawRecord {
  return withoutEmpty({
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
): readonly RowIssue[] {
  const stated = cell.readNumber(minutes);
  if (minutes === "") return [];
  const rests = (entry.interrupted ?? []).reduce((sum, rest) => sum + spanMinutes(rest), 0);
  const logged = spanMinutes(entry) - rests;
  if (typeof stated === "number" && Math.abs(logged - stated) < 1) return [];
  return [
    {
      code: "conflicting",
      pointer: "/minutes",
      message: "The minutes differ from the time between start and end.",
      fix: "Correct one of them, write rests into a column interrupted, or leave the column minutes out.",
    },
  ];
}

/** Minutes between two times; the time log itself is counted by the library. */
function spanMinutes({ start, end }: { readonly start: string; readonly end: string }): number {
  return (utcSeconds(end) - utcSeconds(start)) / 60;
}

function utcSeconds(text: string): number {
  const time = parseLocalTime(text);
  return time.ok ? time.value.localSeconds - (time.value.offsetSeconds ?? 0) : Number.NaN;
}

/** The separator keeps a key of other cells and a date apart. */
function startDateOf(cells: readonly string[], header: CsvHeader<VisitColumn>): string {
  const start = cell.readTime(cellText(cells, header, "start"), undefined);
  return /^\d{4}-\d{2}-\d{2}T/.test(start) ? `\u0000${start.slice(0, 10)}` : "";
}
