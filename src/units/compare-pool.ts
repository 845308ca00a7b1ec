import type { CountingMethod } from "../claim/payer.js";
import type { Service } from "../claim/service.js";
import type { LookUp } from "../reference/effective-series.js";
import { lookUpCode } from "../reference/look-up-code.js";
import type { ProcedureCode } from "../reference/procedure-codes.js";
import type { Reference } from "../reference/reference.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { BilledLine, BilledPool } from "./billed-pools.js";
import { calculateUnits } from "./calculate-units.js";
import type { ComparedCode } from "./compared-code.js";
import { compareCodes } from "./compared-code.js";
import { countTimedUnits } from "./count-timed-units.js";
import type { LawfulAllocations } from "./lawful-allocations.js";
import { fitsLawfully, lawfulAllocations } from "./lawful-allocations.js";
import { plausibleServices } from "./plausible-services.js";
import type { UnitCalculation } from "./unit-calculation.js";

/** How a pool is compared. */
export interface PoolOptions {
  /** The payer's counting method; `null` when it is not known. */
  readonly countingMethod: CountingMethod | null;
  readonly serviceDate: CalendarDate;
  /** True: the services are all that was furnished. False: they are known not to be. Omitted: what is billed counts as furnished too. */
  readonly servicesComplete?: boolean | undefined;
  /** Total of timed minutes in the notes of the pool; `null` when not known. */
  readonly noteMinutes?: number | null;
  readonly reference?: Reference | undefined;
}

/** A fact that stands between a pool and its count. */
export type PoolLack = "services.minutes" | "services.discipline" | "reference.procedureCodes";

/** The 15-minute codes of a pool together. */
export interface TimedTotals<Line extends BilledLine> {
  readonly codes: readonly ComparedCode<Line>[];
  /** Units of the lines that state a whole number. */
  readonly billedUnits: number;
  /** Whether every line states a whole number of units. */
  readonly unitsStated: boolean;
  /** Minutes of all services, billed or not; else the note's total; `null` when neither is known. */
  readonly minutes: number | null;
  readonly minutesFrom: "services" | "note" | null;
  /** Units that the minutes support by the payer's method. */
  readonly supportedUnits: number | null;
  /** What the minutes of the services lack. */
  readonly lacks: readonly PoolLack[];
  /** Lawful allocations of a pooled count; `null` when undetermined or counted otherwise. */
  readonly lawful: LawfulAllocations | null;
  /** Whether the billed units are within what the minutes support. */
  readonly total: "within" | "exceeded" | "undetermined";
  /** Whether the billed units fit inside a lawful allocation; other methods have none. */
  readonly allocation: "lawful" | "unlawful" | "undetermined" | "not-pooled";
}

/** Billed lines of a pool beside what its documented minutes support. */
export interface PoolComparison<Line extends BilledLine> {
  readonly pool: BilledPool<Line>;
  /** The count; its default in a tie is what is billed. */
  readonly calculation: UnitCalculation;
  /** Every code or family that is documented, or billed and countable. */
  readonly codes: readonly ComparedCode<Line>[];
  readonly timed: TimedTotals<Line>;
}

/**
 * Compares the billed lines of a pool with what its documented minutes support. The rules about units and the audit both
 * read this comparison, so that they never disagree.
 *
 * A billed code that is not documented counts as furnished without minutes; it leaves the count when the services are
 * declared complete. Numbers that no record can hold count as missing.
 *
 * @param pool - lines and services of one date, discipline and billing provider
 * @param options - counting method, date, the note's total, tables
 * @returns the calculation, each code, and the 15-minute codes together
 * @see CMS Pub. 100-04 ch. 5 §20.2
 */
export function comparePool<Line extends BilledLine>(
  pool: BilledPool<Line>,
  options: PoolOptions,
): PoolComparison<Line> {
  const services = furnished(pool, options);
  const first = calculate(services, options);
  // Level remainders leave the choice open: what is billed is the choice of the biller.
  const calculation = first.tie === null ? first : calculate(services, options, preferBilled(pool, first));
  const codes = compareCodes(pool.lines, calculation);
  return { pool, calculation, codes, timed: timedTotals(pool, calculation, codes, options) };
}

function furnished<Line extends BilledLine>(pool: BilledPool<Line>, options: PoolOptions): readonly Service[] {
  const { services, lines } = pool;
  const documented = plausibleServices(services.every(hasCode) ? services : services.filter(hasCode));
  const others = lines.filter(({ code }) => code !== undefined && !isAmong(documented, code));
  return others.length === 0 ? documented : [...documented, ...furnishedBeside(documented, others, pool, options)];
}

function hasCode({ procedureCode }: Service): boolean {
  return procedureCode !== "";
}

function isAmong(services: readonly Service[], { code }: ProcedureCode): boolean {
  for (const { procedureCode } of services) if (procedureCode === code) return true;
  return false;
}

/** Codes of lines that no service documents, not even under another code of the family. */
function furnishedBeside<Line extends BilledLine>(
  documented: readonly Service[],
  lines: readonly Line[],
  pool: BilledPool<Line>,
  options: PoolOptions,
): readonly Service[] {
  const keys = new Set(documented.map(({ procedureCode }) => familyKey(procedureCode, options)));
  // A service whose discipline is not told may be the one of the line.
  const unplaced = unplacedKeys(pool, options);
  const undocumented = lines.flatMap(({ code }) => {
    const key = code?.family ?? code?.code;
    if (code === undefined || key === undefined || keys.has(key)) return [];
    return options.servicesComplete === true && !unplaced.has(key) ? [] : [code.code];
  });
  return [...new Set(undocumented)].map((procedureCode) => ({ procedureCode }));
}

function unplacedKeys<Line extends BilledLine>(
  { unplacedCodes }: BilledPool<Line>,
  options: PoolOptions,
): ReadonlySet<string> {
  if (unplacedCodes.length === 0) return NO_KEYS;
  return new Set(unplacedCodes.map((procedureCode) => familyKey(procedureCode, options)));
}

const NO_KEYS: ReadonlySet<string> = /* @__PURE__ */ new Set<string>();

function familyKey(procedureCode: string, options: PoolOptions): string {
  return usableCode(procedureCode, options)?.family ?? procedureCode;
}

function usableCode(procedureCode: string, { serviceDate, reference }: PoolOptions): ProcedureCode | undefined {
  const answer: LookUp<ProcedureCode> = lookUpCode(
    procedureCode,
    serviceDate,
    reference === undefined ? {} : { reference },
  );
  if (answer.status === "found") return answer.value;
  return answer.status === "not-covered" ? answer.lastKnown?.value : undefined;
}

function calculate(
  services: readonly Service[],
  { countingMethod, serviceDate, reference }: PoolOptions,
  preferInTie?: readonly string[],
): UnitCalculation {
  const choice = preferInTie === undefined ? {} : { preferInTie };
  const tables = reference === undefined ? {} : { reference };
  return calculateUnits(services, { countingMethod, serviceDate, ...choice, ...tables });
}

function preferBilled<Line extends BilledLine>(
  pool: BilledPool<Line>,
  calculation: UnitCalculation,
): readonly string[] {
  const beyondBlocks = new Map(
    compareCodes(pool.lines, calculation).map((code) => [code.procedureCode, code.billedUnits - (code.fullUnits ?? 0)]),
  );
  return [...(calculation.tie?.candidates ?? [])].sort(
    (a, b) => (beyondBlocks.get(b) ?? 0) - (beyondBlocks.get(a) ?? 0),
  );
}

function timedTotals<Line extends BilledLine>(
  pool: BilledPool<Line>,
  calculation: UnitCalculation,
  all: readonly ComparedCode<Line>[],
  options: PoolOptions,
): TimedTotals<Line> {
  const codes = all.filter((code) => code.pooled);
  let billedUnits = 0;
  for (const code of codes) billedUnits += code.billedUnits;
  const lacks = lacksOf(pool, calculation, options);
  const known = !lacks.includes("services.minutes") && !lacks.includes("services.discipline");
  const isPooled = calculation.countingMethod === "cms-8-minute";
  const noteMinutes = isPooled && !known ? (options.noteMinutes ?? null) : null;
  const minutes = known ? calculation.timedMinutes : noteMinutes;
  const supportedUnits = known
    ? calculation.supportedTimedUnits
    : noteMinutes === null
      ? null
      : countTimedUnits(noteMinutes);
  const lawful = known ? lawfulAllocations(calculation) : null;
  return {
    codes,
    billedUnits,
    unitsStated: codes.every((code) => code.unitsStated),
    minutes,
    minutesFrom: known && minutes !== null ? "services" : noteMinutes === null ? null : "note",
    supportedUnits,
    lacks,
    lawful,
    total: totalOf(billedUnits, supportedUnits, lacks),
    allocation: isPooled ? allocationOf(lawful, codes, lacks) : "not-pooled",
  };
}

/** A code that no table holds may be timed and support more; a line that may belong here may bill more. */
function totalOf(
  billedUnits: number,
  supportedUnits: number | null,
  lacks: readonly PoolLack[],
): TimedTotals<BilledLine>["total"] {
  if (supportedUnits === null) return "undetermined";
  const isExceeded = billedUnits > supportedUnits;
  if (lacks.includes(isExceeded ? "reference.procedureCodes" : "services.discipline")) return "undetermined";
  return isExceeded ? "exceeded" : "within";
}

function allocationOf(
  lawful: LawfulAllocations | null,
  codes: readonly ComparedCode<BilledLine>[],
  lacks: readonly PoolLack[],
): TimedTotals<BilledLine>["allocation"] {
  if (lawful === null) return "undetermined";
  const billedOf = (base: string): number => codes.find((code) => code.procedureCode === base)?.billedUnits ?? 0;
  if (fitsLawfully(lawful, billedOf)) return "lawful";
  return lacks.length > 0 ? "undetermined" : "unlawful";
}

function lacksOf<Line extends BilledLine>(
  pool: BilledPool<Line>,
  { codes }: UnitCalculation,
  options: PoolOptions,
): readonly PoolLack[] {
  const unplaced = unplacedKeys(pool, options);
  const lacks: PoolLack[] = [];
  // The minutes of a service whose discipline is not told are known: they lack their place.
  const lacksMinutes = codes.some(
    (row) => row.reason === "missing-minutes" && row.pooled && !unplaced.has(row.family ?? row.procedureCode),
  );
  if (lacksMinutes || options.servicesComplete === false) lacks.push("services.minutes");
  const isUnplaced = pool.unplacedCodes.some((code) => usableCode(code, options)?.pooled === true);
  if (isUnplaced) lacks.push("services.discipline");
  const isUnknown = codes.some((row) => row.reason === "unknown-code" && row.minutes !== 0);
  if (isUnknown) lacks.push("reference.procedureCodes");
  return lacks;
}
