import type { LawfulAllocations, LawfulShare } from "../../units/lawful-allocations.js";
import { binomialTail } from "../../values/binomial-tail.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import type { Citation } from "../../values/citation.js";
import type { Usd } from "../../values/usd.js";
import { compareUsd } from "../../values/usd.js";
import type { UnitPrice } from "../audit-code.js";
import { factCounter } from "./fact-counter.js";
import { groupByKey } from "./group-by-key.js";
import { outcomeOfGroups } from "./outcome-of-groups.js";
import type { Screen } from "./screen.js";
import type { ScreenedVisit } from "./screened-claim.js";
import { spanOf } from "./screened-claim.js";
import type { ScreenResult } from "./screening.js";

const LEAST_DAYS = 30;
const SIGNIFICANCE = 0.001;
const EVEN = 0.5;

interface Choices {
  readonly clinicianKey: string | null;
  ties: number;
  misallocated: number;
  dearer: number;
  dates: Set<CalendarDate>;
}

const citations: readonly Citation[] = [
  { publication: "CMS Pub. 100-04", section: "ch. 5 §20.2.C, examples 1 to 5", mark: "official" },
];

/** Where two codes could take the extra unit, the dearer one does not take it more often than the other. */
export const extraUnitByPrice: Screen = {
  id: "extra-unit-by-price",
  title: "Where two codes could take the extra unit, the dearer one does not take it more often than the other",
  why: "The unit left over goes to the larger minutes left over; where they are level, either code may take it. Price is no reason. If the dearer code takes it nearly always, price may have decided.",
  measures:
    "Days on which two codes were level for one extra unit, or one code took a unit that belonged to another, and the two have different prices: how often the dearer code took it, against one half, by a one-sided binomial test for each clinician. Days with more codes in question are left out.",
  sampleUnit: "days with a choice",
  leastSample: LEAST_DAYS,
  citations,
  start: ({ unitPrice }) => {
    const clinicians = new Map<string | null, Choices>();
    const { miss, missing } = factCounter();
    return {
      add: ({ visits }) => {
        for (const visit of visits) {
          const choice = choiceOf(visit);
          if (choice === null) continue;
          const order = comparePrices(choice, visit.serviceDate, unitPrice);
          if (order === null) miss("unitPrice");
          if (order === null || order === 0) continue;
          const { clinicianKey, serviceDate } = visit;
          const group = groupByKey(clinicians, clinicianKey, () => emptyGroup(clinicianKey));
          group[choice.kind] += 1;
          group.dearer += order > 0 ? 1 : 0;
          group.dates.add(serviceDate);
        }
      },
      end: () => outcomeOfGroups(clinicians, { isLarge: (group) => daysOf(group) >= LEAST_DAYS, resultOf, missing }),
    };
  },
};

function emptyGroup(clinicianKey: string | null): Choices {
  return { clinicianKey, ties: 0, misallocated: 0, dearer: 0, dates: new Set() };
}

/** A day on which one of two codes took a unit that the other might have had. */
interface Choice {
  readonly kind: "ties" | "misallocated";
  readonly taker: string;
  readonly other: string;
}

function choiceOf({ pooled }: ScreenedVisit): Choice | null {
  const { lawful, total, allocation, codes, unitsStated } = pooled.timed;
  if (lawful === null || total !== "within" || !unitsStated) return null;
  const billedOf = ({ procedureCode }: LawfulShare): number =>
    codes.find((code) => code.procedureCode === procedureCode)?.billedUnits ?? 0;
  return allocation === "lawful" ? tieChoice(lawful, billedOf) : misallocation(lawful, billedOf);
}

function tieChoice(lawful: LawfulAllocations, billedOf: (share: LawfulShare) => number): Choice | null {
  const [first, second, ...more] = lawful.shares.filter(({ isTied }) => isTied);
  if (lawful.openUnits !== 1 || first === undefined || second === undefined || more.length > 0) return null;
  const hasExtra = (share: LawfulShare): boolean => billedOf(share) > share.fullUnits;
  if (hasExtra(first) === hasExtra(second)) return null;
  const [taker, other] = hasExtra(first) ? [first, second] : [second, first];
  return { kind: "ties", taker: taker.procedureCode, other: other.procedureCode };
}

function misallocation(lawful: LawfulAllocations, billedOf: (share: LawfulShare) => number): Choice | null {
  const over = lawful.shares.filter((share) => billedOf(share) > share.units);
  const under = lawful.shares.filter((share) => billedOf(share) < share.units);
  const [taker] = over;
  const [other] = under;
  if (taker === undefined || other === undefined || over.length > 1 || under.length > 1) return null;
  return { kind: "misallocated", taker: taker.procedureCode, other: other.procedureCode };
}

function comparePrices(
  { taker, other }: Choice,
  serviceDate: CalendarDate,
  unitPrice: UnitPrice | undefined,
): number | null {
  const ofTaker: Usd | null = unitPrice?.(taker, serviceDate) ?? null;
  const ofOther: Usd | null = unitPrice?.(other, serviceDate) ?? null;
  return ofTaker === null || ofOther === null ? null : compareUsd(ofTaker, ofOther);
}

function daysOf({ ties, misallocated }: Choices): number {
  return ties + misallocated;
}

function resultOf(group: Choices): ScreenResult | null {
  const { clinicianKey, ties, misallocated, dearer, dates } = group;
  const days = daysOf(group);
  const probability = binomialTail(dearer, days, EVEN);
  if (probability >= SIGNIFICANCE) return null;
  return {
    kind: "screen-result",
    screenId: extraUnitByPrice.id,
    group: { clinicianKey, ...spanOf([...dates]) },
    question: `On ${dearer} of ${days} days with a choice the dearer code took the extra unit: does price, or an order of codes by price, decide?`,
    statistic: {
      name: "share of days on which the dearer code took the extra unit",
      value: Number((dearer / days).toPrecision(4)),
      expected: EVEN,
      probability,
    },
    sampleSize: days,
    facts: { tieDays: ties, misallocatedDays: misallocated, dearer },
    citations,
  };
}
