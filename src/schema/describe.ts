import * as z from "zod";

/** Words of a field and, for a record of its own, the name under which a JSON Schema refers to it. */
export interface Description {
  readonly description: string;
  readonly id?: string;
}

/** A registry of our own: zod's global one belongs to the application. */
export const descriptions = /* @__PURE__ */ z.registry<Description>();

/**
 * Puts words on a schema.
 *
 * @param schema - the schema
 * @param description - one sentence in the words of the field
 * @param id - name of a record of its own
 * @returns the same schema
 */
export function describe<T extends z.ZodType>(schema: T, description: string, id?: string): T {
  descriptions.add(schema, { description, ...(id === undefined ? {} : { id }) });
  return schema;
}
