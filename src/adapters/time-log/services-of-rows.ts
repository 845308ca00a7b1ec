import type { Discipline, FurnishedBy, Service } from "../../claim/service.js";
import type { TimeEntry } from "../../claim/time-entry.js";
import type { Reference } from "../../reference/reference.js";
import type { MinuteTally } from "../../time/minute-tally.js";
import { minutesClaimedTwice } from "../../time/minutes-claimed-twice.js";
import { tallyMinutes } from "../../time/tally-minutes.js";
import type { Undetermined } from "../../values/citation.js";
import type { RowMatch } from "./match-row.js";
import type { TimeLogRow } from "./time-log-row.js";

/** A row and what it documents. */
export interface MatchedRow {
  readonly index: number;
  readonly row: TimeLogRow;
  readonly match: RowMatch;
}

/** What the rows of a claim document. */
export interface RowServices {
  readonly services: readonly Service[];
  /** The rows with times, counted; its positions are those of `timed`. `null` where there are none. */
  readonly tally: MinuteTally | null;
  readonly timed: readonly MatchedRow[];
  /** Minutes that two codes claim, or two disciplines for one code. */
  readonly undetermined: readonly Undetermined[];
}

/**
 * Counts the rows of one claim as `tallyMinutes` does: overlaps, midnight and changes of the clock as there. Minutes that
 * two codes, or one code of two disciplines, claim at once are unknown for both, because they count once and only the
 * clinician knows for which.
 *
 * @param rows - rows that are joined to one claim
 * @param options - who furnished rows that do not say it; another table of codes
 * @returns services with minutes, each with its date and discipline
 */
export function servicesOfRows(
  rows: readonly MatchedRow[],
  options: { readonly furnishedBy?: FurnishedBy; readonly reference?: Reference },
): RowServices {
  const timed = rows.filter(({ row }) => row.start !== undefined);
  const counted = rows.filter(({ row }) => row.start === undefined).map((each) => serviceOf(each, options));
  if (timed.length === 0) return { services: counted, tally: null, timed, undetermined: [] };
  const entries = timed.map((each) => entryOf(each, options));
  const tally = tallyMinutes(entries, options);
  const perDate = tally.days.map(({ serviceDate }) => minutesClaimedTwice(entries, tally, serviceDate));
  const unknown = new Set(
    perDate.flatMap(({ services }) => services.filter(({ minutes }) => minutes === undefined).map(keyOf)),
  );
  const disciplines = [...new Set(timed.map(({ match }) => match.discipline))];
  const perDiscipline = disciplines.map((discipline) => {
    const ofDiscipline = entries.filter((_, index) => timed[index]?.match.discipline === discipline);
    const own = disciplines.length === 1 ? tally : tallyMinutes(ofDiscipline, options);
    return { discipline, own: own.services };
  });
  const shared = sharedByDisciplines(
    tally,
    perDiscipline.flatMap(({ own }) => own),
  ).filter((service) => !unknown.has(keyOf(service)));
  for (const service of shared) unknown.add(keyOf(service));
  const services = perDiscipline.flatMap(({ discipline, own }) =>
    own.map((service) => named(unknown.has(keyOf(service)) ? withoutMinutes(service) : service, discipline)),
  );
  const undetermined = [
    ...perDate.flatMap((each) => each.undetermined),
    ...shared.map((service) => reasonOf(service, entries)),
  ];
  return { services: [...services, ...counted], tally, timed, undetermined };
}

/** Services that two disciplines document at one time: together they have more minutes than the patient was treated. */
function sharedByDisciplines(tally: MinuteTally, documented: readonly Service[]): readonly Service[] {
  return tally.services.filter((service) => {
    const same = documented.filter((each) => keyOf(each) === keyOf(service));
    return same.reduce((sum, { minutes = 0 }) => sum + minutes, 0) > (service.minutes ?? 0);
  });
}

function reasonOf({ procedureCode }: Service, entries: readonly TimeEntry[]): Undetermined {
  return {
    missing: ["entries.start", "entries.end"],
    path: ["entries", entries.findIndex((entry) => entry.procedureCode === procedureCode)],
    message: `Two disciplines claim the same time for ${procedureCode}, which counts once: end one entry where the other begins.`,
    citations: [{ publication: "CMS Pub. 100-04", section: "ch. 5 §20.3", mark: "recall" }],
  };
}

function entryOf({ row, match }: MatchedRow, { furnishedBy }: { readonly furnishedBy?: FurnishedBy }): TimeEntry {
  const { start = "", end = "", clinicianKey, interrupted } = row;
  return {
    procedureCode: match.procedureCode,
    start,
    end,
    // An entry that does not say it is refused by the tally, by field.
    furnishedBy: (row.furnishedBy ?? furnishedBy) as FurnishedBy,
    ...(clinicianKey === undefined ? {} : { clinicianKey }),
    ...(interrupted === undefined ? {} : { interrupted }),
  };
}

function serviceOf({ row, match }: MatchedRow, options: { readonly furnishedBy?: FurnishedBy }): Service {
  const { minutes, assistantMinutes, clinicianKey } = row;
  const furnishedBy = row.furnishedBy ?? (assistantMinutes === undefined ? options.furnishedBy : undefined);
  return {
    procedureCode: match.procedureCode,
    ...(match.serviceDate === undefined ? {} : { serviceDate: match.serviceDate }),
    ...(match.discipline === undefined ? {} : { discipline: match.discipline }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(assistantMinutes === undefined ? {} : { assistantMinutes }),
    ...(furnishedBy === undefined ? {} : { furnishedBy }),
    ...(clinicianKey === undefined ? {} : { clinicianKey }),
  };
}

function named(service: Service, discipline: Discipline | undefined): Service {
  return discipline === undefined ? service : { ...service, discipline };
}

function keyOf({ procedureCode, serviceDate = "" }: Service): string {
  return `${procedureCode} ${serviceDate}`;
}

/** A service whose minutes are not known. */
export function withoutMinutes({ minutes: _minutes, assistantMinutes: _assistant, ...service }: Service): Service {
  return service;
}
