import { readFile } from "node:fs/promises";
import { cliFailure } from "../cli-failure.js";
import type { KitCase, KitTask } from "./kit-case.js";

/** What `kit.json` says. */
export interface KitManifest {
  readonly version: string;
  readonly files: readonly {
    readonly task: KitTask;
    readonly file: string;
    readonly cases: number;
    readonly sha256: string;
  }[];
}

/** The folder of the kit. `src/cli` and `dist/cli` lie equally deep below it, and both are the folder of chunks. */
const KIT = "docs/conformance/";

/**
 * Reads the conformance kit of the package.
 *
 * @param tasks - tasks whose cases are wanted; none is all
 * @returns its version and cases, in order
 * @throws an input failure when the kit is not there
 */
export async function readKit(
  tasks: readonly string[],
): Promise<{ readonly version: string; readonly cases: readonly KitCase[] }> {
  const manifest = JSON.parse(await readKitFile("kit.json")) as KitManifest;
  const cases: KitCase[] = [];
  for (const { task, file } of manifest.files) {
    if (tasks.length > 0 && !tasks.includes(task)) continue;
    for (const line of (await readKitFile(file)).split("\n")) {
      if (line !== "") cases.push(JSON.parse(line) as KitCase);
    }
  }
  return { version: manifest.version, cases };
}

async function readKitFile(name: string): Promise<string> {
  // The bundle stands in dist/cli, the source in src/cli/conformance.
  for (const up of ["../../", "../../../"]) {
    try {
      return await readFile(new URL(`${up}${KIT}${name}`, import.meta.url), "utf8");
    } catch {
      // Not here.
    }
  }
  throw cliFailure("input", "The conformance kit is not in this package: install it anew.");
}
