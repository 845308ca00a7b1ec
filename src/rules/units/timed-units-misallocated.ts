import type { LawfulAllocations, LawfulShare } from "../../units/lawful-allocations.js";
import { counted } from "../../values/counted.js";
import { listed } from "../../values/listed.js";
import { problem } from "../outcomes.js";
import type { DayRule, Outcome, RuleContext } from "../rule.js";
import type { DayPool } from "./day-pools.js";
import { apartByReading, dayPools, lacking, readingsOf } from "./day-pools.js";

/** A day's timed units go to the codes whose minutes earn them. */
export const timedUnitsMisallocated: DayRule = {
  id: "timed-units-misallocated",
  topic: "units",
  title: "A day's timed units go to the codes whose minutes earn them",
  why: "The total can be right and the bill wrong: every full 15 minutes stay with their code, and each unit left over goes to the largest minutes left over, never to the dearest code or the first one.",
  scope: "day",
  severity: "error",
  governs: { payers: [{ switch: "countingMethod", values: ["cms-8-minute"] }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-04", section: "ch. 5 §20.2.C, examples 1 to 4", mark: "secondary" }],
  reads: ["procedureCodes"],
  concerns: ({ code }) => code?.pooled === true,
  yieldsTo: [{ ruleId: "timed-units-exceeded", on: "day" }],
  check(day, context) {
    return dayPools(day, context).flatMap((pool): readonly Outcome[] => {
      const { timed } = pool;
      if (timed.allocation === "lawful" || timed.total === "exceeded") return [];
      if (!timed.codes.some((code) => code.lines.length > 0)) return [];
      if (timed.allocation !== "unlawful" || timed.lawful === null) return [lacking(timed.lacks, pool, context)];
      return misallocation(pool, timed.lawful, context);
    });
  },
};

function misallocation(pool: DayPool, lawful: LawfulAllocations, context: RuleContext): readonly Outcome[] {
  const billedOf = (share: LawfulShare): number => compared(pool, share)?.billedUnits ?? 0;
  const giver = lawful.shares.find((share) => billedOf(share) > share.units);
  const line = giver === undefined ? undefined : compared(pool, giver)?.lines[0];
  const short = lawful.shares.filter((share) => billedOf(share) < share.units);
  // Units that the lawful count gives to another code: those left over first, the largest remainder first.
  const [taker] = [...short].sort(
    (a, b) =>
      Number(billedOf(a) < a.fullUnits) - Number(billedOf(b) < b.fullUnits) || b.remainderMinutes - a.remainderMinutes,
  );
  if (giver === undefined || taker === undefined || line === undefined) return [];
  const changed = lawful.shares.filter((share) => billedOf(share) !== share.units);
  const bill = listed(changed.flatMap((share) => unitsText(pool, share)));
  const codes = changed.flatMap((share) => compared(pool, share)?.rows.map((row) => row.procedureCode) ?? []);
  const billedUnits = lawful.shares.map(billedOf);
  return [
    problem({
      message: `${listed(lawful.shares.map((share) => billedText(share, billedOf(share))))}: no lawful allocation gives that.`,
      fix: `Bill ${bill}: ${reasonText(giver, taker, billedOf)}.`,
      path: [...line.path, "units"],
      facts: {
        procedureCodes: lawful.shares.map((share) => share.procedureCode),
        minutes: lawful.shares.map((share) => share.minutes),
        billedUnits,
        lawfulUnits: lawful.shares.map((share) => share.units),
        supportedUnits: lawful.supportedUnits,
      },
      about: { ...pool.about, codes },
      restsOn: readingsOf(pool, pool.timed.codes, context),
      ...apartByReading(pool.hasNeighbour),
    }),
  ];
}

function compared(pool: DayPool, share: LawfulShare): DayPool["codes"][number] | undefined {
  return pool.timed.codes.find((code) => code.procedureCode === share.procedureCode);
}

function billedText({ procedureCode, minutes }: LawfulShare, units: number): string {
  return `${procedureCode} x${units} for ${counted(minutes, "minute")}`;
}

/** Of a family, the first unit is the base and the others are add-ons. */
function unitsText(pool: DayPool, share: LawfulShare): readonly string[] {
  const rows = compared(pool, share)?.rows ?? [];
  const shown = rows.length > 1 ? rows.filter((row) => row.units !== 0 || row.timing === "base") : rows;
  return shown.map((row) => `${row.procedureCode} x${row.units ?? 0}`);
}

function reasonText(giver: LawfulShare, taker: LawfulShare, billedOf: (share: LawfulShare) => number): string {
  if (billedOf(giver) > giver.fullUnits + 1 || giver.remainderMinutes === 0) {
    return `${giver.minutes} minutes of ${giver.procedureCode} hold ${giver.units}, not ${billedOf(giver)}`;
  }
  return billedOf(taker) < taker.fullUnits
    ? `${taker.minutes} minutes of ${taker.procedureCode} hold ${taker.fullUnits} in full, before ${giver.remainderMinutes} left over`
    : `the extra unit belongs to ${taker.remainderMinutes} minutes, not ${giver.remainderMinutes}`;
}
