/** A record without the fields that are `undefined`. */
type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/**
 * Leaves out the fields that are `undefined`, so that a record is the same before and after JSON.
 *
 * @param record - fields, some of them not known
 * @returns the known ones
 */
export function withoutUndefined<T extends object>(record: T): Defined<T> {
  const known: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record)) if (value !== undefined) known[name] = value;
  return known as Defined<T>;
}
