import type { Screen, ScreenOptions, ScreenRun } from "./screen.js";
import type { ClaimToScreen } from "./screened-claim.js";
import { screenedClaim } from "./screened-claim.js";
import type { Screening } from "./screening.js";
import { screens as allScreens } from "./screens.js";

/** How claims are screened. */
export interface ScreeningOptions extends ScreenOptions {
  /** Screens to run; all unless told. */
  readonly screens?: readonly Screen[];
}

/** Takes claims one by one and says at the end what they show together. */
export interface ClaimScreener {
  /** Takes one claim; order does not matter. */
  readonly add: (item: ClaimToScreen) => void;
  /** Gives what the claims so far show. */
  readonly result: () => Screening;
}

/**
 * Makes a screener for claims that come one by one. It keeps sums by clinician, patient and payer, not the claims.
 *
 * @param options - screens, tables, prices
 * @returns the screener
 * @throws RangeError when a price is no dollar amount
 * @example
 * ```ts
 * import { claimScreener } from "ot-billing-rules";
 * const screener = claimScreener();
 * screener.add({
 *   claim: {
 *     payer: "medicare-part-b", setting: "practitioner", diagnosisCodes: ["M25.641"],
 *     serviceLines: [{ lineNumber: 1, procedureCode: "97530", modifiers: ["GO"], units: 2, serviceDate: "2026-03-02" }],
 *     services: [{ procedureCode: "97530", minutes: 30, discipline: "OT", clinicianKey: "ot-1" }],
 *     clinicianShiftMinutes: [{ clinicianKey: "ot-1", serviceDate: "2026-03-02", minutes: 20 }],
 *   },
 * });
 * screener.result().results.map(({ screenId, statistic }) => [screenId, statistic.value, statistic.expected]);
 * //=> [["clinician-day-impossible", 30, 20]]
 * ```
 */
export function claimScreener(options: ScreeningOptions = {}): ClaimScreener {
  const { screens = allScreens, ...rest } = options;
  const runs = screens.map((screen): readonly [Screen, ScreenRun] => [screen, screen.start(rest)]);
  let claims = 0;
  let visits = 0;
  let unscreenedClaims = 0;
  return {
    add: (item) => {
      claims += 1;
      const screened = screenedClaim(item, claims, options.reference);
      if (screened === null) {
        unscreenedClaims += 1;
        return;
      }
      visits += screened.visits.length;
      for (const [, run] of runs) run.add(screened);
    },
    result: () => {
      const ended = runs.map(([screen, run]) => ({ screen, outcome: run.end() }));
      return {
        kind: "screening",
        claims,
        visits,
        unscreenedClaims,
        screens: ended.map(({ screen: { id, title, sampleUnit, leastSample }, outcome }) => ({
          screenId: id,
          title,
          sampleUnit,
          leastSample,
          groups: outcome.groups,
          screenedGroups: outcome.screenedGroups,
          results: outcome.results.length,
          missing: [...outcome.missing].map(([fact, count]) => ({ fact, count })),
        })),
        results: ended.flatMap(({ outcome }) => outcome.results),
      };
    },
  };
}
