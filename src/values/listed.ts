/**
 * Writes a list as a sentence does.
 *
 * @param items - words or codes
 * @returns such as `97110`, `97110 and 97140`, or `97110, 97140 and 97530`
 */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}
