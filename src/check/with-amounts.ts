import type { Facts } from "../rules/rule.js";
import { isCalendarDate } from "../values/calendar-date.js";
import type { Usd } from "../values/usd.js";
import { addUsd } from "../values/usd.js";
import type { UnitPrice } from "./audit-code.js";
import type { PlacedPool } from "./audit-pools.js";
import { auditPools } from "./audit-pools.js";
import type { Finding, UnitDifference } from "./claim-check.js";
import type { CheckRun } from "./rule-run.js";
import { daysOf } from "./subjects.js";
import type { CodeAudit } from "./unit-audit.js";

/**
 * Puts dollars on findings that say that other units are supported than billed. They are those of `auditUnits`: each code
 * is held to the lawful allocation nearest to what is billed.
 *
 * @param findings - findings of the claim
 * @param run - the claim being checked
 * @param unitPrice - dollars of one unit
 * @returns the findings, those about such units with their `difference`
 * @throws RangeError when a price is no dollar amount
 */
export function withAmounts(findings: readonly Finding[], run: CheckRun, unitPrice: UnitPrice): readonly Finding[] {
  if (!findings.some(isAboutUnits)) return findings;
  const pools = daysOf(run)
    .filter(({ serviceDate }) => isCalendarDate(serviceDate))
    .flatMap((day) => auditPools(day, run, unitPrice));
  return findings.map((finding) => {
    if (!isAboutUnits(finding)) return finding;
    const pool = pools.find((each) => isIn(each, finding));
    const difference = pool === undefined ? null : differenceOf(finding.facts, pool.audit.codes);
    return difference === null ? finding : { ...finding, difference };
  });
}

function isAboutUnits({ facts }: Finding): boolean {
  return facts["billedUnits"] !== undefined && facts["supportedUnits"] !== undefined;
}

function isIn({ linePositions }: PlacedPool, { path: [record, position] }: Finding): boolean {
  return record === "serviceLines" && typeof position === "number" && linePositions.has(position);
}

/** `null` where the audit of the codes says something else than the finding, so that no dollars stand on a guess. */
function differenceOf(facts: Facts, all: readonly CodeAudit[]): UnitDifference | null {
  const named = [facts["procedureCode"], facts["procedureCodes"]].flat().filter((code) => typeof code === "string");
  const codes = all.filter(
    ({ procedureCode, family }) => named.includes(procedureCode) || (family !== null && named.includes(family)),
  );
  const overUnits = sumOf(codes, "overUnits");
  const underUnits = sumOf(codes, "underUnits");
  if (overUnits === 0 && underUnits === 0) return null;
  const { billedUnits, supportedUnits } = facts;
  const isTotal = typeof billedUnits === "number" && typeof supportedUnits === "number";
  if (isTotal && overUnits - underUnits !== billedUnits - supportedUnits) return null;
  return {
    overUnits,
    underUnits,
    overAmount: dollarsOf(codes, "overUnits", "overAmount"),
    underAmount: dollarsOf(codes, "underUnits", "underAmount"),
  };
}

function sumOf(codes: readonly CodeAudit[], units: "overUnits" | "underUnits"): number {
  return codes.reduce((sum, code) => sum + (code[units] ?? 0), 0);
}

function dollarsOf(
  codes: readonly CodeAudit[],
  units: "overUnits" | "underUnits",
  amount: "overAmount" | "underAmount",
): Usd | null {
  const off = codes.filter((code) => (code[units] ?? 0) > 0);
  const amounts = off.map((code) => code[amount]).filter((dollars) => dollars !== null);
  return amounts.length < off.length ? null : addUsd("0.00", ...amounts);
}
