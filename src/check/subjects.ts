import type { Claim } from "../claim/claim.js";
import { onlyDateOf } from "../claim/only-date-of.js";
import type { Discipline } from "../claim/service.js";
import type { DaySubject, EpisodeSubject, LineSubject } from "../rules/rule.js";
import type { CheckRun } from "./rule-run.js";

/**
 * Gathers the lines and documentation of each date on a claim.
 *
 * @param run - the claim being checked
 * @returns dates in order
 */
export function daysOf({ claim, lines }: CheckRun): readonly DaySubject[] {
  const onlyDate = onlyDateOf(claim);
  return linesByDate(lines).map((ofDate) => {
    const [{ serviceDate }] = ofDate;
    return {
      serviceDate,
      lines: ofDate,
      services: claim.services?.filter((service) => (service.serviceDate ?? onlyDate) === serviceDate) ?? null,
      notes: claim.treatmentNotes?.filter((note) => note.serviceDate === serviceDate) ?? null,
    };
  });
}

/** Lines stand in order of date, so those of one date are neighbours. */
function linesByDate(lines: readonly LineSubject[]): readonly [LineSubject, ...LineSubject[]][] {
  const dates: [LineSubject, ...LineSubject[]][] = [];
  for (const line of lines) {
    const last = dates.at(-1);
    if (last !== undefined && last[0].serviceDate === line.serviceDate) last.push(line);
    else dates.push([line]);
  }
  return dates;
}

/**
 * Gathers the episode of each discipline on a claim, up to its latest date of service.
 *
 * @param run - the claim being checked
 * @returns disciplines in order of their first line
 */
export function episodesOf({ claim, lines }: CheckRun): readonly EpisodeSubject[] {
  const serviceDate = lines.at(-1)?.serviceDate;
  if (serviceDate === undefined) return [];
  const disciplines = new Set(lines.map((line) => line.discipline));
  return [...disciplines].map((discipline) => {
    const ofDiscipline = lines.filter((line) => line.discipline === discipline);
    return {
      serviceDate: ofDiscipline.at(-1)?.serviceDate ?? serviceDate,
      discipline,
      lines: ofDiscipline,
      ...planOf(claim, discipline),
    };
  });
}

function planOf(claim: Claim, discipline: Discipline | null): Pick<EpisodeSubject, "plan" | "planPath"> {
  const plans = claim.plansOfCare;
  if (plans === undefined) return { plan: undefined, planPath: ["plansOfCare"] };
  if (plans === null || plans.length === 0) return { plan: null, planPath: ["plansOfCare"] };
  const index = plans.findIndex((plan) => plan.discipline === discipline);
  return { plan: plans[index], planPath: index === -1 ? ["plansOfCare"] : ["plansOfCare", index] };
}
