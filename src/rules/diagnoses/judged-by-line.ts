import type { CalendarDate } from "../../values/calendar-date.js";
import type { LineSubject, RuleContext } from "../rule.js";
import type { ReportedDiagnosis } from "./reported-diagnoses.js";
import { reportedDiagnoses } from "./reported-diagnoses.js";

/** A diagnosis with a fault, and the lines on whose dates it has it. */
export interface WrongDiagnosis {
  readonly diagnosis: ReportedDiagnosis;
  /** Lines that report it on such a date; empty where no line does. */
  readonly lines: readonly LineSubject[];
}

/**
 * Finds diagnoses with a fault on a date. A line judges its diagnoses by its own date, so that a claim over 1 October is
 * judged by two years. A diagnosis that no line reports must be good on every date of the claim, so that no line added takes a finding away.
 *
 * @param serviceDate - the date being judged
 * @param context - the claim and its lines
 * @param isWrong - tells whether a diagnosis has the fault on a date
 * @returns faulty diagnoses with all their lines, the same on each of their dates
 */
export function wrongOn(
  serviceDate: CalendarDate,
  context: RuleContext,
  isWrong: (diagnosis: ReportedDiagnosis, serviceDate: CalendarDate, context: RuleContext) => boolean,
): readonly WrongDiagnosis[] {
  const found: WrongDiagnosis[] = [];
  for (const diagnosis of reportedDiagnoses(context)) {
    const { lines, dates } = diagnosis;
    // Where no line says which year it is for, it must be right on every date of the claim.
    if (dates.length > 0 && !dates.includes(serviceDate)) continue;
    if (!isWrong(diagnosis, serviceDate, context)) continue;
    found.push({ diagnosis, lines: lines.filter((line) => isWrong(diagnosis, line.serviceDate, context)) });
  }
  return found;
}
