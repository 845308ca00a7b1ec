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
import { rememberedLast } from "../../values/remembered-last.js";
import { missing } from "../outcomes.js";
import type { About, DaySubject, LineSubject, MissingFact, Reading, RuleContext, Severity } from "../rule.js";

/** A pool of the date as the unit rules read it. */
export interface DayPool extends PoolComparison<LineSubject> {
  readonly day: DaySubject;
  /** The day and discipline that every finding of the pool is about. */
  readonly about: About;
  /** Whether another discipline of the date has 15-minute codes too. */
  readonly hasNeighbour: boolean;
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
  const { table, pools } = factsOf(day, context);
  // Where the table is not verified, each rule that reads it says so for itself.
  if (table !== "verified") readTable(day, context);
  if (table === "missing" || pools === null) return [];
  return pools.get(countingMethod) ?? countPools(day, context, countingMethod, pools);
}

type Pools = Map<CountingMethod | null, readonly DayPool[]>;

/** What every rule about the units of a date starts from. */
interface DayFacts {
  /** Whether the table of procedure codes is verified for the date. */
  readonly table: "verified" | "stale" | "missing";
  /** Pools by the methods they have been counted by; `null` where the date does not exist. */
  readonly pools: Pools | null;
}

function factsOf(day: DaySubject, context: RuleContext): DayFacts {
  const days = daysOf(context.lines, context);
  const known = days.get(day);
  if (known !== undefined) return known;
  const pools: Pools | null = isCalendarDate(day.serviceDate) ? new Map() : null;
  const facts = { table: readTable(day, context), pools };
  days.set(day, facts);
  return facts;
}

const daysOf = /* @__PURE__ */ rememberedLast(
  (_: readonly LineSubject[], __: RuleContext) => new Map<DaySubject, DayFacts>(),
);

function countPools(
  day: DaySubject,
  { claim, tables }: RuleContext,
  countingMethod: CountingMethod | null,
  known: Pools,
): readonly DayPool[] {
  const { serviceDate } = day;
  const { servicesComplete } = claim;
  const compared = comparePools(day, { countingMethod, serviceDate, servicesComplete, reference: tables.reference });
  const pools = compared.map((each): DayPool => {
    const { pool, calculation, codes, timed } = each;
    const about = pool.discipline === null ? { day: serviceDate } : { day: serviceDate, discipline: pool.discipline };
    const hasNeighbour = compared.some((other) => other !== each && other.timed.codes.length > 0);
    return { pool, calculation, codes, timed, day, about, hasNeighbour };
  });
  known.set(countingMethod, pools);
  return pools;
}

/** A table that is verified for the date is so for every code. */
function readTable({ serviceDate, lines, services }: DaySubject, context: RuleContext): DayFacts["table"] {
  const read = (code: string): Reading<ProcedureCode> | null | undefined =>
    context.read(lookUpCode(code, serviceDate, context.tables));
  const [first] = lines;
  const ofFirst = first === undefined ? undefined : read(first.line.procedureCode);
  if (ofFirst === null || ofFirst?.stale === false) return "verified";
  const codes = [...lines.map(({ line }) => line), ...(services ?? [])].map(({ procedureCode }) => procedureCode);
  return codes.map(read).some((reading) => reading !== undefined) ? "stale" : "missing";
}

/**
 * Gives the readings that a finding about codes of a pool rests on.
 *
 * @param pool - the pool
 * @param codes - codes or families of it
 * @param context - of the rule
 * @returns readings of their documented and billed codes
 */
export function readingsOf(
  { day }: DayPool,
  codes: readonly ComparedCode<LineSubject>[],
  context: RuleContext,
): readonly Reading<ProcedureCode>[] {
  const names = new Set(
    codes.flatMap((code) => [...code.rows.map((row) => row.procedureCode), ...billedCodesOf(code)]),
  );
  return [...names].flatMap((name) => {
    const reading = isOfDay(name, day) ? context.read(lookUpCode(name, day.serviceDate, context.tables)) : null;
    return reading == null ? [] : asCounted(reading);
  });
}

/** The other code of a family may be neither documented nor billed. */
function isOfDay(code: string, { lines, services }: DaySubject): boolean {
  return (
    lines.some(({ line }) => line.procedureCode === code) ||
    (services ?? []).some(({ procedureCode }) => procedureCode === code)
  );
}

/** A finding about units is as firm as the way its codes are counted. */
function asCounted(reading: Reading<ProcedureCode>): Reading<ProcedureCode> {
  const { value, citation } = reading;
  return value.countingMark === "recall" ? { ...reading, citation: { ...citation, mark: "recall" } } : reading;
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
