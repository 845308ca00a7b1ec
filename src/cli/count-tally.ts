import type { Tally } from "./tally.js";

/** Named counts. */
export type Counts<K extends string> = Readonly<Record<K, number>>;

/** Counts over a run, by name. */
export interface CountTally<K extends string> extends Tally<Counts<K>> {
  readonly note: (counts: Counts<K>) => void;
  /** Everything that has been put together. */
  readonly whole: () => Counts<K>;
}

/**
 * Counts by name over a run.
 *
 * @param none - every name with 0
 * @returns counts that start at nothing
 */
export function countTally<K extends string>(none: Counts<K>): CountTally<K> {
  let part = { ...none };
  const whole = { ...none };
  const addTo = (sum: Record<K, number>, more: Counts<K>): void => {
    for (const name in none) sum[name] += more[name];
  };
  return {
    note: (counts) => addTo(part, counts),
    take: () => {
      const taken = part;
      part = { ...none };
      return taken;
    },
    add: (more) => addTo(whole, more),
    whole: () => whole,
  };
}
