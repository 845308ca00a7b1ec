import type { Discipline } from "../claim/service.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { isWithinDates } from "../values/calendar-date.js";
import type { Mark } from "../values/citation.js";
import { procedureCodes } from "./built-in/procedure-codes.js";
import type { LookUp } from "./effective-series.js";
import { noTable } from "./no-table.js";
import type {
  Band,
  CodeCategory,
  CodeTiming,
  FeeScheduleStatus,
  ProcedureCode,
  ProcedureCodeTable,
  TherapyDisposition,
} from "./procedure-codes.js";
import type { Reference } from "./reference.js";

/**
 * Looks up a procedure code: how it is counted, how Medicare treats it, and when it is in force.
 *
 * `found` is a code in force on the date. `none` is a code that the table does not hold, or that is not in force on the
 * date: {@link findProcedureCode} tells the two apart.
 *
 * @param code - procedure code by number, in upper case
 * @param serviceDate - date of service
 * @param options - another table of procedure codes
 * @returns the code, none, or not covered
 * @see CMS Pub. 100-04 ch. 5 §20
 * @example
 * ```ts
 * import { lookUpCode } from "ot-billing-rules";
 * const answer = lookUpCode("97530", "2026-03-02");
 * answer.status === "found" && answer.value.unitMinutes; //=> 15
 * lookUpCode("97532", "2026-03-02").status; //=> "none"
 * ```
 */
export function lookUpCode(
  code: string,
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<ProcedureCode> {
  const table = procedureCodeTable(options);
  if (table == null) return noTable("procedureCodes");
  const { edition, citation } = table;
  const value = decode(table).get(code);
  const inForce = value !== undefined && isWithinDates(serviceDate, value.effectiveFrom, value.effectiveThrough);
  if (isWithinDates(serviceDate, edition.verifiedFrom, edition.verifiedThrough)) {
    return inForce ? { status: "found", value, citation, edition } : { status: "none", edition };
  }
  return inForce
    ? { status: "not-covered", edition, lastKnown: { value, citation } }
    : { status: "not-covered", edition };
}

/**
 * Finds a procedure code in the table whatever the date, so that an ended code is told from an unknown one.
 *
 * @param code - procedure code by number, in upper case
 * @param options - another table of procedure codes
 * @returns the code, or `undefined` when the table does not hold it or there is no table
 * @example
 * ```ts
 * import { findProcedureCode } from "ot-billing-rules";
 * findProcedureCode("97532")?.effectiveThrough; //=> "2017-12-31"
 * ```
 */
export function findProcedureCode(
  code: string,
  options: { readonly reference?: Reference } = {},
): ProcedureCode | undefined {
  const table = procedureCodeTable(options);
  return table == null ? undefined : decode(table).get(code);
}

/**
 * Lists the codes of the table, in order of code.
 *
 * @param options - another table of procedure codes
 * @returns all codes, ended ones too
 */
export function listProcedureCodes(options: { readonly reference?: Reference } = {}): readonly ProcedureCode[] {
  const table = procedureCodeTable(options);
  return table == null ? [] : [...decode(table).values()];
}

/**
 * Lists the codes that share their minutes, or their monitoring period, with a code, in order of code.
 *
 * @param code - a code of the table
 * @param options - another table of procedure codes
 * @returns all codes of the family whatever their dates; the code alone when it has no family
 */
export function familyOf(
  code: ProcedureCode,
  options: { readonly reference?: Reference } = {},
): readonly ProcedureCode[] {
  const table = procedureCodeTable(options);
  const { family } = code;
  if (table == null || family === null) return [code];
  return decodeTable(table).families.get(family) ?? [code];
}

/**
 * Gives the table of procedure codes in use.
 *
 * @param options - another table of procedure codes
 * @returns the table; `null` or `undefined` when there is none
 */
export function procedureCodeTable(
  options: { readonly reference?: Reference } = {},
): ProcedureCodeTable | null | undefined {
  const { reference } = options;
  return reference?.procedureCodes === undefined ? procedureCodes : reference.procedureCodes;
}

interface DecodedTable {
  readonly codes: ReadonlyMap<string, ProcedureCode>;
  readonly families: ReadonlyMap<string, readonly ProcedureCode[]>;
}

const decoded = /* @__PURE__ */ new WeakMap<ProcedureCodeTable, DecodedTable>();

function decode(table: ProcedureCodeTable): ReadonlyMap<string, ProcedureCode> {
  return decodeTable(table).codes;
}

function decodeTable(table: ProcedureCodeTable): DecodedTable {
  const known = decoded.get(table);
  if (known !== undefined) return known;
  const codes = new Map<string, ProcedureCode>();
  const families = new Map<string, ProcedureCode[]>();
  for (const row of table.rows.trim().split("\n")) {
    const code = decodeRow(row.split("|"));
    codes.set(code.code, code);
    if (code.family !== null) families.set(code.family, [...(families.get(code.family) ?? []), code]);
  }
  const fresh = { codes, families };
  decoded.set(table, fresh);
  return fresh;
}

const MARKS: Readonly<Record<string, Mark>> = { off: "official", sec: "secondary", sng: "single", rec: "recall" };

function decodeRow(fields: readonly string[]): ProcedureCode {
  const field = (index: number): string => fields[index] ?? "";
  const list = (index: number): readonly string[] => (field(index) === "" ? [] : field(index).split(" "));
  return {
    code: field(0),
    label: field(1),
    category: field(2) as CodeCategory,
    timing: field(3) as CodeTiming,
    unitMinutes: field(4) === "" ? null : Number(field(4)),
    family: field(5) === "" ? null : field(5),
    addOnTo: list(6),
    pooled: field(7).includes("P"),
    tiered: field(7).includes("T"),
    countingMark: field(7).includes("r") ? "recall" : "secondary",
    disposition: field(8) as TherapyDisposition,
    dispositionMark: MARKS[field(9)] ?? "recall",
    disciplines: list(10) as readonly Discipline[],
    requiredModifier: field(11) === "" ? null : (field(11) as "GO" | "GP" | "GN"),
    minuteBand: decodeBand(field(12)),
    dataDayBand: decodeBand(field(13)),
    effectiveFrom: field(14) === "" ? null : field(14),
    effectiveThrough: field(15) === "" ? null : field(15),
    datesMark: MARKS[field(16)] ?? "recall",
    replacedBy: list(17),
    medicareStatus: field(18) === "" ? null : (field(18) as FeeScheduleStatus),
  };
}

function decodeBand(text: string): Band | null {
  if (text === "") return null;
  const [least, most] = text.split("-");
  return { least: Number(least), most: most === undefined || most === "" ? null : Number(most) };
}
