import type { Citation } from "../../values/citation.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { binomialTail } from "../../values/binomial-tail.js";
import { factCounter } from "./fact-counter.js";
import { groupByKey } from "./group-by-key.js";
import { outcomeOfGroups } from "./outcome-of-groups.js";
import type { Screen } from "./screen.js";
import { spanOf } from "./screened-claim.js";
import type { ScreenResult } from "./screening.js";

const LEAST_VISITS = 100;
/** Chance below which the screen speaks. */
const SIGNIFICANCE = 0.001;
const BLOCK_MINUTES = 15;
/** Three of the fifteen places within a block of minutes. */
const SHARE_BY_CHANCE = 3 / BLOCK_MINUTES;

interface Visits {
  readonly clinicianKey: string | null;
  count: number;
  justAbove: number;
  justBelow: number;
  dates: CalendarDate[];
}

const citations: readonly Citation[] = [{ publication: "CMS Pub. 100-04", section: "ch. 5 §20.2.C", mark: "official" }];

/** Visits do not end just above a unit's threshold more often than chance. */
export const thresholdHuggingMinutes: Screen = {
  id: "threshold-hugging-minutes",
  title: "Visits do not end just above a unit's threshold more often than chance",
  why: "Minutes that are measured fall anywhere. Where they end at 8 to 10, 23 to 25 or 38 to 40 far more often than three times in fifteen, and seldom just below, they may be written to reach the unit.",
  measures:
    "Share of visits whose pooled minutes end 8 to 10 minutes into a block of 15, against 3 of 15, by a one-sided binomial test for each clinician; and fewer visits than chance at 5 to 7 minutes. Minutes rounded to fives reach both sides alike and stay silent.",
  sampleUnit: "visits",
  leastSample: LEAST_VISITS,
  citations,
  start: () => {
    const clinicians = new Map<string | null, Visits>();
    const { miss, missing } = factCounter();
    return {
      add: ({ visits }) => {
        for (const { pooled, clinicianKey, serviceDate } of visits) {
          const { timedMinutes } = pooled.calculation;
          if (pooled.timed.codes.length === 0) continue;
          if (timedMinutes === null || pooled.timed.minutesFrom !== "services") {
            miss("services.minutes");
            continue;
          }
          if (timedMinutes === 0) continue;
          if (clinicianKey === null) miss("services.clinicianKey");
          const group = groupByKey(clinicians, clinicianKey, () => emptyGroup(clinicianKey));
          const place = timedMinutes % BLOCK_MINUTES;
          group.count += 1;
          if (place >= 8 && place <= 10) group.justAbove += 1;
          if (place >= 5 && place <= 7) group.justBelow += 1;
          group.dates = keepEnds(group.dates, serviceDate);
        }
      },
      end: () => outcomeOfGroups(clinicians, { isLarge: ({ count }) => count >= LEAST_VISITS, resultOf, missing }),
    };
  },
};

function emptyGroup(clinicianKey: string | null): Visits {
  return { clinicianKey, count: 0, justAbove: 0, justBelow: 0, dates: [] };
}

/** First and last date are enough. */
function keepEnds(dates: readonly CalendarDate[], date: CalendarDate): CalendarDate[] {
  const { from = date, through = date } = spanOf([...dates, date]);
  return [from, through];
}

function resultOf({ clinicianKey, count, justAbove, justBelow, dates }: Visits): ScreenResult | null {
  const probability = binomialTail(justAbove, count, SHARE_BY_CHANCE);
  if (probability >= SIGNIFICANCE || justBelow >= count * SHARE_BY_CHANCE) return null;
  return {
    kind: "screen-result",
    screenId: thresholdHuggingMinutes.id,
    group: { clinicianKey, ...spanOf(dates) },
    question: `${justAbove} of ${count} visits end 8 to 10 minutes into a block of 15, and ${justBelow} at 5 to 7: are minutes measured, or written down to reach the unit?`,
    statistic: {
      name: "share of visits just above a threshold",
      value: Number((justAbove / count).toPrecision(4)),
      expected: SHARE_BY_CHANCE,
      probability,
    },
    sampleSize: count,
    facts: { visits: count, justAbove, justBelow },
    citations,
  };
}
