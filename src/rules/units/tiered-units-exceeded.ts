import type { ComparedCode } from "../../units/compared-code.js";
import { counted } from "../../values/counted.js";
import { problem } from "../outcomes.js";
import type { DayRule, LineSubject, Outcome } from "../rule.js";
import { overbilledCode } from "./by-own-minutes.js";
import { billedCodesOf, dayPools, lacking, readingsOf } from "./day-pools.js";

/** Hour, half-hour and band codes have no more units than their own table gives. */
export const tieredUnitsExceeded: DayRule = {
  id: "tiered-units-exceeded",
  topic: "units",
  title: "Hour, half-hour and band codes have no more units than their own table gives",
  why: "Codes of 30 minutes, an hour or a band of minutes stay outside the 15-minute count. Each reaches its first unit past half of its own length, and its add-on past half of the next one.",
  scope: "day",
  severity: "warning",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "CPT", section: "introduction, time rule", mark: "secondary" },
    {
      publication: "CMS Physician Fee Schedule relative value file",
      section: "short labels of the codes",
      mark: "official",
    },
  ],
  reads: ["procedureCodes"],
  concerns: (line) => isTiered(line),
  yieldsTo: [
    { ruleId: "units-invalid", on: "line" },
    { ruleId: "add-on-base-required", on: "code" },
  ],
  check(day, context) {
    return dayPools(day, context).flatMap((pool) =>
      pool.codes
        .filter((code) => code.lines.some(isTiered))
        .flatMap((code): readonly Outcome[] => {
          const { supportedUnits, billedUnits, minutes } = code;
          const lacksMinutes = [lacking(["services.minutes"], pool, context, [code])];
          if (supportedUnits === null || minutes === null) return lacksMinutes;
          const over = billedUnits > supportedUnits ? overbilledCode(code) : undefined;
          if (over === undefined) return [];
          if (context.claim.servicesComplete === false) return lacksMinutes;
          return [
            problem({
              message: `${over.procedureCode} is billed for ${counted(over.billedUnits, "unit")}; ${counted(minutes, "minute")} are documented.`,
              fix: `Bill ${over.procedureCode} x${over.supportedUnits}: ${reachText(code, over.line)}.`,
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

/** Monitoring codes have bands too, of a calendar month: they have rules of their own. */
function isTiered({ code }: LineSubject): boolean {
  if (code === undefined || code.category === "remote-monitoring-management") return false;
  return code.tiered || (code.timing === "band" && code.minuteBand !== null);
}

function reachText({ minutes, supportedUnits }: ComparedCode<LineSubject>, { code }: LineSubject): string {
  const band = code?.minuteBand ?? null;
  if (band === null || supportedUnits !== 0) {
    return `${counted(minutes ?? 0, "minute")} reach ${counted(supportedUnits ?? 0, "unit")}`;
  }
  const span = band.most === null ? `${band.least} minutes or more` : `${band.least} to ${band.most} minutes`;
  return `it stands for ${span}, and ${minutes ?? 0} are documented`;
}
