import type { Found, Message } from "./found.js";
import { found, isAborted, isStopped } from "./found.js";

/** A value on its way through a schema, with what was found so far. */
export interface Payload {
  value: unknown;
  readonly issues: Found[];
}

/** What the caller of a check may say. */
export interface Params {
  readonly error: Message;
  readonly abort?: boolean;
  readonly path?: readonly string[];
}

type Check = (payload: Payload) => void;

/** What a schema is, beside how it reads. */
export interface Traits {
  /** Whether the field may be absent from a record. */
  readonly isOptional: () => boolean;
  /** What its limits are limits of: the length of a text or list, or the value itself. */
  readonly limits: "text" | "list" | "value";
}

/** A schema with the methods that are used of zod's. */
export interface Schema extends Traits {
  readonly read: (value: unknown) => Payload;
  readonly safeParse: (
    value: unknown,
  ) =>
    | { readonly success: true; readonly data: unknown }
    | { readonly success: false; readonly error: { readonly issues: readonly Found[] } };
  readonly optional: () => Schema;
  readonly nullable: () => Schema;
  readonly min: (limit: number, params: Params) => Schema;
  readonly max: (limit: number, params: Params) => Schema;
  readonly regex: (pattern: RegExp, params: Params) => Schema;
  readonly overwrite: (change: (text: string) => string) => Schema;
  readonly refine: (holds: (value: never) => boolean, params: Params) => Schema;
}

/** A schema of a required field whose limits are limits of the value. */
export const PLAIN: Traits = { isOptional: () => false, limits: "value" };

/** Makes a schema of the way it reads a value. */
export function schema(read: Schema["read"], traits: Traits = PLAIN): Schema {
  const self: Schema = {
    ...traits,
    read,
    safeParse: (value) => {
      const { value: data, issues } = read(value);
      return issues.length === 0 ? { success: true, data } : { success: false, error: { issues } };
    },
    optional: () =>
      schema((value) => (value === undefined ? { value, issues: [] } : read(value)), {
        ...traits,
        isOptional: () => true,
      }),
    nullable: () => schema((value) => (value === null ? { value, issues: [] } : read(value)), traits),
    min: (limit, params) => withLimit(self, (size) => size >= limit, "too_small", params),
    max: (limit, params) => withLimit(self, (size) => size <= limit, "too_big", params),
    regex: (pattern, { error, abort }) =>
      withCheck(self, ({ value, issues }) => {
        if (pattern.test(value as string)) return;
        issues.push(found("invalid_format", value, error, { continue: abort !== true }));
      }),
    overwrite: (change) =>
      schema((value) => {
        const { value: text, issues } = read(value);
        return { value: isAborted(issues) ? text : change(text as string), issues };
      }, traits),
    refine: (holds, { error, path = [] }) =>
      withCheck(self, ({ value, issues }) => {
        if (holds(value as never)) return;
        issues.push({ ...found("custom", value, error, { continue: true }), path: [...path] });
      }),
  };
  return self;
}

/** Adds a check of values that have the right type. */
export function withCheck(inner: Schema, check: Check): Schema {
  return schema((value) => {
    const payload = inner.read(value);
    if (!isAborted(payload.issues)) check(payload);
    return payload;
  }, inner);
}

/**
 * A limit of length is looked at as long as there is a length, whatever else is wrong with the value; a list that is too
 * long is not read at all.
 */
function withLimit(inner: Schema, holds: (size: number) => boolean, code: string, params: Params): Schema {
  const { limits } = inner;
  const exceeded = (value: unknown): Found => {
    const origin = limits === "value" ? "number" : Array.isArray(value) ? "array" : "string";
    return found(code, value, params.error, { origin, continue: params.abort !== true });
  };
  return schema((value) => {
    if (limits === "list" && Array.isArray(value) && !holds(value.length)) {
      return { value, issues: [{ ...exceeded(value), continue: false }] };
    }
    const payload = inner.read(value);
    const { issues } = payload;
    if (limits === "value" ? isAborted(issues) : isStopped(issues) || !hasLength(payload.value)) return payload;
    if (!holds(limits === "value" ? (payload.value as number) : lengthOf(payload.value))) {
      issues.push(exceeded(payload.value));
    }
    return payload;
  }, inner);
}

function hasLength(value: unknown): value is { readonly length: unknown } {
  return value != null && (value as { readonly length?: unknown }).length !== undefined;
}

/** A text longer than this breaks every limit, however its characters are counted. */
const LONG_TEXT = 1000;

/** Length of a list, or of a text in characters. */
function lengthOf(value: unknown): number {
  const { length } = value as { readonly length: number };
  return typeof value === "string" && length <= LONG_TEXT ? Array.from(value).length : length;
}
