import { countTimedUnits } from "./count-timed-units.js";

/** Minutes of one pooled code (of a whole family under its base code). */
export interface PooledMinutes {
  readonly procedureCode: string;
  readonly minutes: number;
}

/** Units of one pooled code and why it has them. */
export interface PooledUnits {
  readonly procedureCode: string;
  readonly fullUnits: number;
  readonly remainderMinutes: number;
  readonly units: number;
  readonly reason: "full-units" | "largest-remainder" | "tie" | "tie-not-chosen" | "below-cutoff";
}

/** Codes with equal remainders that compete for fewer extra units. */
export interface Tie {
  /** Codes of which any may take an extra unit, in order of first appearance; a family by its base code. */
  readonly candidates: readonly string[];
  /** Units left for them. */
  readonly extraUnits: number;
}

/** A pool allocated to its codes. */
export interface PoolAllocation {
  readonly timedMinutes: number;
  readonly supportedUnits: number;
  readonly codes: readonly PooledUnits[];
  readonly tie: Tie | null;
}

const UNIT_MINUTES = 15;

/**
 * Allocates a day's pooled units to its codes: every full block of 15 minutes first, then one extra unit to each of the
 * largest remainders.
 *
 * @param pool - each code once, in order of first appearance
 * @param preferInTie - codes to prefer, in order, where remainders are equal; otherwise first appearance decides
 * @returns units per code, in the order given, and the tie if one was open
 * @see CMS Pub. 100-04 ch. 5 §20.2.C, examples 1 to 5
 */
export function allocateByRemainder(
  pool: readonly PooledMinutes[],
  preferInTie: readonly string[] = [],
): PoolAllocation {
  let timedMinutes = 0;
  let fullUnits = 0;
  for (const { minutes } of pool) {
    timedMinutes += minutes;
    fullUnits += Math.floor(minutes / UNIT_MINUTES);
  }
  const supportedUnits = countTimedUnits(timedMinutes);
  const cut = cutoff(pool, supportedUnits - fullUnits);
  const level = cut.isTie ? pool.filter((code) => remainderOf(code) === cut.remainderMinutes) : [];
  const chosen = cut.isTie ? byPreference(level, preferInTie).slice(0, cut.openUnits) : [];
  const codes = pool.map((code) => allocated(code, cut, chosen));
  const tie = cut.isTie
    ? { candidates: level.map(({ procedureCode }) => procedureCode), extraUnits: cut.openUnits }
    : null;
  return { timedMinutes, supportedUnits, codes, tie };
}

/** Where the extra units end: every remainder above takes one, those level with it share what is left. */
interface Cutoff {
  /** Beyond every remainder when there are no extra units. */
  readonly remainderMinutes: number;
  /** Extra units left for the remainders level with the cut. */
  readonly openUnits: number;
  readonly isTie: boolean;
}

function cutoff(pool: readonly PooledMinutes[], extraUnits: number): Cutoff {
  if (extraUnits === 0) return NO_EXTRA_UNITS;
  let openUnits = extraUnits;
  for (let remainderMinutes = UNIT_MINUTES - 1; remainderMinutes > 0; remainderMinutes -= 1) {
    let level = 0;
    for (const code of pool) if (remainderOf(code) === remainderMinutes) level += 1;
    if (level >= openUnits) return { remainderMinutes, openUnits, isTie: level > openUnits };
    openUnits -= level;
  }
  return NO_EXTRA_UNITS;
}

const NO_EXTRA_UNITS: Cutoff = { remainderMinutes: UNIT_MINUTES, openUnits: 0, isTie: false };

function allocated(code: PooledMinutes, cut: Cutoff, chosen: readonly PooledMinutes[]): PooledUnits {
  const { procedureCode, minutes } = code;
  const fullUnits = Math.floor(minutes / UNIT_MINUTES);
  const remainderMinutes = remainderOf(code);
  const isTied = cut.isTie && remainderMinutes === cut.remainderMinutes;
  const hasExtra = isTied ? chosen.includes(code) : remainderMinutes >= cut.remainderMinutes;
  return {
    procedureCode,
    fullUnits,
    remainderMinutes,
    units: hasExtra ? fullUnits + 1 : fullUnits,
    reason: reasonOf(remainderMinutes, hasExtra, isTied),
  };
}

function remainderOf({ minutes }: PooledMinutes): number {
  return minutes % UNIT_MINUTES;
}

function byPreference(level: readonly PooledMinutes[], preferInTie: readonly string[]): readonly PooledMinutes[] {
  const rank = (code: PooledMinutes): number => {
    const index = preferInTie.indexOf(code.procedureCode);
    return index === -1 ? preferInTie.length : index;
  };
  return [...level].sort((a, b) => rank(a) - rank(b));
}

function reasonOf(remainderMinutes: number, hasExtra: boolean, isTied: boolean): PooledUnits["reason"] {
  if (isTied) return hasExtra ? "tie" : "tie-not-chosen";
  if (hasExtra) return "largest-remainder";
  return remainderMinutes === 0 ? "full-units" : "below-cutoff";
}
