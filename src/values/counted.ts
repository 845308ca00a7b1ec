/**
 * Writes a count with its noun in singular or plural.
 *
 * @param count - whole number
 * @param noun - the noun in singular
 * @returns such as `1 unit` or `2 units`
 */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
