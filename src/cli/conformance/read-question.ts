import type { KitQuestion } from "./kit-case.js";
import { KIT_TASKS } from "./kit-case.js";

/**
 * Reads a question of the kit.
 *
 * @param line - one line of JSON
 * @returns the question; `null` when the line is none
 */
export function readQuestion(line: string): KitQuestion | null {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null) return null;
    const { id, task, input } = value as Partial<KitQuestion>;
    const known = KIT_TASKS.find((each) => each === task);
    return typeof id !== "string" || known === undefined ? null : { id, task: known, input };
  } catch {
    return null;
  }
}
