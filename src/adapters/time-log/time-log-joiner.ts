import { joinRows } from "./join-rows.js";
import type { IndexedRow, JoinedClaim, TimeLogOptions } from "./join-rows.js";
import type { KeyedClaim } from "./match-row.js";
import { reportRow } from "./report-row.js";
import type { ReportedRow, TimeLogRow } from "./time-log-row.js";

/** Joins one claim after the other to a time log. */
export interface TimeLogJoiner {
  /** Joins the rows that name the claim. */
  readonly join: (claim: KeyedClaim) => JoinedClaim;
  /** Reports the rows that no claim has taken. */
  readonly end: () => readonly ReportedRow[];
}

/**
 * Joins claims of any shape to a time log, one after the other: by the key of the claim, then by the key of the line, else
 * its number, else the code where that is unique within claim, date and discipline. The log is held in memory, the claims
 * are not. Every row is joined to one claim or reported with the reason; none is dropped, and none counts twice.
 *
 * A row that names the claim and cannot be joined leaves the minutes it may belong to unknown, so that no unit is judged by
 * minutes that lack it.
 *
 * @param rows - the log, in any order
 * @param options - who furnished rows that do not say it; whether the log is complete
 * @returns functions for the next claim and for the end
 * @example
 * ```ts
 * import { timeLogJoiner } from "ot-billing-rules/csv";
 * const joiner = timeLogJoiner([
 *   { place: "line 2", claimKey: "A", procedureCode: "97530", minutes: 24 },
 *   { place: "line 3", claimKey: "B", procedureCode: "97530", minutes: 30 },
 * ]);
 * const claim = {
 *   payer: "medicare-part-b" as const,
 *   setting: "practitioner" as const,
 *   diagnosisCodes: ["M25.641"],
 *   serviceLines: [{ lineNumber: 1, procedureCode: "97530", modifiers: ["GO"], serviceDate: "2026-03-02", units: 2 }],
 * };
 * const joined = joiner.join({ claim, origin: { claimKey: "A" } });
 * joined.claim.services?.[0]?.minutes; //=> 24
 * joiner.end().map(({ place, reason }) => [place, reason]); //=> [["line 3", "claim-unknown"]]
 * ```
 */
export function timeLogJoiner(rows: readonly TimeLogRow[], options: TimeLogOptions = {}): TimeLogJoiner {
  const waiting = new Map<string, IndexedRow[]>();
  const taken = new Set<string>();
  const keyless: ReportedRow[] = [];
  const keylessDates = new Set<string | undefined>();
  for (const [index, row] of rows.entries()) {
    const key = row.claimKey?.trim() ?? "";
    if (key === "") {
      keyless.push(reportRow(index, row.place, "claim-key-missing"));
      keylessDates.add(row.serviceDate ?? row.start?.slice(0, 10));
    } else if (waiting.get(key)?.push({ index, row }) === undefined) waiting.set(key, [{ index, row }]);
  }
  /** A row without a key may belong to any claim of its date, so the log is not known to be complete for those. */
  const mayLackRow = ({ claim }: KeyedClaim): boolean =>
    keylessDates.has(undefined) ||
    (keylessDates.size > 0 &&
      claim.serviceLines.some(({ serviceDate }) => serviceDate === undefined || keylessDates.has(serviceDate)));
  return {
    join: (claim) => {
      const key = claim.origin.claimKey?.trim() ?? "";
      if (taken.has(key)) return repeated(claim);
      const found = key === "" ? undefined : waiting.get(key);
      if (found !== undefined) {
        waiting.delete(key);
        taken.add(key);
      }
      return joinRows(claim, found ?? [], mayLackRow(claim) ? { ...options, isComplete: false } : options);
    },
    end: () => {
      const unknown = [...waiting.values()]
        .flat()
        .map(({ index, row }) => reportRow(index, row.place, "claim-unknown"));
      waiting.clear();
      return [...keyless.splice(0), ...unknown].sort((a, b) => a.index - b.index);
    },
  };
}

/** The minutes of a claim whose key came before are not known: the rows were joined to the first. */
function repeated(keyed: KeyedClaim): JoinedClaim {
  return { ...joinRows(keyed, [], {}), isKeyRepeated: true };
}
