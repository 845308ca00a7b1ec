import type { CodeUnits, UnitCalculation } from "./unit-calculation.js";

/** What one pooled code, or a family under its base code, has in the lawful allocations of a day. */
export interface LawfulShare {
  readonly procedureCode: string;
  readonly minutes: number;
  /** Full blocks of 15 minutes: it has them in every allocation. */
  readonly fullUnits: number;
  readonly remainderMinutes: number;
  /** Units in the allocation that was calculated. */
  readonly units: number;
  /** Most units it has in any lawful allocation. */
  readonly mostUnits: number;
  /** Whether its remainder is level with another's at the cut. */
  readonly isTied: boolean;
}

/** Every lawful way to share the units of a pool, in short: the shares, and how many of those tied take one more. */
export interface LawfulAllocations {
  readonly supportedUnits: number;
  readonly shares: readonly LawfulShare[];
  /** Units open to the tied codes, at most one each. */
  readonly openUnits: number;
}

/**
 * Reads the lawful allocations from a pooled calculation: each code its full blocks, then one extra unit to each of the
 * largest remainders; where remainders are level at the cut, every choice is lawful.
 *
 * @param calculation - a calculation by `cms-8-minute`
 * @returns the lawful allocations; `null` when the pool is undetermined or counted by another method
 * @see CMS Pub. 100-04 ch. 5 §20.2.C, examples 1 to 5
 */
export function lawfulAllocations(calculation: UnitCalculation): LawfulAllocations | null {
  const { countingMethod, supportedTimedUnits, codes, tie } = calculation;
  if (countingMethod !== "cms-8-minute" || supportedTimedUnits === null) return null;
  const shares: LawfulShare[] = [];
  for (const row of codes) if (row.pooled && row.timing !== "add-on") shares.push(shareOf(row, calculation));
  return { supportedUnits: supportedTimedUnits, shares, openUnits: tie?.extraUnits ?? 0 };
}

function shareOf(base: CodeUnits, { codes, tie }: UnitCalculation): LawfulShare {
  const { procedureCode } = base;
  const fullUnits = base.fullUnits ?? 0;
  const isTied = tie?.candidates.includes(procedureCode) ?? false;
  let units = base.units ?? 0;
  for (const { timing, family, units: addOnUnits } of codes) {
    if (timing === "add-on" && family === procedureCode) units += addOnUnits ?? 0;
  }
  return {
    procedureCode,
    minutes: base.minutes ?? 0,
    fullUnits,
    remainderMinutes: base.remainderMinutes ?? 0,
    units,
    mostUnits: isTied ? fullUnits + 1 : units,
    isTied,
  };
}

/**
 * Says whether billed units fit, code by code, inside one of the lawful allocations.
 *
 * @param lawful - the lawful allocations
 * @param billedUnits - gives the units billed of a code, or of a family under its base code
 * @returns false when a code has more than it may, or more tied codes took an extra unit than there are
 */
export function fitsLawfully(lawful: LawfulAllocations, billedUnits: (procedureCode: string) => number): boolean {
  let takers = 0;
  for (const { procedureCode, fullUnits, mostUnits, isTied } of lawful.shares) {
    const billed = billedUnits(procedureCode);
    if (billed > mostUnits) return false;
    if (isTied && billed > fullUnits) takers += 1;
  }
  return takers <= lawful.openUnits;
}
