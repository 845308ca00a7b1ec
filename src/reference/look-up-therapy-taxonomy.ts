import type { CalendarDate } from "../values/calendar-date.js";
import { therapyTaxonomies } from "./built-in/therapy-taxonomies.js";
import type { LookUp } from "./effective-series.js";
import { versionOn } from "./effective-series.js";
import { noTable } from "./no-table.js";
import { remembered } from "../values/remembered.js";
import type { Reference } from "./reference.js";
import type { TherapyTaxonomy } from "./therapy-taxonomies.js";

/**
 * Looks up the therapy profession of a provider taxonomy code.
 *
 * @param taxonomyCode - ten letters and digits
 * @param serviceDate - date of service
 * @param options - another series
 * @returns discipline, and whether it is an assistant's; `none` for other professions
 */
export function lookUpTherapyTaxonomy(
  taxonomyCode: string,
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<TherapyTaxonomy> {
  const given = options.reference?.therapyTaxonomies;
  const series = given === undefined ? therapyTaxonomies : given;
  if (series == null) return noTable("therapyTaxonomies");
  return findTaxonomy(versionOn(series, serviceDate), taxonomyCode);
}

const findTaxonomy = /* @__PURE__ */ remembered(
  (answer: LookUp<readonly TherapyTaxonomy[]>, taxonomyCode: string): LookUp<TherapyTaxonomy> => {
    const { edition } = answer;
    if (answer.status !== "found") return { status: answer.status, edition };
    const value = answer.value.find(({ prefix }) => taxonomyCode.startsWith(prefix));
    return value === undefined
      ? { status: "none", edition }
      : { status: "found", value, citation: answer.citation, edition };
  },
);
