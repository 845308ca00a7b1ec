import type { Service } from "../../claim/service.js";
import { lookUpCode } from "../../reference/look-up-code.js";
import type { CodeCategory, ProcedureCode } from "../../reference/procedure-codes.js";
import type { Span } from "../../time/spans.js";
import { mergeSpans } from "../../time/spans.js";
import type { DaySubject, Reading, RuleContext } from "../rule.js";

/** A documented service that takes its clinician for itself, with the minutes of the day it took. */
export interface AttendedService {
  readonly service: Service;
  /** Position in `claim.services`. */
  readonly position: number;
  readonly reading: Reading<ProcedureCode>;
  /** Minutes of the day, in order, apart from each other. */
  readonly spans: readonly Span[];
  /** A one-on-one procedure or attended modality, as the text names them; groups, evaluations and tests are recalled. */
  readonly isNamed: boolean;
}

const ONE_ON_ONE: readonly CodeCategory[] = ["procedure", "cognitive", "modality-constant-attendance", "unlisted"];
const RECALLED: readonly CodeCategory[] = [
  "group",
  "evaluation",
  "re-evaluation",
  "test",
  "cognitive",
  "orthotics",
  "prosthetics",
];

/**
 * Lists the services of a date that take a clinician and whose times are recorded. Supervised modalities are left out:
 * they may run beside others.
 *
 * @param day - the date
 * @param context - what the rule may ask; it notes a missing or stale table of procedure codes
 * @returns services in the order of the record
 */
export function attendedServices(day: DaySubject, context: RuleContext): readonly AttendedService[] {
  const attended: AttendedService[] = [];
  for (const service of day.services ?? []) {
    const { procedureCode, intervals } = service;
    if (intervals == null) continue;
    const spans = mergeSpans(intervals.filter(isSpan));
    if (spans.length === 0) continue;
    const reading = context.read(lookUpCode(procedureCode, day.serviceDate, context.tables));
    if (reading == null) continue;
    const isNamed = isOneOnOne(reading.value);
    if (!isNamed && !RECALLED.includes(reading.value.category)) continue;
    attended.push({ service, position: (context.claim.services ?? []).indexOf(service), reading, spans, isNamed });
  }
  return attended;
}

function isOneOnOne({ category, timing, pooled }: ProcedureCode): boolean {
  return ONE_ON_ONE.includes(category) && (pooled || (category === "unlisted" && timing === "quantity"));
}

function isSpan({ start, end }: Span): boolean {
  return Number.isFinite(start) && Number.isFinite(end) && end > start;
}
