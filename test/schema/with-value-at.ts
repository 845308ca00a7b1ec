/** A deep copy of a record with one value set at a JSON Pointer; `undefined` takes the field out. */
export function withValueAt(record: unknown, pointer: string, value: unknown): unknown {
  if (pointer === "") return value;
  const copy: unknown = structuredClone(record);
  const steps = pointer.slice(1).split("/");
  const last = steps.pop() ?? "";
  let holder = copy as Record<string, unknown>;
  for (const step of steps) holder = holder[step] as Record<string, unknown>;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}
