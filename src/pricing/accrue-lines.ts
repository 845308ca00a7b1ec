import type { ThresholdBucket } from "../claim/discipline.js";
import { disciplineOfModifier, thresholdBucketOf } from "../claim/discipline.js";
import { switchOn } from "../claim/payer-switch.js";
import { accrue, placeAt } from "../lines/accrue.js";
import { lookUpThreshold } from "../reference/look-up-threshold.js";
import { yearOf } from "../values/calendar-date.js";
import type { Citation, Undetermined } from "../values/citation.js";
import { lacking, lackingTable } from "./lacking.js";
import type { LineDraft } from "./line-draft.js";
import type { LineToPay } from "./pay-lines.js";
import type { LineAccrual } from "./pricing.js";
import type { PricingContext } from "./pricing-context.js";

/** How the year's totals grow over the lines. */
export interface LineAccruals {
  /** By position of the line among those given. */
  readonly accruals: ReadonlyMap<number, LineAccrual>;
  readonly citations: readonly Citation[];
  readonly undetermined: readonly Undetermined[];
}

/**
 * Follows the allowed amounts of the year towards the KX threshold, one total for OT and one for PT with SLP. A line
 * counts with its whole allowed amount, also an assistant's.
 *
 * @param lines - lines in order of date of service and line number
 * @param context - payer, amounts allowed before, tables
 * @returns the total without and with each therapy line
 * @see 42 USC 1395l(g); CMS Pub. 100-04 ch. 5 §10.3
 */
export function accrueLines(lines: readonly LineToPay[], context: PricingContext): LineAccruals {
  const totals = new Map<string, LineToPay[]>();
  const citations: Citation[] = [];
  const undetermined: Undetermined[] = [];
  for (const line of lines) {
    const { draft } = line;
    const { serviceDate } = draft;
    if (serviceDate === null) continue;
    const wanted = switchOn(context.profile.kxThreshold, serviceDate);
    if (wanted === false || wanted === null) continue;
    const bucket = bucketOf(draft);
    if (wanted === undefined || bucket === undefined) {
      const gap = wanted === undefined ? unknownPolicy() : missingDiscipline(draft);
      if (gap !== null) undetermined.push(gap);
      continue;
    }
    const key = `${yearOf(serviceDate)} ${bucket}`;
    totals.set(key, [...(totals.get(key) ?? []), line]);
  }
  const accruals = new Map<number, LineAccrual>();
  for (const group of totals.values()) follow(group, context, { accruals, citations, undetermined });
  return { accruals, citations, undetermined };
}

interface Collected {
  readonly accruals: Map<number, LineAccrual>;
  readonly citations: Citation[];
  readonly undetermined: Undetermined[];
}

function follow(group: readonly LineToPay[], context: PricingContext, into: Collected): void {
  const [first] = group;
  const serviceDate = first?.draft.serviceDate ?? null;
  const bucket = first === undefined ? undefined : bucketOf(first.draft);
  if (serviceDate === null || bucket === undefined) return;
  const threshold = lookUpThreshold("kx", serviceDate, context.tables);
  if (threshold.status !== "found") {
    into.undetermined.push(lackingTable(threshold, "The KX threshold of the year is not known."));
    return;
  }
  const year = yearOf(serviceDate);
  const start = context.options.priorAllowed?.find((prior) => prior.year === year)?.[bucket];
  into.citations.push(threshold.citation);
  if (start === undefined) into.undetermined.push(missingPrior());
  const steps = accrue(
    start ?? "0.00",
    group.map(({ allowedAmount }) => allowedAmount),
  );
  for (const [index, { draft }] of group.entries()) {
    const step = steps[index];
    if (step === undefined) continue;
    const isBeforeKnown = start !== undefined && step.isBeforeKnown;
    into.accruals.set(draft.index, {
      year,
      bucket,
      before: isBeforeKnown ? step.before : null,
      after: isBeforeKnown && step.isAmountKnown ? step.after : null,
      threshold: threshold.value,
      place: placeAt({ ...step, isBeforeKnown }, threshold.value),
    });
  }
}

function bucketOf({ line }: LineDraft): ThresholdBucket | undefined {
  for (const modifier of line.modifiers) {
    const discipline = disciplineOfModifier(modifier);
    if (discipline !== undefined) return thresholdBucketOf(discipline);
  }
  return undefined;
}

function missingDiscipline({ index, unit }: LineDraft): Undetermined | null {
  if (unit?.isReducible !== true) return null;
  const message = "A therapy line without GO, GP or GN counts towards a threshold that cannot be told.";
  return lacking("serviceLines.modifiers", ["lines", index, "modifiers"], message);
}

function missingPrior(): Undetermined {
  const message = "Without the amounts allowed before in the year it cannot be told where the lines stand.";
  return lacking("priorAllowed", ["priorAllowed"], message);
}

function unknownPolicy(): Undetermined {
  const message = "Whether the payer follows a yearly threshold is not known.";
  return lacking("payer.kxThreshold", ["payer", "kxThreshold"], message);
}
