import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { root } from "../../scripts/entries.mjs";

/** Builds the package when nobody has: examples import it by name, as a user does. */
export function buildOnce(): void {
  if (existsSync(`${root}dist/index.js`)) return;
  spawnSync(process.execPath, [`${root}scripts/build.mjs`, "--js-only"], { cwd: root, stdio: "inherit" });
}

/** What a run of an example may be given. */
export interface ExampleRun {
  /** File of `examples/` to read as standard input. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs an example as a user would and gives what it prints; throws when it fails or complains. */
export function runExample(name: string, { input, env = {} }: ExampleRun = {}): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`examples/${name}`], {
    cwd: root,
    encoding: "utf8",
    env: { ...plainEnvironment(), ...env },
    ...(input === undefined ? {} : { input: readFileSync(`${root}examples/${input}`) }),
  });
  if (status !== 0 || stderr !== "") throw new Error(`examples/${name} ended with ${status}: ${stderr}`);
  return stdout;
}

/** The environment without what test runners say about colour: Node complains when both are set. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:NO|FORCE)_COLOR$/.test(name)));
}
