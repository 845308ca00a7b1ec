import type { CalendarDate } from "../values/calendar-date.js";
import { modifierUses } from "./built-in/modifier-uses.js";
import type { LookUp } from "./effective-series.js";
import { versionOn } from "./effective-series.js";
import type { ModifierUse } from "./modifier-uses.js";
import { noTable } from "./no-table.js";
import type { Reference } from "./reference.js";

/**
 * Looks up on which lines a modifier has no use.
 *
 * @param serviceDate - date of service
 * @param options - another series
 * @returns modifiers with the lines they have no use on
 * @see CMS Pub. 100-04 ch. 5
 */
export function lookUpModifierUses(
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<readonly ModifierUse[]> {
  const given = options.reference?.modifierUses;
  const series = given === undefined ? modifierUses : given;
  return series == null ? noTable("modifierUses") : versionOn(series, serviceDate);
}
