import type { ChecklistState, DocumentationChecklist } from "../check/documentation-checklist.js";
import { documentationChecklist } from "../check/documentation-checklist.js";
import { parseVisit } from "../schema/parse-visit.js";
import type { ClaimOptions } from "./draft-claim.js";
import { draftClaim, isClaimRecord } from "./draft-claim.js";
import { draftVisits } from "./draft-visits.js";
import { missingFields } from "./missing-fields.js";
import { placeIssues } from "./place-issues.js";
import { NEEDED_OF_A_VISIT } from "./propose-course.js";
import type { ReferenceTables } from "./reference-option.js";
import type { GoodRecord, Outcome } from "./run-records.js";

/** What the arguments of `checklist` say. */
export interface ChecklistOptions {
  readonly claim: ClaimOptions;
  readonly tables: ReferenceTables;
  /** Whether every box stays empty. */
  readonly isBlank: boolean;
  /** States that end the run with exit code 1. */
  readonly failing: readonly ChecklistState[];
}

/**
 * Makes the function that lists what the record of a claim or visit must hold.
 *
 * @param options - what the arguments say
 * @returns a function from a record to its checklist; a time log of several dates has one for each date
 */
export function checklistRecord(options: ChecklistOptions): (record: GoodRecord) => Outcome<DocumentationChecklist> {
  const { isBlank, failing } = options;
  const worded = isBlank ? emptied : (checklist: DocumentationChecklist) => checklist;
  return (record) => {
    const outcome = isClaimRecord(record) ? ofClaim(record, options) : ofVisits(record, options);
    if (!outcome.ok) return outcome;
    const results = outcome.results.map(worded);
    const hasFindings = !isBlank && results.some(({ items }) => items.some(({ state }) => failing.includes(state)));
    return { ok: true, results, hasFindings };
  };
}

function ofClaim(record: GoodRecord, { claim, tables }: ChecklistOptions): Outcome<DocumentationChecklist> {
  const draft = draftClaim(record, claim);
  return draft.ok ? { ok: true, results: [documentationChecklist(draft.claim, tables)] } : draft;
}

function ofVisits(record: GoodRecord, { claim, tables }: ChecklistOptions): Outcome<DocumentationChecklist> {
  const { command, parsing } = claim;
  const drafts = draftVisits(record, claim);
  if (!drafts.ok) return { ok: false, issues: placeIssues(drafts.issues, record) };
  const results: DocumentationChecklist[] = [];
  for (const { raw } of drafts.visits) {
    const missing = missingFields(raw, NEEDED_OF_A_VISIT, record, command);
    const parsed = parseVisit(raw, parsing);
    if (!parsed.ok) {
      const isNamed = (pointer: string): boolean => missing.some((issue) => issue.pointer === pointer);
      const others = parsed.issues.filter(({ pointer }) => !isNamed(pointer));
      return { ok: false, issues: placeIssues([...missing, ...others], record) };
    }
    results.push(documentationChecklist(parsed.value, tables));
  }
  return { ok: true, results };
}

/** A list to fill in by hand. */
function emptied({ kind, items }: DocumentationChecklist): DocumentationChecklist {
  return { kind, items: items.map((item) => ({ ...item, state: "unknown" })) };
}
