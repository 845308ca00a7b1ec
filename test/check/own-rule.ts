import type { Claim } from "../../src/claim/claim.js";
import type { LineRule } from "../../src/rules/rule.js";

/** Three lines, in another order than their dates, and one without a code. */
export const claimOfFourLines: Claim = {
  payer: "medicare-part-b",
  setting: "practitioner",
  diagnosisCodes: ["M25.641"],
  serviceLines: [
    { lineNumber: 1, procedureCode: "97530", modifiers: ["GO"], units: 1, serviceDate: "2026-03-09" },
    { lineNumber: 2, procedureCode: "", modifiers: [], units: 1, serviceDate: "2026-03-02" },
    { lineNumber: 3, procedureCode: "97110", modifiers: ["GO"], units: 1, serviceDate: "2026-03-05" },
    { lineNumber: 4, procedureCode: "97140", modifiers: ["GO"], units: 1, serviceDate: "2026-03-05" },
  ],
};

/** What every rule of one's own says of itself: all payers, every date. */
export function ownWords(id: string) {
  return {
    id,
    topic: "claim",
    title: id,
    why: id,
    severity: "warning",
    governs: { payers: "all" },
    effectiveFrom: null,
    effectiveThrough: null,
    citations: [],
    reads: [],
  } as const;
}

/** A rule of one's own that finds every line at fault. */
export function ownRule(id: string, rest: Partial<LineRule> = {}): LineRule {
  return {
    ...ownWords(id),
    scope: "line",
    check: ({ path }) => [{ kind: "problem", message: id, fix: id, path, facts: {}, about: {} }],
    ...rest,
  };
}
