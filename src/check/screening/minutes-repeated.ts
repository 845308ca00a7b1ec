import type { Discipline } from "../../claim/service.js";
import { plausibleServices } from "../../units/plausible-services.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import type { Citation } from "../../values/citation.js";
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
  /** Minutes by code, such as `97110 15, 97530 23`, by date. */
  readonly minutes: Map<CalendarDate, string>;
}

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
          if (minutes === null) {
            miss("services.minutes");
            continue;
          }
          const { discipline, serviceDate } = visit;
          const make = (): Series => ({ patientKey, isPatientKnown, discipline, minutes: new Map() });
          const series = groupByKey(patients, `${discipline ?? ""} ${patientKey}`, make);
          const known = series.minutes.get(serviceDate);
          // A date that comes in two claims is one visit whose minutes are those of both.
          series.minutes.set(serviceDate, known === undefined ? minutes : `${known}; ${minutes}`);
        }
      },
      end: () =>
        outcomeOfGroups(patients, { isLarge: ({ minutes }) => minutes.size >= LEAST_VISITS, resultOf, missing }),
    };
  },
};

function minutesOf({ services }: ScreenedVisit): string | null {
  const documented = plausibleServices(services);
  if (documented.every(({ minutes }) => minutes === undefined)) return null;
  return documented
    .map(({ procedureCode, minutes }) => `${procedureCode} ${minutes ?? "-"}`)
    .sort()
    .join(", ");
}

interface Run {
  readonly minutes: string;
  readonly dates: readonly CalendarDate[];
}

function longestRun({ minutes }: Series): Run {
  let longest: Run = { minutes: "", dates: [] };
  let run: Run = longest;
  for (const date of [...minutes.keys()].sort()) {
    const ofDate = minutes.get(date) ?? "";
    run =
      ofDate === run.minutes ? { minutes: ofDate, dates: [...run.dates, date] } : { minutes: ofDate, dates: [date] };
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
  return {
    kind: "screen-result",
    screenId: minutesRepeated.id,
    group: { ...(isPatientKnown ? { patientKey } : {}), discipline, from, through },
    question: `${dates.length} visits running have the same minutes of every code (${minutes}): was each visit timed, or was the note copied?`,
    statistic: { name: "visits running with equal minutes", value: dates.length, expected: null, probability: null },
    sampleSize: series.minutes.size,
    facts: { visits: series.minutes.size, run: dates.length, minutes },
    citations,
  };
}
