import type * as z from "zod";
import type { FieldKind } from "./field-kind.js";
import { fieldKinds } from "./field-kind.js";
import { issue } from "./issue.js";
import { nameField } from "./name-field.js";
import type { Issue, IssueCode } from "./parse-result.js";
import { unknownFields } from "./unknown-fields.js";

type Path = readonly (string | number)[];
type ZodIssue = z.core.$ZodIssue;

/**
 * Turns what zod found into issues of ours. Nothing of the input is copied: paths hold known fields and positions only,
 * and every text comes from the table of field kinds.
 *
 * @param found - issues of zod, read with `reportInput`
 * @param base - path of the record they were found in
 * @returns issues in the order of the fields
 */
export function toIssues(found: readonly ZodIssue[], base: Path = []): readonly Issue[] {
  return found.flatMap((each) => issuesOf(each, [...base, ...each.path.filter(isStep)]));
}

function isStep(step: PropertyKey): step is string | number {
  return typeof step !== "symbol";
}

function issuesOf(found: ZodIssue, path: Path): readonly Issue[] {
  if (found.code === "unrecognized_keys") return unknownFields(path, found.keys, found.message.split(" "));
  if (found.code === "invalid_union" && isRecord(found.input)) {
    // The options are the id of a payer and its profile; a record was meant to be a profile.
    return toIssues(found.errors.at(-1) ?? [], path);
  }
  return [fieldIssue(found, path)];
}

function isRecord(input: unknown): boolean {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}

function fieldIssue(found: ZodIssue, path: Path): Issue {
  const name = nameField(path);
  const { expected, fix } = wordsOf(found);
  const code = codeOf(found);
  if (code === "missing") return issue(path, code, `${name} is missing.`, `Add ${name}: ${expected}.`);
  if (code === "null-not-allowed") {
    const where = "where a field is not known, leave it out instead of null.";
    return issue(path, code, `${name} must not be null.`, `Write ${expected}; ${where}`);
  }
  return issue(path, code, `${name} must be ${expected}.`, fix);
}

function wordsOf(found: ZodIssue): FieldKind {
  if (found.code === "invalid_value") {
    const words = found.values.map((word) => JSON.stringify(word)).join(", ");
    return { expected: `one of ${words}`, fix: `Write one of ${words}.` };
  }
  const kinds: Readonly<Record<string, FieldKind>> = fieldKinds;
  return kinds[found.message] ?? { expected: "of another form", fix: "See the JSON Schema of the record." };
}

function codeOf(found: ZodIssue): IssueCode {
  if (found.code === "custom") return "exceeds-minutes";
  if (found.input === undefined) return "missing";
  if (found.input === null) return "null-not-allowed";
  if (found.code === "invalid_type") return found.expected === "int" ? wholeCode(found.input) : "wrong-type";
  if (found.code === "invalid_value") return typeof found.input === "string" ? "unknown-value" : "wrong-type";
  if (found.code === "invalid_format") return "wrong-format";
  if (found.code === "too_small") return found.origin === "string" ? "empty" : "out-of-range";
  if (found.code === "too_big") return tooBigCode(found.origin);
  return "wrong-type";
}

function wholeCode(input: unknown): IssueCode {
  return typeof input === "number" ? "not-whole" : "wrong-type";
}

function tooBigCode(origin: string): IssueCode {
  if (origin === "array") return "too-many";
  return origin === "string" ? "too-long" : "out-of-range";
}
