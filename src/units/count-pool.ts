import type { Undetermined } from "../values/citation.js";
import type { PooledMinutes, Tie } from "./allocate-by-remainder.js";
import { allocateByRemainder } from "./allocate-by-remainder.js";
import type { CountingGroup } from "./counting-group.js";
import type { GroupCount } from "./family-rows.js";
import { rowsOf } from "./family-rows.js";
import type { CodeUnits } from "./unit-calculation.js";

/** Rows of one group with what they lack. */
export interface CountedGroup {
  readonly rows: readonly CodeUnits[];
  readonly undetermined: readonly Undetermined[];
}

/** The pooled codes of a day, counted together. */
export interface CountedPool {
  /** One for each pooled code or family, in their order. */
  readonly counted: readonly CountedGroup[];
  readonly supportedUnits: number | null;
  readonly tie: Tie | null;
}

/**
 * Counts the pooled codes of a day by the CMS 8-minute rule. A pooled code without minutes leaves the whole pool
 * undetermined, because its minutes could move every other code's extra unit.
 *
 * @param groups - all codes and families of the day
 * @param preferInTie - codes to prefer where remainders are equal
 * @returns the rows of each pooled code or family
 * @see CMS Pub. 100-04 ch. 5 §20.2.C
 */
export function countPool(groups: readonly CountingGroup[], preferInTie?: readonly string[]): CountedPool {
  const pooled = groups.filter((group) => group.pooled);
  if (!pooled.every(hasMinutes)) return undeterminedPool(pooled);
  const preferredBases = preferInTie?.map((code) => baseOf(code, pooled));
  const { codes, supportedUnits, tie } = allocateByRemainder(pooled, preferredBases);
  const counted: CountedGroup[] = [];
  pooled.forEach((group, index) => {
    const code = codes[index];
    if (code === undefined) return;
    const count: GroupCount = group.minutes === 0 ? { ...code, reason: "no-minutes" } : code;
    counted.push({ rows: rowsOf(group, count), undetermined: NOTHING });
  });
  return { counted, supportedUnits, tie };
}

const NOTHING: readonly Undetermined[] = [];

function hasMinutes(group: CountingGroup): group is CountingGroup & PooledMinutes {
  return group.minutes !== null;
}

function baseOf(code: string, pooled: readonly CountingGroup[]): string {
  const group = pooled.find((candidate) => candidate.members.some((member) => member.code === code));
  return group?.procedureCode ?? code;
}

function undeterminedPool(pooled: readonly CountingGroup[]): CountedPool {
  const counted = pooled.map((group): CountedGroup => {
    const lacksMinutes = group.minutes === null;
    const reason = lacksMinutes ? "missing-minutes" : "pool-undetermined";
    const count = { units: null, fullUnits: null, remainderMinutes: null, reason } as const;
    return { rows: rowsOf(group, count), undetermined: lacksMinutes ? missingMinutes(group) : NOTHING };
  });
  return { counted, supportedUnits: null, tie: null };
}

/**
 * Names the services of a group that lack their minutes.
 *
 * @param group - the code or family
 * @returns one entry for each service without minutes
 */
export function missingMinutes(group: CountingGroup): readonly Undetermined[] {
  return group.totals.flatMap(({ procedureCode, services, positions }) =>
    positions
      .filter((position) => services[position]?.minutes === undefined)
      .map((position) => ({
        missing: ["services.minutes"],
        path: ["services", position, "minutes"],
        message: `${procedureCode} is counted by minutes, and none are given.`,
        citations: [],
      })),
  );
}
