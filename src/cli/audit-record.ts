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
import { placeIssues } from "./place-issues.js";
import type { ReferenceTables } from "./reference-option.js";
import type { GoodRecord, Outcome } from "./run-records.js";

/** An audited claim, with its lines to name them in tables. */
export interface AuditResult {
  readonly audit: UnitAudit;
  readonly lines: readonly NamedLine[];
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
    const findings = audit.pools.flatMap((pool) => pool.findings);
    return { ok: true, results: [{ audit, lines }], hasFindings: isFailing(findings) };
  };
}

/** With a counting method, lines and minutes are enough; the assistant's units are judged as Medicare does. */
function withoutPayer(options: ClaimOptions, method: CountingMethod): ClaimOptions {
  const payer: PayerProfile = {
    id: "audit",
    label: "Payer of the audit",
    countingMethod: { value: method, mark: "official" },
    assistantModifiers: { value: true, from: "2020-01-01", mark: "official" },
  };
  return { ...options, fallback: { payer, setting: "practitioner", diagnosisCodes: [] }, needed: [] };
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
