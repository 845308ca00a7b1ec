import type { Claim } from "../../claim/claim.js";
import type { ScreeningOptions } from "./claim-screener.js";
import { claimScreener } from "./claim-screener.js";
import type { ClaimToScreen } from "./screened-claim.js";
import type { Screening } from "./screening.js";

/**
 * Looks at many claims together: impossible clinician days, minutes that hug thresholds, minutes repeated visit after
 * visit, low minutes a unit, extra units by price, exposure if a payer counts pooled, KX without accrual, and claims that
 * other tables would change. A result is a question for a person, with its statistic and sample; below a least sample a
 * screen stays silent, and says so.
 *
 * @param source - claims, each alone or with the caller's pseudonym of the patient, in any order
 * @param options - screens, tables, prices
 * @returns one summary for each screen, and the results
 * @throws RangeError when a price is no dollar amount
 * @see CMS Pub. 100-04 ch. 5 §20.2.C and §20.3
 * @example
 * ```ts
 * import { screenClaims } from "ot-billing-rules";
 * const visit = (day: number) => ({
 *   patientKey: "p-1",
 *   claim: {
 *     payer: "medicare-part-b", setting: "practitioner" as const, diagnosisCodes: ["M25.641"],
 *     serviceLines: [{ lineNumber: 1, procedureCode: "97530", modifiers: ["GO"], units: 2, serviceDate: `2026-03-0${day}` }],
 *     services: [{ procedureCode: "97530", minutes: 23, discipline: "OT" as const }],
 *   },
 * });
 * const { results } = await screenClaims([2, 3, 4, 5, 6].map(visit));
 * results.map(({ screenId, sampleSize }) => [screenId, sampleSize]); //=> [["minutes-repeated", 5]]
 * ```
 */
export async function screenClaims(
  source: Iterable<Claim | ClaimToScreen> | AsyncIterable<Claim | ClaimToScreen>,
  options: ScreeningOptions = {},
): Promise<Screening> {
  const screener = claimScreener(options);
  for await (const item of source) screener.add("claim" in item ? item : { claim: item });
  return screener.result();
}
