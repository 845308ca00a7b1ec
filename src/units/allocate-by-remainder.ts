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
  const timedMinutes = pool.reduce((sum, code) => sum + code.minutes, 0);
  const supportedUnits = countTimedUnits(timedMinutes);
  const blocks = pool.map(({ procedureCode, minutes }) => ({
    procedureCode,
    fullUnits: Math.floor(minutes / UNIT_MINUTES),
    remainderMinutes: minutes % UNIT_MINUTES,
  }));
  const extraUnits = supportedUnits - blocks.reduce((sum, block) => sum + block.fullUnits, 0);
  const cut = cutoff(
    blocks.map((block) => block.remainderMinutes),
    extraUnits,
  );
  const sure = blocks.filter((block) => block.remainderMinutes > cut);
  const level = extraUnits === 0 ? [] : blocks.filter((block) => block.remainderMinutes === cut);
  const open = extraUnits - sure.length;
  const isTie = level.length > open;
  const chosen = new Set(byPreference(level, preferInTie).slice(0, open));
  const codes = blocks.map((block): PooledUnits => {
    const isSure = extraUnits > 0 && block.remainderMinutes > cut;
    const isChosen = chosen.has(block);
    const units = block.fullUnits + (isSure || isChosen ? 1 : 0);
    return {
      ...block,
      units,
      reason: reasonOf(block.remainderMinutes, isSure, isChosen, isTie && level.includes(block)),
    };
  });
  const tie = isTie ? { candidates: level.map((block) => block.procedureCode), extraUnits: open } : null;
  return { timedMinutes, supportedUnits, codes, tie };
}

function cutoff(remainders: readonly number[], extraUnits: number): number {
  if (extraUnits === 0) return UNIT_MINUTES;
  return [...remainders].sort((a, b) => b - a)[extraUnits - 1] ?? UNIT_MINUTES;
}

function byPreference<T extends { readonly procedureCode: string }>(
  level: readonly T[],
  preferInTie: readonly string[],
): readonly T[] {
  const rank = (code: T): number => {
    const index = preferInTie.indexOf(code.procedureCode);
    return index === -1 ? preferInTie.length : index;
  };
  return [...level].sort((a, b) => rank(a) - rank(b));
}

function reasonOf(
  remainderMinutes: number,
  isSure: boolean,
  isChosen: boolean,
  isTied: boolean,
): PooledUnits["reason"] {
  if (isSure || (isChosen && !isTied)) return "largest-remainder";
  if (isTied) return isChosen ? "tie" : "tie-not-chosen";
  return remainderMinutes === 0 ? "full-units" : "below-cutoff";
}
