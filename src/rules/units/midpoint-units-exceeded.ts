import { counted } from "../../values/counted.js";
import { problem } from "../outcomes.js";
import type { DayRule, Outcome } from "../rule.js";
import { isCountedAlone, overbilledCode } from "./by-own-minutes.js";
import { billedCodesOf, dayPools, lacking, readingsOf } from "./day-pools.js";

/** Under the CPT mid-point rule a code has no more units than its own minutes reach. */
export const midpointUnitsExceeded: DayRule = {
  id: "midpoint-units-exceeded",
  topic: "units",
  title: "Under the CPT mid-point rule a code has no more units than its own minutes reach",
  why: "Payers that follow CPT count each code alone: a unit is reached when its mid-point is passed, at 8 minutes of 15. Minutes of other codes do not help.",
  scope: "day",
  severity: "error",
  governs: { payers: [{ switch: "countingMethod", values: ["cpt-midpoint"] }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CPT", section: "introduction, time rule", mark: "secondary" }],
  reads: ["procedureCodes"],
  concerns: ({ code }) => code?.unitMinutes === 15 && !code.tiered,
  yieldsTo: [
    { ruleId: "units-invalid", on: "line" },
    { ruleId: "add-on-base-required", on: "code" },
  ],
  check(day, context) {
    return dayPools(day, context, "cpt-midpoint").flatMap((pool) =>
      pool.codes.filter(isCountedAlone).flatMap((code): readonly Outcome[] => {
        const { supportedUnits, billedUnits, minutes } = code;
        if (supportedUnits === null || minutes === null) return [lacking(["services.minutes"], pool, context, [code])];
        const over = billedUnits > supportedUnits ? overbilledCode(code) : undefined;
        if (over === undefined) return [];
        if (context.claim.servicesComplete === false) return [lacking(["services.minutes"], pool, context, [code])];
        return [
          problem({
            message: `${over.procedureCode} is billed for ${counted(over.billedUnits, "unit")}; ${counted(minutes, "minute")} are documented.`,
            fix: `Bill ${over.procedureCode} x${over.supportedUnits}, not x${over.billedUnits}: ${counted(minutes, "minute")} pass the midpoint ${counted(supportedUnits, "time")}.`,
            path: [...over.line.path, "units"],
            facts: { procedureCode: over.procedureCode, billedUnits, supportedUnits, minutes },
            about: { ...pool.about, code: over.procedureCode, codes: billedCodesOf(code) },
            restsOn: readingsOf(pool, [code], context),
          }),
        ];
      }),
    );
  },
};
