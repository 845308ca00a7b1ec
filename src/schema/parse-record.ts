import { issue } from "./issue.js";
import type { Issue, ParseOptions, ParseResult } from "./parse-result.js";
import type { SchemaSource } from "./schema-source.js";
import { toIssues } from "./to-issues.js";

/** Issues of one record; a broken export has the same fault in every row. */
const MOST_ISSUES = 100;
/** Without zod's own code generation: it would cost more than it saves before the schema is compiled. */
const INTERPRETED = { reportInput: true, jitless: true } as const;
const NOTHING_MORE = (): readonly Issue[] => [];

/**
 * Reads outside data as a record. It never throws and never changes the input.
 *
 * @param source - schema of the record
 * @param input - a parsed JSON value
 * @param options - known payers and what happens to unknown keys
 * @param check - finds what the schema cannot say
 * @returns the record, newly made, or every issue
 */
export function parseRecord<T>(
  source: SchemaSource<T>,
  input: unknown,
  options: ParseOptions,
  check: (record: unknown, options: ParseOptions) => readonly Issue[] = NOTHING_MORE,
): ParseResult<T> {
  try {
    const parsed = source(options.unknownKeys ?? "refuse").safeParse(input, INTERPRETED);
    const issues = check(parsed.success ? parsed.data : input, options);
    if (parsed.success && issues.length === 0) return { ok: true, value: parsed.data };
    const more = parsed.success ? [] : toIssues(parsed.error.issues);
    return { ok: false, issues: limit(oncePerField([...issues, ...more])) };
  } catch {
    // A getter or proxy that throws: JSON has neither.
    const fix = "Pass the value that JSON.parse returns.";
    return { ok: false, issues: [issue([], "unreadable", "The input cannot be read as plain JSON.", fix)] };
  }
}

/** A field may break two limits, and a payer be found by both checks; the first word is enough. */
function oncePerField(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ pointer, code }) => {
    if (code === "unknown-field") return true;
    if (seen.has(pointer)) return false;
    seen.add(pointer);
    return true;
  });
}

function limit(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= MOST_ISSUES) return issues;
  const message = `The input has more than ${MOST_ISSUES} issues; the rest are left out.`;
  return [...issues.slice(0, MOST_ISSUES), issue([], "more-issues", message, "Fix these first and parse again.")];
}
