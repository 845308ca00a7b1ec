import { cellText, groupKey, withoutEmpty } from "./cell-text.js";
import type { ClaimColumn } from "./claim-columns.js";
import { claimColumns, diagnosisColumns, modifierColumns } from "./claim-columns.js";
import * as cell from "./read-cell.js";
import type { CsvHeader } from "./read-header.js";
import type { RawRecord, ReadRow, RowIssue, RowKind } from "./row-kind.js";

/** Claim lines, one a row, with what is documented for them where the file has it: adjacent rows are one claim. */
export const claimRows: RowKind<ClaimColumn> = {
  of: "claim",
  columns: claimColumns,
  refuse: (has) => {
    if (!has("code")) return "There is no column for the procedure code. Name it code.";
    if (!has("units")) return "There is no column for the units billed. Name it units.";
    if (has("modifiers") && has("modifier_1")) return "The modifiers stand twice. Keep modifiers, or modifier_1 to 5.";
    if (has("diagnosis") && has("diagnosis_1"))
      return "The diagnoses stand twice. Keep diagnosis, or diagnosis_1 to 25.";
    if (has("modifiers") || has("modifier_1")) return null;
    return "There is no column for modifiers. Name it modifiers, and leave its cells empty where a line has none.";
  },
  keyOf: (cells, header) => {
    if (!header.has("claim")) return groupKey(cells, header, ["patient", "date", "payer"]);
    const key = groupKey(cells, header, ["patient", "claim"]);
    return cellText(cells, header, "claim") === "" ? null : key;
  },
  readRow,
};

type Read = (column: ClaimColumn) => string;

/** Reads a row into a line of the claim, and into a service where the file has minutes. */
function readRow(cells: readonly string[], header: CsvHeader<ClaimColumn>): ReadRow {
  const text: Read = (column) => cellText(cells, header, column);
  const billed = text("billed").toLowerCase();
  const isDocumented = header.has("minutes");
  const diagnoses = diagnosesOf(text);
  const fields = withoutEmpty({
    payer: text("payer"),
    setting: cell.readSetting(text("setting")),
    facilityType: text("facility_type").toLowerCase(),
    receivedOn: cell.readDate(text("received_on")),
    diagnosisCodes: diagnoses.length === 0 ? "" : diagnoses.map(([, code]) => code),
  });
  const patientKey = text("patient");
  return {
    fields,
    ...(patientKey === "" ? {} : { patientKey }),
    ...(diagnoses.length === 0 ? {} : { diagnosisColumns: diagnoses.map(([column]) => column) }),
    ...(UNBILLED.has(billed) ? {} : { claimLine: lineOf(text), ...keysOf(text) }),
    ...(isDocumented ? { service: serviceOf(text) } : {}),
    issues: issuesOf(text, header, billed, isDocumented),
    ...(countsServices(text) || text("units") === "" ? {} : { remarks: [OTHER_UNITS] }),
  };
}

const OTHER_UNITS: RowIssue = {
  code: "left-out",
  pointer: "/units",
  message: "The units of the line do not count services; they are left out.",
  fix: "Take the units from a line whose unit indicator is 3.",
};

/** Carrier files say what units count: 3 is services, others are miles, anesthesia time, oxygen or blood. */
function countsServices(text: Read): boolean {
  const indicator = text("unit_indicator");
  return indicator === "" || indicator === "3";
}

function keysOf(text: Read): Pick<ReadRow, "lineKey" | "lineDiagnosis"> {
  const [lineKey, lineDiagnosis] = [text("line_key"), text("line_diagnosis")];
  return { ...(lineKey === "" ? {} : { lineKey }), ...(lineDiagnosis === "" ? {} : { lineDiagnosis }) };
}

const UNBILLED: ReadonlySet<string> = new Set(["no", "n", "false", "0"]);
const BILLED: ReadonlySet<string> = new Set(["", "yes", "y", "true", "1"]);

function issuesOf(
  text: Read,
  header: CsvHeader<ClaimColumn>,
  billed: string,
  isDocumented: boolean,
): readonly RowIssue[] {
  const issues: RowIssue[] = [];
  const refuse = (column: ClaimColumn, message: string, fix: string): void => {
    issues.push({ code: text(column) === "" ? "missing" : "unknown-value", pointer: `/${column}`, message, fix });
  };
  if (header.has("line") && text("line") === "" && !UNBILLED.has(billed))
    refuse("line", "The cell line is empty.", "Number every line of the claim, or leave the column line out.");
  if (!BILLED.has(billed) && !UNBILLED.has(billed))
    refuse("billed", "The cell billed is neither yes nor no.", "Write no for what is documented and not billed.");
  if (UNBILLED.has(billed) && !isDocumented)
    refuse("billed", "The row is not billed, and the file has no minutes.", "Add a column minutes, or drop the row.");
  if (isDocumented && text("code") === "")
    refuse("code", "The cell code is empty.", "Write the procedure code in every row.");
  return issues;
}

/** A blank code or unit count is for the rules to find. */
function lineOf(text: Read): RawRecord {
  return {
    procedureCode: text("code"),
    modifiers: [
      ...cell.readList(text("modifiers")),
      ...modifierColumns.flatMap((column) => cell.readList(text(column))),
    ],
    ...withoutEmpty({
      lineNumber: cell.readNumber(text("line")),
      units: countsServices(text) ? cell.readUnits(text("units")) : "",
      serviceDate: cell.readDate(text("date")),
      serviceDateThrough: cell.readDate(text("date_through")),
      diagnosisPointers: text("pointers") === "" ? "" : cell.readPointers(text("pointers")),
      chargeAmount: cell.readDollars(text("charge")),
      allowedAmount: cell.readDollars(text("allowed")),
      placeOfServiceCode: cell.readPlaceOfService(text("place_of_service")),
      revenueCode: cell.readRevenueCode(text("revenue_code")),
      renderingProvider: renderingOf(text),
    }),
  };
}

function renderingOf(text: Read): RawRecord | "" {
  const provider = withoutEmpty({ providerKey: text("rendering_provider"), taxonomyCode: text("rendering_taxonomy") });
  return Object.keys(provider).length === 0 ? "" : provider;
}

function serviceOf(text: Read): RawRecord {
  return withoutEmpty({
    procedureCode: text("code"),
    serviceDate: cell.readDate(text("date")),
    discipline: cell.readDiscipline(text("discipline")),
    minutes: cell.readNumber(text("minutes")),
    assistantMinutes: cell.readNumber(text("assistant_minutes")),
    furnishedBy: cell.readFurnisher(text("furnished_by")),
    quantity: cell.readNumber(text("quantity")),
    sessions: cell.readNumber(text("sessions")),
    groupSize: cell.readNumber(text("group_size")),
  });
}

/** Codes of the claim, each with its column. */
function diagnosesOf(text: Read): readonly (readonly [ClaimColumn, string])[] {
  const columns: readonly ClaimColumn[] = ["diagnosis", ...diagnosisColumns];
  return columns.flatMap((column) => cell.readList(text(column)).map((code) => [column, code] as const));
}
