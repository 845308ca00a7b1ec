import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { root } from "../../scripts/entries.mjs";

/** The package as a user gets it: packed, and installed in an empty project. */
export interface InstalledPackage {
  readonly tarball: string;
  /** Paths in the tarball. */
  readonly files: readonly string[];
  readonly project: string;
  /** Folder of the package in the project. */
  readonly folder: string;
}

/** Packs the package and installs it, without the network: its dependencies are those of this repository. */
export function installPackage(): InstalledPackage {
  const project = mkdtempSync(join(tmpdir(), "ot-billing-rules-"));
  const packed = npm(["pack", "--json", "--ignore-scripts", "--pack-destination", project], root);
  const [{ filename, files }] = JSON.parse(packed) as [{ filename: string; files: { path: string }[] }];
  const manifest = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { dependencies: Record<string, string> };
  for (const name of Object.keys(manifest.dependencies)) {
    cpSync(`${root}node_modules/${name}`, join(project, "node_modules", name), { recursive: true });
  }
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "someone", version: "1.0.0", private: true }));
  const tarball = join(project, filename);
  npm(["install", "--offline", "--no-audit", "--no-fund", tarball], project);
  if (existsSync(`${root}examples`)) cpSync(`${root}examples`, join(project, "examples"), { recursive: true });
  return {
    tarball,
    files: files.map(({ path }) => path),
    project,
    folder: join(project, "node_modules", "ot-billing-rules"),
  };
}

function npm(args: readonly string[], cwd: string): string {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    // What `npm test` hands down belongs to this repository, not to the project of a user.
    if (/^npm_(package|lifecycle|command|config_local_prefix)/.test(name)) delete env[name];
  }
  return execFileSync("npm", args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}

/** Runs a program in the project, with the commands of its packages on the path. */
export function runIn(project: string, command: string, args: readonly string[], input = "") {
  const PATH = `${join(project, "node_modules", ".bin")}${delimiter}${process.env["PATH"] ?? ""}`;
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: project,
    env: { ...process.env, PATH, NO_COLOR: "1" },
    encoding: "utf8",
    input,
  });
  return { status, stdout, stderr };
}
