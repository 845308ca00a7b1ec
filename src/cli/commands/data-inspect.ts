import type { FileReport } from "../../cms-files/cms-file.js";
import { readCmsFile } from "../../cms-files/read-cms-file.js";
import type { ReferencePack } from "../../reference/load-reference.js";
import { cliFailure } from "../cli-failure.js";
import type { ExitCode } from "../cli-io.js";
import type { CommandContext } from "../command.js";
import { writeResults } from "../write-results.js";
import { issueLine, noteLines, openFiles, readFileOptions } from "./data-files.js";
import type { SourceLine } from "../print/print-pack-sources.js";
import { sourcePrinter } from "../print/print-pack-sources.js";
import { readPack } from "./data-read-pack.js";

const nothing = (): void => undefined;

/**
 * Says what packs and published files hold: tables, editions, rows, hashes. Files are read to their end, so what this
 * command accepts can be compiled.
 *
 * @param context - arguments and streams
 * @param paths - packs (`.json`) and published files
 * @returns 0, or 2 when a file is refused
 */
export async function inspectData(context: CommandContext, paths: readonly string[]): Promise<ExitCode> {
  const { args, io } = context;
  if (paths.length === 0) throw cliFailure("usage", "data inspect needs a pack or published files.");
  const lines: SourceLine[] = [];
  const reports: FileReport[] = [];
  let isRefused = false;
  const note = (line: string): unknown => io.stderr.write(`ot-billing-rules: ${line}\n`);
  const published = paths.filter((path) => !path.endsWith(".json"));
  for (const [index, path] of paths.entries()) {
    if (!path.endsWith(".json")) continue;
    const pack = await readPack(path, `File ${index + 1}`);
    lines.push(...pack.sources.map((source) => ({ kind: "pack-source" as const, ...source })));
    for (const line of carriedLines(pack)) note(line);
  }
  for (const file of openFiles(published, args, io)) {
    const reading = await readCmsFile(file, EVERY_TABLE, readFileOptions(args));
    if (reading.ok) reports.push(...reading.reports);
    else {
      isRefused = true;
      for (const issue of reading.issues) note(issueLine(issue, [file.name]));
    }
  }
  for (const line of noteLines(reports)) note(line);
  const code = await writeResults(context, [...lines, ...reports], sourcePrinter);
  return isRefused ? 2 : code;
}

function carriedLines({ carried }: ReferencePack): readonly string[] {
  const tables = [...new Set(carried.map(({ table }) => table))];
  return tables.map((table) => {
    const editions = carried.filter((each) => each.table === table).map(({ edition }) => edition);
    return `${table}, carried on from the tables before: ${editions.join("; ")}.`;
  });
}

const EVERY_TABLE = {
  ptpEdits: nothing,
  mue: nothing,
  addOnCodes: nothing,
  relativeValues: nothing,
  gpci: nothing,
  localities: nothing,
  diagnoses: nothing,
  diagnosisNotes: nothing,
  coverage: nothing,
  therapyCodes: nothing,
};
