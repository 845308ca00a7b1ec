import { thresholdBucketOf } from "../../claim/discipline.js";
import { isLiabilityModifier } from "../../claim/liability-notice.js";
import type { Accrual, ThresholdPlace } from "../../lines/accrue.js";
import { placeAt } from "../../lines/accrue.js";
import { lookUpThreshold } from "../../reference/look-up-threshold.js";
import { yearOf } from "../../values/calendar-date.js";
import { rememberedLast } from "../../values/remembered-last.js";
import type { Usd } from "../../values/usd.js";
import { missing } from "../outcomes.js";
import type { LineSubject, MissingFact, Reading, RuleContext } from "../rule.js";
import { disciplinePath } from "./discipline-modifiers.js";
import { isTherapyLine } from "./therapy-line.js";
import { accrueYear } from "./yearly-accrual.js";

/** Where a line stands against the KX threshold of its year. */
export interface KxPlace {
  readonly kind: "place";
  readonly place: Exclude<ThresholdPlace, "unknown">;
  readonly accrual: Accrual;
  readonly threshold: Reading<Usd>;
}

/**
 * Says whether a line has no KX and nothing that excludes it.
 *
 * @param subject - the line
 * @returns true without KX, GA, GX, GY and GZ
 */
export function mayLackKx({ line: { modifiers } }: LineSubject): boolean {
  for (const modifier of modifiers) if (modifier === "KX" || isLiabilityModifier(modifier)) return false;
  return true;
}

/**
 * Places a line against the KX threshold of its year and bucket.
 *
 * @param subject - the line
 * @param context - of the rule
 * @returns its place; the missing fact; `null` for a line that does not count, or a year without a threshold
 */
export function kxPlaceOf(subject: LineSubject, context: RuleContext): KxPlace | MissingFact | null {
  const places = placesOf(context.lines, context);
  const known = places.get(subject);
  if (known !== undefined) return known;
  if (!isTherapyLine(subject)) return null;
  const { serviceDate } = subject;
  const threshold = context.read(lookUpThreshold("kx", serviceDate, context.tables));
  // The threshold of one year says nothing about the next.
  if (threshold == null || threshold.stale) return null;
  const place = placeOf(subject, threshold, context);
  if (place !== null) places.set(subject, place);
  return place;
}

/** Places of lines on whose date the threshold is verified: several rules ask. */
const placesOf = /* @__PURE__ */ rememberedLast(
  (_: readonly LineSubject[], __: RuleContext) => new Map<LineSubject, KxPlace | MissingFact>(),
);

function placeOf(subject: LineSubject, threshold: Reading<Usd>, context: RuleContext): KxPlace | MissingFact | null {
  const { serviceDate, discipline } = subject;
  if (discipline === null) return missing(["services.discipline"], disciplinePath(subject, context));
  const accrual = accrueYear(yearOf(serviceDate), thresholdBucketOf(discipline), context);
  if ("kind" in accrual) return accrual;
  const step = accrual.steps.get(subject);
  if (step === undefined) return null;
  const place = placeAt(step, threshold.value);
  return place === "unknown" ? accrual.firstGap : { kind: "place", place, accrual: step, threshold };
}
