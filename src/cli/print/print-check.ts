import type { Finding } from "../../check/claim-check.js";
import { cited } from "../../check/words.js";
import type { Undetermined } from "../../values/citation.js";
import { counted } from "../../values/counted.js";
import type { CheckResult } from "../check-record.js";
import type { Printer } from "../output/record-writer.js";
import { claimTitle } from "./claim-title.js";
import { findingLines } from "./finding-lines.js";
import { lineOfPath } from "./line-of-path.js";
import { sourceLines } from "./source-lines.js";
import { notJudgedLines } from "./not-judged-lines.js";
import { hangingLines } from "./undetermined-lines.js";

/** How a checked claim looks. */
export const checkPrinter: Printer<CheckResult> = {
  title: claimTitle,
  plain: ({ check, lines: _lines, adapted: _adapted, placeOf: _placeOf, ...more }) => ({ ...check, ...more }),
  table: ({ check, lines, ...source }, style) => [
    ...hangingLines("", summary(check.findings, check.undetermined, check.governed.length), style),
    ...findingLines(check.findings, lines, style, source.places),
    ...notJudgedLines(check.undetermined, style),
    ...sourceLines(source, style),
  ],
  keyColumn: "claim",
  columns: [
    "line_number",
    "procedure_code",
    "rule",
    "severity",
    "message",
    "fix",
    "citations",
    "over_amount",
    "under_amount",
  ],
  rows: ({ check, lines }) =>
    check.findings.map(({ path, ruleId, severity, message, fix, citations, difference }) => {
      const line = lineOfPath(path, lines);
      const sources = citations.map(cited).join("; ");
      const dollars = [difference?.overAmount, difference?.underAmount];
      return [line?.lineNumber, line?.procedureCode, ruleId, severity, message, fix, sources, ...dollars];
    }),
};

function summary(findings: readonly Finding[], undetermined: readonly Undetermined[], rules: number): string {
  const of = (severity: Finding["severity"]): number => findings.filter((each) => each.severity === severity).length;
  const counts = [
    counted(of("error"), "error"),
    counted(of("warning"), "warning"),
    counted(of("information"), "remark"),
  ];
  return `${counted(rules, "rule")} governed: ${counts.join(", ")}; ${counted(undetermined.length, "question")} not judged`;
}
