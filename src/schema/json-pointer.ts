/**
 * Writes a path as a JSON Pointer.
 *
 * @param path - steps from the root
 * @returns the pointer; the root is the empty text
 * @see RFC 6901
 */
export function jsonPointer(path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
