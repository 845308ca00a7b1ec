import type { MinuteTally } from "../../time/minute-tally.js";
import type { TextStyle } from "../output/text-style.js";
import { hangingLines, undeterminedLines } from "./undetermined-lines.js";

const KINDS = {
  "one-clinician": "one clinician is logged with both at once",
  "double-entry": "the entry is written down twice and counted once",
  "two-clinicians": "two clinicians treat the patient at once",
} as const;

/**
 * Writes what a time log says besides its minutes: time claimed twice, and what could not be told.
 *
 * @param tally - the time log, counted
 * @param style - width of the text
 * @returns lines
 */
export function overlapLines(tally: MinuteTally, style: TextStyle): readonly string[] {
  const overlaps = tally.overlaps.flatMap(({ kind, procedureCodes, minutes, countedTwice }) => {
    const codes = [...new Set(procedureCodes)].join(" and ");
    const twice = countedTwice ? " These minutes are in both codes: correct the log." : "";
    return hangingLines("Overlap: ", `${codes}, ${minutes} minutes: ${KINDS[kind]}.${twice}`, style);
  });
  return [...overlaps, ...undeterminedLines(tally.undetermined, style)];
}
