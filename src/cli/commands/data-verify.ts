import { verifyPack } from "../../cms-files/verify-pack.js";
import { cliFailure } from "../cli-failure.js";
import type { ExitCode } from "../cli-io.js";
import type { CommandContext } from "../command.js";
import { writeResults } from "../write-results.js";
import { issueLine, openFiles, readFileOptions } from "./data-files.js";
import { verificationPrinter } from "../print/print-file-verification.js";
import { sourcePrinter } from "../print/print-pack-sources.js";
import { readPack } from "./data-read-pack.js";

/**
 * Checks a pack: its form and hashes, and with the published files, every row of them against the look-ups.
 *
 * @param context - arguments and streams
 * @param paths - the pack, then the files it was compiled from
 * @returns 0 when it holds, 1 when a row differs, 2 when something cannot be read
 */
export async function verifyData(context: CommandContext, paths: readonly string[]): Promise<ExitCode> {
  const { args, io } = context;
  const [path, ...published] = paths;
  if (path === undefined) throw cliFailure("usage", "data verify needs a pack, and may have the files it comes from.");
  const pack = await readPack(path, "The pack");
  const note = (line: string): unknown => io.stderr.write(`ot-billing-rules: ${line}\n`);
  if (published.length === 0) {
    note("Form and hashes hold. Name the published files too, to check every row.");
    const sources = pack.sources.map((source) => ({ kind: "pack-source" as const, ...source }));
    return writeResults(context, sources, sourcePrinter);
  }
  const files = [...openFiles(published, args, io)];
  const verification = await verifyPack(pack, files, readFileOptions(args));
  const names = files.map(({ name }) => name);
  for (const issue of verification.issues) note(issueLine(issue, names));
  for (const name of verification.missing) note(`The pack was also compiled from ${name}, which was not given.`);
  await writeResults(context, verification.files, verificationPrinter);
  if (verification.issues.length > 0) return 2;
  const differs = verification.files.some(({ isSource, differentRows }) => !isSource || differentRows > 0);
  return differs ? 1 : 0;
}
