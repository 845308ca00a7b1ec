import type { EffectiveSeries, SeriesVersion } from "../reference/effective-series.js";
import { outsideOf } from "./carry-editions.js";
import type { FileReport } from "./cms-file.js";

const URL = "https://www.cms.gov/medicare/payment/fee-schedules/physician";

/** A factor that a release carries in its rows. */
export interface ReleaseFactor {
  readonly report: FileReport;
  /** Dollars per unit. */
  readonly factor: string;
}

/**
 * Makes the series of conversion factors: each release answers for its quarter; other dates are carried on.
 *
 * @param id - key of the series
 * @param releases - releases with their factor
 * @param onto - the series before; `null` for none
 * @returns the series
 */
export function compileConversionFactor(
  id: "conversionFactor" | "qualifyingConversionFactor",
  releases: readonly ReleaseFactor[],
  onto: EffectiveSeries<string> | null,
): EffectiveSeries<string> {
  const fresh = releases.map(({ report, factor }): SeriesVersion<string> => {
    const { edition, effectiveFrom, effectiveThrough } = report;
    const citation = {
      publication: "CMS physician fee schedule",
      section: edition ?? "",
      url: URL,
      mark: "official",
    } as const;
    return { effectiveFrom, effectiveThrough, value: factor, citation };
  });
  const spans = fresh.map(({ effectiveFrom, effectiveThrough }) => ({
    from: effectiveFrom,
    through: effectiveThrough,
  }));
  const carried = (onto?.versions ?? []).flatMap((version) =>
    outsideOf({ version, verifiedFrom: version.effectiveFrom, verifiedThrough: version.effectiveThrough }, spans).map(
      ({ verifiedFrom, verifiedThrough }) => ({
        ...version,
        effectiveFrom: verifiedFrom,
        effectiveThrough: verifiedThrough,
      }),
    ),
  );
  const versions = [...carried, ...fresh].sort((a, b) => ((a.effectiveFrom ?? "") < (b.effectiveFrom ?? "") ? -1 : 1));
  const last = versions.at(-1)?.effectiveThrough ?? null;
  const reached = onto?.verifiedThrough ?? null;
  return {
    id,
    description: onto?.description ?? "Conversion factor of the Medicare physician fee schedule",
    unit: onto?.unit ?? "USD per relative value unit",
    verifiedOn: onto?.verifiedOn ?? versions[0]?.effectiveFrom ?? "",
    verifiedThrough: onto !== null && (reached === null || (last !== null && reached > last)) ? reached : last,
    versions,
  };
}
