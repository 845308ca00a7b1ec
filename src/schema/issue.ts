import { jsonPointer } from "./json-pointer.js";
import type { Issue, IssueCode } from "./parse-result.js";

/**
 * Puts an issue together.
 *
 * @param path - steps from the root
 * @param code - stable word
 * @param message - what is wrong, without values of the input
 * @param fix - what to write instead
 * @returns the issue with its pointer
 */
export function issue(path: readonly (string | number)[], code: IssueCode, message: string, fix: string): Issue {
  return { path, pointer: jsonPointer(path), code, message, fix };
}
