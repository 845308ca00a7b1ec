import type { JoinedClaim, TimeLogOptions } from "./join-rows.js";
import type { KeyedClaim } from "./match-row.js";
import { timeLogJoiner } from "./time-log-joiner.js";
import type { ReportedRow, TimeLogRow } from "./time-log-row.js";

/** Claims with the services of their time log, and what was left over. */
export interface TimeLogJoin {
  readonly kind: "time-log-join";
  /** In the order of the claims. */
  readonly claims: readonly JoinedClaim[];
  /** Rows that no claim has taken. */
  readonly unmatched: readonly ReportedRow[];
  /** `rows` is `joined` and `reported` together. */
  readonly counts: {
    readonly rows: number;
    readonly joined: number;
    readonly reported: number;
    readonly claims: number;
    readonly lines: number;
    readonly linesWithoutRows: number;
  };
}

/**
 * Joins claims of any shape to a time log, so that units can be audited against minutes. For more claims than fit in memory
 * there is `timeLogJoiner`, which says how rows are joined.
 *
 * @param claims - claims with their keys, such as those the adapters give
 * @param rows - the log, in any order
 * @param options - who furnished rows that do not say it; whether the log is complete
 * @returns the claims with services, the rows that are left over, and counts of both sides
 * @example
 * ```ts
 * import { auditUnits } from "ot-billing-rules";
 * import { joinTimeLog, readCsvClaims, readCsvTimeLog } from "ot-billing-rules/csv";
 * const options = { payerOf: "medicare-part-b", setting: "practitioner", diagnosisCodes: [] } as const;
 * const records = readCsvClaims("claim,code,modifiers,units,date\nA,97530,GO,2,2026-03-02\n", options);
 * const { rows } = readCsvTimeLog("claim,code,start,end,furnished_by\nA,97530,2026-03-02T09:00,2026-03-02T09:20,OTR\n");
 * const join = joinTimeLog(records.flatMap((record) => (record.ok ? [record.value] : [])), rows);
 * const [joined] = join.claims;
 * joined && auditUnits(joined.claim).pools[0]?.timed.supportedUnits; //=> 1
 * ```
 */
export function joinTimeLog(
  claims: readonly KeyedClaim[],
  rows: readonly TimeLogRow[],
  options: TimeLogOptions = {},
): TimeLogJoin {
  const joiner = timeLogJoiner(rows, options);
  const joined = claims.map(joiner.join);
  const unmatched = joiner.end();
  const sum = (of: (claim: JoinedClaim) => number): number => joined.reduce((total, claim) => total + of(claim), 0);
  return {
    kind: "time-log-join",
    claims: joined,
    unmatched,
    counts: {
      rows: rows.length,
      joined: sum((each) => each.joined.length),
      reported: unmatched.length + sum((each) => each.reported.length),
      claims: joined.length,
      lines: sum((each) => each.claim.serviceLines.length),
      linesWithoutRows: sum((each) => each.linesWithoutRows.length),
    },
  };
}
