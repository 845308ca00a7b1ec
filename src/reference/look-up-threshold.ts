import type { CalendarDate } from "../values/calendar-date.js";
import type { Usd } from "../values/usd.js";
import { kxThreshold } from "./built-in/kx-threshold.js";
import { reviewThreshold } from "./built-in/review-threshold.js";
import type { LookUp } from "./effective-series.js";
import { versionOn } from "./effective-series.js";
import { noTable } from "./no-table.js";
import type { Reference } from "./reference.js";

/**
 * Looks up a yearly Medicare therapy threshold.
 *
 * @param threshold - `kx`: KX is needed above it; `review`: targeted medical review is possible above it
 * @param serviceDate - date of service
 * @param options - other series
 * @returns dollars per calendar year, for OT and equally for PT with SLP
 * @see 42 USC 1395l(g); CMS Pub. 100-04 ch. 5 §10.3
 * @example
 * ```ts
 * import { lookUpThreshold } from "ot-billing-rules";
 * const answer = lookUpThreshold("kx", "2026-03-02");
 * answer.status === "found" && answer.value; //=> "2480.00"
 * ```
 */
export function lookUpThreshold(
  threshold: "kx" | "review",
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<Usd> {
  const { reference } = options;
  const key = threshold === "kx" ? "kxThreshold" : "reviewThreshold";
  const builtIn = threshold === "kx" ? kxThreshold : reviewThreshold;
  const given = reference?.[key];
  const series = given === undefined ? builtIn : given;
  return series == null ? noTable(key) : versionOn(series, serviceDate);
}
