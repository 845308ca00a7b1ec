import type { CountingMethod } from "../../claim/payer.js";
import { lookUpCode } from "../../reference/look-up-code.js";
import type { ProcedureCode } from "../../reference/procedure-codes.js";
import type { BilledPool } from "../../units/billed-pools.js";
import type { PoolComparison, PoolLack } from "../../units/compare-pool.js";
import { comparePools } from "../../units/compare-pools.js";
import type { ComparedCode } from "../../units/compared-code.js";
import { plausibleServices } from "../../units/plausible-services.js";
import { isCalendarDate } from "../../values/calendar-date.js";
import type { Path } from "../../values/citation.js";
import { missing } from "../outcomes.js";
import type { About, DaySubject, LineSubject, MissingFact, Reading, RuleContext, Severity } from "../rule.js";

/** A pool of the date as the unit rules read it. */
export interface DayPool extends PoolComparison<LineSubject> {
  /** The day and discipline that every finding of the pool is about. */
  readonly about: About;
  /** Whether another discipline of the date has 15-minute codes too. */
  readonly hasNeighbour: boolean;
  readonly readings: ReadonlyMap<string, Reading<ProcedureCode>>;
}

/**
 * Compares every pool of a date with what its minutes support.
 *
 * @param day - the date
 * @param context - what the rule may ask; it notes a missing or stale table of procedure codes
 * @param countingMethod - another method than the payer's
 * @returns pools with at least one line; none when there is no table of procedure codes
 */
export function dayPools(
  day: DaySubject,
  context: RuleContext,
  countingMethod: CountingMethod | null = context.payerSwitch("countingMethod") ?? null,
): readonly DayPool[] {
  const codes = codesOf(day, context);
  if (codes.readings === null || !isCalendarDate(day.serviceDate)) return [];
  if (!codes.settled) return poolsOf(day, context, countingMethod, codes.readings);
  const known = codes.pools.get(countingMethod);
  if (known !== undefined) return known;
  const pools = poolsOf(day, context, countingMethod, codes.readings);
  codes.pools.set(countingMethod, pools);
  return pools;
}

function poolsOf(
  day: DaySubject,
  context: RuleContext,
  countingMethod: CountingMethod | null,
  readings: ReadonlyMap<string, Reading<ProcedureCode>>,
): readonly DayPool[] {
  const compared = comparisons(day, context, countingMethod);
  const timed = compared.filter((each) => each.timed.codes.length > 0);
  return compared.map((each) => ({
    ...each,
    about: { day: day.serviceDate, ...(each.pool.discipline === null ? {} : { discipline: each.pool.discipline }) },
    hasNeighbour: timed.some((other) => other !== each),
    readings,
  }));
}

type Comparisons = readonly PoolComparison<LineSubject>[];

/** Several rules read the same date: each method is counted once. */
const known = /* @__PURE__ */ new WeakMap<DaySubject, Map<CountingMethod | null, Comparisons>>();

function comparisons(day: DaySubject, context: RuleContext, countingMethod: CountingMethod | null): Comparisons {
  const byMethod = known.get(day) ?? new Map<CountingMethod | null, Comparisons>();
  known.set(day, byMethod);
  const before = byMethod.get(countingMethod);
  if (before !== undefined) return before;
  const { claim, tables } = context;
  const { serviceDate } = day;
  const { servicesComplete } = claim;
  const compared = comparePools(day, { countingMethod, serviceDate, servicesComplete, ...tables });
  byMethod.set(countingMethod, compared);
  return compared;
}

/** The codes of a date as read from the table. */
interface DayCodes {
  /** `null` where there is no table. */
  readonly readings: ReadonlyMap<string, Reading<ProcedureCode>> | null;
  /** Whether the table is verified for the date. If not, each rule that reads it says so for itself. */
  readonly settled: boolean;
  readonly pools: Map<CountingMethod | null, readonly DayPool[]>;
}

const codesOfDay = /* @__PURE__ */ new WeakMap<DaySubject, DayCodes>();

function codesOf(day: DaySubject, context: RuleContext): DayCodes {
  const known = codesOfDay.get(day);
  if (known?.settled === true) return known;
  const codes = readCodes(day, context);
  codesOfDay.set(day, codes);
  return codes;
}

function readCodes({ serviceDate, lines, services }: DaySubject, context: RuleContext): DayCodes {
  const codes = new Set([
    ...lines.map(({ line }) => line.procedureCode),
    ...(services ?? []).map((service) => service.procedureCode),
  ]);
  const readings = new Map<string, Reading<ProcedureCode>>();
  let hasTable = false;
  let settled = true;
  for (const code of codes) {
    const reading = context.read(lookUpCode(code, serviceDate, context.tables));
    if (reading !== undefined) hasTable = true;
    if (reading === undefined || reading?.stale === true) settled = false;
    if (reading != null) readings.set(code, asCounted(reading));
  }
  return { readings: hasTable ? readings : null, settled, pools: new Map() };
}

/** A finding about units is as firm as the way its codes are counted. */
function asCounted(reading: Reading<ProcedureCode>): Reading<ProcedureCode> {
  const { value, citation } = reading;
  return value.countingMark === "recall" ? { ...reading, citation: { ...citation, mark: "recall" } } : reading;
}

/**
 * Gives the readings that a finding about codes of a pool rests on.
 *
 * @param pool - the pool
 * @param codes - codes or families of it
 * @returns readings of their documented and billed codes
 */
export function readingsOf(
  { readings }: DayPool,
  codes: readonly ComparedCode<LineSubject>[],
): readonly Reading<ProcedureCode>[] {
  const names = new Set(
    codes.flatMap((code) => [...code.rows.map((row) => row.procedureCode), ...billedCodesOf(code)]),
  );
  return [...names].flatMap((name) => readings.get(name) ?? []);
}

/**
 * Lists the billed codes of a code or family, in the order of its lines.
 *
 * @param code - a code or family of a pool
 * @returns each code once
 */
export function billedCodesOf({ lines }: Pick<ComparedCode<LineSubject>, "lines">): readonly string[] {
  return [...new Set(lines.map(({ line }) => line.procedureCode))];
}

/**
 * Lowers a finding that would not stand if the disciplines of the date were counted together: that they are counted apart
 * is the usual reading, not text.
 *
 * @param isWeak - whether the finding hangs on it
 * @returns a severity to set, or nothing
 */
export function apartByReading(isWeak: boolean): { readonly severity?: Severity } {
  return isWeak ? { severity: "warning" } : {};
}

/**
 * States that a pool or code cannot be judged.
 *
 * @param lacks - what is missing
 * @param pool - the pool
 * @param context - what the rule may ask
 * @param codes - codes or families that lack it; omitted: the 15-minute codes of the pool
 * @returns the outcome
 */
export function lacking(
  lacks: readonly PoolLack[],
  pool: DayPool,
  context: RuleContext,
  codes: readonly ComparedCode<LineSubject>[] = pool.timed.codes,
): MissingFact {
  const about = { ...pool.about, codes: codes.flatMap(billedCodesOf) };
  const [lack] = lacks;
  if (lack !== "services.minutes") return missing(lacks, ["services"], about);
  return missing(lacks, minutesPath(pool.pool, codes, context), about);
}

function minutesPath(
  { services }: BilledPool<LineSubject>,
  codes: readonly ComparedCode<LineSubject>[],
  { claim }: RuleContext,
): Path {
  const names = new Set(codes.flatMap((code) => code.rows.map((row) => row.procedureCode)));
  const plausible = plausibleServices(services);
  const service = services.find(
    ({ procedureCode }, index) => names.has(procedureCode) && plausible[index]?.minutes === undefined,
  );
  const position = service === undefined ? -1 : (claim.services ?? []).indexOf(service);
  return position === -1 ? ["services"] : ["services", position, "minutes"];
}
