import type { About, LineSubject } from "../rule.js";

/**
 * Says what a finding of an episode is about when it is about one line.
 *
 * @param subject - the line
 * @returns line, code, day and, where known, discipline
 */
export function aboutLine({ line, serviceDate, discipline }: LineSubject): About {
  return {
    line: line.lineNumber,
    code: line.procedureCode,
    day: serviceDate,
    ...(discipline === null ? {} : { discipline }),
  };
}
