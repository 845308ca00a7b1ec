import type { Claim } from "../../claim/claim.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import type { EpisodeSubject, LineSubject } from "../rule.js";

/** A code on a date of the episode: on this claim, or billed before it. */
export interface Occurrence {
  readonly procedureCode: string;
  readonly serviceDate: CalendarDate;
  /** Units; a line that states none stands for one at least. */
  readonly units: number;
  /** The line of this claim; `null` for a line billed before. */
  readonly subject: LineSubject | null;
}

/**
 * Lists when codes were billed in an episode: first what was billed before this claim, then its lines in order of date.
 * A line whose discipline is not known may belong to the episode.
 *
 * @param episode - the episode of one discipline
 * @param claim - its claim
 * @param isWanted - whether a code is looked for
 * @returns occurrences
 */
export function occurrencesIn(
  { lines, discipline }: EpisodeSubject,
  claim: Claim,
  isWanted: (procedureCode: string) => boolean,
): readonly Occurrence[] {
  const occurrences: Occurrence[] = [];
  for (const { procedureCode, serviceDate, units, discipline: ofPrior } of claim.priorServiceLines ?? []) {
    const mayBelong = ofPrior === undefined || discipline === null || ofPrior === discipline;
    if (!mayBelong || !isWanted(procedureCode)) continue;
    occurrences.push({ procedureCode, serviceDate, units: wholeUnits(units), subject: null });
  }
  for (const subject of lines) {
    const { procedureCode, units } = subject.line;
    if (!isWanted(procedureCode)) continue;
    occurrences.push({ procedureCode, serviceDate: subject.serviceDate, units: wholeUnits(units), subject });
  }
  return occurrences;
}

function wholeUnits(units: number | undefined): number {
  return units !== undefined && Number.isInteger(units) && units > 1 ? units : 1;
}

/**
 * Finds the first line of this claim on each date that repeats a code of the episode from an earlier date.
 *
 * @param occurrences - occurrences of codes
 * @param isSame - whether two codes count as one
 * @returns lines that repeat
 */
export function repeatsOnLaterDates(
  occurrences: readonly Occurrence[],
  isSame: (a: string, b: string) => boolean,
): readonly LineSubject[] {
  const seen = new Set<string>();
  return occurrences.flatMap(({ subject, procedureCode, serviceDate }) => {
    const key = `${procedureCode} ${serviceDate}`;
    if (subject === null || seen.has(key)) return [];
    const isRepeat = occurrences.some(
      (other) => other.serviceDate < serviceDate && isSame(other.procedureCode, procedureCode),
    );
    if (isRepeat) seen.add(key);
    return isRepeat ? [subject] : [];
  });
}
