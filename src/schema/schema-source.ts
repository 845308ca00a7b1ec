import * as z from "zod";
import { text } from "./fields.js";
import type { ParseOptions } from "./parse-result.js";
import type { SchemaBuilder } from "./schema-builder.js";

/** Gives the schema to read with; the same one until it is worth compiling. */
export type SchemaSource<T> = (unknownKeys: NonNullable<ParseOptions["unknownKeys"]>) => z.ZodType<T>;

/** Parses before the schema is compiled: compiling takes about as long as a few hundred interpreted claims. */
const INTERPRETED_PARSES = 50;

/**
 * Builds a schema when it is first asked for, and compiles it when it has been asked for often.
 *
 * @param schemaOf - describes the record with a builder
 * @returns the source; schemas are kept, so that importing the library builds none
 */
export function schemaSource<T>(schemaOf: (build: SchemaBuilder) => z.ZodType<T>): SchemaSource<T> {
  const refuse = ripening(schemaOf, z.strictObject);
  const ignore = ripening(schemaOf, z.object);
  return (unknownKeys) => (unknownKeys === "ignore" ? ignore() : refuse());
}

function ripening<T>(
  schemaOf: (build: SchemaBuilder) => z.ZodType<T>,
  record: SchemaBuilder["record"],
): () => z.ZodType<T> {
  let schema: z.ZodType<T> | null = null;
  let parses = 0;
  return () => {
    if (schema === null) schema = schemaOf(interpretedBuilder(record));
    if (parses > INTERPRETED_PARSES) return schema;
    parses += 1;
    if (parses > INTERPRETED_PARSES && mayCompile()) schema = z.compile(schemaOf(compiledBuilder(record)));
    return schema;
  };
}

// Pages and workers that forbid code from text say so by z.config({ jitless: true }), or it is found out by trying.
function mayCompile(): boolean {
  return z.config().jitless !== true && z.util.allowsEval.value;
}

function interpretedBuilder(record: SchemaBuilder["record"]): SchemaBuilder {
  return { record, part: (schema) => z.lazy(() => schema), payerId: text("Id of a known payer profile") };
}

// Parts are compiled apart: one function for a whole claim is too long for the engine to optimise.
function compiledBuilder(record: SchemaBuilder["record"]): SchemaBuilder {
  return { ...interpretedBuilder(record), part: compiledPart };
}

function compiledPart<T extends z.ZodType>(schema: T): z.ZodLazy<T> {
  let compiled: T | null = null;
  return z.lazy(() => {
    if (compiled === null) compiled = z.compile(schema);
    return compiled;
  });
}
