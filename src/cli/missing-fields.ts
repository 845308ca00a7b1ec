import { cliFailure } from "./cli-failure.js";
import type { RecordIssue } from "./input/source-record.js";
import type { RawRecord } from "../adapters/csv/row-kind.js";
import type { GoodRecord } from "./run-records.js";

/** Options that stand in for a field. */
const OPTIONS: Readonly<Record<string, string>> = {
  serviceDate: "--date YYYY-MM-DD",
  payer: "--payer <id>",
  discipline: "--discipline OT|PT|SLP",
  setting: "--setting <setting>",
  diagnosisCodes: "--diagnosis <codes>",
};

/**
 * Finds fields that neither the record nor an option gives. Where the first record is no visit of its own, but services
 * or rows, the options are what is missing, and the run ends before it begins.
 *
 * @param raw - the visit with the options filled in
 * @param fields - fields the command needs
 * @param record - the record the visit comes from
 * @param command - name of the command
 * @returns an issue for each missing field
 * @throws a usage failure that names the options
 */
export function missingFields(
  raw: RawRecord,
  fields: readonly string[],
  record: GoodRecord,
  command: string,
): readonly RecordIssue[] {
  const missing = fields.filter((field) => raw[field] === undefined);
  if (missing.length === 0) return [];
  const isBare = record.source.fromRows === true || Array.isArray(record.value);
  if (isBare && record.source.record === 1) {
    const options = missing.map((field) => OPTIONS[field] ?? field).join(" ");
    throw cliFailure("usage", `${command} needs ${options}, or the same in the input.`);
  }
  return missing.map((field) => ({
    code: "missing",
    pointer: `/${field}`,
    message: `${field} is missing.`,
    fix: `Write it in the record, or give ${OPTIONS[field] ?? field}.`,
  }));
}
