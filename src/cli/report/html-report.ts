import type { Rule, Severity } from "../../rules/rule.js";
import { counted } from "../../values/counted.js";
import type { ErrorRecord } from "../input/source-record.js";
import { printableText } from "../output/printable-text.js";
import { escapeHtml } from "./escape-html.js";
import type { PlainRow, PlainSummary } from "./plain-summary.js";
import { REPORT_STYLE } from "./report-style.js";
import type { ShownFinding, ShownParts } from "./report-tally.js";

/** Rows of a table; the others are counted in its last line. */
const MOST_ROWS = 20;

/**
 * Writes one HTML page that needs no other file and no script: the counts, a table with bars for rules, codes, payers and
 * providers, what could not be judged, and the findings of each rule with what they rest on and where it is published.
 *
 * @param summary - counts of the run
 * @param shown - findings and bad records to show in full
 * @param rules - rules, for their titles
 * @yields the page in parts
 */
export function* htmlReport(summary: PlainSummary, shown: ShownParts, rules: readonly Rule[]): Generator<string> {
  const titles = new Map(rules.map((rule) => [rule.id, rule]));
  const titleOf = (id: string): string => titles.get(id)?.title ?? id;
  yield headOf();
  yield cardsOf(summary);
  yield ruleTable(summary.byRule, titleOf);
  yield keyTable("Codes", "Code", summary.byCode);
  yield keyTable("Payers", "Payer", summary.byPayer);
  yield keyTable("Providers", "Provider", summary.byProvider);
  yield openTable(summary);
  if (summary.byRule.length > 0) {
    yield "<h2>Findings</h2>\n";
    for (const row of summary.byRule) {
      const findings = shown.findings.filter(({ ruleId }) => ruleId === row.key);
      yield ruleHead(row, titleOf(row.key), findings.length);
      for (const finding of findings) yield findingOf(finding);
      yield "</details>\n";
    }
  }
  yield badRecords(shown.bad, summary.bad);
  yield footOf(summary);
}

const shownText = (text: string): string => escapeHtml(printableText(text));
const grouped = (count: number): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ",");

function headOf(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Claim check</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<h1>Claim check</h1>
`;
}

function cardsOf(summary: PlainSummary): string {
  const { records, bad, claims, clean, withFindings, withQuestions, errors, warnings, remarks, questions } = summary;
  const card = (count: number, text: string, kind = ""): string =>
    `<li><b class="${kind}">${grouped(count)}</b>${text}</li>\n`;
  return `<p>${counted(records, "record")} read, ${counted(claims, "claim")} checked by the rules in force on each date of service. What cannot be judged is no pass.</p>
<ul class="cards">
${card(withFindings, "claims with findings")}${card(errors, "errors", "error")}${card(warnings, "warnings", "warning")}${card(remarks, "remarks", "information")}${card(withQuestions, "claims with open questions")}${card(questions, "questions not judged")}${card(clean, "claims with neither")}${card(bad, "records not worked out")}</ul>
`;
}

function ruleTable(rows: readonly PlainRow[], titleOf: (id: string) => string): string {
  if (rows.length === 0) return "<h2>Rules</h2>\n<p>No rule found a fault.</p>\n";
  const head = ({ key }: PlainRow): string =>
    `<a href="#rule-${shownText(key)}">${shownText(titleOf(key))}</a><br><small class="soft">${shownText(key)}</small>`;
  return tableOf("Rules", "Rule", rows, rows.length, head);
}

function keyTable(heading: string, title: string, rows: readonly PlainRow[]): string {
  if (rows.length === 0) return "";
  return tableOf(heading, title, rows, MOST_ROWS, ({ key }) => shownText(key));
}

function tableOf(
  heading: string,
  title: string,
  rows: readonly PlainRow[],
  mostRows: number,
  headOfRow: (row: PlainRow) => string,
): string {
  const most = rows[0]?.findings ?? 1;
  const isPriced = rows.some(({ overAmount, underAmount }) => overAmount !== null || underAmount !== null);
  const body = rows.slice(0, mostRows).map((row) => {
    const { findings, errors, warnings, remarks, withFindings, claims, charged, overAmount, underAmount } = row;
    const priced = isPriced ? [overAmount, underAmount].map((dollars) => dollarCell(dollars ?? "")).join("") : "";
    const width = Math.max(1, Math.round((findings / most) * 100));
    const numbers = [errors, warnings, remarks].map((count) => `<td class="n wide">${grouped(count)}</td>`).join("");
    return `<tr><td>${headOfRow(row)}<div class="track"><i style="width:${width}%"></i></div></td><td class="n">${grouped(findings)}</td>${numbers}<td class="n">${grouped(withFindings)} of ${grouped(claims)}</td>${dollarCell(charged)}${priced}</tr>\n`;
  });
  const others = rows.slice(mostRows);
  const rest = others.reduce((sum, { findings }) => sum + findings, 0);
  const more =
    others.length === 0 ? "" : `<p class="soft">${grouped(others.length)} more with ${grouped(rest)} findings.</p>\n`;
  const wide = ["errors", "warnings", "remarks"].map((name) => `<th class="n wide">${name}</th>`).join("");
  return `<h2>${heading}</h2>
<table>
<thead><tr><th>${title}</th><th class="n">findings</th>${wide}<th class="n">claims</th><th class="n wide">charged, $</th>${isPriced ? '<th class="n wide">over, $</th><th class="n wide">under, $</th>' : ""}</tr></thead>
<tbody>
${body.join("")}</tbody>
</table>
${more}`;
}

function dollarCell(dollars: string): string {
  return `<td class="n wide">${shownText(dollars)}</td>`;
}

function openTable({ notJudged }: PlainSummary): string {
  if (notJudged.length === 0) return "";
  const body = notJudged
    .slice(0, MOST_ROWS)
    .map(
      ({ missing, questions, claims, rules }) =>
        `<tr><td>${shownText(missing)}<br><small class="soft">${rules.map(shownText).join(", ")}</small></td><td class="n">${grouped(questions)}</td><td class="n">${grouped(claims)}</td></tr>\n`,
    );
  const others = notJudged.length - body.length;
  return `<h2>Not judged</h2>
<p class="soft">Each is a fact that no record states and a rule needs.</p>
<table>
<thead><tr><th>Missing</th><th class="n">questions</th><th class="n">claims</th></tr></thead>
<tbody>
${body.join("")}</tbody>
</table>
${others === 0 ? "" : `<p class="soft">${grouped(others)} more.</p>\n`}`;
}

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", information: "Remark" };

function ruleHead({ key, findings, withFindings }: PlainRow, title: string, shown: number): string {
  const left = findings - shown;
  const rest = left === 0 ? "" : `; the first ${grouped(shown)} are shown, ${grouped(left)} are counted only`;
  return `<details open id="rule-${shownText(key)}">
<summary><h3>${shownText(title)}</h3><br><small class="soft">${shownText(key)}: ${grouped(findings)} on ${counted(withFindings, "claim")}${rest}</small></summary>
`;
}

function findingOf(finding: ShownFinding): string {
  const { severity, claim, line, message, fix, facts, working, sources } = finding;
  const place = [claim, ...(line === undefined ? [] : [line])].map(shownText).join(" · ");
  const rests = facts.map(([name, value]) => `<li>${shownText(name)} <b>${shownText(value)}</b></li>`).join("");
  const steps = working.map((step) => `<li>${shownText(step.trim())}</li>`).join("");
  return `<div class="finding">
<p class="soft"><small>${place}</small></p>
<p><b class="${severity}">${SEVERITIES[severity]}.</b> ${shownText(message)}</p>
<p><b>Fix.</b> ${shownText(fix)}</p>
${rests === "" ? "" : `<ul class="facts">${rests}</ul>\n`}${steps === "" ? "" : `<ol>${steps}</ol>\n`}<p class="source">Source: ${sources.map(sourceOf).join("; ")}</p>
</div>
`;
}

/** Only addresses of the web become links. */
function sourceOf({ text, url }: ShownFinding["sources"][number]): string {
  if (url === undefined || !/^https?:\/\//.test(url)) return shownText(text);
  return `<a href="${shownText(url)}" rel="noreferrer">${shownText(text)}</a>`;
}

function badRecords(shown: readonly ErrorRecord[], all: number): string {
  if (all === 0) return "";
  const rows = shown.map(({ record, input, line, issues }) => {
    const where = `Record ${record}, ${input === undefined ? "" : `input ${input}, `}line ${line}`;
    const faults = issues.map(({ pointer, message, fix }) =>
      shownText(`${pointer === "" ? "" : `${pointer}: `}${message} ${fix}`),
    );
    return `<tr><td>${where}</td><td>${faults.join("<br>")}</td></tr>\n`;
  });
  const left = all - shown.length;
  return `<h2>Records not worked out</h2>
<table>
<tbody>
${rows.join("")}</tbody>
</table>
${left === 0 ? "" : `<p class="soft">${grouped(left)} more are counted only.</p>\n`}`;
}

function footOf({ editions }: PlainSummary): string {
  const tables =
    editions.length === 0 ? "" : `<p><small>Tables read: ${editions.map(shownText).join(", ")}.</small></p>\n`;
  return `<h2>About this page</h2>
<p><small>Charges are those of the lines with a finding, each line once; they are no loss. Findings advise: about coverage and necessity they mark points for a person to review, and are no determinations.</small></p>
${tables}</body>
</html>
`;
}
