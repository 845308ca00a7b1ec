import { rename, rm, writeFile } from "node:fs/promises";
import { compilePack } from "../../cms-files/compile-pack.js";
import { parsePack } from "../../cms-files/parse-pack.js";
import type { PackTables } from "../../reference/load-reference.js";
import { cliFailure } from "../cli-failure.js";
import type { ExitCode } from "../cli-io.js";
import type { CommandContext } from "../command.js";
import { writeResults } from "../write-results.js";
import { issueLine, noteLines, noteText, openFiles, readFileOptions } from "./data-files.js";
import { sourcePrinter } from "../print/print-pack-sources.js";
import { readPack } from "./data-read-pack.js";

/**
 * Compiles published files into a pack. A refused file leaves no pack behind, and an older one as it was.
 *
 * @param context - arguments and streams
 * @param paths - published files
 * @returns 0, or 2 when a file is refused
 */
export async function compileData(context: CommandContext, paths: readonly string[]): Promise<ExitCode> {
  const { args, io, output } = context;
  if (paths.length === 0) throw cliFailure("usage", "data compile needs published files, or - and --name.");
  const onto = await baseTables(context);
  const files = [...openFiles(paths, args, io)];
  const codes = args.value("codes") === "therapy" ? "therapy" : "all";
  const made = await compilePack(files, { ...readFileOptions(args), codes, ...(onto !== undefined && { onto }) });
  const note = (line: string): unknown => io.stderr.write(`ot-billing-rules: ${line}\n`);
  if (!made.ok) {
    const names = files.map(({ name }) => name);
    for (const issue of made.issues) note(issueLine(issue, names));
    note("No pack was written.");
    return 2;
  }
  const text = `${JSON.stringify(made.pack)}\n`;
  for (const line of noteLines(made.reports)) note(line);
  for (const each of made.notes) note(noteText(each));
  const out = args.value("out") ?? "-";
  if (out === "-") {
    output.write(text);
    await output.flush();
    return 0;
  }
  // What was written is read again before it takes its place.
  if (!parsePack(JSON.parse(text)).ok) throw new Error("The pack does not pass its own check.");
  await replaceFile(out, text);
  return writeResults(
    context,
    made.pack.sources.map((source) => ({ kind: "pack-source" as const, ...source })),
    sourcePrinter,
  );
}

async function baseTables({ args }: CommandContext): Promise<PackTables | null | undefined> {
  const onto = args.value("onto");
  if (args.has("alone") && onto !== undefined) throw cliFailure("usage", "Give --alone or --onto, not both.");
  if (args.has("alone")) return null;
  return onto === undefined ? undefined : (await readPack(onto, "--onto")).tables;
}

async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  try {
    await writeFile(draft, text, { flag: "wx" });
    await rename(draft, path);
  } catch {
    await rm(draft, { force: true });
    throw cliFailure("output", "--out cannot be written. What stood there before is unchanged.");
  }
}
