import type { PackTable, ReferencePack } from "../reference/load-reference.js";
import type { FileIssue } from "./cms-file.js";
import { packSchema } from "./pack-schema.js";
import { tableHash } from "./table-hash.js";

/** A pack, or every fault that keeps it from being one. */
export type PackParse =
  { readonly ok: true; readonly value: ReferencePack } | { readonly ok: false; readonly issues: readonly FileIssue[] };

const MOST_ISSUES = 20;

/**
 * Reads a pack from outside: its shape, the form of its rows, and the hash of each table. A pack that was cut short or
 * changed after it was compiled is refused.
 *
 * @param input - a parsed JSON value
 * @returns the pack, or its faults
 * @example
 * ```ts
 * import { compilePack, parsePack } from "ot-billing-rules/cms-files";
 * const content = '"HCPCS/\nCPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator\n97530,7,3 Clinical\n';
 * const made = await compilePack([{ name: "MCR_MUE_PractitionerServices_Eff_01-01-2027.csv", content }]);
 * const filed = made.ok ? JSON.stringify(made.pack) : "";
 * parsePack(JSON.parse(filed)).ok; //=> true
 * parsePack(JSON.parse(filed.replace("|7|3|97530", "|9|3|97530"))).ok; //=> false
 * ```
 */
export function parsePack(input: unknown): PackParse {
  const parsed = packSchema().safeParse(input);
  if (!parsed.success) {
    return { ok: false, issues: parsed.error.issues.slice(0, MOST_ISSUES).map((issue) => shapeIssue(issue)) };
  }
  const pack = parsed.data;
  const names = Object.keys(pack.tables) as PackTable[];
  const changed = names.filter((name) => pack.hashes[name] !== tableHash(pack.tables[name] ?? {}));
  const lost = (Object.keys(pack.hashes) as PackTable[]).filter((name) => !names.includes(name));
  const issues = [
    ...changed.map((name) =>
      packIssue(`tables.${name} was changed after the pack was compiled: its hash is another one.`),
    ),
    ...lost.map((name) => packIssue(`tables.${name} has a hash and is missing.`)),
  ];
  return issues.length === 0 ? { ok: true, value: pack } : { ok: false, issues };
}

function shapeIssue({
  path,
  message,
  code,
}: {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string;
}): FileIssue {
  const field = path.map(String).join(".") || "the pack";
  // The names of unknown fields are input; they are not repeated.
  return packIssue(
    code === "unrecognized_keys" ? `${field} holds a field that a pack does not have.` : `${field}: ${message}.`,
  );
}

function packIssue(message: string): FileIssue {
  return { file: "", entry: null, line: null, code: "bad-pack", message };
}
