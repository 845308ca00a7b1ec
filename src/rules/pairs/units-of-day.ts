import { lookUpMue } from "../../reference/look-up-mue.js";
import type { Mue } from "../../reference/mue.js";
import { isWholeUnits } from "../../units/compared-code.js";
import { isCalendarDate } from "../../values/calendar-date.js";
import { calendarDaysBetween } from "../../values/calendar-days.js";
import { rememberedLast } from "../../values/remembered-last.js";
import type { DaySubject, LineSubject, Reading, RuleContext, Yield } from "../rule.js";
import { dayPools } from "../units/day-pools.js";
import { linesByCode } from "./lines-by-code.js";

/** A code of a date with its units and their limit. */
export interface LimitedUnits {
  readonly procedureCode: string;
  /** Lines of the code on the date, of every discipline. */
  readonly lines: readonly LineSubject[];
  /** Units of all of them. */
  readonly units: number;
  readonly limit: Reading<Mue>;
}

/**
 * Adds up the units of each code of a date beside its unit limit. A code without a published limit is left out, and the
 * engine names the table.
 *
 * @param day - lines of the date
 * @param context - of the rule
 * @returns codes in order of the lines
 */
export function limitedUnitsOf(day: DaySubject, context: RuleContext): readonly LimitedUnits[] {
  const days = daysOf(context.lines, context);
  const known = days.get(day);
  if (known !== undefined) return known;
  const { serviceDate } = day;
  const { read, setting, tables } = context;
  const options = { serviceDate, setting, ...tables };
  const limited: LimitedUnits[] = [];
  let isVerified = true;
  for (const [procedureCode, lines] of linesByCode(day, context)) {
    const answer = lookUpMue(procedureCode, options);
    isVerified &&= answer.status !== "not-covered";
    const limit = read(answer);
    if (limit == null) continue;
    let units = 0;
    for (const line of lines) units += unitsOfLine(line);
    limited.push({ procedureCode, lines, units, limit });
  }
  if (isVerified) days.set(day, limited);
  return limited;
}

/** Limits of dates for which the table holds one for every code; else each rule that reads it says so for itself. */
const daysOf = /* @__PURE__ */ rememberedLast(
  (_: readonly LineSubject[], __: RuleContext) => new Map<DaySubject, readonly LimitedUnits[]>(),
);

/**
 * Counts the units of one line that fall on its date: those of a line over several dates are divided by its days.
 *
 * @param subject - the line
 * @returns units, rounded up; 0 where the line states no whole number
 */
export function unitsOfLine({ line, serviceDate }: LineSubject): number {
  const { units, serviceDateThrough } = line;
  if (!isWholeUnits(units)) return 0;
  if (serviceDateThrough == null || !isCalendarDate(serviceDateThrough) || !isCalendarDate(serviceDate)) return units;
  const days = Math.max(1, 1 + calendarDaysBetween(serviceDate, serviceDateThrough));
  return Math.ceil(units / days);
}

/**
 * Names the rule that finds the fault first, where the units that the minutes support would keep the limit.
 *
 * @param code - the code beyond its limit
 * @param day - lines of the date
 * @param context - of the rule
 * @returns rules to yield to
 */
export function yieldsOfLimit(
  { procedureCode, limit }: LimitedUnits,
  day: DaySubject,
  context: RuleContext,
): readonly Yield[] {
  const rows = dayPools(day, context)
    .flatMap((pool) => pool.calculation.codes)
    .filter((row) => row.procedureCode === procedureCode);
  let supported = 0;
  for (const { pooled, units } of rows) {
    if (!pooled || units === null) return [];
    supported += units;
  }
  const fits = rows.length > 0 && supported <= limit.value.maximumUnits;
  return fits ? [{ ruleId: "timed-units-exceeded", on: "code" }] : [];
}
