import type { Claim, Evaluation } from "../../claim/claim.js";
import { onlyDateOf } from "../../claim/only-date-of.js";
import type { LineSubject } from "../rule.js";

/** The record of an evaluation with its place in the claim. */
export interface EvaluationRecord {
  readonly evaluation: Evaluation;
  readonly index: number;
}

/**
 * Finds the records of the evaluation that a line bills.
 *
 * @param subject - the line
 * @param claim - its claim
 * @param codes - codes under which the evaluation may be recorded
 * @returns records of the date, those of the line's own code before others; empty when the claim holds none
 */
export function evaluationRecords(
  { line, serviceDate }: LineSubject,
  claim: Claim,
  codes: readonly string[],
): readonly EvaluationRecord[] {
  const onlyDate = onlyDateOf(claim);
  const records = (claim.evaluations ?? [])
    .map((evaluation, index) => ({ evaluation, index }))
    .filter(({ evaluation }) => (evaluation.serviceDate ?? onlyDate) === serviceDate)
    .filter(({ evaluation }) => codes.includes(evaluation.procedureCode));
  const own = records.filter(({ evaluation }) => evaluation.procedureCode === line.procedureCode);
  return own.length > 0 ? own : records;
}
