import type { CodeUnits, UnitCalculation, UnitReason } from "../units/unit-calculation.js";
import { counted } from "../values/counted.js";
import { cited, undeterminedSentences } from "./words.js";

const POOLED = cited({ publication: "CMS Pub. 100-04", section: "ch. 5 §20.2.C", mark: "official" });
const UNTIMED = cited({ publication: "CMS Pub. 100-04", section: "ch. 5 §20.2.B", mark: "secondary" });
const MIDPOINT = cited({ publication: "CPT", section: "introduction, time rule", mark: "secondary" });
const MONITORING = cited({ publication: "CY2026 physician fee schedule rule", section: "CR 14250", mark: "secondary" });
const PROFILE = "the payer's own method (in its profile)";

const METHODS: Readonly<Record<NonNullable<UnitCalculation["countingMethod"]>, string>> = {
  "cms-8-minute": `the CMS 8-minute rule, all 15-minute codes of the date pooled: ${POOLED}`,
  "cpt-midpoint": `the CPT mid-point rule, each code alone: ${MIDPOINT}`,
  "full-unit-only": `full units only, each code alone: ${PROFILE}`,
  "nearest-quarter-hour": `the nearest quarter hour, each code alone: ${PROFILE}`,
};

/**
 * Writes the working of a unit calculation.
 *
 * @param calculation - counted units of one pool
 * @returns the method, the pool, each code, the tie, and what is undetermined
 */
export function explainUnitCalculation(calculation: UnitCalculation): readonly string[] {
  return [
    methodSentence(calculation),
    ...poolSentences(calculation),
    ...calculation.codes.map((row) => codeSentence(row, calculation.codes)),
    ...tieSentences(calculation),
    ...undeterminedSentences(calculation.undetermined),
  ];
}

function methodSentence({ countingMethod }: UnitCalculation): string {
  return countingMethod === null
    ? "Counted by no method: how the payer counts minutes is not known."
    : `Counted by ${METHODS[countingMethod]}.`;
}

function poolSentences({
  codes,
  countingMethod,
  timedMinutes,
  supportedTimedUnits,
}: UnitCalculation): readonly string[] {
  const pool = codes.filter((code) => code.pooled && code.minutes !== null);
  if (countingMethod !== "cms-8-minute" || pool.length === 0) return [];
  if (timedMinutes === null || supportedTimedUnits === null) {
    return ["The pool cannot be counted: a timed code lacks its minutes, and they could move every extra unit."];
  }
  const sum = pool.map((code) => `${code.procedureCode} ${code.minutes ?? 0}`).join(" + ");
  const result = counted(supportedTimedUnits, "timed unit");
  const table = `floor((${timedMinutes} + 7) / 15) = ${result}`;
  const full = pool.reduce((units, code) => units + (code.fullUnits ?? 0), 0);
  const extra = supportedTimedUnits - full;
  const sentence = `Pooled minutes: ${sum} = ${counted(timedMinutes, "minute")}; ${table}.`;
  if (pool.length === 1) return [sentence];
  const blocks = pool.map((code) => `${code.procedureCode} ${code.fullUnits ?? 0}`).join(", ");
  return [
    sentence,
    `Full 15-minute blocks: ${blocks} = ${full}; ${counted(extra, "extra unit")} left for the largest remainders.`,
  ];
}

function codeSentence(row: CodeUnits, codes: readonly CodeUnits[]): string {
  const units = row.units === null ? "undetermined" : `${counted(row.units, "unit")}${ofFamily(row, codes)}`;
  return `${row.procedureCode}: ${units} - ${because(row)}.`;
}

/** The minutes of a base are those of its family, whose further units stand on the row of the add-on. */
function ofFamily({ procedureCode, timing, units }: CodeUnits, codes: readonly CodeUnits[]): string {
  if (timing !== "base" || units === null) return "";
  const further = codes.filter((row) => row.timing === "add-on" && row.family === procedureCode);
  const all = further.reduce((sum, row) => sum + (row.units ?? 0), units);
  return all > units ? `, the first of the family's ${all}` : "";
}

function because(row: CodeUnits): string {
  const minutes = counted(row.minutes ?? 0, "minute");
  const blocks = `${minutes} = ${counted(row.fullUnits ?? 0, "full unit")} and ${row.remainderMinutes ?? 0} over`;
  const reasons: Readonly<Record<UnitReason, string>> = {
    "full-units": `${blocks}, nothing left over`,
    "largest-remainder": `${blocks}; its remainder of ${row.remainderMinutes ?? 0} is among the largest, so it takes an extra unit (${POOLED})`,
    tie: `${blocks}; its remainder is level with another's and it was chosen for the extra unit (${POOLED})`,
    "tie-not-chosen": `${blocks}; its remainder is level with another's, which was chosen for the extra unit (${POOLED})`,
    "below-cutoff": `${blocks}; other remainders are larger or the pool has no extra unit left`,
    "no-minutes": "no minutes",
    midpoint: `${minutes}, ${counted(row.fullUnits ?? 0, "full unit")} and ${row.remainderMinutes ?? 0} over, counted to the mid-point (${MIDPOINT})`,
    "below-midpoint": `${minutes} do not pass the mid-point of the first unit (${MIDPOINT})`,
    "nearest-quarter-hour": `${minutes} rounded to the nearest unit (${PROFILE})`,
    "full-units-only": `${blocks}; only full units count (${PROFILE})`,
    "add-on-units": "the family's units after its base unit",
    untimed: `untimed: one unit a date whatever the minutes (${UNTIMED})`,
    "group-sessions": `untimed: one unit for each separate group session recorded (${UNTIMED})`,
    quantity: "billed by the recorded count",
    "minutes-band": `${minutes} lie in the band of the code`,
    "outside-band": "the minutes or days recorded lie outside the band of the code",
    "management-minutes": `management minutes of the calendar month in full bands (${MONITORING})`,
    "no-live-interaction": `no real-time contact in the month (${MONITORING})`,
    "device-days": `days with data in 30 days (${MONITORING})`,
    "once-per-episode": "once an episode",
    "missing-minutes": "it is counted by minutes and none are given",
    "pool-undetermined": "another pooled code lacks its minutes, which could move the extra units",
    "missing-quantity": "it is billed by count and no quantity is given",
    "missing-monitoring-facts": "the facts of remote monitoring are incomplete",
    "counting-method-unknown": "the payer's counting method is not known",
    "unknown-code": "the table of procedure codes does not hold it",
    "code-not-in-force": "it is not in force on the date of service",
  };
  return reasons[row.reason];
}

function tieSentences({ tie }: UnitCalculation): readonly string[] {
  if (tie === null) return [];
  const codes = tie.candidates.join(", ");
  return [
    `Tie: ${codes} have equal remainders for ${counted(tie.extraUnits, "extra unit")}; any of them may take it, and price must not decide (${POOLED}).`,
  ];
}
