import { findProcedureCode } from "../reference/look-up-code.js";
import type { Reference } from "../reference/reference.js";
import type { LineSubject } from "../rules/rule.js";
import type { ComparedCode } from "../units/compared-code.js";
import { areUnitsStated, unitsOf } from "../units/compared-code.js";
import type { TimedTotals } from "../units/compare-pool.js";
import { isTimedCode } from "../units/is-timed-code.js";
import { judgedUnits } from "../units/judged-units.js";
import type { CodeUnits } from "../units/unit-calculation.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Usd } from "../values/usd.js";
import { isUsd, multiplyUsd } from "../values/usd.js";
import type { CodeAudit } from "./unit-audit.js";

/** Gives the dollars of one unit of a code on a date of service; `null` when not known. */
export type UnitPrice = (procedureCode: string, serviceDate: CalendarDate) => Usd | null;

/** What the codes of a pool are audited with. */
export interface CodeAuditContext {
  readonly timed: TimedTotals<LineSubject>;
  /** Lines of the pool. */
  readonly lines: readonly LineSubject[];
  readonly tables: { readonly reference?: Reference };
  /** Whether the services are known not to be all that was furnished. */
  readonly isIncomplete: boolean;
  readonly unitPrice: UnitPrice | undefined;
  readonly serviceDate: CalendarDate;
}

/** Units billed beyond, and units supported and not billed; `null` is undetermined. */
export interface Difference {
  readonly overUnits: number | null;
  readonly underUnits: number | null;
}

const UNDETERMINED: Difference = { overUnits: null, underUnits: null };

/**
 * Audits one counted code of a pool.
 *
 * @param row - the counted code
 * @param compared - the code, or the family it belongs to
 * @param context - its pool
 * @returns documented, supported and billed units, with what is over and under
 * @throws RangeError when its price is no dollar amount
 */
export function auditCode(row: CodeUnits, compared: ComparedCode<LineSubject>, context: CodeAuditContext): CodeAudit {
  const { procedureCode, family, timing, pooled, minutes, units, reason } = row;
  const { timed } = context;
  const lines = context.lines.filter(({ line }) => line.procedureCode === procedureCode);
  const isAlone = compared.rows.length === 1;
  const billedUnits = unitsOf(lines);
  const difference = isAlone
    ? differenceOf(compared, context)
    : differenceOf({ ...compared, rows: [row], billedUnits, supportedUnits: units }, context);
  return {
    procedureCode,
    family,
    timing,
    pooled,
    documentedMinutes: minutes,
    supportedUnits: pooled && isPoolOpen(timed) ? null : units,
    mostUnits: timed.lawful?.shares.find((share) => share.procedureCode === procedureCode)?.mostUnits ?? null,
    billedUnits,
    unitsStated: areUnitsStated(lines),
    ...difference,
    ...amountsOf(procedureCode, difference, context),
    reason,
    lineNumbers: lines.map(({ line }) => line.lineNumber),
  };
}

/**
 * Tells how far the billed units of a code or family are from those a rule holds it to. That an untimed code is not
 * billed is nobody's fault, so it is never under.
 *
 * @param compared - the code or family
 * @param context - its pool
 * @returns units over and under
 */
export function differenceOf(compared: ComparedCode<LineSubject>, context: CodeAuditContext): Difference {
  const { rows, pooled, billedUnits, unitsStated } = compared;
  const code = findProcedureCode(rows[0]?.procedureCode ?? "", context.tables);
  const judged = code === undefined ? null : judgedUnits(compared, code);
  if (code === undefined || judged === null || !unitsStated) return UNDETERMINED;
  if (pooled && isPoolOpen(context.timed)) return UNDETERMINED;
  const isCounted = isTimedCode(code) || code.timing === "band";
  const overUnits = Math.max(0, billedUnits - judged);
  return {
    overUnits: context.isIncomplete && isCounted && overUnits > 0 ? null : overUnits,
    underUnits: isTimedCode(code) ? Math.max(0, judged - billedUnits) : null,
  };
}

/** Minutes that are not known could move every unit of a pool; where codes stand alone they move none but their own. */
function isPoolOpen({ allocation, lacks }: TimedTotals<LineSubject>): boolean {
  return allocation !== "not-pooled" && lacks.length > 0;
}

function amountsOf(
  procedureCode: string,
  { overUnits, underUnits }: Difference,
  { unitPrice, serviceDate }: CodeAuditContext,
): Pick<CodeAudit, "overAmount" | "underAmount"> {
  const isOff = (overUnits ?? 0) > 0 || (underUnits ?? 0) > 0;
  const price = unitPrice === undefined ? null : isOff ? unitPrice(procedureCode, serviceDate) : "0.00";
  if (price !== null && !isUsd(price)) {
    throw new RangeError(`unitPrice must give ${procedureCode} a dollar amount such as "34.61", or null.`);
  }
  const amount = (units: number | null): Usd | null =>
    price === null || units === null ? null : multiplyUsd(price, units);
  return { overAmount: amount(overUnits), underAmount: amount(underUnits) };
}
