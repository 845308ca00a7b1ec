import type { Claim } from "../claim/claim.js";
import type { CountingMethod, PayerProfile } from "../claim/payer.js";
import type { Service } from "../claim/service.js";
import type { ServiceLine } from "../claim/service-line.js";
import type { Reference } from "../reference/reference.js";
import { rules } from "../rules/index.js";
import type { Rule } from "../rules/rule.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { isCalendarDate, requireCalendarDate } from "../values/calendar-date.js";
import type { Usd } from "../values/usd.js";
import { addUsd } from "../values/usd.js";
import type { UnitPrice } from "./audit-code.js";
import type { PlacedPool } from "./audit-pools.js";
import { auditPools } from "./audit-pools.js";
import { checkClaim } from "./check-claim.js";
import type { Finding } from "./claim-check.js";
import { startRun } from "./start-run.js";
import { daysOf } from "./subjects.js";
import type { PoolAudit, UnitAudit } from "./unit-audit.js";

/** Billed lines and documented services of one patient and billing provider, without a claim around them. */
export interface AuditInput {
  readonly lines: readonly ServiceLine[];
  /** Everything furnished, billed or not. */
  readonly services: readonly Service[];
  readonly countingMethod: CountingMethod;
  /** Date of service of every line and service that states none. */
  readonly serviceDate: CalendarDate;
}

/** How {@link auditUnits} audits. */
export interface AuditOptions {
  readonly reference?: Reference;
  /** Gives the dollars of one unit of a code, such as its fee schedule amount; `null` when not known. */
  readonly unitPrice?: UnitPrice;
}

/**
 * Audits billed units against documented minutes, pool by pool: what each code documents, supports and bills; units over
 * and under; a right total in an unlawful allocation; the assistant's units; and what each finding rests on. It reads the
 * same arithmetic as {@link checkClaim}, so that the two never disagree.
 *
 * @param input - a claim with its services, or lines and services with a counting method; without a claim the assistant's
 * units are judged as Medicare does and no daily limit applies
 * @param options - tables; price of a unit, to put dollars on units over and under
 * @returns one audit for each date and discipline with a line, with every step
 * @throws RangeError when, without a claim, the date is impossible; or when a price is no dollar amount
 * @see CMS Pub. 100-04 ch. 5 §20.2
 * @example
 * ```ts
 * import { auditUnits } from "ot-billing-rules";
 * const audit = auditUnits({
 *   lines: [{ lineNumber: 1, procedureCode: "97110", modifiers: ["GO"], units: 3 }],
 *   services: [{ procedureCode: "97110", minutes: 33 }, { procedureCode: "97140", minutes: 7 }],
 *   countingMethod: "cms-8-minute",
 *   serviceDate: "2026-03-02",
 * });
 * const [pool] = audit.pools;
 * [pool?.timed.supportedUnits, pool?.timed.billedUnits, pool?.timed.allocation]; //=> [3, 3, "unlawful"]
 * pool?.findings[0]?.fix;
 * //=> "Bill 97110 x2 and 97140 x1: the extra unit belongs to 7 minutes, not 3."
 * ```
 */
export function auditUnits(input: Claim | AuditInput, options: AuditOptions = {}): UnitAudit {
  const { reference, unitPrice } = options;
  const claim = "serviceLines" in input ? input : claimOf(input);
  const audited = new Set(rules.filter(isAudited).map((rule) => rule.id));
  const check = checkClaim(claim, {
    rules: withTheirTargets(audited),
    ...(reference === undefined ? {} : { reference }),
  });
  const findings = check.findings.filter(({ ruleId }) => audited.has(ruleId));
  const started = startRun(claim, reference, "advise");
  const days = started === null ? [] : daysOf(started.run).filter(({ serviceDate }) => isCalendarDate(serviceDate));
  const pools = days.flatMap((day) =>
    started === null ? [] : auditPools(day, started.run, unitPrice).map((pool) => withFindings(pool, findings)),
  );
  return {
    kind: "unit-audit",
    pools,
    overUnits: pools.reduce((sum, pool) => sum + pool.overUnits, 0),
    underUnits: pools.reduce((sum, pool) => sum + pool.underUnits, 0),
    overAmount: sumOfAmounts(pools.map((pool) => pool.overAmount)),
    underAmount: sumOfAmounts(pools.map((pool) => pool.underAmount)),
    undetermined: check.undetermined.filter(({ ruleId }) => ruleId === undefined || audited.has(ruleId)),
    editions: check.editions,
  };
}

function isAudited({ topic, id }: Rule): boolean {
  return topic === "units" || (topic === "modifiers" && id.startsWith("assistant-"));
}

/** With the rules that these yield to, so that an audit finds what a check finds. */
function withTheirTargets(ids: ReadonlySet<string>): readonly Rule[] {
  const own = rules.filter((rule) => ids.has(rule.id));
  const targets = new Set(own.flatMap((rule) => (rule.yieldsTo ?? []).map(({ ruleId }) => ruleId)));
  return rules.filter((rule) => ids.has(rule.id) || targets.has(rule.id));
}

function claimOf({ lines, services, countingMethod, serviceDate }: AuditInput): Claim {
  requireCalendarDate(serviceDate, "serviceDate");
  const payer: PayerProfile = {
    id: "audit",
    label: "Payer of the audit",
    countingMethod: { value: countingMethod, mark: "official" },
    assistantModifiers: { value: true, from: "2020-01-01", mark: "official" },
  };
  return {
    payer,
    setting: "practitioner",
    diagnosisCodes: [],
    serviceLines: lines.map((line) => ({ ...line, serviceDate: line.serviceDate ?? serviceDate })),
    services: services.map((service) => ({ ...service, serviceDate: service.serviceDate ?? serviceDate })),
  };
}

function withFindings({ audit, linePositions, servicePositions }: PlacedPool, findings: readonly Finding[]): PoolAudit {
  const own = findings.filter(({ path: [record, position] }) => {
    if (typeof position !== "number") return false;
    return record === "serviceLines" ? linePositions.has(position) : servicePositions.has(position);
  });
  return { ...audit, findings: own };
}

function sumOfAmounts(amounts: readonly (Usd | null)[]): Usd | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length < amounts.length || known.length === 0 ? null : addUsd(...known);
}
