/** Counts facts that were missing. */
export interface FactCounter {
  readonly miss: (fact: string) => void;
  readonly missing: ReadonlyMap<string, number>;
}

/**
 * Makes a counter of missing facts.
 *
 * @returns a counter at zero
 */
export function factCounter(): FactCounter {
  const missing = new Map<string, number>();
  return { miss: (fact) => missing.set(fact, (missing.get(fact) ?? 0) + 1), missing };
}
