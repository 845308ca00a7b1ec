import type { CalendarDate } from "../values/calendar-date.js";
import type { Citation, Edition } from "../values/citation.js";
import { remembered } from "../values/remembered.js";

/** One value of a dated fact. Both dates are included; `null` means no end (or no start) is published. */
export interface SeriesVersion<T> {
  readonly effectiveFrom: CalendarDate | null;
  readonly effectiveThrough: CalendarDate | null;
  readonly value: T;
  readonly citation: Citation;
}

/** A published fact that changes over time. */
export interface EffectiveSeries<T> {
  /** Key of the series, such as `kxThreshold`. */
  readonly id: string;
  /** What the value is, in one sentence. */
  readonly description: string;
  /** Unit of the value, such as `USD per calendar year`. */
  readonly unit: string;
  /** Day on which the series was last compared with its sources. */
  readonly verifiedOn: CalendarDate;
  /** Last date of service the series is known for; `null` is open. */
  readonly verifiedThrough: CalendarDate | null;
  /** Versions in order of date, without overlap. */
  readonly versions: readonly SeriesVersion<T>[];
}

/**
 * Answer of a look-up. `none` says that the table covers the date and holds no such value; `not-covered` says that the
 * table does not reach the date, with the last value known, if any, as advice.
 */
export type LookUp<T> =
  | { readonly status: "found"; readonly value: T; readonly citation: Citation; readonly edition: Edition }
  | { readonly status: "none"; readonly edition: Edition }
  | {
      readonly status: "not-covered";
      readonly edition: Edition;
      readonly lastKnown?: { readonly value: T; readonly citation: Citation };
    };

/**
 * Reads the value of a series on a date of service. This is the only reader of a series.
 *
 * @param series - the dated fact
 * @param serviceDate - date of service
 * @returns `found` with the value and its citation, `none` in a gap of the series, or `not-covered` before its first
 * version or after its last verified date
 * @example
 * ```ts
 * import { lookUpThreshold } from "ot-billing-rules";
 * lookUpThreshold("kx", "2026-03-02").status; //=> "found"
 * lookUpThreshold("kx", "2027-03-02").status; //=> "not-covered"
 * ```
 */
export function versionOn<T>(series: EffectiveSeries<T>, serviceDate: CalendarDate): LookUp<T> {
  return answerOn(series, serviceDate) as LookUp<T>;
}

// Every rule asks for the same few series on the same date.
const answerOn = /* @__PURE__ */ remembered(resolve);

function resolve(series: EffectiveSeries<unknown>, serviceDate: CalendarDate): LookUp<unknown> {
  const { versions, verifiedThrough } = series;
  const edition = editionOf(series);
  const latest = versionAt(versions, serviceDate);
  if (verifiedThrough !== null && serviceDate > verifiedThrough) {
    return latest === undefined
      ? { status: "not-covered", edition }
      : { status: "not-covered", edition, lastKnown: { value: latest.value, citation: latest.citation } };
  }
  if (latest === undefined) return { status: "not-covered", edition };
  if (latest.effectiveThrough !== null && serviceDate > latest.effectiveThrough) return { status: "none", edition };
  return { status: "found", value: latest.value, citation: latest.citation, edition };
}

function versionAt<T>(versions: readonly SeriesVersion<T>[], serviceDate: CalendarDate): SeriesVersion<T> | undefined {
  let latest: SeriesVersion<T> | undefined;
  for (const version of versions) {
    if (version.effectiveFrom !== null && version.effectiveFrom > serviceDate) break;
    latest = version;
  }
  return latest;
}

function editionOf(series: EffectiveSeries<unknown>): Edition {
  return {
    table: series.id,
    edition: series.verifiedOn,
    verifiedFrom: series.versions[0]?.effectiveFrom ?? null,
    verifiedThrough: series.verifiedThrough,
  };
}
