// Everything `npm test` means: every step runs, also after one has failed, and the end says which did.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { root } from "./entries.mjs";

const withReport = (/** @type {string} */ name) => [
  "--",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${root}reports/${name}.json`,
];

const steps = [
  { name: "lint", args: ["lint"] },
  { name: "format:check", args: ["format:check"] },
  { name: "types", args: ["types"] },
  { name: "build", args: ["build"] },
  { name: "docs", args: ["docs"] },
  { name: "test:unit", args: ["test:unit", ...withReport("unit")] },
  { name: "test:package", args: ["test:package", ...withReport("package")] },
];

rmSync(`${root}reports/unit.json`, { force: true });
rmSync(`${root}reports/package.json`, { force: true });
mkdirSync(`${root}reports`, { recursive: true });

const npm = process.env["npm_execpath"];
const failed = steps.filter(({ name, args }) => {
  process.stdout.write(`\n== ${name}\n`);
  const command = ["run", "--silent", ...args];
  const { status } = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...command], { cwd: root, stdio: "inherit" })
    : spawnSync("npm", command, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  return status !== 0;
});

const names = failed.map(({ name }) => name);
writeFileSync(`${root}reports/steps.json`, `${JSON.stringify({ failed: names })}\n`);
process.stdout.write(names.length === 0 ? "\nEvery step passed.\n" : `\nFailed: ${names.join(", ")}.\n`);
process.exitCode = names.length === 0 ? 0 : 1;
