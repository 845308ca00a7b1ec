import type { Claim } from "../../claim/claim.js";
import { disciplineOfModifier } from "../../claim/discipline.js";
import { disciplineOfRevenueCode } from "../../claim/discipline-of-revenue-code.js";
import { onlyDateOf } from "../../claim/only-date-of.js";
import type { Discipline } from "../../claim/service.js";
import type { ServiceLine } from "../../claim/service-line.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { normalizeCode } from "../../values/codes.js";
import type { JoinedRow, ReportReason, TimeLogRow } from "./time-log-row.js";

/** A claim, with the keys its caller knows it and its lines by. An `AdaptedClaim` is one. */
export interface KeyedClaim {
  readonly claim: Claim;
  readonly origin: {
    readonly claimKey?: string;
    /** In the order of the service lines. */
    readonly lines?: readonly { readonly lineKey?: string }[];
  };
}

/** The service a row documents, and the lines that bill it. */
export interface RowMatch extends Pick<JoinedRow, "lines" | "by"> {
  readonly procedureCode: string;
  readonly serviceDate: CalendarDate | undefined;
  readonly discipline: Discipline | undefined;
}

/** Where the minutes of a row may belong when it is not known: an omitted field may be any. */
export interface RowReach {
  readonly procedureCode?: string;
  readonly serviceDate?: string;
}

/** The lines of a row, or why there are none. */
export type RowMatching =
  | { readonly ok: true; readonly match: RowMatch }
  | { readonly ok: false; readonly reason: ReportReason; readonly reach: RowReach };

interface Line {
  readonly index: number;
  readonly line: ServiceLine;
  readonly date: CalendarDate | undefined;
  readonly discipline: Discipline | undefined;
}

/**
 * Finds the lines of a claim that a row of the time log documents: by the key of the line, else by its number, else by
 * the code where that is unique within claim, date and discipline. Lines of one code, date and discipline are one service
 * split for an assistant, so a row by code belongs to all of them.
 *
 * @param row - a row that names the claim
 * @param keyed - the claim and the keys of its lines
 * @returns the service and its lines, or why it cannot be told
 */
export function matchRow(row: TimeLogRow, keyed: KeyedClaim): RowMatching {
  const lines = linesOf(keyed.claim);
  const code = row.procedureCode === undefined ? undefined : normalizeCode(row.procedureCode);
  const startDate = row.start?.slice(0, 10);
  const date = row.serviceDate ?? startDate;
  const fail = (reason: ReportReason): RowMatching => ({
    ok: false,
    reason,
    reach: { ...(code && { procedureCode: code }), ...(date && { serviceDate: date }) },
  });
  if (row.serviceDate !== undefined && startDate !== undefined && row.serviceDate !== startDate)
    return { ok: false, reason: "date-differs", reach: code === undefined ? {} : { procedureCode: code } };
  const hasTimes = row.start !== undefined && row.end !== undefined;
  if (!hasTimes && (row.start !== undefined || row.end !== undefined || row.minutes === undefined))
    return fail("time-incomplete");
  const named = linesNamed(row, lines, keyed);
  if (named !== null) {
    const [only, ...others] = named.lines;
    if (only === undefined) return fail("line-unknown");
    if (others.length > 0) return fail("line-ambiguous");
    if (code !== undefined && code !== normalizeCode(only.line.procedureCode)) return fail("code-differs");
    if (date !== undefined && only.date !== undefined && date !== only.date) return fail("date-differs");
    return matched([only], named.by, normalizeCode(only.line.procedureCode), row, date);
  }
  if (code === undefined) return fail("code-missing");
  return matchCode(row, code, date, lines) ?? fail(reasonByCode(code, date, lines));
}

function linesOf(claim: Claim): readonly Line[] {
  const only = onlyDateOf(claim);
  return claim.serviceLines.map((line, index) => ({
    index,
    line,
    date: line.serviceDate ?? only,
    discipline: disciplineOf(line),
  }));
}

function disciplineOf({ modifiers, revenueCode }: ServiceLine): Discipline | undefined {
  const named = modifiers.map((modifier) => disciplineOfModifier(normalizeCode(modifier))).find((each) => each);
  return named ?? (revenueCode === undefined ? undefined : (disciplineOfRevenueCode(revenueCode) ?? undefined));
}

/** `null` where the row names no line, or a key where the claim has none. */
function linesNamed(
  { lineKey, lineNumber }: TimeLogRow,
  lines: readonly Line[],
  { origin }: KeyedClaim,
): { readonly lines: readonly Line[]; readonly by: "line-key" | "line-number" } | null {
  const hasKeys = origin.lines?.some((line) => line.lineKey !== undefined) === true;
  if (lineKey !== undefined && hasKeys) {
    return { lines: lines.filter(({ index }) => origin.lines?.[index]?.lineKey === lineKey), by: "line-key" };
  }
  if (lineNumber === undefined) return null;
  return { lines: lines.filter(({ line }) => line.lineNumber === lineNumber), by: "line-number" };
}

function matchCode(
  row: TimeLogRow,
  code: string,
  date: string | undefined,
  lines: readonly Line[],
): RowMatching | undefined {
  const fits = lines.filter(
    (each) =>
      normalizeCode(each.line.procedureCode) === code &&
      (date === undefined || each.date === undefined || each.date === date) &&
      (row.discipline === undefined || each.discipline === undefined || each.discipline === row.discipline),
  );
  const pools = new Set(fits.map((each) => `${each.date ?? ""} ${each.discipline ?? ""}`));
  if (pools.size > 1) return undefined;
  if (fits.length > 0) return matched(fits, "code", code, row, date);
  const dates = new Set(lines.map((each) => each.date));
  const only = dates.size === 1 ? [...dates][0] : undefined;
  const isOnClaim = date === undefined ? only !== undefined : dates.has(date) || dates.has(undefined);
  return isOnClaim ? matched([], "code", code, row, date ?? only) : undefined;
}

function reasonByCode(code: string, date: string | undefined, lines: readonly Line[]): ReportReason {
  const isBilled = lines.some(
    (each) => normalizeCode(each.line.procedureCode) === code && (date === undefined || each.date === date),
  );
  return isBilled || date === undefined ? "line-ambiguous" : "date-outside-claim";
}

function matched(
  lines: readonly Line[],
  by: JoinedRow["by"],
  procedureCode: string,
  row: TimeLogRow,
  date: string | undefined,
): RowMatching {
  const serviceDate = date ?? lines[0]?.date;
  const discipline = row.discipline ?? lines[0]?.discipline;
  return { ok: true, match: { lines: lines.map(({ index }) => index), by, procedureCode, serviceDate, discipline } };
}
