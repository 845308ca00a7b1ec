import { issue } from "../schema/issue.js";
import type { Issue, ParseResult } from "../schema/parse-result.js";
import type { JsonContext } from "./json-context.js";
import { readContext } from "./read-context.js";

/** What cannot be answered, and why. It holds nothing of the input. */
export interface JsonError {
  readonly kind: "error";
  /** Which of the two texts the issues are about. */
  readonly about: "record" | "context";
  readonly issues: readonly Issue[];
}

/**
 * Reads a record and its context from JSON text, answers, and writes the answer as JSON text. Whatever the texts hold,
 * it does not throw.
 *
 * @param recordJson - JSON text of a claim or visit
 * @param contextJson - JSON text of the context; omitted or empty: none
 * @param read - reads the record
 * @param answer - works on it
 * @returns JSON text of the answer, or of a {@link JsonError}
 */
export function jsonAnswer<T>(
  recordJson: unknown,
  contextJson: unknown,
  read: (record: unknown, context: JsonContext) => ParseResult<T>,
  answer: (record: T, context: JsonContext) => unknown,
): string {
  const told = readContext(contextJson);
  if (!told.ok) return refuse("context", told.issues);
  const context = told.value;
  let record: unknown;
  try {
    record = JSON.parse(recordJson as string);
  } catch {
    return refuse("record", [
      issue([], "unreadable", "The record is not JSON text.", "Pass the JSON text of one record."),
    ]);
  }
  try {
    const parsed = read(withDefaults(record, context), context);
    return parsed.ok ? JSON.stringify(answer(parsed.value, context)) : refuse("record", parsed.issues);
  } catch {
    // A record that is read is answered, so what is left is a table that is not what it should be.
    const fix = "Pass tables of a pack, or of the file of tables that goes with this script.";
    return refuse("context", [issue(["reference"], "unreadable", "A table of the context cannot be read.", fix)]);
  }
}

function refuse(about: JsonError["about"], issues: readonly Issue[]): string {
  const error: JsonError = { kind: "error", about, issues };
  return JSON.stringify(error);
}

/** Payer and setting of the context stand in for what a record leaves out; what it says stays. */
function withDefaults(record: unknown, { payer, setting }: JsonContext): unknown {
  if (typeof record !== "object" || record === null || Array.isArray(record)) return record;
  return { ...(payer === undefined ? {} : { payer }), ...(setting === undefined ? {} : { setting }), ...record };
}
