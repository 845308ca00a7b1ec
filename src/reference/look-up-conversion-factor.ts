import type { CalendarDate } from "../values/calendar-date.js";
import { conversionFactor } from "./built-in/conversion-factor.js";
import { qualifyingConversionFactor } from "./built-in/qualifying-conversion-factor.js";
import type { ApmParticipation } from "./conversion-factors.js";
import type { LookUp } from "./effective-series.js";
import { versionOn } from "./effective-series.js";
import { noTable } from "./no-table.js";
import type { Reference } from "./reference.js";

/**
 * Looks up the conversion factor of the Medicare physician fee schedule.
 *
 * @param serviceDate - date of service
 * @param options - whether the practitioner is a qualifying APM participant, which counts from 2026 and is `none` when
 * omitted; other series
 * @returns dollars per relative value unit as decimal text
 * @see CMS physician fee schedule, relative value files
 * @example
 * ```ts
 * import { lookUpConversionFactor } from "ot-billing-rules/pricing";
 * const answer = lookUpConversionFactor("2026-03-02");
 * answer.status === "found" && answer.value; //=> "33.4009"
 * ```
 */
export function lookUpConversionFactor(
  serviceDate: CalendarDate,
  options: { readonly apmParticipation?: ApmParticipation; readonly reference?: Reference } = {},
): LookUp<string> {
  const { apmParticipation = "none", reference } = options;
  const given = reference?.conversionFactor;
  const all = given === undefined ? conversionFactor : given;
  if (apmParticipation === "none") return all == null ? noTable("conversionFactor") : versionOn(all, serviceDate);
  const givenQualifying = reference?.qualifyingConversionFactor;
  const qualifying = givenQualifying === undefined ? qualifyingConversionFactor : givenQualifying;
  if (qualifying == null) return noTable("qualifyingConversionFactor");
  const from = qualifying.versions[0]?.effectiveFrom ?? null;
  // Until the law set a second factor, everybody had the one.
  if (from !== null && serviceDate < from)
    return lookUpConversionFactor(serviceDate, { ...options, apmParticipation: "none" });
  return versionOn(qualifying, serviceDate);
}
