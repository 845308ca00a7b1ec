import { checkClaim } from "../../src/check/check-claim.js";
import { explainRule } from "../../src/check/explain-rule.js";
import { rules } from "../../src/rules/index.js";
import type { Rule } from "../../src/rules/rule.js";
import type { GoldenCase, GoldenFile } from "./golden.js";
import { claimOf, goldenFiles } from "./golden.js";

const TOPICS: Readonly<Record<Rule["topic"], string>> = {
  units: "Units",
  codes: "Procedure codes",
  modifiers: "Modifiers",
  pairs: "Code pairs and daily limits",
  diagnoses: "Diagnoses",
  necessity: "Medical necessity",
  telehealth: "Telehealth",
  documentation: "Documentation",
  claim: "Claim",
};

/** Makes the page of every rule and their index, by file name. */
export function rulePages(): ReadonlyMap<string, string> {
  const golden = new Map(goldenFiles().map((file) => [file.rule, file]));
  const pages = new Map(rules.map((rule) => [`${rule.id}.md`, rulePage(rule, golden.get(rule.id))]));
  return new Map([...pages, ["README.md", indexPage()]]);
}

/** The case of a rule that its page shows as found, and the one it shows as clean. */
function shownCases(file: GoldenFile | undefined): {
  readonly found: GoldenCase | undefined;
  readonly clean: GoldenCase | undefined;
} {
  const found = file?.cases.find((each) => each.findings.length > 0);
  const clean = file?.cases.find((each) => each.findings.length === 0 && (each.undetermined ?? []).length === 0);
  return { found, clean };
}

/** Makes `src/cli/rule-examples.ts`: the examples of all pages, one a line, for `ot-billing-rules explain`. */
export function ruleExamplesSource(): string {
  const golden = new Map(goldenFiles().map((file) => [file.rule, file]));
  const rows = rules.flatMap((rule) => {
    const file = golden.get(rule.id);
    const { found, clean } = shownCases(file);
    return Object.entries({ found, clean }).flatMap(([kind, each]) =>
      file === undefined || each === undefined
        ? []
        : [JSON.stringify({ ruleId: rule.id, kind, name: named(each), claim: claimOf(file, each) })],
    );
  });
  return [
    "/** Claims that rules find and pass, one a line as JSON: those of docs/rules. `npm run rule-pages` writes this file. */",
    "export const ruleExamples: string = String.raw`",
    ...rows,
    "`;",
    "",
  ].join("\n");
}

function named({ name }: GoldenCase): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

function rulePage(rule: Rule, file: GoldenFile | undefined): string {
  const [title = "", why = "", ...facts] = explainRule(rule);
  const { found, clean } = shownCases(file);
  return [
    `# ${rule.id}`,
    "",
    `**${title}** ${why}`,
    "",
    ...facts.map((fact) => `- ${fact}`),
    ...(file === undefined || found === undefined ? [] : ["", "## Found", "", ...example(file, found)]),
    ...(file === undefined || clean === undefined ? [] : ["", "## Clean", "", ...example(file, clean)]),
    "",
    `All cases: [test/rules/golden/${rule.id}.json](../../test/rules/golden/${rule.id}.json).`,
    "",
  ].join("\n");
}

function example(file: GoldenFile, golden: GoldenCase): readonly string[] {
  const claim = claimOf(file, golden);
  const findings = checkClaim(claim).findings.filter((finding) => finding.ruleId === file.rule);
  return [
    `${named(golden)}:`,
    "",
    "```json",
    JSON.stringify(claim, null, 2),
    "```",
    ...findings.flatMap(({ severity, message, fix }) => ["", `> **${severity}**: ${message} ${fix}`]),
    ...(findings.length === 0 ? ["", "> Nothing is found."] : []),
  ];
}

function indexPage(): string {
  const topics = [...new Set(rules.map((rule) => rule.topic))];
  const counts = topics.map((topic) => {
    const ofTopic = rules.filter((rule) => rule.topic === topic);
    const count = (severity: Rule["severity"]): number => ofTopic.filter((rule) => rule.severity === severity).length;
    return `| ${TOPICS[topic]} | ${count("error")} | ${count("warning")} | ${count("information")} | ${ofTopic.length} |`;
  });
  const total = (severity: Rule["severity"]): number => rules.filter((rule) => rule.severity === severity).length;
  const marks = ["official", "secondary", "single", "recall"] as const;
  const strongest = (rule: Rule): string =>
    marks.find((mark) => rule.citations.some((citation) => citation.mark === mark)) ?? "recall";
  return [
    "# Rules",
    "",
    "Generated from the rules and their golden cases. An error contradicts a cited text; a warning is a likely denial or",
    "weak support; information is worth knowing. A rule that lacks a fact answers undetermined, never clean.",
    "",
    "| topic | errors | warnings | information | rules |",
    "| --- | --- | --- | --- | --- |",
    ...counts,
    `| all | ${total("error")} | ${total("warning")} | ${total("information")} | ${rules.length} |`,
    "",
    "| firmest source | rules |",
    "| --- | --- |",
    ...marks.map((mark) => `| ${mark} | ${rules.filter((rule) => strongest(rule) === mark).length} |`),
    ...topics.flatMap((topic) => [
      "",
      `## ${TOPICS[topic]}`,
      "",
      "| rule | severity | what it checks |",
      "| --- | --- | --- |",
      ...rules
        .filter((rule) => rule.topic === topic)
        .map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.title} |`),
    ]),
    "",
  ].join("\n");
}
