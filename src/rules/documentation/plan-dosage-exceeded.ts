import type { TreatmentDay } from "../../claim/plan-of-care.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { calendarDaysBetween } from "../../values/calendar-days.js";
import { problem } from "../outcomes.js";
import type { EpisodeRule, EpisodeSubject, Problem } from "../rule.js";
import { CERTIFIED_PLANS, aboutEpisode } from "./certification.js";
import { treatmentDaysOf } from "./treatment-days.js";

const DAYS_IN_WEEK = 7;

/** Treatment keeps to the frequency and duration of its plan. */
export const planDosageExceeded: EpisodeRule = {
  id: "plan-dosage-exceeded",
  topic: "documentation",
  title: "Treatment keeps to the frequency and duration of its plan",
  why: "More treatment days in a week than planned, or treatment past the planned weeks, needs an amended plan.",
  scope: "episode",
  severity: "warning",
  governs: { payers: CERTIFIED_PLANS },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-02", section: "ch. 15 §220.1.2 and §220.1.3", mark: "recall" }],
  reads: [],
  check(subject) {
    const { plan } = subject;
    if (plan == null) return [];
    // Billed days are no record of when the episode began.
    const first = plan.firstTreatedOn ?? earliest(plan.treatmentDays ?? []);
    if (first === undefined) return [];
    const billedWeeks = billedWeeksOf(subject, first);
    return [...tooFrequent(subject, first, billedWeeks), ...tooLong(subject, billedWeeks)];
  },
};

function earliest(days: readonly TreatmentDay[]): CalendarDate | undefined {
  return days.map((day) => day.serviceDate).sort()[0];
}

/** A planned week is a block of seven days from the first treatment day. */
function weekOf(first: CalendarDate, date: CalendarDate): number {
  return Math.floor(calendarDaysBetween(first, date) / DAYS_IN_WEEK);
}

/** Lines are in order of date: those of one date are taken together. */
function billedWeeksOf({ lines }: EpisodeSubject, first: CalendarDate): readonly number[] {
  const dates = lines.map((line) => line.serviceDate);
  return dates.filter((date, index) => date !== dates[index - 1]).map((date) => weekOf(first, date));
}

function tooFrequent(subject: EpisodeSubject, first: CalendarDate, billedWeeks: readonly number[]): readonly Problem[] {
  const planned = subject.plan?.frequencyPerWeek;
  if (planned == null) return [];
  const weeks = (treatmentDaysOf(subject) ?? []).map((day) => weekOf(first, day.serviceDate));
  const counts = [...new Set(billedWeeks)].map((week) => weeks.filter((other) => other === week).length);
  const most = Math.max(0, ...counts);
  if (most <= planned) return [];
  return [
    problem({
      message: `${most} treatment days fall in a week for which ${planned} are planned.`,
      fix: `Amend the plan: ${most} treatment days in a week, ${planned} planned.`,
      path: [...subject.planPath, "frequencyPerWeek"],
      facts: { treatmentDays: most, planned },
      about: aboutEpisode(subject),
    }),
  ];
}

function tooLong(subject: EpisodeSubject, billedWeeks: readonly number[]): readonly Problem[] {
  const planned = subject.plan?.durationWeeks;
  if (planned == null) return [];
  const week = Math.max(0, ...billedWeeks) + 1;
  if (week <= planned) return [];
  return [
    problem({
      message: `Treatment is in week ${week} of a plan for ${planned} weeks.`,
      fix: `Amend the plan: week ${week} of treatment, ${planned} weeks planned.`,
      path: [...subject.planPath, "durationWeeks"],
      facts: { week, planned },
      about: aboutEpisode(subject),
    }),
  ];
}
