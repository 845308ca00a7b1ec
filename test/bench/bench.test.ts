import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { root } from "../../scripts/entries.mjs";

// The benchmark measures the built package. It throws where another engine answers otherwise than ours.
it.skipIf(!existsSync(`${root}dist/cms-files.js`))(
  "runs, and all engines answer alike",
  () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["test/bench/run.mjs", "--quick"], {
      cwd: root,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toContain("json-rules-engine to ours");
    expect(stdout).not.toContain("NaN");
  },
  240_000,
);
