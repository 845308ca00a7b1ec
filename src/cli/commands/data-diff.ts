import { compareClaim } from "../../cms-files/compare-claim.js";
import type { DiffSide } from "../../cms-files/diff-tally.js";
import { diffReferences } from "../../cms-files/diff-references.js";
import type { ReferenceDiff } from "../../cms-files/reference-change.js";
import { loadReference } from "../../reference/load-reference.js";
import { isCalendarDate } from "../../values/calendar-date.js";
import { addCalendarDays } from "../../values/calendar-days.js";
import { isProcedureCodeShape, normalizeCode } from "../../values/codes.js";
import { counted } from "../../values/counted.js";
import { claimInputs } from "../claim-inputs.js";
import { readClaimOptions } from "../claim-options.js";
import { cliFailure } from "../cli-failure.js";
import type { ExitCode } from "../cli-io.js";
import type { CommandContext } from "../command.js";
import { draftClaim } from "../draft-claim.js";
import type { Arguments } from "../parse-arguments.js";
import { runRecords } from "../run-records.js";
import { writeResults } from "../write-results.js";
import { claimPrinter } from "../print/print-claim-comparison.js";
import type { TableCount } from "../print/print-reference-changes.js";
import { changePrinter } from "../print/print-reference-changes.js";
import { readPack } from "./data-read-pack.js";

/**
 * Says what changes from one set of tables and date to another, and with claims, which of them would be judged otherwise.
 *
 * @param context - arguments and streams
 * @param paths - the new pack, or the old and the new; without one the built-in tables
 * @returns 0 when nothing changes, 1 when something does, 2 when a claim cannot be read
 */
export async function diffData(context: CommandContext, paths: readonly string[]): Promise<ExitCode> {
  const { args } = context;
  const on = dateOf(args, "on");
  if (on === undefined) throw cliFailure("usage", "data diff needs the first date of the new tables: --on YYYY-MM-DD.");
  if (paths.length > 2) throw cliFailure("usage", "data diff takes the new pack, or the old and the new one.");
  const packs = await Promise.all(paths.map((path, index) => readPack(path, `Pack ${index + 1}`)));
  const [older, newer] = packs.length === 2 ? packs : [undefined, packs[0]];
  const before: DiffSide = {
    date: dateOf(args, "against") ?? addCalendarDays(on, -1),
    ...(older !== undefined && { reference: loadReference(older) }),
  };
  const after: DiffSide = { date: on, ...(newer !== undefined && { reference: loadReference(newer) }) };
  const diff = diffReferences(before, after, codesOf(args));
  const claims = args.value("claims");
  if (claims !== undefined) return compareClaims(context, claims, before, after, diff);
  const localities = args.list("locality").map((text) => text.replaceAll(/[^0-9]/g, ""));
  const listed = diff.changes.filter(
    ({ table, keys }) => table !== "gpci" || localities.includes((keys[0] ?? "").replace("-", "")),
  );
  await writeResults(context, [...listed, ...countsOf(diff)], changePrinter);
  return diff.changes.length > 0 ? 1 : 0;
}

function compareClaims(
  context: CommandContext,
  path: string,
  before: DiffSide,
  after: DiffSide,
  { changes }: ReferenceDiff,
): Promise<ExitCode> {
  const options = readClaimOptions(context.args, "data diff");
  let changing = 0;
  return runRecords(context, {
    paths: [path],
    read: claimInputs(context),
    printer: claimPrinter,
    perRecord: (record) => {
      const draft = draftClaim(record, options);
      if (!draft.ok) return draft;
      const comparison = compareClaim(draft.claim, before, after, changes);
      if (comparison === null) {
        const message = "The claim has no date of service.";
        return {
          ok: false,
          issues: [{ pointer: "/serviceLines", message, fix: "Add serviceDate to a line, or --date." }],
        };
      }
      if (comparison.changes) changing += 1;
      return { ok: true, results: [comparison], hasFindings: comparison.changes };
    },
    tableEnd: ({ total }) => [`${counted(total, "claim")}: ${changing} would be judged otherwise from ${after.date}.`],
  });
}

function dateOf(args: Arguments, option: string): string | undefined {
  const date = args.value(option);
  if (date !== undefined && !isCalendarDate(date)) {
    throw cliFailure("usage", `--${option} is an existing date of service written YYYY-MM-DD.`);
  }
  return date;
}

function codesOf(args: Arguments): { readonly codes?: ReadonlySet<string> | null } {
  const named = args.list("code").map(normalizeCode);
  if (!named.every(isProcedureCodeShape))
    throw cliFailure("usage", "--code takes procedure codes, such as 97530,97110.");
  if (named.length > 0) return { codes: new Set(named) };
  return args.value("codes") === "all" ? { codes: null } : {};
}

/** What was compared, table by table, so that silence is not taken for "no change". */
function countsOf({ changes, compared, unknown }: ReferenceDiff): readonly TableCount[] {
  const tables = [...new Set([...Object.keys(compared), ...Object.keys(unknown)])];
  return tables.map((table) => ({
    kind: "reference-count",
    table,
    compared: compared[table] ?? 0,
    changed: changes.filter((change) => change.table === table).length,
    unknown: unknown[table] ?? 0,
  }));
}
