import { countTimedUnits } from "../../units/count-timed-units.js";
import { counted } from "../../values/counted.js";
import { problem } from "../outcomes.js";
import type { DayRule, Outcome } from "../rule.js";
import type { DayPool } from "./day-pools.js";
import { apartByReading, billedCodesOf, dayPools, lacking, readingsOf } from "./day-pools.js";

/** The timed units billed for a day are no more than its pooled minutes support. */
export const timedUnitsExceeded: DayRule = {
  id: "timed-units-exceeded",
  topic: "units",
  title: "The timed units billed for a day are no more than its minutes support",
  why: "Medicare adds up the minutes of all 15-minute codes of a day: 8 minutes are the first unit, 23 the second, and every 15 minutes one more. Units beyond that total are an overpayment.",
  scope: "day",
  severity: "error",
  governs: { payers: [{ switch: "countingMethod", values: ["cms-8-minute"] }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-04", section: "ch. 5 §20.2.C", mark: "official" }],
  reads: ["procedureCodes"],
  concerns: ({ code }) => code?.pooled === true,
  yieldsTo: [{ ruleId: "add-on-base-required", on: "line" }],
  check(day, context) {
    const pools = dayPools(day, context);
    return pools.flatMap((pool): readonly Outcome[] => {
      const { timed, about } = pool;
      if (timed.total === "within") return [];
      const { billedUnits, minutes, supportedUnits } = timed;
      const billed = timed.codes.filter((code) => code.lines.length > 0);
      const lines = billed.flatMap((code) => code.lines);
      const [first] = lines;
      if (first === undefined) return [];
      if (timed.total === "undetermined" || minutes === null || supportedUnits === null) {
        return [lacking(timed.lacks, pool, context)];
      }
      const codes = billed.flatMap(billedCodesOf);
      return [
        problem({
          message: `${counted(billedUnits, "timed unit")} ${billedUnits === 1 ? "is" : "are"} billed for ${counted(minutes, "timed minute")}.`,
          fix: `Bill ${counted(supportedUnits, "timed unit")}, not ${billedUnits}: ${counted(minutes, "timed minute")} ${minutes === 1 ? "supports" : "support"} ${supportedUnits}.`,
          path: [...first.path, "units"],
          facts: { billedUnits, supportedUnits, timedMinutes: minutes, procedureCodes: codes },
          about: { ...about, codes, ...(lines.length === 1 ? { line: first.line.lineNumber } : {}) },
          restsOn: readingsOf(pool, timed.codes, context),
          ...apartByReading(!isExceededTogether(pools)),
        }),
      ];
    });
  },
};

function isExceededTogether(pools: readonly DayPool[]): boolean {
  let minutes = 0;
  for (const { timed } of pools) {
    if (timed.minutes === null) return false;
    minutes += timed.minutes;
  }
  return pools.reduce((sum, { timed }) => sum + timed.billedUnits, 0) > countTimedUnits(minutes);
}
