import { findProcedureCode } from "../../reference/look-up-code.js";
import { lookUpRemoteMonitoringPeriod } from "../../reference/look-up-remote-monitoring-period.js";
import { calendarDaysBetween } from "../../values/calendar-days.js";
import { missing, problem } from "../outcomes.js";
import type { EpisodeRule, Outcome, RuleContext } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { aboutLine } from "./about-line.js";
import { familyServices } from "./family-services.js";
import type { Occurrence } from "./occurrences.js";
import { occurrencesIn } from "./occurrences.js";

const SET_UP = "98975";
const SUPPLIES: readonly string[] = ["98976", "98977", "98978", "98984", "98985", "98986"];
const SINCE = "2022-01-01";

/** Remote monitoring is set up once an episode, and a device is supplied once in 30 days. */
export const rtmCodeRepeated: EpisodeRule = {
  id: "rtm-code-repeated",
  topic: "codes",
  title: "Remote monitoring is set up once an episode, and a device is supplied once in 30 days",
  why: "The set-up code pays for the whole episode, and a supply code for 30 days of one device, in one of its two tiers.",
  scope: "episode",
  severity: "error",
  governs: { payers: "all" },
  effectiveFrom: SINCE,
  effectiveThrough: null,
  citations: [
    { publication: "CY2026 physician fee schedule rule", section: "remote therapeutic monitoring", mark: "secondary" },
    { publication: "CMS CR 14250", section: "remote therapeutic monitoring", mark: "secondary" },
  ],
  reads: ["procedureCodes", "remoteMonitoringPeriod"],
  procedureCodes: [SET_UP, ...SUPPLIES],
  yieldsTo: [...YIELDS_TO_BROKEN_CODE, { ruleId: "mue-exceeded", on: "code" }],
  check(episode, context) {
    const { claim, serviceDate, read, tables } = context;
    const billed = occurrencesIn(episode, claim, (code) => code === SET_UP || SUPPLIES.includes(code));
    if (!billed.some(({ subject }) => subject !== null)) return [];
    const period = read(lookUpRemoteMonitoringPeriod(serviceDate, tables));
    if (period == null) return [];
    return billed.flatMap((occurrence, index): readonly Outcome[] => {
      const { subject, procedureCode } = occurrence;
      if (subject?.code === undefined || subject.serviceDate < SINCE) return [];
      const { path, code } = subject;
      const about = aboutLine(subject);
      const isRepeat =
        occurrence.units > 1 ||
        billed.slice(0, index).some((earlier) => isSameSupply(earlier, occurrence, period.value, context));
      if (!isRepeat) {
        return claim.priorServiceLines === undefined
          ? [missing(["priorServiceLines"], ["priorServiceLines"], about)]
          : [];
      }
      const once = procedureCode === SET_UP ? "episode" : `${period.value} days`;
      return [
        problem({
          message: `${procedureCode} repeats what is billed once per ${once}.`,
          fix: `Remove the repeated ${procedureCode}: it is billed once per ${once}.`,
          path: [...path, "procedureCode"],
          facts: { procedureCode, once },
          about,
          restsOn: [period],
          // One device's codes are known from memory alone.
          ...(code.datesMark === "recall" || code.datesMark === "single" ? { severity: "warning" } : {}),
        }),
      ];
    });
  },
};

function isSameSupply(earlier: Occurrence, later: Occurrence, periodDays: number, context: RuleContext): boolean {
  if (earlier.procedureCode === SET_UP || later.procedureCode === SET_UP) {
    return earlier.procedureCode === later.procedureCode;
  }
  const { tables } = context;
  const device = ({ procedureCode }: Occurrence): string | null | undefined =>
    findProcedureCode(procedureCode, tables)?.family;
  return device(earlier) === device(later) && daysApart(earlier, later, context) < periodDays;
}

/** A period that is stated counts from its first day; else two supplies are compared by their dates of service. */
function daysApart(a: Occurrence, b: Occurrence, context: RuleContext): number {
  const [first, second] = a.serviceDate <= b.serviceDate ? [a, b] : [b, a];
  const start = periodStartOf(first, context);
  const end = start === undefined ? undefined : periodStartOf(second, context);
  return Math.abs(calendarDaysBetween(start ?? first.serviceDate, end ?? second.serviceDate));
}

function periodStartOf({ subject }: Occurrence, context: RuleContext): string | undefined {
  if (subject === null) return undefined;
  return familyServices(subject, context)
    .map((service) => service.remoteMonitoring?.periodStart)
    .find((start) => start !== undefined);
}
