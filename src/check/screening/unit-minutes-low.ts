import type { Citation } from "../../values/citation.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { factCounter } from "./fact-counter.js";
import { groupByKey } from "./group-by-key.js";
import { outcomeOfGroups } from "./outcome-of-groups.js";
import type { Screen } from "./screen.js";
import { spanOf } from "./screened-claim.js";
import type { ScreenResult } from "./screening.js";

const LEAST_VISITS = 30;
const BLOCK_MINUTES = 15;

interface Visits {
  readonly clinicianKey: string | null;
  count: number;
  minutes: number;
  units: number;
  dates: Set<CalendarDate>;
}

const citations: readonly Citation[] = [{ publication: "CMS Pub. 100-04", section: "ch. 5 §20.2.C", mark: "official" }];

/** Over many visits a timed unit averages at least 15 minutes. */
export const unitMinutesLow: Screen = {
  id: "unit-minutes-low",
  title: "Over many visits a timed unit averages at least 15 minutes",
  why: "Single visits may earn a unit with 8 minutes; over many visits that evens out. The manual names an average under 15 minutes a unit as a reason to review.",
  measures: "Pooled minutes divided by billed pooled units, over all visits of a clinician with both.",
  sampleUnit: "visits",
  leastSample: LEAST_VISITS,
  citations,
  start: () => {
    const clinicians = new Map<string | null, Visits>();
    const { miss, missing } = factCounter();
    return {
      add: ({ visits }) => {
        for (const { pooled, clinicianKey, serviceDate } of visits) {
          const { minutes, billedUnits, unitsStated } = pooled.timed;
          if (pooled.timed.codes.length === 0 || (billedUnits === 0 && unitsStated)) continue;
          if (minutes === null || !unitsStated) {
            miss(minutes === null ? "services.minutes" : "serviceLines.units");
            continue;
          }
          if (clinicianKey === null) miss("services.clinicianKey");
          const group = groupByKey(clinicians, clinicianKey, () => emptyGroup(clinicianKey));
          group.count += 1;
          group.minutes += minutes;
          group.units += billedUnits;
          group.dates.add(serviceDate);
        }
      },
      end: () => outcomeOfGroups(clinicians, { isLarge: ({ count }) => count >= LEAST_VISITS, resultOf, missing }),
    };
  },
};

function emptyGroup(clinicianKey: string | null): Visits {
  return { clinicianKey, count: 0, minutes: 0, units: 0, dates: new Set() };
}

function resultOf({ clinicianKey, count, minutes, units, dates }: Visits): ScreenResult | null {
  if (units === 0 || minutes >= units * BLOCK_MINUTES) return null;
  // Cut off, not rounded: what is below 15 must not be shown as 15.
  const average = Math.floor((minutes * 100) / units) / 100;
  return {
    kind: "screen-result",
    screenId: unitMinutesLow.id,
    group: { clinicianKey, ...spanOf([...dates]) },
    question: `${units} timed units rest on ${minutes} minutes, ${average} a unit over ${count} visits: are units rounded up, or visits planned to end just above a threshold?`,
    statistic: { name: "minutes per timed unit", value: average, expected: BLOCK_MINUTES, probability: null },
    sampleSize: count,
    facts: { visits: count, timedMinutes: minutes, timedUnits: units },
    citations,
  };
}
