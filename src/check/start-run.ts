import type { Claim } from "../claim/claim.js";
import { lookUpPayer } from "../reference/look-up-payer.js";
import type { Reference } from "../reference/reference.js";
import type { LineSubject } from "../rules/rule.js";
import type { Edition } from "../values/citation.js";
import { lineSubjects } from "./line-subjects.js";
import type { CheckRun, StaleReference } from "./rule-run.js";

/**
 * Makes ready to run rules over a claim.
 *
 * @param claim - the claim
 * @param reference - tables to use
 * @param staleReference - what to do where a table is not verified for the date
 * @returns the run, and the lines without a code or a date; `null` when the payer has no profile
 */
export function startRun(
  claim: Claim,
  reference: Reference | undefined,
  staleReference: StaleReference,
): { readonly run: CheckRun; readonly incomplete: readonly LineSubject[] } | null {
  const tables = reference === undefined ? {} : { reference };
  const profile = lookUpPayer(claim.payer, tables);
  if (profile === undefined) return null;
  const { complete, incomplete } = lineSubjects(claim, tables);
  const run = {
    claim,
    profile,
    lines: complete,
    tables,
    staleReference,
    editions: new Set<Edition>(),
    tablesMissing: new Map(),
  };
  return { run, incomplete };
}
