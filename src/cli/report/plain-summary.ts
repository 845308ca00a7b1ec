import type { RecordCounts } from "../run-records.js";
import { findingsOf, OTHER_KEYS, rankedRows } from "./summary-row.js";
import type { ClaimSummary, Dimension } from "./summary-tally.js";
import { NO_KEY, WHOLE_CLAIM } from "./summary-tally.js";

/** One row of a summary, as JSON and CSV show it. */
export interface PlainRow {
  readonly key: string;
  /** Claims it concerns. */
  readonly claims: number;
  /** Of those, claims with a finding of it. */
  readonly withFindings: number;
  readonly findings: number;
  readonly errors: number;
  readonly warnings: number;
  readonly remarks: number;
  /** Dollars charged on the lines with a finding of it. */
  readonly charged: string;
  /** Dollars of units billed beyond what is supported, of findings with a price; `null` where none has one. Two rules may speak of the same units. */
  readonly overAmount: string | null;
  readonly underAmount: string | null;
}

/** A summary as data. */
export interface PlainSummary {
  readonly kind: "claim-summary";
  readonly records: number;
  /** Records that could not be worked out. */
  readonly bad: number;
  readonly claims: number;
  /** Claims with neither a finding nor an open question. */
  readonly clean: number;
  readonly withFindings: number;
  readonly withQuestions: number;
  readonly errors: number;
  readonly warnings: number;
  readonly remarks: number;
  readonly questions: number;
  readonly byRule: readonly PlainRow[];
  readonly byCode: readonly PlainRow[];
  readonly byPayer: readonly PlainRow[];
  readonly byProvider: readonly PlainRow[];
  /** What could not be judged, by the fact that is missing. */
  readonly notJudged: readonly {
    readonly missing: string;
    readonly questions: number;
    readonly claims: number;
    readonly rules: readonly string[];
  }[];
  readonly editions: readonly string[];
}

/**
 * Writes counts as data: rows with findings only, those with most findings first.
 *
 * @param summary - counts of a run
 * @param counts - records of the run
 * @param hidesKeys - whether providers are numbered instead of named
 * @returns plain JSON
 */
export function plainSummary(summary: ClaimSummary, { total, bad }: RecordCounts, hidesKeys: boolean): PlainSummary {
  const { claims, clean, withFindings, withQuestions, errors, warnings, remarks, questions, missing, editions } =
    summary;
  const rows = (dimension: Dimension): readonly PlainRow[] =>
    rankedRows(summary.by[dimension]).map(([key, row], index) => ({
      key: hidesKeys && dimension === "provider" ? hiddenKey(key, index) : key,
      claims: key === WHOLE_CLAIM ? summary.claims : row.claims,
      withFindings: row.withFindings,
      findings: findingsOf(row),
      errors: row.errors,
      warnings: row.warnings,
      remarks: row.remarks,
      charged: row.charged,
      overAmount: row.overAmount,
      underAmount: row.underAmount,
    }));
  return {
    kind: "claim-summary",
    records: total,
    bad,
    claims,
    clean,
    withFindings,
    withQuestions,
    errors,
    warnings,
    remarks,
    questions,
    byRule: rows("rule"),
    byCode: rows("code"),
    byPayer: rows("payer"),
    byProvider: rows("provider"),
    notJudged: [...missing]
      .map(([fact, row]) => ({ missing: fact, ...row, rules: [...row.rules].sort() }))
      .sort((a, b) => b.questions - a.questions || (a.missing < b.missing ? -1 : 1)),
    editions: [...editions].sort(),
  };
}

/** Providers are numbered by the order in which they stand. */
function hiddenKey(key: string, index: number): string {
  return [NO_KEY, WHOLE_CLAIM, OTHER_KEYS].includes(key) ? key : `provider ${index + 1}`;
}
