import type { CalendarDate } from "../values/calendar-date.js";
import { caption, decimalCell, isBlank, isCodeCell, refuseLostZeros } from "./cells.js";
import type { FormatContext, IdentityFacts, LineSink, RecordSink } from "./format-context.js";
import type { NoteCounter } from "./note-counter.js";
import { quarterOf } from "./quarter.js";
import { refuse } from "./refuse.js";

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

type Field = Exclude<keyof RelativeValueRow, "modifier" | "code">;

const CAPTIONS: Readonly<Record<Field, string>> = {
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

const OTHER_CAPTIONS =
  /^(HCPCS|MOD|DESCRIPTION|NOT USED FOR MEDICARE PAYMENT|((NON-FAC|FACILITY) )?NA INDICATOR|PCTC IND|GLOB DAYS|(PRE|INTRA|POST) OP|(BILAT|ASST|CO-|TEAM) SURG|PRIC IND|ENDO BASE|PHYSICIAN SUPERVISION OF DIAGNOSTIC PROCEDURES|CALCULATION FLAG|DIAGNOSTIC IMAGING FAMILY INDICATOR|(NON-FACILITY |FACILITY )?(PE|MP) USED FOR OPPS PAYMENT AMOUNT)$/;

/** The captions stand over one another in the last rows before the table. */
const CAPTION_ROWS = 5;

/**
 * Reads the relative values from csv. Columns are found by their stacked captions: 2026 has one more than 2025, and a
 * reader that trusts positions would shift eight of them.
 *
 * @param context - names, notes, and where rows go
 * @returns takes the rows of cells
 */
export function relativeValueSink(context: FormatContext<RelativeValueRow>): RecordSink {
  const above: (readonly string[])[] = [];
  let columns: Readonly<Record<Field, number>> | undefined;
  let table: RowChecker | undefined;
  return {
    record: (cells, line) => {
      const code = (cells[0] ?? "").trim();
      if (columns === undefined || table === undefined) {
        if (isCodeCell(code)) throw refuse("missing-header", line, "The captions that end in HCPCS, MOD are missing.");
        above.push(cells);
        if (caption(code) !== "HCPCS" || caption(cells[1] ?? "") !== "MOD") return;
        columns = columnsOf(above, line, context.notes);
        table = rowChecker(context, above.map((row) => row.join(" ")).join("\n"));
        return;
      }
      if (isBlank(cells)) {
        context.notes.add("blank-line", line, "Blank lines.");
        return;
      }
      if (!isCodeCell(code)) {
        refuseLostZeros(code, line);
        context.notes.add("other-line", line, "Lines that are no rows, such as notes below the table.");
        return;
      }
      const found = columns;
      table.accept(code, cells[1] ?? "", (field) => cells[found[field]], line);
    },
    end: () => finish(table),
  };
}

/** Places of the fields in the documented text of 2025 and earlier, from 0, the end excluded. */
const PLACES: Readonly<Record<Field, readonly [number, number]>> = {
  status: [57, 58],
  work: [59, 65],
  nonFacilityPracticeExpense: [66, 72],
  facilityPracticeExpense: [75, 81],
  malpractice: [84, 89],
  nonFacilityTotal: [90, 96],
  facilityTotal: [96, 102],
  multipleProcedureIndicator: [115, 116],
  conversionFactor: [132, 140],
};
const SHORTEST_LINE = 140;

/**
 * Reads the relative values from fixed-width text as documented for 2025. Each row is checked by its totals, so a text of
 * another layout is refused and not misread.
 *
 * @param context - names, notes, and where rows go
 * @returns takes the lines
 */
export function relativeValueTextSink(context: FormatContext<RelativeValueRow>): LineSink {
  let notice = "";
  let table: RowChecker | undefined;
  return {
    line: (line, number) => {
      if (line.startsWith("HDR") || line.trim() === "") {
        notice += `${line}\n`;
        return;
      }
      const code = line.slice(0, 5);
      if (!isCodeCell(code)) throw refuse("bad-value", number, "The line does not begin with a code.");
      if (line.length < SHORTEST_LINE)
        throw refuse("short-row", number, "A line is shorter than the documented layout.");
      table ??= rowChecker(context, notice, true);
      table.accept(code, line.slice(5, 7), (field) => line.slice(...PLACES[field]), number);
    },
    end: () => finish(table),
  };
}

interface RowChecker {
  readonly accept: (code: string, modifier: string, cell: (field: Field) => string | undefined, line: number) => void;
  readonly rows: () => number;
}

function finish(table: RowChecker | undefined): void {
  if (table === undefined) throw refuse("missing-header", null, "The captions that end in HCPCS, MOD are missing.");
  if (table.rows() === 0) throw refuse("no-rows", null, "The file holds no row.");
}

function rowChecker(context: FormatContext<RelativeValueRow>, notice: string, mustAddUp = false): RowChecker {
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
      const amount = (field: Field): string => {
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

function columnsOf(
  above: readonly (readonly string[])[],
  line: number,
  notes: NoteCounter,
): Readonly<Record<Field, number>> {
  const rows = above.slice(-CAPTION_ROWS);
  const width = rows.at(-1)?.length ?? 0;
  const captions = Array.from({ length: width }, (_, at) => caption(rows.map((row) => row[at] ?? "").join(" ")));
  const columns = Object.entries(CAPTIONS).map(([field, text]) => {
    const column = captions.indexOf(text);
    if (column < 0) throw refuse("missing-column", line, `The captions lack ${text}.`);
    return [field, column] as const;
  });
  const known = new Set(columns.map(([, column]) => column));
  captions.forEach((text, at) => {
    if (known.has(at) || text === "" || at < 3 || OTHER_CAPTIONS.test(text)) return;
    notes.add("unknown-column", line, `Column ${at + 1} has an unknown caption and is passed over.`);
  });
  return Object.fromEntries(columns) as Record<Field, number>;
}

const RELEASES: Readonly<Record<string, number>> = {
  JANUARY: 1,
  JAN: 1,
  APRIL: 2,
  APR: 2,
  JULY: 3,
  JUL: 3,
  OCTOBER: 4,
  OCT: 4,
};

/** Year and release stand in the name (`PPRRVU2026_Jul_nonQPP`, `RVU26C`) and in the title, and have to agree. */
function editionOf({ facts, assumed }: FormatContext<RelativeValueRow>, notice: string): IdentityFacts {
  const title = /(20\d\d) NATIONAL PHYSICIAN FEE SCHEDULE.*?\b(JANUARY|APRIL|JULY|OCTOBER)\b/i.exec(notice);
  const named = factsOfRelease(facts.names);
  const titled =
    title === null ? undefined : { year: Number(title[1]), release: RELEASES[(title[2] ?? "").toUpperCase()] };
  if (titled !== undefined && named.year !== undefined && titled.year !== named.year) {
    throw refuse("wrong-edition", 1, "Name and title say different years.");
  }
  if (titled !== undefined && named.release !== undefined && titled.release !== named.release) {
    throw refuse("wrong-edition", 1, "Name and title say different releases.");
  }
  const year = named.year ?? titled?.year ?? assumed.year;
  const release = named.release ?? titled?.release;
  if (year === undefined || release === undefined) {
    throw refuse("missing-edition", null, "Neither name nor title says year and release (PPRRVU2026_Jul).");
  }
  const first: CalendarDate = quarterOf(year, release).firstDay;
  const qualifying = named.isQualifying ? " QPP" : "";
  return {
    edition: `RVU${String(year).slice(2)}${"ABCD".charAt(release - 1)}${qualifying}`,
    effectiveFrom: first,
    effectiveThrough: quarterOf(year, release).lastDay,
    setting: null,
    part: null,
  };
}

function factsOfRelease(names: readonly string[]): {
  readonly year: number | undefined;
  readonly release: number | undefined;
  readonly isQualifying: boolean;
} {
  const [inner = ""] = names;
  const long = /PPRRVU(20\d\d)(?:[-_ ]?(JAN|APR|JUL|OCT))?/i.exec(inner);
  const short = names.map((name) => /RVU(\d\d)([A-D])/i.exec(name)).find((match) => match !== null);
  const year =
    long?.[1] === undefined ? (short?.[1] === undefined ? undefined : 2000 + Number(short[1])) : Number(long[1]);
  const letter = short?.[2] === undefined ? undefined : "ABCD".indexOf(short[2].toUpperCase()) + 1;
  return {
    year,
    release: RELEASES[(long?.[2] ?? "").toUpperCase()] ?? letter,
    isQualifying: /QPP/i.test(inner) && !/non-?_?QPP/i.test(inner),
  };
}
