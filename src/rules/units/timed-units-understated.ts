import { lookUpMue } from "../../reference/look-up-mue.js";
import type { Mue } from "../../reference/mue.js";
import { billableTimedUnits, unitsLeftOfDay } from "../../units/billable-timed-units.js";
import { counted } from "../../values/counted.js";
import { problem } from "../outcomes.js";
import type { DayRule, Reading, RuleContext } from "../rule.js";
import type { DayPool } from "./day-pools.js";
import { billedCodesOf, dayPools, readingsOf } from "./day-pools.js";

/** A day's minutes do not support more timed units than are billed. */
export const timedUnitsUnderstated: DayRule = {
  id: "timed-units-understated",
  topic: "units",
  title: "A day's minutes do not support more timed units than are billed",
  why: "Units that were earned and not billed are lost. Nothing is wrong with the claim; it is worth a look before it goes out.",
  scope: "day",
  severity: "information",
  governs: { payers: [{ switch: "countingMethod" }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-04", section: "ch. 5 §20.2.C", mark: "official" }],
  reads: ["procedureCodes", "mue"],
  yieldsTo: [
    { ruleId: "timed-units-exceeded", on: "day" },
    { ruleId: "timed-units-misallocated", on: "day" },
  ],
  check(day, context) {
    const pools = dayPools(day, context);
    return pools.flatMap((pool) => {
      const { timed, about } = pool;
      const [first] = pool.pool.lines;
      if (first === undefined || !timed.unitsStated || timed.lacks.length > 0 || timed.minutes === null) return [];
      if (timed.supportedUnits === null || timed.supportedUnits <= timed.billedUnits) return [];
      const limit = {
        units: context.payerSwitch("dailyTimedUnitLimit") ?? null,
        isByDiscipline: context.payerSwitch("dailyLimitByDiscipline") === true,
      };
      const maxima: Reading<Mue>[] = [];
      const billable = billableTimedUnits(timed, {
        maximumOf: (code) => maximumOf(code, context, maxima),
        dailyUnits: unitsLeftOfDay(limit, pools, timed),
      });
      if (billable === null || billable <= timed.billedUnits) return [];
      const more = billable - timed.billedUnits;
      const limited = billable < timed.supportedUnits ? `, and a limit holds them to ${billable}` : "";
      return [
        problem({
          message: `${counted(timed.billedUnits, "timed unit")} billed, ${timed.supportedUnits} supported${limited}.`,
          fix: `Check whether ${counted(more, "more timed unit")} may be billed: ${counted(timed.minutes, "minute")} support ${timed.supportedUnits}${limited}.`,
          path: [...(timed.codes.flatMap((code) => code.lines)[0] ?? first).path, "units"],
          facts: {
            billedUnits: timed.billedUnits,
            supportedUnits: billable,
            timedMinutes: timed.minutes,
            procedureCodes: codesWithMore(pool),
          },
          about: { ...about, codes: timed.codes.flatMap(billedCodesOf) },
          restsOn: [...readingsOf(pool, timed.codes, context), ...maxima],
        }),
      ];
    });
  },
};

function maximumOf(code: string, context: RuleContext, maxima: Reading<Mue>[]): number | null | undefined {
  if (context.payerSwitch("mue") !== true) return null;
  const { setting, serviceDate, tables } = context;
  const reading = context.read(lookUpMue(code, { serviceDate, setting, ...tables }));
  if (reading == null) return undefined;
  maxima.push(reading);
  return reading.value.maximumUnits;
}

function codesWithMore({ timed }: DayPool): readonly string[] {
  return timed.codes
    .filter((code) => (code.supportedUnits ?? 0) > code.billedUnits)
    .flatMap((code) => code.rows.map((row) => row.procedureCode));
}
