import type { CountingMethod } from "../claim/payer.js";
import { switchOn } from "../claim/payer-switch.js";
import type { Service } from "../claim/service.js";
import { lookUpPayer } from "../reference/look-up-payer.js";
import type { ParseOptions } from "../schema/parse-result.js";
import { parsePayerProfile } from "../schema/parse-payer-profile.js";
import { parseServices } from "../schema/parse-services.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { isCalendarDate } from "../values/calendar-date.js";
import type { OptionSpec } from "./command.js";
import type { DraftVisit } from "./draft-visits.js";
import type { RecordIssue } from "./input/source-record.js";
import { missingFields } from "./missing-fields.js";
import type { GoodRecord } from "./run-records.js";

/** What units are counted from. */
export interface CountableVisit {
  readonly services: readonly Service[];
  readonly serviceDate: CalendarDate;
  /** `null` where the payer does not say how it counts. */
  readonly countingMethod: CountingMethod | null;
}

export const methodOption: OptionSpec = {
  name: "method",
  value: "method",
  choices: ["cms-8-minute", "cpt-midpoint", "full-unit-only", "nearest-quarter-hour"],
  description: "Counting method; otherwise that of the payer",
};

/**
 * Takes from a visit what counting needs: its services, its date, and the counting method of its payer on the date.
 *
 * @param draft - the visit
 * @param record - the record it comes from
 * @param options - name of the command; the method, where the caller has chosen one or needs none; how JSON is read
 * @returns what to count, or what is wrong
 */
export function countableVisit(
  { raw }: DraftVisit,
  record: GoodRecord,
  options: {
    readonly command: string;
    readonly method: CountingMethod | undefined;
    readonly needsMethod: boolean;
    readonly parsing: ParseOptions;
  },
):
  | { readonly ok: true; readonly value: CountableVisit }
  | { readonly ok: false; readonly issues: readonly RecordIssue[] } {
  const { method, needsMethod, command, parsing } = options;
  const needsPayer = needsMethod && method === undefined;
  const missing = missingFields(raw, needsPayer ? ["serviceDate", "payer"] : ["serviceDate"], record, command);
  const services = parseServices(raw["services"], parsing);
  const issues = [
    ...missing,
    ...(services.ok ? [] : services.issues.map((issue) => ({ ...issue, pointer: `/services${issue.pointer}` }))),
  ];
  const { serviceDate } = raw;
  if (serviceDate !== undefined && (typeof serviceDate !== "string" || !isCalendarDate(serviceDate)))
    issues.push(BAD_DATE);
  const payer = needsPayer && raw["payer"] !== undefined ? payerMethod(raw["payer"], serviceDate, parsing) : { method };
  if ("issues" in payer) issues.push(...payer.issues);
  if (issues.length > 0 || !services.ok || typeof serviceDate !== "string" || "issues" in payer)
    return { ok: false, issues };
  return { ok: true, value: { services: services.value, serviceDate, countingMethod: payer.method ?? null } };
}

const BAD_DATE: RecordIssue = {
  pointer: "/serviceDate",
  message: "The date of service is no existing date.",
  fix: "Write it as YYYY-MM-DD.",
};

const UNKNOWN_PAYER: RecordIssue = {
  pointer: "/payer",
  message: "There is no payer profile of this id.",
  fix: "Write one of the ids that lookup payer lists, or the profile itself.",
};

function payerMethod(
  payer: unknown,
  serviceDate: unknown,
  parsing: ParseOptions,
): { readonly method: CountingMethod | null | undefined } | { readonly issues: readonly RecordIssue[] } {
  if (typeof payer !== "string") {
    const parsed = parsePayerProfile(payer, parsing);
    if (!parsed.ok) return { issues: parsed.issues.map((issue) => ({ ...issue, pointer: `/payer${issue.pointer}` })) };
    return { method: switchOn(parsed.value.countingMethod, String(serviceDate)) };
  }
  const profile = lookUpPayer(payer);
  return profile === undefined
    ? { issues: [UNKNOWN_PAYER] }
    : { method: switchOn(profile.countingMethod, String(serviceDate)) };
}
