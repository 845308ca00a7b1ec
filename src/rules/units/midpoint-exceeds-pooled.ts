import { counted } from "../../values/counted.js";
import { problem } from "../outcomes.js";
import type { DayRule } from "../rule.js";
import { billedCodesOf, dayPools, readingsOf } from "./day-pools.js";

/** Units counted by mid-point that a pooled count would not support are confirmed with the contract. */
export const midpointExceedsPooled: DayRule = {
  id: "midpoint-exceeds-pooled",
  topic: "units",
  title: "Units counted by mid-point that a pooled count would not support are confirmed with the contract",
  why: "Three services of 8 minutes reach three mid-points and only two pooled units. Coders dispute such days, and a later payer that pools pays fewer units.",
  scope: "day",
  severity: "warning",
  governs: {
    payers: [
      { switch: "countingMethod", values: ["cpt-midpoint"] },
      { switch: "countingMethod", values: ["cms-8-minute"], laterPayers: true },
    ],
  },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "CMS Pub. 100-04", section: "ch. 5 §20.2.C", mark: "official" },
    { publication: "CPT time rule", section: "several short services, disputed among coders", mark: "single" },
  ],
  reads: ["procedureCodes"],
  concerns: ({ code }) => code?.pooled === true,
  yieldsTo: [{ ruleId: "units-invalid", on: "line" }],
  check(day, context) {
    // A payer that pools itself is judged by its own count.
    if (context.payerSwitch("countingMethod") === "cms-8-minute") return [];
    const byMidpoint = dayPools(day, context, "cpt-midpoint");
    return dayPools(day, context, "cms-8-minute").flatMap((pool, index) => {
      const { timed, about } = pool;
      const alone = byMidpoint[index]?.timed.codes ?? [];
      const isWithinMidpoint = alone.every(
        (code) => code.supportedUnits !== null && code.billedUnits <= code.supportedUnits,
      );
      const billed = timed.codes.filter((code) => code.lines.length > 0);
      const [first] = billed.flatMap((code) => code.lines);
      if (!isWithinMidpoint || timed.total !== "exceeded" || timed.lacks.length > 0 || first === undefined) return [];
      const { billedUnits, minutes, supportedUnits } = timed;
      if (minutes === null || supportedUnits === null) return [];
      return [
        problem({
          message: `${counted(billedUnits, "timed unit")} are billed by mid-point; pooled, ${counted(minutes, "minute")} support ${supportedUnits}.`,
          fix: `Confirm the contract counts by midpoint: ${counted(billedUnits, "unit")} billed, the pooled count of ${counted(minutes, "minute")} is ${supportedUnits}.`,
          path: [...first.path, "units"],
          facts: { billedUnits, pooledUnits: supportedUnits, timedMinutes: minutes },
          about: { ...about, codes: billed.flatMap(billedCodesOf) },
          restsOn: readingsOf(pool, timed.codes, context),
        }),
      ];
    });
  },
};
