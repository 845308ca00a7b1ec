import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { CmsFile, FileIssue, FileNote, FileReport } from "../../cms-files/cms-file.js";
import type { Sha256 } from "../../cms-files/content-chunks.js";
import type { ReadOptions } from "../../cms-files/format-context.js";
import type { CliIo } from "../cli-io.js";
import { cliFailure } from "../cli-failure.js";
import { openInput } from "../input/open-input.js";
import type { Arguments } from "../parse-arguments.js";

/**
 * Opens published files one after the other.
 *
 * @param paths - paths of files; `-` is standard input, which needs `--name`
 * @param args - arguments of the command
 * @param io - streams
 * @returns the files with the names they were published under
 */
export function* openFiles(paths: readonly string[], args: Arguments, io: CliIo): Generator<CmsFile> {
  if (paths.filter((path) => path === "-").length > 1) {
    throw cliFailure("usage", "Standard input (-) may be named once only.");
  }
  for (const [index, path] of paths.entries()) {
    const name = path === "-" ? args.value("name") : basename(path);
    if (name === undefined) {
      throw cliFailure(
        "usage",
        "Standard input has no name, and editions stand in names: add --name <published name>.",
      );
    }
    yield { name, content: openInput(path, index + 1, io.stdin) };
  }
}

/** What the arguments say of files whose names do not say it. */
export function readFileOptions(args: Arguments): ReadOptions {
  const edition = args.value("edition");
  const setting = args.value("setting") as ReadOptions["setting"];
  const year = args.value("year");
  if (edition !== undefined && !/^20\d\d-?q[1-4]$/i.test(edition)) {
    throw cliFailure("usage", "--edition is a quarter, such as 2027Q1.");
  }
  if (year !== undefined && !/^20\d\d$/.test(year)) throw cliFailure("usage", "--year is a year, such as 2027.");
  return {
    startHash: platformHash,
    ...(edition !== undefined && { edition }),
    ...(setting !== undefined && { setting }),
    ...(year !== undefined && { year: Number(year) }),
  };
}

/** The platform's hash is several times quicker than the one the library brings. */
function platformHash(): Sha256 {
  const hash = createHash("sha256");
  return { update: (bytes) => hash.update(bytes), digest: () => hash.digest("hex") };
}

/** Names in zips are shown where they are those of publications: a zip of something else may name anything. */
const PUBLISHED = /^[\w.() -]*(?:cci|mue|aoc|pprrvu|gpci|locco|icd10cm|article|therapy-codes|\d{4})[\w.() -]*$/i;

/**
 * Writes why a file is refused. Files are named by their position: names may hold anything.
 *
 * @param issue - why
 * @param names - names of the files, in order
 * @returns one line
 */
export function issueLine({ file, entry, line, message }: FileIssue, names: readonly string[]): string {
  const position = names.indexOf(file);
  const inside = entry?.split("/").at(-1) ?? "";
  const parts = [
    ...(position < 0 ? [] : [`file ${position + 1}`]),
    ...(PUBLISHED.test(inside) ? [inside] : []),
    ...(line === null ? [] : [`line ${line}`]),
  ];
  return parts.length === 0 ? message : `${parts.join(", ")}: ${message}`;
}

/** Writes what was counted in files. */
export function noteLines(reports: readonly FileReport[]): readonly string[] {
  return reports.flatMap(({ notes }, index) => notes.map((note) => `table ${index + 1}: ${noteText(note)}`));
}

/** Writes one count. */
export function noteText({ message, count, firstLine }: FileNote): string {
  const line = firstLine === null ? "" : count === 1 ? ` (line ${firstLine})` : ` (first in line ${firstLine})`;
  return `${count === 1 ? "" : `${count} x `}${message}${line}`;
}
