import type { CountingMethod } from "../../claim/payer.js";
import { isTimedCode } from "../../units/is-timed-code.js";
import { counted } from "../../values/counted.js";
import { problem } from "../outcomes.js";
import type { About, DayRule, Outcome, RuleContext } from "../rule.js";
import { isCountedAlone, overbilledCode } from "./by-own-minutes.js";
import type { DayPool } from "./day-pools.js";
import { billedCodesOf, dayPools, lacking, readingsOf } from "./day-pools.js";

const OWN_METHODS: readonly CountingMethod[] = ["full-unit-only", "nearest-quarter-hour"];

/** Timed units stay within what the payer's own method and daily limit allow. */
export const payerUnitsExceeded: DayRule = {
  id: "payer-units-exceeded",
  topic: "units",
  title: "Timed units stay within what the payer's own method and daily limit allow",
  why: "Some payers count full units only, round to the quarter hour, or pay no more than so many timed units a day. What is above their own count is denied or taken back.",
  scope: "day",
  severity: "warning",
  governs: {
    payers: [
      { switch: "countingMethod", values: OWN_METHODS },
      { switch: "dailyTimedUnitLimit", optional: true },
    ],
  },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "Payer policy", section: "as recorded in the payer profile", mark: "single" }],
  reads: ["procedureCodes"],
  concerns: ({ code }) => code !== undefined && isTimedCode(code),
  yieldsTo: [
    { ruleId: "units-invalid", on: "line" },
    { ruleId: "add-on-base-required", on: "code" },
  ],
  check(day, context) {
    const pools = dayPools(day, context);
    const method = context.payerSwitch("countingMethod") ?? null;
    const beyondMethod =
      method !== null && OWN_METHODS.includes(method) ? pools.flatMap((pool) => byMethod(pool, context)) : [];
    const beyondLimit =
      context.payerSwitch("dailyLimitByDiscipline") === true
        ? pools.flatMap((pool) => byDailyLimit([pool], pool.about, context))
        : byDailyLimit(pools, { day: day.serviceDate }, context);
    return [...beyondMethod, ...beyondLimit];
  },
};

function byMethod(pool: DayPool, context: RuleContext): readonly Outcome[] {
  return pool.codes.filter(isCountedAlone).flatMap((code): readonly Outcome[] => {
    const { supportedUnits, billedUnits, minutes } = code;
    const lacksMinutes = [lacking(["services.minutes"], pool, context, [code])];
    if (supportedUnits === null || minutes === null) return lacksMinutes;
    const over = billedUnits > supportedUnits ? overbilledCode(code) : undefined;
    if (over === undefined) return [];
    if (context.claim.servicesComplete === false) return lacksMinutes;
    return [
      problem({
        message: `${over.procedureCode}: ${counted(billedUnits, "timed unit")} billed, and the payer counts ${supportedUnits} in ${counted(minutes, "minute")}.`,
        fix: `Reduce timed units from ${billedUnits} to the payer's ${supportedUnits}.`,
        path: [...over.line.path, "units"],
        facts: { procedureCode: over.procedureCode, billedUnits, limit: supportedUnits, minutes },
        about: { ...pool.about, code: over.procedureCode, codes: billedCodesOf(code) },
        restsOn: readingsOf(pool, [code], context),
      }),
    ];
  });
}

/** Pools that share one limit. */
function byDailyLimit(pools: readonly DayPool[], about: About, context: RuleContext): readonly Outcome[] {
  const limit = context.payerSwitch("dailyTimedUnitLimit") ?? null;
  if (limit === null || pools.reduce((sum, pool) => sum + unitsWithinCount(pool), 0) <= limit) return [];
  const codes = pools.flatMap((pool) => pool.timed.codes.filter((code) => code.lines.length > 0));
  const [first] = codes.flatMap((code) => code.lines);
  if (first === undefined) return [];
  const billedUnits = pools.reduce((sum, { timed }) => sum + timed.billedUnits, 0);
  return [
    problem({
      message: `${counted(billedUnits, "timed unit")} ${billedUnits === 1 ? "is" : "are"} billed, and the payer pays ${limit} a day.`,
      fix: `Reduce timed units from ${billedUnits} to the payer's ${limit}.`,
      path: [...first.path, "units"],
      facts: { billedUnits, limit },
      about: { ...about, codes: codes.flatMap(billedCodesOf) },
      restsOn: pools.flatMap((pool) => readingsOf(pool, pool.timed.codes, context)),
    }),
  ];
}

/** Units beyond the count are found by the rule of the counting method; the limit speaks about those that remain. */
function unitsWithinCount({ timed, calculation }: DayPool): number {
  if (calculation.countingMethod === "cms-8-minute") {
    return Math.min(timed.billedUnits, timed.supportedUnits ?? timed.billedUnits);
  }
  return timed.codes.reduce(
    (sum, code) => sum + Math.min(code.billedUnits, code.supportedUnits ?? code.billedUnits),
    0,
  );
}
