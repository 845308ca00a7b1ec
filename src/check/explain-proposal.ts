import type { ServiceLine } from "../claim/service-line.js";
import type { AccrualStep, Proposal, UnbilledService } from "../lines/proposal.js";
import { counted } from "../values/counted.js";
import { explainAssistantSplit } from "./explain-assistant-split.js";
import { explainUnitCalculation } from "./explain-unit-calculation.js";
import { cited, undeterminedSentences } from "./words.js";

/**
 * Writes the working of a proposal: units, assistant split, lines with the reason for each modifier, what is not billed,
 * what a person must decide.
 *
 * @param proposal - proposed lines of a visit
 * @returns sentences in that order
 */
export function explainProposal(proposal: Proposal): readonly string[] {
  const splits = proposal.assistantSplits.filter((split) => split.reason !== "no-assistant-minutes");
  const inUnits = new Set(proposal.units.undetermined);
  return [
    ...explainUnitCalculation(proposal.units),
    ...splits.flatMap(explainAssistantSplit),
    ...proposal.accrual.map(accrualSentence),
    ...proposal.lines.flatMap((line) => [lineSentence(line), ...modifierSentences(line, proposal)]),
    ...proposal.unbilled.map(unbilledSentence),
    ...proposal.suggestions.map(
      ({ lineNumber, procedureCode, modifiers, message }) =>
        `For a person to decide${place(lineNumber, procedureCode)}${modifiers.length === 0 ? "" : ` (${modifiers.join(" or ")})`}: ${message}`,
    ),
    ...undeterminedSentences(proposal.undetermined.filter((entry) => !inUnits.has(entry))),
  ];
}

function place(lineNumber: number | null, procedureCode: string | null): string {
  if (lineNumber !== null) return `, line ${lineNumber}`;
  return procedureCode === null ? "" : `, ${procedureCode}`;
}

function accrualSentence({ lineNumber, before, allowedAmount, threshold }: AccrualStep): string {
  const price = allowedAmount === null ? "its price is not known" : `this line adds $${allowedAmount}`;
  return `Line ${lineNumber}: $${before} of the $${threshold} threshold is used before it; ${price}.`;
}

function lineSentence(line: ServiceLine): string {
  const modifiers = line.modifiers.length === 0 ? "no modifier" : line.modifiers.join(" ");
  return `Line ${line.lineNumber}: ${line.procedureCode} x${line.units ?? 0}, ${modifiers}.`;
}

function modifierSentences(line: ServiceLine, proposal: Proposal): readonly string[] {
  return proposal.modifierReasons
    .filter((reason) => reason.lineNumber === line.lineNumber)
    .map(({ message, citations }) => `  ${message} (${citations.map(cited).join("; ")}).`);
}

function unbilledSentence({ procedureCode, minutes, units, message, citations }: UnbilledService): string {
  const documented = minutes === undefined ? "" : `, ${counted(minutes, "minute")}`;
  const held = units === undefined || units === 0 ? "" : `, ${counted(units, "unit")}`;
  const sources = citations.length === 0 ? "" : ` (${citations.map(cited).join("; ")})`;
  return `Not billed: ${procedureCode}${documented}${held}: ${message}${sources}`;
}
