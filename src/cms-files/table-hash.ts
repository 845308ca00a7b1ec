import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * Works out the SHA-256 of a table, whatever the order of its fields and the spacing of the JSON it came in.
 *
 * @param table - plain JSON
 * @returns the hash in hexadecimal
 */
export function tableHash(table: object): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(table))));
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(",")}}`;
}
