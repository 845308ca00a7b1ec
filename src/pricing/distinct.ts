/**
 * Keeps one of equal records, in order of first appearance.
 *
 * @param records - plain records
 * @returns the different ones
 */
export function distinct<T>(records: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return records.filter((record) => {
    const key = JSON.stringify(record);
    return seen.has(key) ? false : seen.add(key);
  });
}
