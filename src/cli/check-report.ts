import type { ClaimCheck } from "../check/claim-check.js";
import type { Claim } from "../claim/claim.js";
import { rules } from "../rules/index.js";
import { readBulkSettings } from "./bulk-options.js";
import { cliFailure } from "./cli-failure.js";
import type { CommandContext } from "./command.js";
import type { ErrorRecord, Source } from "./input/source-record.js";
import { chooseFormat } from "./output/choose-format.js";
import { textStyle } from "./output/text-style.js";
import type { ReferenceTables } from "./reference-option.js";
import { htmlReport } from "./report/html-report.js";
import { plainSummary } from "./report/plain-summary.js";
import { reportTally } from "./report/report-tally.js";
import { summaryTally } from "./report/summary-tally.js";
import { summaryText } from "./report/summary-text.js";
import type { RecordCounts } from "./run-records.js";
import type { Tally } from "./tally.js";

/** What stands in place of the results of a run: its counts, or a page. */
export interface CheckReport {
  readonly note: (check: ClaimCheck, claim: Claim, source: Source) => void;
  readonly noteBad: (record: ErrorRecord) => void;
  readonly tally: Tally;
  readonly instead: (counts: RecordCounts) => Iterable<string>;
}

const MOST = 25;
const MOST_OF_ALL = 1000;

/**
 * Reads whether counts or a page are asked for in place of the results.
 *
 * @param context - arguments and streams
 * @param tables - what the count of the minutes reads
 * @returns the counts or the page; `undefined` where results are asked for
 * @throws a usage failure for a number that cannot be
 */
export function checkReport({ args, io }: CommandContext, tables: ReferenceTables): CheckReport | undefined {
  const isPage = args.value("format") === "html";
  if (isPage && args.has("summary")) throw cliFailure("usage", "--format html holds the summary: leave --summary out.");
  if (args.value("format") === "fhir" && args.has("summary"))
    throw cliFailure("usage", "--format fhir is for results: leave --summary out.");
  if (!isPage && args.has("most")) throw cliFailure("usage", "--most is for --format html.");
  if (!isPage && !args.has("summary")) return undefined;
  const { hidesKeys } = readBulkSettings(args);
  const summary = summaryTally();
  if (!isPage) {
    const style = textStyle(io.stdout, io.env);
    return {
      note: summary.note,
      noteBad: () => undefined,
      tally: summary,
      instead: (counts) => [
        summaryText(plainSummary(summary.whole(), counts, hidesKeys), chooseFormat(args, io), style),
      ],
    };
  }
  const shown = reportTally(readMost(args.value("most")), tables);
  return {
    note: (check, claim, source) => {
      summary.note(check, claim);
      shown.note(check, claim, source);
    },
    noteBad: shown.noteBad,
    tally: {
      take: () => ({ counts: summary.take(), shown: shown.take() }),
      add: (part: { counts: ReturnType<typeof summary.take>; shown: ReturnType<typeof shown.take> }) => {
        summary.add(part.counts);
        shown.add(part.shown);
      },
    },
    instead: (counts) => htmlReport(plainSummary(summary.whole(), counts, hidesKeys), shown.whole(), rules),
  };
}

function readMost(text: string | undefined): number {
  if (text === undefined) return MOST;
  const most = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (most >= 1 && most <= MOST_OF_ALL) return most;
  throw cliFailure("usage", `--most takes a whole number from 1 to ${MOST_OF_ALL}.`);
}
