import * as z from "zod";
import { descriptions } from "./describe.js";
import { choice, text } from "./fields.js";
import { knownPayerIds } from "./known-payer-ids.js";
import type { ParseOptions } from "./parse-result.js";
import { DATE_PATTERN } from "./patterns.js";
import type { SchemaBuilder } from "./schema-builder.js";

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * Writes the schema of a record as JSON Schema: what the parse function of the record accepts with the same options.
 *
 * @param schemaOf - describes the record with a builder
 * @param id - last part of `$id`, such as `claim`
 * @param title - name for people
 * @param options - known payers and what happens to unknown keys
 * @returns a new JSON Schema
 */
export function toJsonSchema(
  schemaOf: (build: SchemaBuilder) => z.ZodType,
  id: string,
  title: string,
  options: ParseOptions,
): JsonSchema {
  const schema = z.toJSONSchema(schemaOf(builder(options)), {
    target: "draft-2020-12",
    io: "input",
    metadata: descriptions,
    override: ({ jsonSchema }) => {
      raiseDescription(jsonSchema);
      if (jsonSchema.pattern === DATE_PATTERN.source) jsonSchema.format = "date";
    },
  });
  const { $schema, ...rest } = JSON.parse(JSON.stringify(schema)) as Record<string, unknown>;
  return { $schema, $id: `urn:ot-billing-rules:${id}`, title, ...rest };
}

function builder(options: ParseOptions): SchemaBuilder {
  const [first, ...others] = knownPayerIds(options);
  return {
    record: options.unknownKeys === "ignore" ? z.object : z.strictObject,
    part: (schema) => z.lazy(() => schema),
    payerId: first === undefined ? text("Id of a payer") : choice([first, ...others], "Id of a known payer profile"),
  };
}

/** The words of a field that may be null stand on its other form; a reader looks for them on the field. */
function raiseDescription(schema: z.core.JSONSchema.BaseSchema): void {
  const [form, none, ...more] = schema.anyOf ?? [];
  if (form === undefined || none?.type !== "null" || more.length > 0 || form.description === undefined) return;
  schema.description = form.description;
  delete form.description;
}
