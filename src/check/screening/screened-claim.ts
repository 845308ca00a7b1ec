import type { Claim } from "../../claim/claim.js";
import type { Discipline, Service } from "../../claim/service.js";
import type { PayerProfile } from "../../claim/payer.js";
import { lookUpPayer } from "../../reference/look-up-payer.js";
import type { Reference } from "../../reference/reference.js";
import type { LineSubject } from "../../rules/rule.js";
import type { PoolComparison } from "../../units/compare-pool.js";
import { comparePools } from "../../units/compare-pools.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { isCalendarDate } from "../../values/calendar-date.js";
import { startRun } from "../start-run.js";
import { daysOf } from "../subjects.js";

/** A claim as `screenClaims` takes it. */
export interface ClaimToScreen {
  readonly claim: Claim;
  /** Caller's pseudonym of the patient. Without it, patterns over several claims of one patient cannot be seen. */
  readonly patientKey?: string;
}

/** One patient, date, discipline and billing provider, counted by the pooled method. */
export interface ScreenedVisit {
  readonly serviceDate: CalendarDate;
  readonly discipline: Discipline | null;
  /** The one clinician of the visit; `null` where none or several are named. */
  readonly clinicianKey: string | null;
  readonly lines: readonly LineSubject[];
  readonly services: readonly Service[];
  /** Billed lines beside a pooled count of the minutes, whatever the payer's method. */
  readonly pooled: PoolComparison<LineSubject>;
}

/** A claim with what every screen needs of it, worked out once. */
export interface ScreenedClaim {
  readonly claim: Claim;
  /** Of the caller, else one for this claim alone. */
  readonly patientKey: string;
  readonly isPatientKnown: boolean;
  readonly profile: PayerProfile;
  readonly lines: readonly LineSubject[];
  readonly visits: readonly ScreenedVisit[];
  readonly tables: { readonly reference?: Reference };
}

/**
 * Works out what screens need to know of a claim.
 *
 * @param item - the claim, with the patient's key where there is one
 * @param position - number of the claim, to tell patients without a key apart
 * @param reference - tables
 * @returns visits in order of date and discipline; `null` when the payer has no profile
 */
export function screenedClaim(
  { claim, patientKey }: ClaimToScreen,
  position: number,
  reference: Reference | undefined,
): ScreenedClaim | null {
  const started = startRun(claim, reference, "advise");
  const profile = lookUpPayer(claim.payer, reference === undefined ? {} : { reference });
  if (started === null || profile === undefined) return null;
  const { run } = started;
  const visits = daysOf(run)
    .filter(({ serviceDate }) => isCalendarDate(serviceDate))
    .flatMap((day) => {
      const { serviceDate } = day;
      const { servicesComplete } = claim;
      const options = { countingMethod: "cms-8-minute", serviceDate, servicesComplete, ...run.tables } as const;
      return comparePools(day, options).map((pooled): ScreenedVisit => {
        const { discipline, lines, services } = pooled.pool;
        return { serviceDate, discipline, clinicianKey: clinicianOf(lines, services), lines, services, pooled };
      });
    });
  return {
    claim,
    patientKey: patientKey ?? `claim ${position}`,
    isPatientKnown: patientKey !== undefined,
    profile,
    lines: run.lines,
    visits,
    tables: run.tables,
  };
}

function clinicianOf(lines: readonly LineSubject[], services: readonly Service[]): string | null {
  const documented = new Set(services.map(({ clinicianKey }) => clinicianKey).filter((key) => key !== undefined));
  if (documented.size > 0) return onlyOf(documented);
  return onlyOf(new Set(lines.flatMap(({ line }) => line.renderingProvider?.providerKey ?? [])));
}

function onlyOf(keys: ReadonlySet<string>): string | null {
  const [key] = keys;
  return keys.size === 1 && key !== undefined ? key : null;
}

/**
 * Gives the first and last date of visits.
 *
 * @param dates - dates of service
 * @returns the span, for {@link ScreenGroup}
 */
export function spanOf(dates: readonly CalendarDate[]): {
  readonly from?: CalendarDate;
  readonly through?: CalendarDate;
} {
  const sorted = [...dates].sort();
  const from = sorted[0];
  const through = sorted.at(-1);
  return from === undefined || through === undefined ? {} : { from, through };
}
