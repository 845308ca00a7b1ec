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
 * @param isWrong - tells whether a code has the fault on a date
 * @returns faulty diagnoses with all their lines, the same on each of their dates
 */
export function wrongOn(
  serviceDate: CalendarDate,
  context: RuleContext,
  isWrong: (code: string, serviceDate: CalendarDate, context: RuleContext) => boolean,
): readonly WrongDiagnosis[] {
  return reportedDiagnoses(context).flatMap((diagnosis) => {
    const { code, lines } = diagnosis;
    const wrong = (date: CalendarDate): boolean => isWrong(code, date, context);
    if (lines.length === 0) {
      // No line says which year it is for, so it must be right on every date of the claim.
      return wrong(serviceDate) ? [{ diagnosis, lines }] : [];
    }
    if (!lines.some((line) => line.serviceDate === serviceDate) || !wrong(serviceDate)) return [];
    return [{ diagnosis, lines: lines.filter((line) => wrong(line.serviceDate)) }];
  });
}
