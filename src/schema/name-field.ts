/**
 * Names a field as a reader of the record would.
 *
 * @param path - steps from the root: names of known fields and positions in lists
 * @returns the name, such as `serviceLines[0].units`; `The input` for the root
 */
export function nameField(path: readonly (string | number)[]): string {
  if (path.length === 0) return "The input";
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .replace(/^\./, "");
}
