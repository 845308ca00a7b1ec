import type { Undetermined } from "../values/citation.js";
import type { Tie } from "./allocate-by-remainder.js";
import { allocateByRemainder } from "./allocate-by-remainder.js";
import type { CountingGroup } from "./counting-group.js";
import { rowsOf } from "./family-rows.js";
import type { CodeUnits } from "./unit-calculation.js";

/** Rows of one group with what they lack. */
export interface CountedGroup {
  readonly rows: readonly CodeUnits[];
  readonly undetermined: readonly Undetermined[];
}

/** The pooled codes of a day, counted together. */
export interface CountedPool {
  readonly rows: ReadonlyMap<CountingGroup, CountedGroup>;
  readonly supportedUnits: number | null;
  readonly tie: Tie | null;
}

/**
 * Counts the pooled codes of a day by the CMS 8-minute rule. A pooled code without minutes leaves the whole pool
 * undetermined, because its minutes could move every other code's extra unit.
 *
 * @param groups - all codes and families of the day
 * @param preferInTie - codes to prefer where remainders are equal
 * @returns the rows of each pooled group
 * @see CMS Pub. 100-04 ch. 5 §20.2.C
 */
export function countPool(groups: readonly CountingGroup[], preferInTie?: readonly string[]): CountedPool {
  const pooled = groups.filter((group) => group.pooled);
  if (pooled.some((group) => group.minutes === null)) return undeterminedPool(pooled);
  const pool = pooled.map((group) => ({ procedureCode: group.procedureCode, minutes: group.minutes ?? 0 }));
  const preferredBases = preferInTie?.map((code) => baseOf(code, pooled));
  const allocation = allocateByRemainder(pool, preferredBases);
  const rows = new Map<CountingGroup, CountedGroup>();
  pooled.forEach((group, index) => {
    const code = allocation.codes[index];
    if (code === undefined) return;
    const reason = group.minutes === 0 ? "no-minutes" : code.reason;
    rows.set(group, { rows: rowsOf(group, { ...code, reason }), undetermined: [] });
  });
  return { rows, supportedUnits: allocation.supportedUnits, tie: allocation.tie };
}

function baseOf(code: string, pooled: readonly CountingGroup[]): string {
  const group = pooled.find((candidate) => candidate.members.some((member) => member.code === code));
  return group?.procedureCode ?? code;
}

function undeterminedPool(pooled: readonly CountingGroup[]): CountedPool {
  const rows = new Map<CountingGroup, CountedGroup>();
  for (const group of pooled) {
    const lacksMinutes = group.minutes === null;
    const reason = lacksMinutes ? "missing-minutes" : "pool-undetermined";
    const count = { units: null, fullUnits: null, remainderMinutes: null, reason } as const;
    rows.set(group, { rows: rowsOf(group, count), undetermined: lacksMinutes ? missingMinutes(group) : [] });
  }
  return { rows, supportedUnits: null, tie: null };
}

/**
 * Names the services of a group that lack their minutes.
 *
 * @param group - the code or family
 * @returns one entry for each service without minutes
 */
export function missingMinutes(group: CountingGroup): readonly Undetermined[] {
  return group.totals.flatMap((total) =>
    total.services.flatMap((service, index) =>
      service.minutes !== undefined
        ? []
        : [
            {
              missing: ["services.minutes"],
              path: ["services", total.positions[index] ?? 0, "minutes"],
              message: `${total.procedureCode} is counted by minutes, and none are given.`,
              citations: [],
            },
          ],
    ),
  );
}
