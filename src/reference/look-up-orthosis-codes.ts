import type { CalendarDate } from "../values/calendar-date.js";
import { orthosisCodes } from "./built-in/orthosis-codes.js";
import type { LookUp } from "./effective-series.js";
import { versionOn } from "./effective-series.js";
import { noTable } from "./no-table.js";
import type { OrthosisCodes } from "./orthosis-codes.js";
import type { Reference } from "./reference.js";

/**
 * Looks up the codes that stand for one upper-limb splint.
 *
 * @param serviceDate - date of service
 * @param options - another series
 * @returns application codes and item codes
 */
export function lookUpOrthosisCodes(
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<OrthosisCodes> {
  const given = options.reference?.orthosisCodes;
  const series = given === undefined ? orthosisCodes : given;
  return series == null ? noTable("orthosisCodes") : versionOn(series, serviceDate);
}
