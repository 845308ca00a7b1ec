import { readFile } from "node:fs/promises";

/**
 * Reads the version of the package. `src/cli` and `dist/cli` lie equally deep below `package.json`.
 *
 * @returns the version, such as `1.2.3`
 */
export async function readVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));
  return String((manifest as { readonly version?: unknown }).version);
}
