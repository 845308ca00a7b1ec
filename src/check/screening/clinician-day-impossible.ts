import { switchOn } from "../../claim/payer-switch.js";
import type { MinuteInterval, Service } from "../../claim/service.js";
import { findProcedureCode } from "../../reference/look-up-code.js";
import { mergeSpans, secondsOf } from "../../time/spans.js";
import { plausibleServices } from "../../units/plausible-services.js";
import type { LineSubject } from "../../rules/rule.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import type { Citation } from "../../values/citation.js";
import { counted } from "../../values/counted.js";
import { MINUTES_IN_DAY } from "../../values/minutes.js";
import { factCounter } from "./fact-counter.js";
import { groupByKey } from "./group-by-key.js";
import { isOneOnOne } from "./is-one-on-one.js";
import type { Screen } from "./screen.js";
import type { ScreenedClaim, ScreenedVisit } from "./screened-claim.js";
import type { ScreenResult } from "./screening.js";

/** Fewest minutes of a pooled count of n units: 15n - 7. */
const MINUTES_PER_UNIT = 15;
const SPARED_MINUTES = 7;

interface ClinicianDay {
  readonly clinicianKey: string;
  readonly serviceDate: CalendarDate;
  minutes: number;
  services: number;
  patients: Set<string>;
  intervals: MinuteInterval[];
  /** Whether every counted service says when it was given. */
  hasAllIntervals: boolean;
  leastMinutesOfUnits: number;
}

const citations: readonly Citation[] = [{ publication: "CMS Pub. 100-04", section: "ch. 5 §20.3", mark: "official" }];

/** One clinician's one-on-one minutes of a date, over all patients, fit into the time there was. */
export const clinicianDayImpossible: Screen = {
  id: "clinician-day-impossible",
  title: "One clinician's one-on-one minutes of a date fit into the time there was",
  why: "A clinician treats one patient at a time in one-on-one services, so their minutes over all patients cannot exceed the hours worked.",
  measures:
    "Documented one-on-one minutes of a clinician's date over all patients; where a visit has none, the fewest minutes its pooled units need (15 a unit, less 7; less 7 for each code where the payer is not known to pool), without units of assistants. Against the recorded shift; else the time that the intervals of all services cover; else 24 hours. Groups, supervised modalities and other untimed codes are left out.",
  sampleUnit: "services",
  leastSample: 1,
  citations,
  start: () => {
    const days = new Map<string, ClinicianDay>();
    const shifts = new Map<string, number>();
    const { miss, missing } = factCounter();
    return {
      add: (claim) => {
        for (const { clinicianKey, serviceDate, minutes } of claim.claim.clinicianShiftMinutes ?? []) {
          const key = `${serviceDate} ${clinicianKey}`;
          shifts.set(key, Math.max(minutes, shifts.get(key) ?? 0));
        }
        for (const visit of claim.visits) addVisit(claim, visit, days, miss);
      },
      end: () => {
        const results = [...days].flatMap(([key, day]) => resultOf(day, shifts.get(key)) ?? []);
        return { groups: days.size, screenedGroups: days.size, results, missing };
      },
    };
  },
};

function addVisit(
  claim: ScreenedClaim,
  visit: ScreenedVisit,
  days: Map<string, ClinicianDay>,
  miss: (fact: string) => void,
): void {
  const { serviceDate } = visit;
  const dayOf = (clinicianKey: string): ClinicianDay =>
    groupByKey(days, `${serviceDate} ${clinicianKey}`, () => emptyDay(clinicianKey, serviceDate));
  const services = plausibleServices(visit.services).filter(({ procedureCode }) =>
    isOneOnOne(findProcedureCode(procedureCode, claim.tables)),
  );
  const timed = services.filter(({ minutes }) => minutes !== undefined && minutes > 0);
  for (const service of timed) {
    if (service.clinicianKey === undefined) miss("services.clinicianKey");
    else addService(dayOf(service.clinicianKey), service, claim.patientKey);
  }
  if (timed.length === 0) addUnits(claim, visit, dayOf, miss);
}

function emptyDay(clinicianKey: string, serviceDate: CalendarDate): ClinicianDay {
  return {
    clinicianKey,
    serviceDate,
    minutes: 0,
    services: 0,
    patients: new Set(),
    intervals: [],
    hasAllIntervals: true,
    leastMinutesOfUnits: 0,
  };
}

function addService(day: ClinicianDay, service: Service, patientKey: string): void {
  const { intervals = [] } = service;
  day.minutes += ownMinutes(service);
  day.services += 1;
  day.patients.add(patientKey);
  day.intervals.push(...intervals);
  if (intervals.length === 0) day.hasAllIntervals = false;
}

/** Of a service that an assistant gave in part, it is not said which part is this clinician's: the smaller one is certain. */
function ownMinutes({ minutes = 0, assistantMinutes = 0 }: Service): number {
  const isShared = assistantMinutes > 0 && assistantMinutes < minutes;
  return isShared ? Math.min(assistantMinutes, minutes - assistantMinutes) : minutes;
}

/** Units of assistants are billed under the therapist, who may have treated somebody else meanwhile. */
function addUnits(
  { patientKey, profile }: ScreenedClaim,
  visit: ScreenedVisit,
  dayOf: (clinicianKey: string) => ClinicianDay,
  miss: (fact: string) => void,
): void {
  const lines = visit.lines.filter(
    ({ line, code }) =>
      code?.pooled === true && isOneOnOne(code) && !line.modifiers.some((modifier) => /^C[OQ]$/.test(modifier)),
  );
  const least = leastMinutesOf(lines, switchOn(profile.countingMethod, visit.serviceDate) === "cms-8-minute");
  if (least < 1) return;
  const { clinicianKey } = visit;
  if (clinicianKey === null) {
    miss("serviceLines.renderingProvider");
    return;
  }
  const day = dayOf(clinicianKey);
  day.minutes += least;
  day.leastMinutesOfUnits += least;
  day.services += lines.length;
  day.patients.add(patientKey);
  day.hasAllIntervals = false;
}

/** A pooled count spares 7 minutes once; any other one, or one that is not known, may spare them for each code. */
function leastMinutesOf(lines: readonly LineSubject[], isPooled: boolean): number {
  const units = new Map<string, number>();
  for (const { line } of lines) {
    if (line.units === undefined || !Number.isInteger(line.units)) continue;
    const pool = isPooled ? "" : line.procedureCode;
    units.set(pool, (units.get(pool) ?? 0) + line.units);
  }
  return [...units.values()].reduce((sum, each) => sum + (each < 1 ? 0 : each * MINUTES_PER_UNIT - SPARED_MINUTES), 0);
}

function resultOf(day: ClinicianDay, shiftMinutes: number | undefined): ScreenResult | null {
  const available = availableOf(day, shiftMinutes);
  if (day.minutes <= available.minutes) return null;
  const { clinicianKey, serviceDate, minutes, services, patients, leastMinutesOfUnits } = day;
  return {
    kind: "screen-result",
    screenId: clinicianDayImpossible.id,
    group: { clinicianKey, from: serviceDate, through: serviceDate },
    question: `${counted(minutes, "one-on-one minute")} with ${counted(patients.size, "patient")} in ${counted(available.minutes, "minute")} ${WORDS[available.from]}: are the minutes, the clinician or the date of a service recorded wrongly, or was a service given to several patients at once?`,
    statistic: { name: "one-on-one minutes", value: minutes, expected: available.minutes, probability: null },
    sampleSize: services,
    facts: {
      oneOnOneMinutes: minutes,
      availableMinutes: available.minutes,
      availableFrom: available.from,
      patients: patients.size,
      leastMinutesOfUnits,
    },
    citations,
  };
}

type AvailableFrom = "shift" | "intervals" | "day";

const WORDS: Readonly<Record<AvailableFrom, string>> = {
  shift: "of the recorded shift",
  intervals: "that the times of the services cover",
  day: "of a day",
};

function availableOf(
  { intervals, hasAllIntervals }: ClinicianDay,
  shiftMinutes: number | undefined,
): { readonly minutes: number; readonly from: AvailableFrom } {
  const covered = hasAllIntervals ? secondsOf(mergeSpans(intervals)) : MINUTES_IN_DAY;
  if (shiftMinutes !== undefined && shiftMinutes <= covered) return { minutes: shiftMinutes, from: "shift" };
  return hasAllIntervals ? { minutes: covered, from: "intervals" } : { minutes: MINUTES_IN_DAY, from: "day" };
}
