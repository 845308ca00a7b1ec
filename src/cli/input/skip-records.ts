import type { InputRecord } from "./source-record.js";

/** Records behind those left out. */
export interface SkippedRecords {
  readonly batches: AsyncIterable<readonly InputRecord[]>;
  /** Records left out so far. */
  readonly count: () => number;
}

/**
 * Leaves records out at the beginning. They are cut, so that the others keep their numbers, and not worked out.
 *
 * @param batches - records in order
 * @param skip - how many are left out
 * @returns the others
 */
export function skipRecords(batches: AsyncIterable<readonly InputRecord[]>, skip: number): SkippedRecords {
  let skipped = 0;
  return {
    batches: skip === 0 ? batches : rest(),
    count: () => skipped,
  };

  async function* rest(): AsyncGenerator<readonly InputRecord[]> {
    for await (const batch of batches) {
      const from = Math.min(batch.length, skip - skipped);
      skipped += from;
      if (from < batch.length) yield from === 0 ? batch : batch.slice(from);
    }
  }
}
