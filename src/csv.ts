/**
 * Claim lines and time logs from CSV; a time log joined to claims of any shape.
 *
 * @packageDocumentation
 */

export type * from "./adapters/adapted-claim.js";
export type { CsvPreset } from "./adapters/csv/claim-presets.js";
export { csvClaimReader } from "./adapters/csv/csv-claim-reader.js";
export type { CsvCell } from "./adapters/csv/csv-line.js";
export { csvLine } from "./adapters/csv/csv-line.js";
export type { CsvClaimColumn, CsvClaimOptions } from "./adapters/csv/csv-options.js";
export { csvPlace } from "./adapters/csv/csv-place.js";
export { readCsvClaims } from "./adapters/csv/read-csv-claims.js";
export type { CsvTimeLog } from "./adapters/csv/read-csv-time-log.js";
export { readCsvTimeLog } from "./adapters/csv/read-csv-time-log.js";
export type { TimeLogColumn } from "./adapters/csv/time-log-columns.js";
export type { CsvTimeLogOptions } from "./adapters/csv/time-log-reader.js";
export type { JoinedClaim, TimeLogOptions } from "./adapters/time-log/join-rows.js";
export type { TimeLogJoin } from "./adapters/time-log/join-time-log.js";
export { joinTimeLog } from "./adapters/time-log/join-time-log.js";
export type { KeyedClaim } from "./adapters/time-log/match-row.js";
export type { TimeLogReading } from "./adapters/time-log/parse-time-log-row.js";
export { parseTimeLogRow } from "./adapters/time-log/parse-time-log-row.js";
export type { TimeLogJoiner } from "./adapters/time-log/time-log-joiner.js";
export { timeLogJoiner } from "./adapters/time-log/time-log-joiner.js";
export type { JoinedRow, ReportedRow, ReportReason, TimeLogRow } from "./adapters/time-log/time-log-row.js";
