import type { CalendarDate } from "../../values/calendar-date.js";
import { addCalendarMonths } from "../../values/calendar-days.js";
import { rememberedLast } from "../../values/remembered-last.js";
import { codeFact, codeOrLine } from "../code-or-line.js";
import { problem } from "../outcomes.js";
import type { LineRule, LineSubject, RuleContext } from "../rule.js";

/** A claim is received within the filing limit of the payer. */
export const timelyFilingExceeded: LineRule = {
  id: "timely-filing-exceeded",
  topic: "claim",
  title: "A claim is received within the payer's filing limit",
  why: "The day of receipt decides, not the day of sending, and a denial for late filing cannot be appealed.",
  scope: "line",
  severity: "error",
  governs: { payers: [{ switch: "timelyFilingMonths" }] },
  effectiveFrom: "2010-01-01",
  effectiveThrough: null,
  citations: [
    { publication: "42 CFR", section: "424.44", mark: "secondary" },
    { publication: "CMS Pub. 100-04", section: "ch. 1 §70", mark: "secondary" },
  ],
  reads: [],
  concerns: (_, { receivedOn }) => receivedOn !== undefined,
  check({ line, path, serviceDate }, context) {
    const { claim, profile, payerSwitch } = context;
    const { receivedOn } = claim;
    const months = payerSwitch("timelyFilingMonths");
    if (receivedOn === undefined || months == null) return [];
    if (receivedOn <= lastDayFor(serviceDate, months, context)) return [];
    const { procedureCode, lineNumber } = line;
    const named = codeOrLine(procedureCode);
    const mark = profile.timelyFilingMonths?.mark;
    return [
      problem({
        message: `The payer receives ${named} after its ${months}-month filing limit.`,
        fix: `Do not submit ${named}: the ${months}-month filing limit has passed.`,
        path: [...path, "serviceDate"],
        facts: { ...codeFact(procedureCode), months },
        about: { line: lineNumber, code: procedureCode },
        ...(mark === "single" || mark === "recall" ? { severity: "warning" } : {}),
      }),
    ];
  },
};

function lastDayFor(serviceDate: CalendarDate, months: number, context: RuleContext): CalendarDate {
  const lastDays = lastDaysOf(context.lines, context);
  let lastDay = lastDays.get(serviceDate);
  if (lastDay === undefined) lastDays.set(serviceDate, (lastDay = addCalendarMonths(serviceDate, months)));
  return lastDay;
}

/** All lines of a date have the same limit. */
const lastDaysOf = /* @__PURE__ */ rememberedLast(
  (_: readonly LineSubject[], __: RuleContext) => new Map<CalendarDate, CalendarDate>(),
);
