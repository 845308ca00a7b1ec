import type * as z from "zod";

/**
 * How a schema is put together. One description of each record serves four uses: reading with unknown keys refused or
 * left out, the compiled reader, and the JSON Schema.
 */
export interface SchemaBuilder {
  /** Builds a record that refuses unknown keys, or leaves them out. */
  readonly record: <S extends z.core.$ZodLooseShape>(shape: S, params: { error: RecordError }) => z.ZodObject<S>;
  /** Stands for a record with a name of its own; it is compiled alone, when it is first met. */
  readonly part: <T extends z.ZodType>(schema: T) => z.ZodLazy<T>;
  /** The id of a payer. */
  readonly payerId: z.ZodType<string>;
}

type RecordError = (issue: { readonly code: string }) => string;
