import { readFile } from "node:fs/promises";
import { parsePack } from "../../cms-files/parse-pack.js";
import type { ReferencePack } from "../../reference/load-reference.js";
import { cliFailure } from "../cli-failure.js";

/**
 * Reads a pack from a file, whole or not at all.
 *
 * @param path - path of a pack that `data compile` wrote
 * @param option - what to call it in messages, such as `--reference`
 * @returns the pack
 * @throws an input failure when it cannot be read, was cut short or was changed
 */
export async function readPack(path: string, option: string): Promise<ReferencePack> {
  const text = await readFile(path, "utf8").catch(() => {
    throw cliFailure("input", `${option} cannot be read.`);
  });
  const parsed = parsePack(asJson(text, option));
  if (parsed.ok) return parsed.value;
  const [first] = parsed.issues;
  const more = parsed.issues.length > 1 ? ` (and ${parsed.issues.length - 1} more)` : "";
  throw cliFailure("input", `${option} is no sound pack. ${first?.message ?? ""}${more} Compile it again.`);
}

function asJson(text: string, option: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw cliFailure("input", `${option} is no JSON: it takes a pack that ot-billing-rules data compile wrote.`);
  }
}
