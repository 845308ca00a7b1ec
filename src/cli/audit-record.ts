import { auditUnits } from "../check/audit-units.js";
import type { Finding } from "../check/claim-check.js";
import type { UnitAudit } from "../check/unit-audit.js";
import type { Claim } from "../claim/claim.js";
import { onlyDateOf } from "../claim/only-date-of.js";
import type { CountingMethod, PayerProfile } from "../claim/payer.js";
import { lookUpPayer } from "../reference/look-up-payer.js";
import type { NamedLine } from "./check-record.js";
import type { ClaimOptions } from "./draft-claim.js";
import { draftClaim } from "./draft-claim.js";
import type { GivenFees } from "./fee-options.js";
import { unitPriceOf } from "./fee-options.js";
import type { RecordIssue } from "./input/source-record.js";
import type { TimeLogResult } from "./time-log-result.js";
import { timeLogResult } from "./time-log-result.js";
import type { SourceIssue } from "../adapters/adapted-claim.js";
import { originOf, placeFinder } from "./place-finder.js";
import { remarksOf } from "./remarks-of.js";
import { placeIssues } from "./place-issues.js";
import type { ReferenceTables } from "./reference-option.js";
import type { GoodRecord, Outcome } from "./run-records.js";

/** An audited claim, with its lines to name them in tables. */
export interface AuditResult {
  readonly audit: UnitAudit;
  readonly lines: readonly NamedLine[];
  /** Where the findings of each pool stand in the input, of claims that come from rows or in a standard shape. */
  readonly places?: readonly (readonly string[])[];
  /** What the reader left out or read with a doubt. */
  readonly remarks?: readonly SourceIssue[];
  /** What became of the time log. */
  readonly timeLog?: TimeLogResult;
}

/** What the arguments of `audit` say. */
export interface AuditRecordOptions {
  readonly claim: ClaimOptions;
  /** Counting method, where the caller has chosen one: it wins over the payer's. */
  readonly method: CountingMethod | undefined;
  readonly tables: ReferenceTables;
  /** What prices depend on; without a place no difference carries dollars. */
  readonly fees: GivenFees;
  readonly isFailing: (findings: readonly Finding[]) => boolean;
  /** Told of every audited claim. */
  readonly onAudit: (audit: UnitAudit) => void;
}

/**
 * Makes the function that audits a record.
 *
 * @param options - what the arguments say
 * @returns a function from a record to billed units beside documented minutes
 */
export function auditRecord(options: AuditRecordOptions): (record: GoodRecord) => Outcome<AuditResult> {
  const { method, tables, fees, isFailing, onAudit } = options;
  const ofClaim = method === undefined ? options.claim : withoutPayer(options.claim, method);
  return (record) => {
    const draft = draftClaim(record, ofClaim);
    if (!draft.ok) return draft;
    const undated = undatedLines(draft.claim);
    if (undated.length > 0) return { ok: false, issues: placeIssues(undated, record) };
    const claim = method === undefined ? draft.claim : countedBy(draft.claim, method);
    const audit = auditUnits(claim, { ...tables, ...unitPriceOf(claim, fees, tables) });
    onAudit(audit);
    const lines = claim.serviceLines.map(({ lineNumber, procedureCode }) => ({ lineNumber, procedureCode }));
    const timeLog = draft.timeLog === undefined ? {} : { timeLog: timeLogResult(draft.timeLog) };
    const origin = originOf(record);
    const find = origin === undefined ? undefined : placeFinder(origin);
    const places = find && { places: audit.pools.map((pool) => pool.findings.map(({ path }) => find(path))) };
    const remarks = remarksOf(record);
    const findings = audit.pools.flatMap((pool) => pool.findings);
    return {
      ok: true,
      results: [{ audit, lines, ...places, ...(remarks.length === 0 ? {} : { remarks }), ...timeLog }],
      hasFindings: isFailing(findings),
    };
  };
}

/** The payer of claims that name none, where the caller has chosen the counting method. */
export function payerOfAudit(method: CountingMethod): PayerProfile {
  return {
    id: "audit",
    label: "Payer of the audit",
    countingMethod: { value: method, mark: "official" },
    assistantModifiers: { value: true, from: "2020-01-01", mark: "official" },
  };
}

/** With a counting method, lines and minutes are enough; the assistant's units are judged as Medicare does. */
function withoutPayer(options: ClaimOptions, method: CountingMethod): ClaimOptions {
  return {
    ...options,
    fallback: { payer: payerOfAudit(method), setting: "practitioner", diagnosisCodes: [] },
    needed: [],
  };
}

function countedBy(claim: Claim, method: CountingMethod): Claim {
  const profile = lookUpPayer(claim.payer);
  if (profile === undefined) return claim;
  return { ...claim, payer: { ...profile, countingMethod: { value: method, mark: "official" } } };
}

/** A line without a date belongs to no pool, so the audit would leave it out in silence. */
function undatedLines(claim: Claim): readonly RecordIssue[] {
  if (onlyDateOf(claim) !== undefined) return [];
  return claim.serviceLines.flatMap(({ serviceDate }, index) =>
    serviceDate === undefined
      ? [
          {
            pointer: `/serviceLines/${index}/serviceDate`,
            message: "serviceDate is missing.",
            fix: "Write it in the record, or give --date YYYY-MM-DD.",
          },
        ]
      : [],
  );
}
