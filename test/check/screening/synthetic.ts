import type { Claim } from "../../../src/claim/claim.js";
import type { Service } from "../../../src/claim/service.js";
import type { ServiceLine } from "../../../src/claim/service-line.js";
import type { ClaimScreener, ScreeningOptions } from "../../../src/check/screening/claim-screener.js";
import { claimScreener } from "../../../src/check/screening/claim-screener.js";
import type { Screen } from "../../../src/check/screening/screen.js";
import type { ClaimToScreen } from "../../../src/check/screening/screened-claim.js";
import type { ScreenResult, ScreenSummary } from "../../../src/check/screening/screening.js";
import { addCalendarDays } from "../../../src/values/calendar-days.js";

/** The n-th day from 2 March 2026. */
export function day(n: number): string {
  return addCalendarDays("2026-03-02", n);
}

/** A claim of one visit. */
export function visit(
  serviceDate: string,
  lines: readonly Partial<ServiceLine>[],
  services: readonly Service[],
  rest: Partial<Claim> = {},
): Claim {
  return {
    payer: "medicare-part-b",
    setting: "practitioner",
    diagnosisCodes: ["M25.641"],
    serviceLines: lines.map((line, index) => ({
      lineNumber: index + 1,
      procedureCode: "97530",
      modifiers: ["GO"],
      serviceDate,
      ...line,
    })),
    services: services.map((service) => ({ discipline: "OT", serviceDate, ...service })),
    ...rest,
  };
}

/** What one screen says about claims. */
export function screenBy(
  screen: Screen,
  items: Iterable<Claim | ClaimToScreen>,
  options: ScreeningOptions = {},
): { readonly results: readonly ScreenResult[]; readonly summary: ScreenSummary } {
  const screener: ClaimScreener = claimScreener({ ...options, screens: [screen] });
  for (const item of items) screener.add("claim" in item ? item : { claim: item });
  const { results, screens } = screener.result();
  const [summary] = screens;
  if (summary === undefined) throw new Error("no summary");
  return { results, summary };
}
