import { decimalCell } from "./cells.js";
import type { FormatContext } from "./format-context.js";
import { refuse } from "./refuse.js";
import { editionOf } from "./relative-value-edition.js";

/** A row of the relative values (PPRRVU), as published; amounts are decimal text. */
export interface RelativeValueRow {
  readonly code: string;
  /** `26`, `TC`, `53`, or empty. */
  readonly modifier: string;
  /** One letter: A, R and T carry payment. */
  readonly status: string;
  readonly work: string;
  readonly nonFacilityPracticeExpense: string;
  readonly facilityPracticeExpense: string;
  readonly malpractice: string;
  readonly nonFacilityTotal: string;
  readonly facilityTotal: string;
  /** `5` is the reduction of therapy services. */
  readonly multipleProcedureIndicator: string;
  /** Dollars per unit. */
  readonly conversionFactor: string;
}

/** A field of a row that has a caption of its own. */
export type RelativeValueField = Exclude<keyof RelativeValueRow, "modifier" | "code">;

/** Captions of the fields, in capitals. */
export const CAPTIONS: Readonly<Record<RelativeValueField, string>> = {
  status: "STATUS CODE",
  work: "WORK RVU",
  nonFacilityPracticeExpense: "NON-FAC PE RVU",
  facilityPracticeExpense: "FACILITY PE RVU",
  malpractice: "MP RVU",
  nonFacilityTotal: "NON-FACILITY TOTAL",
  facilityTotal: "FACILITY TOTAL",
  multipleProcedureIndicator: "MULT PROC",
  conversionFactor: "CONV FACTOR",
};

/** Takes rows as they are read, and refuses what cannot be right. */
export interface RowChecker {
  readonly accept: (
    code: string,
    modifier: string,
    cell: (field: RelativeValueField) => string | undefined,
    line: number,
  ) => void;
  readonly rows: () => number;
}

/**
 * Refuses a file that held no row.
 *
 * @param table - what took its rows; `undefined` when no table began
 */
export function finish(table: RowChecker | undefined): void {
  if (table === undefined) throw refuse("missing-header", null, "The captions that end in HCPCS, MOD are missing.");
  if (table.rows() === 0) throw refuse("no-rows", null, "The file holds no row.");
}

/**
 * Begins a table.
 *
 * @param context - names, notes, and where rows go
 * @param notice - the text above the table
 * @param mustAddUp - whether a row that does not add up to its totals is refused
 * @returns takes the rows
 */
export function rowChecker(context: FormatContext<RelativeValueRow>, notice: string, mustAddUp = false): RowChecker {
  const { notes, begin } = context;
  const emit = begin(editionOf(context, notice));
  const keys = new Set<string>();
  let factor: string | undefined;
  return {
    rows: () => keys.size,
    accept: (code, modifierCell, cell, line) => {
      const modifier = modifierCell.trim();
      const key = `${code} ${modifier}`;
      if (keys.has(key)) throw refuse("conflicting-rows", line, "A code with its modifier stands in the file twice.");
      keys.add(key);
      const amount = (field: RelativeValueField): string => {
        const text = cell(field);
        if (text === undefined)
          throw refuse("short-row", line, "A row lacks cells: the file was cut short or damaged.");
        const number = decimalCell(text);
        if (number === undefined) throw refuse("bad-value", line, `${CAPTIONS[field]} is not a number.`);
        return number;
      };
      const row: RelativeValueRow = {
        code,
        modifier,
        status: (cell("status") ?? "").trim(),
        work: amount("work"),
        nonFacilityPracticeExpense: amount("nonFacilityPracticeExpense"),
        facilityPracticeExpense: amount("facilityPracticeExpense"),
        malpractice: amount("malpractice"),
        nonFacilityTotal: amount("nonFacilityTotal"),
        facilityTotal: amount("facilityTotal"),
        multipleProcedureIndicator: (cell("multipleProcedureIndicator") ?? "").trim(),
        conversionFactor: amount("conversionFactor"),
      };
      if (!/^[A-Z]$/.test(row.status)) throw refuse("bad-value", line, "STATUS CODE is not one letter.");
      if (!/^\d$/.test(row.multipleProcedureIndicator)) throw refuse("bad-value", line, "MULT PROC is not one digit.");
      factor ??= row.conversionFactor;
      if (factor !== row.conversionFactor)
        throw refuse("conflicting-rows", line, "Rows carry different conversion factors.");
      if (!addsUp(row)) {
        if (mustAddUp)
          throw refuse("bad-value", line, "The values do not add up to their totals: the layout is another one.");
        notes.add("totals-differ", line, "Rows whose values do not add up to their totals.");
      }
      emit(row, line);
    },
  };
}

function addsUp(row: RelativeValueRow): boolean {
  const cents = (text: string): number => Math.round(Number(text) * 100);
  const rest = cents(row.work) + cents(row.malpractice);
  return (
    rest + cents(row.nonFacilityPracticeExpense) === cents(row.nonFacilityTotal) &&
    rest + cents(row.facilityPracticeExpense) === cents(row.facilityTotal)
  );
}
