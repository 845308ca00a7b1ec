import type { Path } from "../values/citation.js";
import { counted } from "../values/counted.js";
import type { ClaimCheck, Finding } from "./claim-check.js";
import { cited, undeterminedSentences } from "./words.js";

const SEVERITIES = { error: "Error", warning: "Warning", information: "For information" } as const;

/**
 * Writes a claim check as an auditor's memo: what was judged, each finding with its fix and source, and what could not be
 * judged.
 *
 * @param check - a checked claim
 * @returns sentences without dates, names or claim numbers
 */
export function explainClaimCheck(check: ClaimCheck): readonly string[] {
  const { findings, undetermined, governed, editions, overridden } = check;
  const errors = findings.filter((finding) => finding.severity === "error").length;
  const warnings = findings.filter((finding) => finding.severity === "warning").length;
  const others = findings.length - errors - warnings;
  return [
    `${counted(governed.length, "rule")} governed this claim: ${counted(errors, "error")}, ${counted(warnings, "warning")}, ${counted(others, "remark")}; ${counted(undetermined.length, "question")} could not be judged.`,
    ...findings.flatMap(findingSentences),
    ...overridden.flatMap((finding) => [
      `Set aside (${finding.overrideReason ?? "no reason given"}): ${finding.message} [${finding.ruleId}]`,
    ]),
    ...undeterminedSentences(undetermined).map((sentence, index) => withRule(sentence, undetermined[index]?.ruleId)),
    ...(editions.length === 0
      ? []
      : [`Tables read: ${editions.map(({ table, edition }) => `${table} (${edition})`).join(", ")}.`]),
    ...(findings.some(isAboutNecessity)
      ? ["Findings about coverage and necessity mark points for a person to review; they are no determinations."]
      : []),
  ];
}

function findingSentences(finding: Finding): readonly string[] {
  const { severity, path, message, fix, ruleId, citations } = finding;
  return [
    `${SEVERITIES[severity]}${place(path)}: ${message} ${fix} [${ruleId}]`,
    `  Source: ${citations.map(cited).join("; ")}.`,
  ];
}

function place(path: Path): string {
  const [record, index] = path;
  if (record !== "serviceLines" || typeof index !== "number") return "";
  return `, line at position ${index + 1}`;
}

function withRule(sentence: string, ruleId: string | undefined): string {
  return ruleId === undefined ? sentence : `${sentence} [${ruleId}]`;
}

const NECESSITY = [
  "coverage-",
  "ncd-",
  "pointed-diagnosis-unplanned",
  "service-diagnosis-unrelated",
  "passive-visit",
  "skilled-need",
];

function isAboutNecessity({ ruleId }: Finding): boolean {
  return NECESSITY.some((start) => ruleId.startsWith(start));
}
