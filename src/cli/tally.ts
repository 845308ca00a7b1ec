/**
 * What is counted over a run. Records are worked out in batches, perhaps by several workers; what a batch adds is taken
 * where it was worked out and put together in the order of the input, so that the sum is the same whoever worked.
 */
export interface Tally<P = unknown> {
  /** Gives what has been counted since the last call, as data that can be sent to another thread. */
  take(): P;
  /** Puts a part to the whole. */
  add(part: P): void;
}
