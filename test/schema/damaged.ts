import fc from "fast-check";
import { withValueAt } from "./with-value-at.js";

/** Stands for patient data: it must never come back. */
export const MARKER = "Zq7patient";

const marked = fc.string().map((text) => `${MARKER}${text}`);
/** Any JSON, whose texts and keys hold the marker. */
export const anyJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    marked,
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(marked, tie("value"), { maxKeys: 4 }),
  ),
})).value;

/** Pointers to every place of a record, and to fields it does not have. */
function placesIn(value: unknown, at = ""): string[] {
  if (typeof value !== "object" || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, item]) => placesIn(item, `${at}/${key}`))];
}

/**
 * A record with one to three of its places broken.
 *
 * @param record - any JSON
 * @param value - what takes the places
 */
export function damaged(record: unknown, value: fc.Arbitrary<unknown> = anyJson): fc.Arbitrary<unknown> {
  const places = placesIn(record);
  const inRecord = fc.constantFrom(...places);
  const beside = fc.tuple(inRecord, marked).map(([place, key]) => `${place}/${key.replaceAll("/", "")}`);
  const damage = fc.tuple(
    fc.oneof({ weight: 3, arbitrary: inRecord }, beside),
    fc.oneof(value, fc.constant(undefined)),
  );
  return fc.array(damage, { minLength: 1, maxLength: 3 }).map((damages) =>
    damages.reduce<unknown>((broken, [place, value]) => {
      try {
        return withValueAt(broken, place, value);
      } catch {
        return broken; // an earlier damage took the place away
      }
    }, record),
  );
}
