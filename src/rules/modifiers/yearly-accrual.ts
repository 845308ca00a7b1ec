import type { ThresholdBucket } from "../../claim/discipline.js";
import { thresholdBucketOf } from "../../claim/discipline.js";
import { isBilledForDenial } from "../../claim/liability-notice.js";
import type { Accrual } from "../../lines/accrue.js";
import { accrue } from "../../lines/accrue.js";
import { yearOf } from "../../values/calendar-date.js";
import { rememberedLast } from "../../values/remembered-last.js";
import type { Usd } from "../../values/usd.js";
import { isUsd } from "../../values/usd.js";
import { missing } from "../outcomes.js";
import type { LineSubject, MissingFact, RuleContext } from "../rule.js";
import { disciplinePath } from "./discipline-modifiers.js";
import { isTherapyLine } from "./therapy-line.js";

/** A year's total of one bucket over the lines of a claim. */
export interface YearlyAccrual {
  /** Lines that count, in order of date of service, then line number. */
  readonly steps: ReadonlyMap<LineSubject, Accrual>;
  /** The total after the last of them. */
  readonly total: Usd;
  /** The first amount that is not known. */
  readonly firstGap: MissingFact | null;
}

/**
 * Follows the year's allowed amounts of a bucket over the lines of a claim.
 *
 * @param year - calendar year
 * @param bucket - OT, or PT with SLP
 * @param context - of the rule
 * @returns the total before and after each line; a missing fact where the amounts before the claim are not known
 * @see 42 USC 1395l(g); CMS Pub. 100-04 ch. 5 §10.3
 */
export function accrueYear(year: number, bucket: ThresholdBucket, context: RuleContext): YearlyAccrual | MissingFact {
  const known = accrualsOf(context.lines, context);
  for (const each of known) if (each.year === year && each.bucket === bucket) return each.accrual;
  const start = context.claim.priorAllowed?.find((prior) => prior.year === year)?.[bucket];
  const accrual =
    start === undefined || !isUsd(start)
      ? missing(["priorAllowed"], ["priorAllowed"])
      : follow(start, countedLines(year, bucket, context), context);
  known.push({ year, bucket, accrual });
  return accrual;
}

/** Every line of a claim asks for the same totals. */
const accrualsOf = /* @__PURE__ */ rememberedLast((_: readonly LineSubject[], __: RuleContext): KnownAccrual[] => []);

interface KnownAccrual {
  readonly year: number;
  readonly bucket: ThresholdBucket;
  readonly accrual: YearlyAccrual | MissingFact;
}

function countedLines(year: number, bucket: ThresholdBucket, { lines }: RuleContext): readonly LineSubject[] {
  return lines.filter(
    (subject) =>
      yearOf(subject.serviceDate) === year &&
      isTherapyLine(subject) &&
      (subject.discipline === null || thresholdBucketOf(subject.discipline) === bucket),
  );
}

function follow(start: Usd, counted: readonly LineSubject[], context: RuleContext): YearlyAccrual {
  const amounts = counted.map(allowedAmountOf);
  const accruals = accrue(start, amounts);
  const steps = new Map<LineSubject, Accrual>();
  for (const [index, accrual] of accruals.entries()) {
    const subject = counted[index];
    if (subject !== undefined) steps.set(subject, accrual);
  }
  const gap = counted[amounts.indexOf(null)];
  return {
    steps,
    total: accruals.at(-1)?.after ?? start,
    firstGap: gap === undefined ? null : gapAt(gap, context),
  };
}

/** A line that may belong to the other bucket counts as one whose amount is not known. */
function allowedAmountOf({ line, discipline }: LineSubject): Usd | null {
  const { allowedAmount, modifiers } = line;
  if (discipline === null) return null;
  if (allowedAmount !== undefined && isUsd(allowedAmount)) return allowedAmount;
  return allowedAmount === undefined && isBilledForDenial(modifiers) ? "0.00" : null;
}

function gapAt(subject: LineSubject, context: RuleContext): MissingFact {
  return subject.discipline === null
    ? missing(["services.discipline"], disciplinePath(subject, context))
    : missing(["serviceLines.allowedAmount"], [...subject.path, "allowedAmount"]);
}
