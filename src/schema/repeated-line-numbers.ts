import { LIST_LIMIT } from "./field-kind.js";
import { issue } from "./issue.js";
import { nameField } from "./name-field.js";
import type { Issue } from "./parse-result.js";

/**
 * Finds lines that carry the number of an earlier line. Findings, overrides and prices name a line by its number, so two
 * lines of one number could not be told apart.
 *
 * @param record - a claim, or what was given in its place
 * @returns an issue for each line after the first of its number
 */
export function repeatedLineNumbers(record: unknown): readonly Issue[] {
  if (typeof record !== "object" || record === null) return [];
  const { serviceLines } = record as { readonly serviceLines?: unknown };
  if (!Array.isArray(serviceLines) || serviceLines.length > LIST_LIMIT) return [];
  const seen = new Set<number>();
  return (serviceLines as readonly unknown[]).flatMap((line, index) => {
    const lineNumber = numberOf(line);
    if (lineNumber === undefined) return [];
    if (!seen.has(lineNumber)) {
      seen.add(lineNumber);
      return [];
    }
    const path = ["serviceLines", index, "lineNumber"];
    const message = `${nameField(path)} is the number of an earlier line.`;
    return [issue(path, "repeated", message, "Number the lines of a claim from 1, each number once.")];
  });
}

function numberOf(line: unknown): number | undefined {
  if (typeof line !== "object" || line === null) return undefined;
  const { lineNumber } = line as { readonly lineNumber?: unknown };
  return typeof lineNumber === "number" ? lineNumber : undefined;
}
