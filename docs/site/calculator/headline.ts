import type { Outcome } from "./work-out.js";
import { counted, methodNames } from "./words.js";

/**
 * Says the result in one sentence: what a screen reader announces when it changes.
 *
 * @param outcome - the result
 * @returns the sentence
 */
export function headline({ form, reading, proposal, compared }: Outcome): string {
  const { faults } = reading;
  if (faults.length > 0) return `Not worked out: ${counted(faults.length, "field")} to correct.`;
  if (proposal !== null) {
    const { timedMinutes, supportedTimedUnits, countingMethod } = proposal.units;
    const lines = `${counted(proposal.lines.length, "line")}.`;
    if (countingMethod === null) return `How this payer counts is not known, so no timed unit is given. ${lines}`;
    if (timedMinutes === null || supportedTimedUnits === null) return `The timed units cannot be told yet. ${lines}`;
    return `${counted(supportedTimedUnits, "timed unit")} from ${counted(timedMinutes, "timed minute")} by the ${methodNames[countingMethod]}. ${lines}`;
  }
  if (compared === null)
    return form.rows.length > 1 || form.serviceDate !== "" ? "Not complete yet." : "Nothing entered yet.";
  return "Units are compared below. Choose a payer for lines and modifiers.";
}
