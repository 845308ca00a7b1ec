import type { FurnishedBy, Service } from "../claim/service.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { minutesOfDay } from "./minutes-of-day.js";
import type { Piece } from "./read-entry.js";
import type { Span } from "./spans.js";
import { intersectSpans, mergeSpans, secondsOf } from "./spans.js";

/** Part of an entry that belongs to one code and date. */
export interface ServicePart {
  readonly furnishedBy: FurnishedBy;
  readonly clinicianKey: string | null;
  readonly pieces: readonly Piece[];
}

/** What is known about one code on one date. */
export interface ServiceLog {
  readonly procedureCode: string;
  readonly serviceDate: CalendarDate;
  readonly parts: readonly ServicePart[];
  /** Time of this code shared with another clinician; `null` when it cannot be told. */
  readonly joint: readonly Span[] | null;
  /** Time of the date, over all codes, in which two clinicians treated together. */
  readonly jointOfDay: readonly Span[];
  /** UTC offset of the date's wall clock; `null` where there are several. */
  readonly clock: number | null;
}

/**
 * Counts the minutes of one code on one date.
 *
 * Every second counts once for the patient. A second is the therapist's when a therapist was there, alone or together
 * with the assistant; seconds are dropped once from the total and once from the therapist's share, and the assistant
 * gets the rest.
 *
 * @param log - the parts of the service
 * @returns the service with whole minutes
 */
export function tallyService(log: ServiceLog): Service {
  const { procedureCode, serviceDate, parts, joint, jointOfDay, clock } = log;
  const all = spansOf(parts);
  const minutes = wholeMinutes(all);
  const coTreatmentMinutes = joint === null ? 0 : wholeMinutes(intersectSpans(all, joint));
  return {
    procedureCode,
    serviceDate,
    minutes,
    assistantMinutes: minutes - wholeMinutes(spansOf(parts.filter((part) => part.furnishedBy !== "assistant"))),
    ...uniformFurnishedBy(parts, secondsOf(all)),
    ...uniformClinician(parts),
    ...(clock === null ? {} : { intervals: minutesOfDay(all, serviceDate, clock) }),
    // Nothing is said where no one else was logged: another clinician may keep a log of their own.
    ...(coTreatmentMinutes > 0 ? { coTreatmentMinutes, jointMinutes: wholeMinutes(jointOfDay) } : {}),
  };
}

function spansOf(parts: readonly ServicePart[]): readonly Span[] {
  return mergeSpans(parts.flatMap((part) => part.pieces));
}

function wholeMinutes(spans: readonly Span[]): number {
  return Math.floor(secondsOf(spans) / 60);
}

function uniformFurnishedBy(parts: readonly ServicePart[], seconds: number): Pick<Service, "furnishedBy"> {
  const therapist = secondsOf(spansOf(parts.filter((part) => part.furnishedBy !== "assistant")));
  const assistant = secondsOf(spansOf(parts.filter((part) => part.furnishedBy !== "therapist")));
  if (seconds === 0) return {};
  if (therapist === seconds && assistant === seconds) return { furnishedBy: "together" };
  if (therapist === seconds && assistant === 0) return { furnishedBy: "therapist" };
  return assistant === seconds && therapist === 0 ? { furnishedBy: "assistant" } : {};
}

function uniformClinician(parts: readonly ServicePart[]): Pick<Service, "clinicianKey"> {
  const keys = new Set(parts.map((part) => part.clinicianKey));
  const [key = null] = keys;
  return keys.size === 1 && key !== null ? { clinicianKey: key } : {};
}
