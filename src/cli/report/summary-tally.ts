import type { ClaimCheck, Finding } from "../../check/claim-check.js";
import type { Claim } from "../../claim/claim.js";
import type { ServiceLine } from "../../claim/service-line.js";
import { addUsd } from "../../values/usd.js";
import type { Tally } from "../tally.js";
import type { SummaryRows } from "./summary-row.js";
import { addPriced, addRows, rowOf } from "./summary-row.js";

/** By what findings are counted. */
export const DIMENSIONS = ["rule", "code", "payer", "provider"] as const;

/** One of {@link DIMENSIONS}. */
export type Dimension = (typeof DIMENSIONS)[number];

/** Questions that lack the same fact. */
export interface MissingRow {
  questions: number;
  claims: number;
  readonly rules: Set<string>;
}

/** What was found over many claims. */
export interface ClaimSummary {
  claims: number;
  /** Claims with neither a finding nor a question. */
  clean: number;
  withFindings: number;
  withQuestions: number;
  errors: number;
  warnings: number;
  remarks: number;
  questions: number;
  readonly by: Readonly<Record<Dimension, SummaryRows>>;
  readonly missing: Map<string, MissingRow>;
  /** Tables that were read, with their editions. */
  readonly editions: Set<string>;
}

/** Counts of findings over a run. */
export interface SummaryTally extends Tally<ClaimSummary> {
  readonly note: (check: ClaimCheck, claim: Claim) => void;
  readonly whole: () => ClaimSummary;
}

const COUNTS = [
  "claims",
  "clean",
  "withFindings",
  "withQuestions",
  "errors",
  "warnings",
  "remarks",
  "questions",
] as const;
const SEVERITIES = { error: "errors", warning: "warnings", information: "remarks" } as const;

/** Key of what is found on a claim as a whole, where lines have keys. */
export const WHOLE_CLAIM = "(claim)";

/** Key of lines that say nothing. */
export const NO_KEY = "(none)";

/**
 * Counts findings by rule, code, payer and provider, and open questions by the fact that is missing.
 *
 * @returns counts that start at nothing
 */
export function summaryTally(): SummaryTally {
  let part = emptySummary();
  const whole = emptySummary();
  return {
    note: (check, claim) => noteClaim(part, check, claim),
    take: () => {
      const taken = part;
      part = emptySummary();
      return taken;
    },
    add: (more) => addSummary(whole, more),
    whole: () => whole,
  };
}

function emptySummary(): ClaimSummary {
  return {
    claims: 0,
    clean: 0,
    withFindings: 0,
    withQuestions: 0,
    errors: 0,
    warnings: 0,
    remarks: 0,
    questions: 0,
    by: { rule: new Map(), code: new Map(), payer: new Map(), provider: new Map() },
    missing: new Map(),
    editions: new Set(),
  };
}

function addSummary(whole: ClaimSummary, more: ClaimSummary): void {
  for (const count of COUNTS) whole[count] += more[count];
  for (const dimension of DIMENSIONS) addRows(whole.by[dimension], more.by[dimension]);
  for (const [fact, { questions, claims, rules }] of more.missing) {
    const row = missingOf(whole, fact);
    row.questions += questions;
    row.claims += claims;
    for (const rule of rules) row.rules.add(rule);
  }
  for (const edition of more.editions) whole.editions.add(edition);
}

function noteClaim(summary: ClaimSummary, check: ClaimCheck, claim: Claim): void {
  const { findings, undetermined, governed, editions } = check;
  summary.claims += 1;
  summary.questions += undetermined.length;
  if (findings.length > 0) summary.withFindings += 1;
  if (undetermined.length > 0) summary.withQuestions += 1;
  if (findings.length === 0 && undetermined.length === 0) summary.clean += 1;
  for (const { severity } of findings) summary[SEVERITIES[severity]] += 1;
  for (const { table, edition } of editions) summary.editions.add(`${table} ${edition}`);
  noteMissing(summary, check);

  const payer = typeof claim.payer === "string" ? claim.payer : claim.payer.id;
  const { serviceLines } = claim;
  const concerned: Readonly<Record<Dimension, readonly string[]>> = {
    rule: governed,
    code: serviceLines.map(codeOf),
    payer: [payer],
    provider: serviceLines.map(providerOf),
  };
  for (const dimension of DIMENSIONS) {
    for (const key of new Set(concerned[dimension])) rowOf(summary.by[dimension], key).claims += 1;
  }
  noteFindings(summary.by.rule, findings, serviceLines, ({ ruleId }) => ruleId);
  noteFindings(summary.by.code, findings, serviceLines, (_, line) => (line === undefined ? WHOLE_CLAIM : codeOf(line)));
  noteFindings(summary.by.payer, findings, serviceLines, () => payer);
  noteFindings(summary.by.provider, findings, serviceLines, (_, line) => {
    const several = new Set(concerned.provider);
    if (line !== undefined) return providerOf(line);
    return several.size === 1 ? (concerned.provider[0] ?? NO_KEY) : WHOLE_CLAIM;
  });
}

/** Counts the findings of a claim under their keys; a line with several findings of a key is charged once. */
function noteFindings(
  rows: SummaryRows,
  findings: readonly Finding[],
  lines: readonly ServiceLine[],
  keyOf: (finding: Finding, line: ServiceLine | undefined) => string,
): void {
  const linesOf = new Map<string, Set<ServiceLine>>();
  for (const finding of findings) {
    const [record, index] = finding.path;
    const line = record === "serviceLines" && typeof index === "number" ? lines[index] : undefined;
    const key = keyOf(finding, line);
    const found = linesOf.get(key) ?? new Set<ServiceLine>();
    if (line !== undefined) found.add(line);
    linesOf.set(key, found);
    const row = rowOf(rows, key);
    row[SEVERITIES[finding.severity]] += 1;
    row.overAmount = addPriced(row.overAmount, finding.difference?.overAmount);
    row.underAmount = addPriced(row.underAmount, finding.difference?.underAmount);
  }
  for (const [key, found] of linesOf) {
    const row = rowOf(rows, key);
    row.withFindings += 1;
    row.charged = addUsd(row.charged, ...[...found].flatMap(({ chargeAmount }) => chargeAmount ?? []));
  }
}

function noteMissing(summary: ClaimSummary, { undetermined }: ClaimCheck): void {
  const facts = new Set<string>();
  for (const { missing, ruleId } of undetermined) {
    for (const fact of missing) {
      const row = missingOf(summary, fact);
      row.questions += 1;
      if (!facts.has(fact)) row.claims += 1;
      facts.add(fact);
      if (ruleId !== undefined) row.rules.add(ruleId);
    }
  }
}

function missingOf({ missing }: ClaimSummary, fact: string): MissingRow {
  const found = missing.get(fact);
  if (found !== undefined) return found;
  const row = { questions: 0, claims: 0, rules: new Set<string>() };
  missing.set(fact, row);
  return row;
}

function codeOf({ procedureCode }: ServiceLine): string {
  return procedureCode === "" ? NO_KEY : procedureCode;
}

function providerOf({ renderingProvider }: ServiceLine): string {
  return renderingProvider?.providerKey ?? NO_KEY;
}
