import { closestWord } from "../values/closest-word.js";
import { issue } from "./issue.js";
import { nameField } from "./name-field.js";
import type { Issue } from "./parse-result.js";

/** Unknown keys of one record that are compared with the known ones. */
const COMPARED_KEYS = 100;

/**
 * Reports the fields a record does not have. An unknown key may be patient data, so it is never shown: an issue names
 * the record and, where the key looks like a slip of the pen, the field that was meant.
 *
 * @param path - steps to the record
 * @param unknown - keys of the input
 * @param known - keys of the record
 * @returns one issue for each field that was probably meant, and one for all other keys together
 */
export function unknownFields(
  path: readonly (string | number)[],
  unknown: readonly string[],
  known: readonly string[],
): readonly Issue[] {
  const meant = new Set(unknown.slice(0, COMPARED_KEYS).map((key) => closestWord(key, known)));
  const strange = meant.delete(undefined) || unknown.length > COMPARED_KEYS;
  const message = `${nameField(path)} holds a field that this record does not have.`;
  const ignore = 'or pass { unknownKeys: "ignore" }';
  const issues = [...meant].map((key) =>
    issue(path, "unknown-field", message, `Did you mean ${key}? Write it so, remove the field, ${ignore}.`),
  );
  if (!strange) return issues;
  const fields = `The fields of this record are ${known.join(", ")}.`;
  return [...issues, issue(path, "unknown-field", message, `Remove the field, ${ignore}. ${fields}`)];
}
