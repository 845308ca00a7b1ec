import { thresholdBucketOf } from "../claim/discipline.js";
import type { ServiceLine } from "../claim/service-line.js";
import { lookUpThreshold } from "../reference/look-up-threshold.js";
import { yearOf } from "../values/calendar-date.js";
import type { Citation, Undetermined } from "../values/citation.js";
import type { Usd } from "../values/usd.js";
import { accrue, placeAt } from "./accrue.js";
import type { AccrualStep } from "./proposal.js";
import type { AllowedAmount, VisitContext } from "./visit-context.js";
import { payerSwitch } from "./visit-context.js";

/** Which lines need KX, and how the year's total got there. */
export interface KxDecision {
  /** Numbers of the lines that need KX. */
  readonly lineNumbers: ReadonlySet<number>;
  readonly steps: readonly AccrualStep[];
  readonly undetermined: readonly Undetermined[];
  readonly citations: readonly Citation[];
}

/**
 * Follows the year's allowed amounts over the lines of a visit and finds the lines at or above the KX threshold: every
 * line once the total has reached it, and the line that carries the total beyond it. Reaching it exactly needs no KX.
 *
 * @param lines - lines of the visit in order
 * @param therapyLines - numbers of the lines that count towards the threshold
 * @param allowedAmount - prices a line; omitted when no price is known
 * @param context - the visit
 * @returns the lines that need KX, and what is missing to tell
 * @see 42 USC 1395l(g); CMS Pub. 100-04 ch. 5 §10.3
 */
export function decideKx(
  lines: readonly ServiceLine[],
  therapyLines: ReadonlySet<number>,
  allowedAmount: AllowedAmount | undefined,
  context: VisitContext,
): KxDecision {
  const counted = lines.filter((line) => therapyLines.has(line.lineNumber));
  const wanted = payerSwitch(context, "kxThreshold");
  if (counted.length === 0 || wanted === false || wanted === null) return nothing();
  if (wanted === undefined) return lacking("payer.kxThreshold", ["payer", "kxThreshold"]);
  const { visit } = context;
  const threshold = lookUpThreshold("kx", visit.serviceDate, context.tables);
  if (threshold.status !== "found") return lacking("reference.kxThreshold", ["serviceDate"]);
  const year = yearOf(visit.serviceDate);
  const start = visit.priorAllowed?.find((prior) => prior.year === year)?.[thresholdBucketOf(visit.discipline)];
  if (start === undefined) return lacking("priorAllowed", ["priorAllowed"], [threshold.citation]);
  return followLines(counted, lines, start, threshold.value, threshold.citation, allowedAmount);
}

function followLines(
  counted: readonly ServiceLine[],
  lines: readonly ServiceLine[],
  start: Usd,
  threshold: Usd,
  citation: Citation,
  allowedAmount: AllowedAmount | undefined,
): KxDecision {
  const prices = counted.map((line) => allowedAmount?.(line, lines) ?? null);
  const accruals = accrue(start, prices);
  const lineNumbers = new Set<number>();
  const steps: AccrualStep[] = [];
  for (const [index, line] of counted.entries()) {
    const accrual = accruals[index];
    if (accrual === undefined) break;
    steps.push({
      lineNumber: line.lineNumber,
      before: accrual.before,
      allowedAmount: prices[index] ?? null,
      threshold,
    });
    const place = placeAt(accrual, threshold);
    if (place === "unknown") return { lineNumbers, steps, ...missingPrice(line, lines, citation) };
    if (place !== "below") lineNumbers.add(line.lineNumber);
  }
  return { lineNumbers, steps, undetermined: [], citations: [citation] };
}

function missingPrice(
  line: ServiceLine,
  lines: readonly ServiceLine[],
  citation: Citation,
): Pick<KxDecision, "undetermined" | "citations"> {
  const message = `Without the allowed amount of line ${line.lineNumber} it cannot be told which lines need KX.`;
  const path = ["lines", lines.indexOf(line), "allowedAmount"];
  return {
    undetermined: [{ missing: ["serviceLines.allowedAmount"], path, message, citations: [citation] }],
    citations: [citation],
  };
}

function nothing(): KxDecision {
  return { lineNumbers: new Set(), steps: [], undetermined: [], citations: [] };
}

function lacking(missing: string, path: readonly string[], citations: readonly Citation[] = []): KxDecision {
  const message = `Without ${missing} it cannot be told whether a line needs KX.`;
  return { ...nothing(), undetermined: [{ missing: [missing], path, message, citations }] };
}
