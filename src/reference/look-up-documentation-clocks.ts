import type { CalendarDate } from "../values/calendar-date.js";
import { documentationClocks } from "./built-in/documentation-clocks.js";
import type { DocumentationClocks } from "./documentation-clocks.js";
import type { LookUp } from "./effective-series.js";
import { versionOn } from "./effective-series.js";
import { noTable } from "./no-table.js";
import type { Reference } from "./reference.js";

/**
 * Looks up by when the parts of a Medicare record must be there.
 *
 * @param firstTreatedOn - first treatment day of the episode
 * @param options - another series
 * @returns days and treatment days
 * @see CMS Pub. 100-02 ch. 15 §220
 */
export function lookUpDocumentationClocks(
  firstTreatedOn: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<DocumentationClocks> {
  const given = options.reference?.documentationClocks;
  const series = given === undefined ? documentationClocks : given;
  return series == null ? noTable("documentationClocks") : versionOn(series, firstTreatedOn);
}
