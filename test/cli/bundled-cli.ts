import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../../scripts/entries.mjs";

/** The command line as a program of its own. */
export interface BundledCli {
  /** A folder for the test. */
  readonly folder: string;
  /** Path of the program. */
  readonly main: string;
  readonly remove: () => void;
}

/** Bundles the command line as the package bundles it. */
export async function bundledCli(): Promise<BundledCli> {
  const folder = mkdtempSync(join(tmpdir(), "ot-billing-rules-"));
  copyFileSync(`${root}package.json`, join(folder, "package.json"));
  await build({
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "error",
    entryPoints: [`${root}src/cli/main.ts`],
    outdir: join(folder, "dist", "cli"),
  });
  return {
    folder,
    main: join(folder, "dist", "cli", "main.js"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
