import type { Proposal } from "../../../src/lines/proposal.js";
import type { Form } from "./form.js";
import { library } from "./library.js";
import { clinicianNames, notices } from "./words.js";
import type { Outcome } from "./work-out.js";

/**
 * Writes a result as plain text to paste into a note or a mail: what was entered, the lines, and the working out.
 *
 * @param outcome - the result
 * @param payerLabel - name of the payer
 * @returns lines of text, or `null` while there is no result
 */
export function resultText({ form, proposal }: Outcome, payerLabel: string): string | null {
  if (proposal === null) return null;
  return [
    `Date of service ${form.serviceDate}, ${form.discipline}, ${payerLabel}`,
    "",
    "Entered",
    ...form.rows.filter(({ code }) => code.trim() !== "").map((row) => entered(row, form.mode)),
    "",
    "Proposed lines",
    ...proposal.lines.map(lineText),
    "",
    "Working out",
    ...library.explain(proposal),
    "",
    notices.review,
    notices.codes,
    "",
  ].join("\n");
}

function entered(row: Form["rows"][number], mode: Form["mode"]): string {
  const time =
    mode === "times" ? `${row.start} to ${row.end}` : row.minutes === "" ? "no minutes" : `${row.minutes.trim()} min`;
  return `  ${row.code.trim().toUpperCase().padEnd(6)} ${time.padEnd(15)} ${clinicianNames[row.furnishedBy].toLowerCase()}`.trimEnd();
}

function lineText({ lineNumber, procedureCode, modifiers, units }: Proposal["lines"][number]): string {
  return `  ${lineNumber}. ${procedureCode.padEnd(6)} ${modifiers.join(" ").padEnd(12)} x${units ?? "?"}`;
}
