import type { ReportedRow, ReportReason } from "./time-log-row.js";

/** A message and a fix for each reason. */
const WORDS: Readonly<Record<ReportReason, readonly [message: string, fix: string]>> = {
  "claim-key-missing": ["The row names no claim.", "Write the key of the claim into every row."],
  "claim-unknown": ["No claim has the key of the row.", "Look for a claim that is missing or a key that differs."],
  "line-unknown": ["The claim has no line of this key or number.", "Write the key or number the claim has."],
  "line-ambiguous": [
    "Several lines of the claim may be meant: they differ in date or discipline.",
    "Write the key or number of the line, or date and discipline.",
  ],
  "code-missing": ["The row names neither a procedure code nor a line.", "Write the procedure code into every row."],
  "code-differs": ["The row and its line have different procedure codes.", "Correct the code, or the key of the line."],
  "date-differs": [
    "The row and its line have different dates of service.",
    "Correct the date, or the key of the line.",
  ],
  "date-outside-claim": [
    "The claim bills nothing on the date of the row.",
    "Look for a line or claim that is missing.",
  ],
  "time-incomplete": [
    "The row has neither minutes nor both times.",
    "Write start and end, or the minutes of a service without times.",
  ],
  "entry-refused": ["The times of the row cannot be counted.", "Correct the times; the fields are in the tally."],
  "minutes-given-twice": [
    "The claim brings minutes of its own.",
    "Take the minutes from the claim or from the log, not from both.",
  ],
};

/**
 * Reports a row that counts for no claim.
 *
 * @param index - position of the row in the log
 * @param place - where the row stands
 * @param reason - why it is joined to no claim
 * @returns the report, without anything of the row
 */
export function reportRow(index: number, place: string, reason: ReportReason): ReportedRow {
  const [message, fix] = WORDS[reason];
  return { index, place, reason, message, fix };
}
