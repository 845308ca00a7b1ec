// What the schemas of src/schema use of zod, interpreted. The one-file scripts are built with
// this file in its place, so that the schemas stay the one description of the records; a test compares every answer.

import type { Found } from "./found.js";
import { below, found, isAborted } from "./found.js";
import type { Params, Payload, Schema, Traits } from "./schema.js";
import { PLAIN, schema, withCheck } from "./schema.js";

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
