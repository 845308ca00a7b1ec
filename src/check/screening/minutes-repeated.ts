import type { Discipline } from "../../claim/service.js";
import { plausibleServices } from "../../units/plausible-services.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import type { Citation } from "../../values/citation.js";
import { normalizeCode } from "../../values/codes.js";
import { factCounter } from "./fact-counter.js";
import { groupByKey } from "./group-by-key.js";
import { outcomeOfGroups } from "./outcome-of-groups.js";
import type { Screen } from "./screen.js";
import type { ScreenedVisit } from "./screened-claim.js";
import type { ScreenResult } from "./screening.js";

const LEAST_VISITS = 5;

interface Series {
  readonly patientKey: string;
  readonly isPatientKnown: boolean;
  readonly discipline: Discipline | null;
  /** Minutes by code, by date; `null` for a date on which none are documented. */
  readonly days: Map<CalendarDate, CodeMinutes | null>;
}

/** Minutes of a date by code; `null` for a code without minutes. */
type CodeMinutes = ReadonlyMap<string, number | null>;

const citations: readonly Citation[] = [
  { publication: "CMS Pub. 100-02", section: "ch. 15 §220.3.E", mark: "official" },
];

/** Minutes are not the same, code by code, visit after visit. */
export const minutesRepeated: Screen = {
  id: "minutes-repeated",
  title: "Minutes are not the same, code by code, visit after visit",
  why: "Each treatment day has its own note and minutes. The same minutes of the same codes five visits running may have been copied from the last note.",
  measures: "Longest run of a patient's visits of one discipline, in order of date, with equal minutes of every code.",
  sampleUnit: "visits",
  leastSample: LEAST_VISITS,
  citations,
  start: () => {
    const patients = new Map<string, Series>();
    const { miss, missing } = factCounter();
    return {
      add: ({ visits, patientKey, isPatientKnown }) => {
        if (!isPatientKnown) miss("patientKey");
        for (const visit of visits) {
          const minutes = minutesOf(visit);
          if (minutes === null) miss("services.minutes");
          const { discipline, serviceDate } = visit;
          const make = (): Series => ({ patientKey, isPatientKnown, discipline, days: new Map() });
          const { days } = groupByKey(patients, `${discipline ?? ""} ${patientKey}`, make);
          const known = days.get(serviceDate);
          // A date that comes in two claims is one visit whose minutes are those of both.
          days.set(serviceDate, known === undefined ? minutes : together(known, minutes));
        }
      },
      end: () =>
        outcomeOfGroups(patients, { isLarge: (series) => visitsOf(series) >= LEAST_VISITS, resultOf, missing }),
    };
  },
};

/** Minutes of one code are added, however many entries they stand in. */
function minutesOf({ services }: ScreenedVisit): CodeMinutes | null {
  const documented = plausibleServices(services);
  if (documented.every(({ minutes }) => minutes === undefined)) return null;
  return documented
    .map((service): CodeMinutes => new Map([[normalizeCode(service.procedureCode), service.minutes ?? null]]))
    .reduce(added);
}

function together(known: CodeMinutes | null, more: CodeMinutes | null): CodeMinutes | null {
  return known === null || more === null ? null : added(known, more);
}

function added(known: CodeMinutes, more: CodeMinutes): CodeMinutes {
  const sum = new Map(known);
  for (const [code, minutes] of more) {
    const before = sum.get(code);
    const isUnknown = before === null || minutes === null;
    sum.set(code, isUnknown ? null : (before ?? 0) + minutes);
  }
  return sum;
}

/** Such as `97110 15, 97530 23`. */
function textOf(minutes: CodeMinutes): string {
  return [...minutes]
    .map(([code, each]) => `${code} ${each ?? "-"}`)
    .sort()
    .join(", ");
}

function visitsOf({ days }: Series): number {
  return [...days.values()].filter((minutes) => minutes !== null).length;
}

interface Run {
  readonly minutes: string;
  readonly dates: readonly CalendarDate[];
}

/** A date without minutes ends a run: they may have been others. */
function longestRun({ days }: Series): Run {
  const none: Run = { minutes: "", dates: [] };
  let longest = none;
  let run = none;
  for (const date of [...days.keys()].sort()) {
    const ofDate = days.get(date) ?? null;
    if (ofDate === null) {
      run = none;
      continue;
    }
    const minutes = textOf(ofDate);
    run = minutes === run.minutes ? { minutes, dates: [...run.dates, date] } : { minutes, dates: [date] };
    if (run.dates.length > longest.dates.length) longest = run;
  }
  return longest;
}

function resultOf(series: Series): ScreenResult | null {
  const { minutes, dates } = longestRun(series);
  const [from] = dates;
  const through = dates.at(-1);
  if (dates.length < LEAST_VISITS || from === undefined || through === undefined) return null;
  const { patientKey, isPatientKnown, discipline } = series;
  const visits = visitsOf(series);
  return {
    kind: "screen-result",
    screenId: minutesRepeated.id,
    group: { ...(isPatientKnown ? { patientKey } : {}), discipline, from, through },
    question: `${dates.length} visits running have the same minutes of every code (${minutes}): was each visit timed, or was the note copied?`,
    statistic: { name: "visits running with equal minutes", value: dates.length, expected: null, probability: null },
    sampleSize: visits,
    facts: { visits, run: dates.length, minutes },
    citations,
  };
}
