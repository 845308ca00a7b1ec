import type { PlanOfCare } from "../../claim/plan-of-care.js";
import { lookUpDocumentationClocks } from "../../reference/look-up-documentation-clocks.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { addCalendarDays } from "../../values/calendar-days.js";
import type { About, EpisodeSubject, RuleContext } from "../rule.js";

/** Payers whose plans of care are certified. */
export const CERTIFIED_PLANS = [{ switch: "certification" }] as const;

/** Days to the initial signature where the payer's profile does not say. */
const INITIAL_DAYS = 30;
/** Longest certified interval where the payer's profile does not say. */
const INTERVAL_DAYS = 90;

/**
 * Gives the last day on which the initial certification is in time.
 *
 * @param firstTreatedOn - first treatment day
 * @param context - payer and date
 * @returns the last clean day
 */
export function initialCertificationDue(firstTreatedOn: CalendarDate, context: RuleContext): CalendarDate {
  return addCalendarDays(firstTreatedOn, context.payerSwitch("certification")?.initialDays ?? INITIAL_DAYS);
}

/**
 * Gives the longest certified interval.
 *
 * @param context - payer and date
 * @returns days from the first treatment under a certification
 */
export function certifiedIntervalDays(context: RuleContext): number {
  return context.payerSwitch("certification")?.intervalDays ?? INTERVAL_DAYS;
}

/**
 * Gives the date of the initial certification.
 *
 * @param plan - plan of care
 * @returns the date, `null` when known to be unsigned, `undefined` when unknown
 */
export function initialCertificationOf(plan: PlanOfCare): CalendarDate | null | undefined {
  const { certifiedOn, certifications } = plan;
  if (certifiedOn !== undefined || certifications === undefined) return certifiedOn;
  const [first, ...rest] = certifications;
  // A list without an entry says that nobody has signed.
  if (first === undefined) return null;
  return rest.reduce((earliest, each) => (each.from < earliest.from ? each : earliest), first).certifiedOn;
}

/** Whether the signed-order exception holds, or what speaks against it or is missing to tell. */
export type ExceptionState =
  | { readonly state: "met" }
  | { readonly state: "none" }
  | { readonly state: "not-met"; readonly condition: string }
  | { readonly state: "unknown"; readonly missing: readonly string[] };

/**
 * Judges the signed-order exception: a signed and dated order on file, and the plan sent to that referrer in time.
 *
 * @param plan - plan of care
 * @param firstTreatedOn - first treatment day
 * @param context - tables
 * @returns whether it is met
 * @see CY2025 physician fee schedule rule
 */
export function signedOrderException(
  plan: PlanOfCare,
  firstTreatedOn: CalendarDate,
  context: RuleContext,
): ExceptionState {
  const clocks = context.read(lookUpDocumentationClocks(firstTreatedOn, context.tables));
  const days = clocks?.value.signedOrderExceptionDays ?? null;
  if (days === null) return { state: "none" };
  const { orderSignedOn, planSentOn } = plan;
  if (orderSignedOn === null) return { state: "not-met", condition: "the signed and dated order" };
  if (planSentOn === null) return { state: "not-met", condition: "that the plan was sent to the referrer" };
  if (planSentOn !== undefined && planSentOn > addCalendarDays(firstTreatedOn, days)) {
    return { state: "not-met", condition: `that the plan was sent within ${days} days` };
  }
  const missing = [
    ...(orderSignedOn === undefined ? ["planOfCare.orderSignedOn"] : []),
    ...(planSentOn === undefined ? ["planOfCare.planSentOn"] : []),
  ];
  return missing.length === 0 ? { state: "met" } : { state: "unknown", missing };
}

/**
 * Says whether an episode has treatment beyond evaluations, so that a plan of care is needed.
 *
 * @param subject - the episode
 * @returns true when a line is a therapy service other than an evaluation
 */
export function hasTreatment({ lines }: EpisodeSubject): boolean {
  return lines.some(
    ({ code }) =>
      code !== undefined &&
      code.category !== "evaluation" &&
      code.category !== "re-evaluation" &&
      (code.disposition === "always" || code.disposition === "sometimes"),
  );
}

/**
 * Names the episode a finding is about.
 *
 * @param subject - the episode
 * @returns its day and discipline
 */
export function aboutEpisode({ serviceDate, discipline }: EpisodeSubject): About {
  return discipline === null ? { day: serviceDate } : { day: serviceDate, discipline };
}
