// What the schemas of src/schema use of zod, interpreted. The one-file scripts are built with
// this file in its place, so that the schemas stay the one description of the records; a test compares every answer.

/** What was found, in the form of zod's issues as far as `toIssues` reads them. */
interface Found {
  readonly code: string;
  readonly path: (string | number)[];
  readonly input: unknown;
  readonly message: string;
  /** As in zod: `false` stops further checks of the field, `true` stops nothing, absent stops checks that need the type. */
  readonly continue?: boolean;
  readonly expected?: string;
  readonly origin?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly string[];
  readonly errors?: readonly (readonly Found[])[];
}

interface Payload {
  value: unknown;
  readonly issues: Found[];
}

type Message = string | ((issue: { readonly code: string }) => string);
interface Params {
  readonly error: Message;
  readonly abort?: boolean;
  readonly path?: readonly string[];
}
type Check = (payload: Payload) => void;

interface Traits {
  /** Whether the field may be absent from a record. */
  readonly isOptional: () => boolean;
  /** What its limits are limits of: the length of a text or list, or the value itself. */
  readonly limits: "text" | "list" | "value";
}

interface Schema extends Traits {
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

const PLAIN: Traits = { isOptional: () => false, limits: "value" };
const TEXT: Traits = { isOptional: () => false, limits: "text" };
const LIST: Traits = { isOptional: () => false, limits: "list" };

type Shape = Readonly<Record<string, Schema>>;

/** Text. */
export const string = (params: Params): Schema => typed(params, "string", (value) => typeof value === "string", TEXT);
/** True or false. */
export const boolean = (params: Params): Schema => typed(params, "boolean", (value) => typeof value === "boolean");
/** A finite number. */
export const number = (params: Params): Schema =>
  typed(params, "number", (value) => typeof value === "number" && Number.isFinite(value));

/** A whole number that is held exactly. */
export function int(params: Params): Schema {
  const check = ({ value, issues }: Payload): void => {
    const input = value as number;
    if (!Number.isInteger(input)) {
      issues.push(found("invalid_type", input, params.error, { expected: "int", continue: false }));
    } else if (!Number.isSafeInteger(input)) {
      const code = input > 0 ? "too_big" : "too_small";
      issues.push(found(code, input, params.error, { origin: "int", continue: params.abort !== true }));
    }
  };
  return withCheck(number(params), check);
}

/** One of some words. */
function choice(values: readonly string[], { error }: Params): Schema {
  return schema((value) => {
    const isKnown = values.includes(value as string);
    return { value, issues: isKnown ? [] : [found("invalid_value", value, error, { values })] };
  });
}
export { choice as enum };

/** A list. */
export function array(element: Schema, { error }: Params): Schema {
  return schema((value) => {
    if (!Array.isArray(value)) return { value, issues: [found("invalid_type", value, error, { expected: "array" })] };
    const issues: Found[] = [];
    const items = (value as readonly unknown[]).map((item, index) => {
      const read = element.read(item);
      issues.push(...below(index, read.issues));
      return read.value;
    });
    return { value: items, issues };
  }, LIST);
}

/** A record; unknown keys are left out. */
export const object = (shape: Shape, params: Params): Schema => record(shape, params, false);
/** A record; unknown keys are issues. */
export const strictObject = (shape: Shape, params: Params): Schema => record(shape, params, true);

/** One of several schemas: the first that takes the value. */
export function union(options: readonly Schema[], { error }: Params): Schema {
  return schema((value) => {
    const results: Payload[] = [];
    for (const option of options) {
      const result = option.read(value);
      if (result.issues.length === 0) return result;
      results.push(result);
    }
    const going = results.filter(({ issues }) => !isAborted(issues));
    const [only] = going;
    if (only !== undefined && going.length === 1) return only;
    const errors = results.map(({ issues }) => issues);
    return { value, issues: [found("invalid_union", value, error, { errors })] };
  });
}

/** A schema that is made when it is first met. */
export function lazy(make: () => Schema): Schema {
  let made: Schema | null = null;
  const inner = (): Schema => {
    made = made ?? make();
    return made;
  };
  return schema((value) => inner().read(value), { ...PLAIN, isOptional: () => inner().isOptional() });
}

/** Words for people have no use here. */
export function registry() {
  return { add: () => undefined, get: () => undefined };
}

/** Nothing is compiled here. */
export const config = () => ({ jitless: true });
/** Nothing is compiled here. */
export const util = { allowsEval: { value: false } };
/** Nothing is compiled here. */
export const compile = (of: Schema): Schema => of;

function schema(read: Schema["read"], traits: Traits = PLAIN): Schema {
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

function withCheck(inner: Schema, check: Check): Schema {
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

function isAborted(issues: readonly Found[]): boolean {
  return issues.some((issue) => issue.continue !== true);
}

function isStopped(issues: readonly Found[]): boolean {
  return issues.some((issue) => issue.continue === false);
}

function typed(
  { error }: Params,
  expected: string,
  holds: (value: unknown) => boolean,
  traits: Traits = PLAIN,
): Schema {
  return schema((value) => {
    return { value, issues: holds(value) ? [] : [found("invalid_type", value, error, { expected })] };
  }, traits);
}

function record(shape: Shape, { error }: Params, isStrict: boolean): Schema {
  const fields = Object.entries(shape);
  const known = new Set(Object.keys(shape));
  return schema((value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return { value, issues: [found("invalid_type", value, error, { expected: "object" })] };
    }
    const input = value as Readonly<Record<string, unknown>>;
    const output: Record<string, unknown> = {};
    const issues: Found[] = [];
    for (const [key, field] of fields) {
      const isPresent = key in input;
      const read = field.read(input[key]);
      if (!isPresent && field.isOptional()) continue;
      issues.push(...below(key, read.issues));
      if (isPresent || read.value !== undefined) output[key] = read.value;
    }
    const unknown = isStrict ? Object.keys(input).filter((key) => !known.has(key)) : [];
    if (unknown.length > 0) issues.push(found("unrecognized_keys", input, error, { keys: unknown, continue: true }));
    return { value: output, issues };
  });
}

function found(
  code: string,
  input: unknown,
  error: Message,
  more: Omit<Partial<Found>, "code" | "path" | "input" | "message">,
): Found {
  return { code, path: [], input, message: typeof error === "string" ? error : error({ code }), ...more };
}

function below(step: string | number, issues: readonly Found[]): readonly Found[] {
  return issues.map((issue) => ({ ...issue, path: [step, ...issue.path] }));
}
