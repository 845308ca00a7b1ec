import type { CalendarDate } from "../values/calendar-date.js";
import { isWithinDates } from "../values/calendar-date.js";
import type { Citation, Edition } from "../values/citation.js";
import { relativeValues } from "./built-in/relative-values.js";
import type { LookUp } from "./effective-series.js";
import { noTable } from "./no-table.js";
import type { FeeScheduleStatus } from "./procedure-codes.js";
import type { Reference } from "./reference.js";
import type { RelativeValue, RelativeValueTable } from "./relative-values.js";

/**
 * Looks up the relative values of a code in the Medicare physician fee schedule.
 *
 * @param code - procedure code by number, in upper case
 * @param serviceDate - date of service
 * @param options - another table
 * @returns the values; `none` for a code without a row, which CMS may price all the same; not covered where the release
 * of the date is not held, with the values of the nearest release as advice
 * @see CMS physician fee schedule, relative value files
 * @example
 * ```ts
 * import { lookUpRelativeValue } from "ot-billing-rules/pricing";
 * const answer = lookUpRelativeValue("97530", "2026-03-02");
 * answer.status === "found" && answer.value.units?.nonFacilityPracticeExpense; //=> "0.60"
 * ```
 */
export function lookUpRelativeValue(
  code: string,
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<RelativeValue> {
  const { reference } = options;
  const table = reference?.relativeValues === undefined ? relativeValues : reference.relativeValues;
  if (table == null || table.editions.length === 0) return noTable("relativeValues");
  const releases = decode(table);
  const release = releases.find(({ edition }) =>
    isWithinDates(serviceDate, edition.verifiedFrom, edition.verifiedThrough),
  );
  if (release !== undefined && !release.notHeld.has(code)) {
    const { edition, citation } = release;
    const value = release.values.get(code);
    return value === undefined ? { status: "none", edition } : { status: "found", value, citation, edition };
  }
  return nearestAdvice(code, serviceDate, releases, release);
}

interface Release {
  readonly edition: Edition;
  readonly citation: Citation;
  readonly notHeld: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, RelativeValue>;
}

function nearestAdvice(
  code: string,
  serviceDate: CalendarDate,
  releases: readonly Release[],
  release: Release | undefined,
): LookUp<RelativeValue> {
  const holding = releases.filter(({ values }) => values.has(code));
  const earlier = holding.filter(({ edition }) => (edition.verifiedFrom ?? "") <= serviceDate);
  const later = holding.find(({ edition }) => (edition.verifiedFrom ?? "") > serviceDate);
  const nearest = later ?? earlier.at(-1);
  const edition = (release ?? nearest ?? releases.at(-1))?.edition;
  if (edition === undefined) return noTable("relativeValues");
  const value = nearest?.values.get(code);
  if (nearest === undefined || value === undefined) return { status: "not-covered", edition };
  return { status: "not-covered", edition, lastKnown: { value, citation: nearest.citation } };
}

const decoded = /* @__PURE__ */ new WeakMap<RelativeValueTable, readonly Release[]>();

function decode(table: RelativeValueTable): readonly Release[] {
  const known = decoded.get(table);
  if (known !== undefined) return known;
  const rows = table.rows
    .trim()
    .split("\n")
    .map((row) => row.split("|"));
  const fresh = table.editions.map(({ key, edition, verifiedFrom, verifiedThrough, notHeld, citation }): Release => ({
    edition: { table: "relativeValues", edition, verifiedFrom, verifiedThrough },
    citation,
    notHeld: new Set(notHeld),
    values: new Map(
      rows.filter(([keys = ""]) => keys.includes(key)).map((fields) => [fields[1] ?? "", decodeRow(fields)]),
    ),
  }));
  decoded.set(table, fresh);
  return fresh;
}

function decodeRow(fields: readonly string[]): RelativeValue {
  const [, code = "", status = "", work = "", outside = "", inside = "", malpractice = "", indicator = ""] = fields;
  const units = {
    work,
    nonFacilityPracticeExpense: outside,
    facilityPracticeExpense: inside === "" ? outside : inside,
    malpractice,
  };
  return {
    code,
    status: status as FeeScheduleStatus,
    units: work === "" ? null : units,
    multipleProcedureIndicator: indicator,
  };
}
