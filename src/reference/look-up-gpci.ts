import type { CalendarDate } from "../values/calendar-date.js";
import { isWithinDates } from "../values/calendar-date.js";
import type { Edition } from "../values/citation.js";
import { gpci } from "./built-in/gpci.js";
import type { LookUp } from "./effective-series.js";
import type { GpciEdition, GpciLocality, GpciTable } from "./gpci.js";
import { noTable } from "./no-table.js";
import type { Reference } from "./reference.js";

/**
 * Looks up the geographic practice cost indices of a Medicare payment locality.
 *
 * @param locality - number of the locality behind its contractor or its state: `"10112-00"` or `"AL-00"`; blanks, dashes
 * and slashes do not count
 * @param serviceDate - date of service
 * @param options - another table
 * @returns the indices; `none` for an unknown locality; not covered outside the years held, without advice, because
 * indices change every year
 * @see CMS physician fee schedule, Addendum E
 * @example
 * ```ts
 * import { lookUpGpci } from "ot-billing-rules/pricing";
 * const answer = lookUpGpci("OH-00", "2026-03-02");
 * answer.status === "found" && answer.value.practiceExpense; //=> "0.913"
 * ```
 */
export function lookUpGpci(
  locality: string,
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<GpciLocality> {
  const table = tableIn(options);
  if (table == null) return noTable("gpci");
  const year = yearOn(table, serviceDate);
  if (year === undefined) return { status: "not-covered", edition: editionOf(table.editions.at(-1)) };
  const edition = editionOf(year);
  const value = decode(table, year).get(locality.toUpperCase().replaceAll(/[\s/-]/g, ""));
  if (value === undefined) return { status: "none", edition };
  return { status: "found", value, citation: year.citation, edition };
}

/**
 * Lists the Medicare payment localities of a date, in order of state.
 *
 * @param serviceDate - date of service
 * @param options - another table
 * @returns the localities with their indices; empty outside the years held
 * @example
 * ```ts
 * import { listLocalities } from "ot-billing-rules/pricing";
 * listLocalities("2026-03-02").length; //=> 109
 * ```
 */
export function listLocalities(
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): readonly GpciLocality[] {
  const table = tableIn(options);
  const year = table == null ? undefined : yearOn(table, serviceDate);
  return table == null || year === undefined ? [] : [...new Set(decode(table, year).values())];
}

function tableIn({ reference }: { readonly reference?: Reference }): GpciTable | null | undefined {
  return reference?.gpci === undefined ? gpci : reference.gpci;
}

function yearOn({ editions }: GpciTable, serviceDate: CalendarDate): GpciEdition | undefined {
  return editions.find(({ verifiedFrom, verifiedThrough }) =>
    isWithinDates(serviceDate, verifiedFrom, verifiedThrough),
  );
}

function editionOf(year: GpciEdition | undefined): Edition {
  const { edition = "none", verifiedFrom = null, verifiedThrough = null } = year ?? {};
  return { table: "gpci", edition, verifiedFrom, verifiedThrough };
}

type Localities = ReadonlyMap<string, GpciLocality>;

const decoded = /* @__PURE__ */ new WeakMap<GpciTable, Map<GpciEdition, Localities>>();

function decode(table: GpciTable, year: GpciEdition): Localities {
  const years = decoded.get(table) ?? new Map<GpciEdition, Localities>();
  decoded.set(table, years);
  const known = years.get(year);
  if (known !== undefined) return known;
  const localities = new Map<string, GpciLocality>();
  const column = 4 + table.editions.indexOf(year);
  for (const row of table.rows.trim().split("\n")) {
    const fields = row.split("|");
    const [contractor = "", state = "", locality = "", name = ""] = fields;
    const [work, practiceExpense, malpractice] = (fields[column] ?? "").split(" ");
    if (work === undefined || practiceExpense === undefined || malpractice === undefined) continue;
    const value = { contractor, state, locality, name, work, practiceExpense, malpractice };
    localities.set(`${contractor}${locality}`, value).set(`${state}${locality}`, value);
  }
  years.set(year, localities);
  return localities;
}
