import type { PayerProfile } from "../../claim/payer.js";
import { midpointExceedsPooled } from "../../rules/units/midpoint-exceeds-pooled.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { yearOf } from "../../values/calendar-date.js";
import type { Usd } from "../../values/usd.js";
import { addUsd, multiplyUsd } from "../../values/usd.js";
import type { UnitPrice } from "../audit-code.js";
import { checkClaim } from "../check-claim.js";
import { factCounter } from "./fact-counter.js";
import { groupByKey } from "./group-by-key.js";
import type { Screen } from "./screen.js";
import type { ScreenedVisit } from "./screened-claim.js";
import { spanOf } from "./screened-claim.js";
import type { ScreenResult } from "./screening.js";

interface PayerYear {
  readonly payerId: string;
  readonly year: number;
  visits: number;
  visitsConcerned: number;
  units: number;
  /** `null` once a price was missing. */
  dollars: Usd | null;
  dates: Set<CalendarDate>;
}

/** What is billed by mid-point and a pooled count would not support, by payer and year. */
export const pooledExposure: Screen = {
  id: midpointExceedsPooled.id,
  title: "What is billed by mid-point and a pooled count would not support, by payer and year",
  why: "Contracts often do not say how units are counted. If a payer that is billed by mid-point, or a later payer, counts pooled, these units are the exposure.",
  measures:
    "Units that the rule midpoint-exceeds-pooled finds, summed over visits; dollars where a price of each code is known. Codes that pooling gives more units to are set off against those it gives fewer.",
  sampleUnit: "visits",
  leastSample: 1,
  citations: midpointExceedsPooled.citations,
  start: ({ unitPrice, reference }) => {
    const years = new Map<string, PayerYear>();
    const { miss, missing } = factCounter();
    return {
      add: ({ claim, visits, profile }) => {
        if (!mayConcern(profile, claim.otherPayers)) return;
        const options = { rules: [midpointExceedsPooled], ...(reference === undefined ? {} : { reference }) };
        const { findings, undetermined } = checkClaim(claim, options);
        for (const fact of undetermined.flatMap((entry) => entry.missing)) miss(fact);
        for (const visit of visits) {
          if (visit.pooled.timed.codes.length === 0) continue;
          const year = yearOf(visit.serviceDate);
          const make = (): PayerYear => emptyYear(profile.id, year);
          const group = groupByKey(years, `${year} ${profile.id}`, make);
          group.visits += 1;
          const finding = findings.find(({ path }) => visit.lines.some((line) => line.path[1] === path[1]));
          const units = differenceOf(finding?.facts);
          if (units === 0) continue;
          const dollars = dollarsOf(visit, unitPrice);
          if (dollars === null) miss("unitPrice");
          group.visitsConcerned += 1;
          group.units += units;
          group.dollars = group.dollars === null || dollars === null ? null : addUsd(group.dollars, dollars);
          group.dates.add(visit.serviceDate);
        }
      },
      end: () => {
        const all = [...years.values()];
        return {
          groups: all.length,
          screenedGroups: all.length,
          results: all.flatMap((y) => resultOf(y) ?? []),
          missing,
        };
      },
    };
  },
};

/** Only a payer that counts by mid-point, or has a later payer, can be concerned. */
function mayConcern({ countingMethod }: PayerProfile, otherPayers: readonly unknown[] | undefined): boolean {
  return countingMethod?.value === "cpt-midpoint" || (otherPayers ?? []).length > 0;
}

function emptyYear(payerId: string, year: number): PayerYear {
  return { payerId, year, visits: 0, visitsConcerned: 0, units: 0, dollars: "0.00", dates: new Set() };
}

function differenceOf(facts: Readonly<Record<string, unknown>> | undefined): number {
  const { billedUnits, pooledUnits } = facts ?? {};
  return typeof billedUnits === "number" && typeof pooledUnits === "number" ? billedUnits - pooledUnits : 0;
}

/** Billed units of each code less those of the pooled count; a family counts at the price of its base. */
function dollarsOf({ pooled, serviceDate }: ScreenedVisit, unitPrice: UnitPrice | undefined): Usd | null {
  let sum: Usd = "0.00";
  for (const { procedureCode, billedUnits, supportedUnits } of pooled.timed.codes) {
    const difference = billedUnits - (supportedUnits ?? 0);
    if (difference === 0) continue;
    const price = unitPrice?.(procedureCode, serviceDate) ?? null;
    if (price === null || supportedUnits === null) return null;
    sum = addUsd(sum, multiplyUsd(price, difference));
  }
  return sum;
}

function resultOf({ payerId, year, visits, visitsConcerned, units, dollars, dates }: PayerYear): ScreenResult | null {
  if (visitsConcerned === 0) return null;
  const worth = dollars === null ? "" : `, $${dollars} at the prices given`;
  return {
    kind: "screen-result",
    screenId: pooledExposure.id,
    group: { payerId, year, ...spanOf([...dates]) },
    question: `${visitsConcerned} of ${visits} visits bill ${units} units more than a pooled count supports${worth}: does the contract say that this payer counts by mid-point?`,
    statistic: { name: "units beyond a pooled count", value: units, expected: 0, probability: null },
    sampleSize: visits,
    facts: { visits, visitsConcerned, units, dollars },
    citations: midpointExceedsPooled.citations,
  };
}
