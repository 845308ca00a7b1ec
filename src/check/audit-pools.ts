import { switchOn } from "../claim/payer-switch.js";
import { lookUpAssistantMethod } from "../reference/look-up-assistant-method.js";
import { findProcedureCode } from "../reference/look-up-code.js";
import { lookUpMue } from "../reference/look-up-mue.js";
import type { DaySubject, LineSubject } from "../rules/rule.js";
import { isExemptFromAssistantModifier } from "../units/assistant-share.js";
import { billableTimedUnits, unitsLeftOfDay } from "../units/billable-timed-units.js";
import { assistantVerdictOf, compareAssistantUnits } from "../units/compare-assistant-units.js";
import { areUnitsStated, unitsOf } from "../units/compared-code.js";
import type { PoolComparison, TimedTotals } from "../units/compare-pool.js";
import { comparePools } from "../units/compare-pools.js";
import type { Usd } from "../values/usd.js";
import { addUsd } from "../values/usd.js";
import type { CodeAuditContext, UnitPrice } from "./audit-code.js";
import { auditCode, differenceOf } from "./audit-code.js";
import type { CheckRun } from "./rule-run.js";
import type { AssistantAudit, CodeAudit, PoolAudit, TimedAudit } from "./unit-audit.js";

/** An audited pool with the positions of its lines and services in the claim. */
export interface PlacedPool {
  readonly audit: PoolAudit;
  readonly linePositions: ReadonlySet<number>;
  readonly servicePositions: ReadonlySet<number>;
}

/**
 * Audits the pools of one date.
 *
 * @param day - lines, services and notes of an existing date
 * @param run - the claim being audited
 * @param unitPrice - price of a unit, where known
 * @returns pools in order of discipline, without findings
 */
export function auditPools(day: DaySubject, run: CheckRun, unitPrice: UnitPrice | undefined): readonly PlacedPool[] {
  const { claim, profile, tables } = run;
  const { serviceDate } = day;
  const countingMethod = switchOn(profile.countingMethod, serviceDate) ?? null;
  const { servicesComplete } = claim;
  const comparisons = comparePools(day, { countingMethod, serviceDate, servicesComplete, ...tables });
  return comparisons.map((comparison) => {
    const { pool, calculation } = comparison;
    const context: CodeAuditContext = {
      timed: comparison.timed,
      lines: pool.lines,
      tables,
      isIncomplete: servicesComplete === false,
      unitPrice,
      serviceDate,
    };
    const codes = [...countedCodes(comparison, context), ...uncountedCodes(comparison, run)];
    const timed = auditTimed(comparison, comparisons, day, run, context);
    const others = comparison.codes.filter((code) => !code.pooled).map((code) => differenceOf(code, context));
    const audit: PoolAudit = {
      serviceDate,
      discipline: pool.discipline,
      countingMethod,
      timed,
      codes,
      assistant: auditAssistant(comparison, day, run),
      overUnits: others.reduce((sum, code) => sum + (code.overUnits ?? 0), timed.overUnits ?? 0),
      underUnits: others.reduce((sum, code) => sum + (code.underUnits ?? 0), timed.underUnits ?? 0),
      overAmount: sumOf(codes, "overUnits", "overAmount", unitPrice),
      underAmount: sumOf(codes, "underUnits", "underAmount", unitPrice),
      findings: [],
      calculation: { ...calculation, undetermined: [] },
    };
    return {
      audit,
      linePositions: new Set(pool.lines.flatMap(({ path }) => path.filter((step) => typeof step === "number"))),
      servicePositions: new Set(pool.services.map((service) => (claim.services ?? []).indexOf(service))),
    };
  });
}

function countedCodes(
  { calculation, codes }: PoolComparison<LineSubject>,
  context: CodeAuditContext,
): readonly CodeAudit[] {
  return calculation.codes.flatMap((row) => {
    const compared = codes.find((code) => code.rows.includes(row));
    return compared === undefined ? [] : [auditCode(row, compared, context)];
  });
}

/** Billed codes that are not in force, in no table, or not in a complete record. */
function uncountedCodes(
  { pool, calculation }: PoolComparison<LineSubject>,
  { tables }: CheckRun,
): readonly CodeAudit[] {
  const counted = new Set(calculation.codes.map((row) => row.procedureCode));
  const names = new Set(pool.lines.map(({ line }) => line.procedureCode).filter((code) => !counted.has(code)));
  return [...names].map((procedureCode) => {
    const lines = pool.lines.filter(({ line }) => line.procedureCode === procedureCode);
    const code = lines[0]?.code;
    const isEnded = findProcedureCode(procedureCode, tables) !== undefined;
    return {
      procedureCode,
      family: code?.family ?? null,
      timing: code?.timing ?? "unknown",
      pooled: code?.pooled ?? false,
      documentedMinutes: null,
      supportedUnits: null,
      mostUnits: null,
      billedUnits: unitsOf(lines),
      unitsStated: areUnitsStated(lines),
      overUnits: null,
      underUnits: null,
      overAmount: null,
      underAmount: null,
      reason: code !== undefined ? "not-documented" : isEnded ? "code-not-in-force" : "unknown-code",
      lineNumbers: lines.map(({ line }) => line.lineNumber),
    };
  });
}

function auditTimed(
  { timed, calculation }: PoolComparison<LineSubject>,
  all: readonly PoolComparison<LineSubject>[],
  day: DaySubject,
  run: CheckRun,
  context: CodeAuditContext,
): TimedAudit {
  const { minutes, minutesFrom, supportedUnits, billedUnits, total, allocation, unitsStated, lacks } = timed;
  const billableUnits = billableUnitsOf(timed, all, day, run);
  const mayBeUnder = unitsStated && lacks.length === 0 && billableUnits !== null;
  return {
    documentedMinutes: minutes,
    minutesFrom,
    supportedUnits,
    billableUnits,
    billedUnits,
    unitsStated,
    overUnits: overUnitsOf(timed, context),
    underUnits: mayBeUnder ? Math.max(0, billableUnits - billedUnits) : null,
    total,
    allocation,
    tie: calculation.tie,
  };
}

/** Where each code stands alone, one code's room does not excuse another's excess. */
function overUnitsOf(
  { codes, allocation, total, billedUnits, supportedUnits }: TimedTotals<LineSubject>,
  context: CodeAuditContext,
): number | null {
  if (allocation !== "not-pooled") {
    return total === "undetermined" || supportedUnits === null ? null : Math.max(0, billedUnits - supportedUnits);
  }
  const differences = codes.filter(({ lines }) => lines.length > 0).map((code) => differenceOf(code, context));
  const over = differences.reduce((sum, { overUnits }) => sum + (overUnits ?? 0), 0);
  return over === 0 && differences.some(({ overUnits }) => overUnits === null) ? null : over;
}

function billableUnitsOf(
  timed: TimedTotals<LineSubject>,
  all: readonly PoolComparison<LineSubject>[],
  { serviceDate }: DaySubject,
  { claim, profile, tables }: CheckRun,
): number | null {
  const hasLimits = switchOn(profile.mue, serviceDate) === true;
  const limit = {
    units: switchOn(profile.dailyTimedUnitLimit, serviceDate) ?? null,
    isByDiscipline: switchOn(profile.dailyLimitByDiscipline, serviceDate) === true,
  };
  return billableTimedUnits(timed, {
    maximumOf: (code) => {
      if (!hasLimits) return null;
      const answer = lookUpMue(code, { serviceDate, setting: claim.setting, ...tables });
      if (answer.status === "found") return answer.value.maximumUnits;
      return answer.status === "not-covered" ? answer.lastKnown?.value.maximumUnits : undefined;
    },
    dailyUnits: unitsLeftOfDay(limit, all, timed),
  });
}

function auditAssistant(
  { pool }: PoolComparison<LineSubject>,
  { serviceDate }: DaySubject,
  { claim, profile, tables }: CheckRun,
): readonly AssistantAudit[] {
  if (pool.discipline === "SLP" || isExemptFromAssistantModifier(claim.facilityType)) return [];
  if (switchOn(profile.assistantModifiers, serviceDate) !== true) return [];
  const method = lookUpAssistantMethod(serviceDate, tables);
  if (method.status === "none" || (method.status === "not-covered" && method.lastKnown === undefined)) return [];
  const deMinimisMethod = switchOn(profile.deMinimisMethod, serviceDate) ?? "exact";
  return compareAssistantUnits(pool, { serviceDate, deMinimisMethod, ...tables })
    .filter(({ modifiedUnits, split }) => modifiedUnits > 0 || split.inputs.assistantMinutes !== 0)
    .map((units) => ({
      procedureCodes: units.procedureCodes,
      billedUnits: units.billedUnits,
      modifiedUnits: units.modifiedUnits,
      requiredUnits: units.requiredUnits,
      verdict: assistantVerdictOf(units),
      split: units.split,
    }));
}

function sumOf(
  codes: readonly CodeAudit[],
  units: "overUnits" | "underUnits",
  amount: "overAmount" | "underAmount",
  unitPrice: UnitPrice | undefined,
): Usd | null {
  if (unitPrice === undefined) return null;
  const amounts: Usd[] = ["0.00"];
  for (const code of codes) {
    if ((code[units] ?? 0) === 0) continue;
    const dollars = code[amount];
    if (dollars === null) return null;
    amounts.push(dollars);
  }
  return addUsd(...amounts);
}
