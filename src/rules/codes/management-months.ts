import type { ProcedureCode } from "../../reference/procedure-codes.js";
import { familyMembersOn } from "../../units/family-members-on.js";
import { leastManagementMinutes, managementUnits } from "../../units/management-units.js";
import type { MonitoringFact } from "../../units/monitoring-fact.js";
import { monitoringFact } from "../../units/monitoring-fact.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import type { EpisodeSubject, LineSubject, RuleContext } from "../rule.js";
import { familyServices } from "./family-services.js";
import type { Occurrence } from "./occurrences.js";
import { occurrencesIn } from "./occurrences.js";

/** Remote monitoring management of one calendar month: what is billed, and what is documented. */
export interface ManagementMonth {
  /** Lines of this claim, in order; at least one. */
  readonly lines: readonly [LineSubject, ...LineSubject[]];
  /** Management codes in force in the month, base first. */
  readonly members: readonly ProcedureCode[];
  /** Management of the month on this claim and before it. */
  readonly billed: readonly Occurrence[];
  readonly minutes: number | null;
  readonly liveInteractions: number | null;
  /** Units by code that the month supports; `null` when a fact is missing to tell. */
  readonly supported: ReadonlyMap<string, number> | null;
}

/**
 * Gathers the months in which a claim bills remote monitoring management.
 *
 * @param episode - the episode of one discipline
 * @param context - claim and tables
 * @param since - first date of service to look at
 * @returns months in order
 */
export function managementMonths(
  episode: EpisodeSubject,
  context: RuleContext,
  since: CalendarDate,
): readonly ManagementMonth[] {
  const lines = episode.lines.filter(
    ({ code, serviceDate }) => code?.category === "remote-monitoring-management" && serviceDate >= since,
  );
  const months = [...new Set(lines.map(({ serviceDate }) => monthOf(serviceDate)))];
  return months.flatMap((month) => {
    const [first, ...rest] = lines.filter(({ serviceDate }) => monthOf(serviceDate) === month);
    if (first?.code === undefined) return [];
    const members = familyMembersOn(first.code, first.serviceDate, context.tables);
    const isManagement = (code: string): boolean => members.some((member) => member.code === code);
    const billed = occurrencesIn(episode, context.claim, isManagement);
    const minutes = factOf(first, "minutesInMonth", context);
    const liveInteractions = factOf(first, "liveInteractions", context);
    return [
      {
        lines: [first, ...rest] as const,
        members,
        billed: billed.filter(({ serviceDate }) => monthOf(serviceDate) === month),
        minutes,
        liveInteractions,
        supported: supportedUnits(members, minutes, liveInteractions),
      },
    ];
  });
}

function factOf(first: LineSubject, fact: MonitoringFact, context: RuleContext): number | null {
  const month = monthOf(first.serviceDate);
  const services = familyServices(first, context, (date) => monthOf(date) === month);
  return monitoringFact(services, fact);
}

/** Too few minutes, or no contact, settle the month without the other fact. */
function supportedUnits(
  members: readonly ProcedureCode[],
  minutes: number | null,
  liveInteractions: number | null,
): ReadonlyMap<string, number> | null {
  if (liveInteractions === 0 || (minutes !== null && minutes < leastManagementMinutes(members))) return new Map();
  return minutes === null || liveInteractions === null ? null : managementUnits(members, minutes);
}

function monthOf(date: CalendarDate): string {
  return date.slice(0, 7);
}
