import type { Certification, PlanOfCare } from "../../claim/plan-of-care.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { addCalendarDays, calendarDaysBetween } from "../../values/calendar-days.js";
import { missing, problem } from "../outcomes.js";
import type { EpisodeRule } from "../rule.js";
import { CERTIFIED_PLANS, aboutEpisode, certifiedIntervalDays, initialCertificationOf } from "./certification.js";

/** Treatment stays inside a certified interval of at most 90 days. */
export const recertificationOverdue: EpisodeRule = {
  id: "recertification-overdue",
  topic: "documentation",
  title: "Treatment stays inside a certified interval of at most 90 days",
  why: "A certification holds for the length of the plan and at most 90 days from the first treatment under it; after that the plan is certified again.",
  scope: "episode",
  severity: "error",
  governs: { payers: CERTIFIED_PLANS },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "42 CFR", section: "424.24(c)", mark: "secondary" },
    { publication: "CMS Pub. 100-02", section: "ch. 15 §220.1.3", mark: "secondary" },
  ],
  reads: [],
  yieldsTo: [{ ruleId: "certification-missing", on: "day" }],
  documents: [
    {
      element: "Recertification: dated signature for each interval of at most 90 days",
      applies: ({ plan }) => plan !== null,
      given: ({ plan }) => plan?.certifications !== undefined,
    },
  ],
  check(subject, context) {
    const { plan, planPath, lines } = subject;
    if (plan == null) return [];
    const about = aboutEpisode(subject);
    const path = [...planPath, "certifications"];
    const longest = certifiedIntervalDays(context);
    const intervals = intervalsOf(plan);
    if (intervals === undefined) return [missing(["planOfCare.certifications"], path, about)];
    const dates = [...new Set(lines.map((line) => line.serviceDate))];
    const overdue = dates.map((date) => overdueBy(date, intervals, longest)).filter((each) => each !== null);
    const [first] = overdue.sort((a, b) => b.days - a.days);
    if (first === undefined) return [];
    // A plan whose later certifications are not listed may have been recertified.
    if (plan.certifications === undefined) return [missing(["planOfCare.certifications"], path, about)];
    const { days, atMost } = first;
    return [
      problem({
        message: `Treatment goes on ${days} days after its certified interval began.`,
        fix: `Recertify the plan: ${days} days since the interval began, at most ${atMost}.`,
        path,
        facts: { days, atMost },
        about,
      }),
    ];
  },
};

function intervalsOf(plan: PlanOfCare): readonly Certification[] | undefined {
  const { firstTreatedOn, certifications } = plan;
  if (firstTreatedOn == null) return certifications;
  const isListed = certifications?.some(({ from }) => from <= firstTreatedOn) === true;
  // The first interval begins with the first treatment, also where the list holds later ones alone.
  const first = { from: firstTreatedOn, certifiedOn: initialCertificationOf(plan) ?? null };
  return isListed ? certifications : [first, ...(certifications ?? [])];
}

/** Days since an interval began, and how many it had. */
interface Overdue {
  readonly days: number;
  readonly atMost: number;
}

function overdueBy(date: CalendarDate, intervals: readonly Certification[], longest: number): Overdue | null {
  const begun = intervals.filter(({ from }) => from <= date).sort((a, b) => (a.from < b.from ? 1 : -1));
  // An unsigned later interval does not extend the one before it; an unsigned first one is for another rule.
  const current = begun.find(({ certifiedOn }) => certifiedOn !== null) ?? begun.at(-1);
  if (current === undefined) return null;
  const last = addCalendarDays(current.from, longest);
  const end = current.through !== undefined && current.through < last ? current.through : last;
  if (date <= end) return null;
  return { days: calendarDaysBetween(current.from, date), atMost: calendarDaysBetween(current.from, end) };
}
