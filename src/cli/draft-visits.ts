import type { TimeEntry } from "../claim/time-entry.js";
import type { ParseOptions } from "../schema/parse-result.js";
import { parseTimeEntries } from "../schema/parse-time-entries.js";
import type { MinuteTally } from "../time/minute-tally.js";
import { tallyMinutes } from "../time/tally-minutes.js";
import type { Undetermined } from "../values/citation.js";
import { conflictsWith, isRecord } from "./conflicts-with.js";
import type { RawRecord, RowGroup } from "../adapters/csv/row-kind.js";
import type { RecordIssue } from "./input/source-record.js";
import type { GoodRecord } from "./run-records.js";
import { minutesClaimedTwice } from "../time/minutes-claimed-twice.js";

/** A visit before the schema judges it. */
export interface DraftVisit {
  readonly raw: RawRecord;
  /** The time log its minutes come from. */
  readonly tally?: MinuteTally;
  /** Minutes that two codes of the log claim: none of them has its minutes in `raw`. */
  readonly claimedTwice: readonly Undetermined[];
}

/** The visits a record stands for: one, or one for each date of a time log. */
export type Drafts =
  | { readonly ok: true; readonly visits: readonly DraftVisit[] }
  | { readonly ok: false; readonly issues: readonly RecordIssue[] };

/** What stands beside the record. */
export interface DraftOptions {
  /** Fields of a visit from the options. */
  readonly defaults: RawRecord;
  readonly parsing: ParseOptions;
}

interface Shape {
  readonly fields: RawRecord;
  readonly services: readonly unknown[];
  readonly timeEntries: readonly unknown[];
}

/**
 * Reads what a record documents. Options fill in what it leaves out; where it says something else than an option, it is
 * refused, because either may be the mistake.
 *
 * @param record - a visit, the services or time entries of one visit, or rows
 * @param options - fields of a visit from the options; how JSON is read
 * @returns visits, or what is wrong
 */
export function draftVisits(record: GoodRecord, { defaults, parsing }: DraftOptions): Drafts {
  const shape = shapeOf(record);
  if (shape === null) return { ok: false, issues: [NO_VISIT] };
  const { services } = shape;
  const own = { ...fromServices(services), ...shape.fields };
  const conflicts = conflictsWith(own, defaults);
  const mixed = ["serviceDate", "discipline"].flatMap((field) => mixedIssues(services, field, shape.fields[field]));
  if (conflicts.length + mixed.length > 0) return { ok: false, issues: [...conflicts, ...mixed] };
  const fields = { ...defaults, ...own };
  if (shape.timeEntries.length === 0) return { ok: true, visits: [{ raw: { ...fields, services }, claimedTwice: [] }] };
  return fromTimeLog(shape, fields, parsing);
}

const NO_VISIT: RecordIssue = {
  pointer: "",
  message: "The record is no visit, and no array of the services or time entries of one visit.",
  fix: "Write a visit with services, or all services of a visit as one array.",
};

function shapeOf({ value, source }: GoodRecord): Shape | null {
  if (source.fromRows === true) return value as RowGroup;
  if (Array.isArray(value)) {
    const isLog = value.some((item) => isRecord(item) && ("start" in item || "end" in item));
    return { fields: {}, services: isLog ? [] : value, timeEntries: isLog ? value : [] };
  }
  if (!isRecord(value)) return null;
  const { services = [], timeEntries = [], ...fields } = value;
  const hasEither = "services" in value || "timeEntries" in value;
  return hasEither && Array.isArray(services) && Array.isArray(timeEntries) ? { fields, services, timeEntries } : null;
}

/** One count is for one date and one discipline. */
function mixedIssues(services: readonly unknown[], field: string, ofVisit: unknown): readonly RecordIssue[] {
  const stated = valuesOf(services, field);
  const all = new Set(ofVisit === undefined ? stated : [ofVisit, ...stated]);
  if (all.size < 2) return [];
  const message = `The services differ in ${field}: one visit has one date and one discipline.`;
  return [{ pointer: "/services", message, fix: "Write one record for each date and discipline." }];
}

function fromServices(services: readonly unknown[]): RawRecord {
  const [serviceDate] = valuesOf(services, "serviceDate");
  const [discipline] = valuesOf(services, "discipline");
  return { ...(serviceDate === undefined ? {} : { serviceDate }), ...(discipline === undefined ? {} : { discipline }) };
}

function valuesOf(services: readonly unknown[], field: string): readonly unknown[] {
  return services.flatMap((service) => (isRecord(service) && service[field] !== undefined ? [service[field]] : []));
}

function fromTimeLog({ timeEntries, services }: Shape, fields: RawRecord, parsing: ParseOptions): Drafts {
  const { furnishedBy } = fields;
  const filled = timeEntries.map((entry) =>
    isRecord(entry) && entry["furnishedBy"] === undefined && furnishedBy !== undefined
      ? { ...entry, furnishedBy }
      : entry,
  );
  const parsed = parseTimeEntries(filled, parsing);
  if (!parsed.ok) return { ok: false, issues: parsed.issues.map((issue) => inLog(issue)) };
  const tally = tallyMinutes(parsed.value);
  if (tally.refused.length > 0) return { ok: false, issues: refusedIssues(tally) };
  const dates = tally.days.map((day) => day.serviceDate);
  const { serviceDate } = fields;
  if (serviceDate !== undefined && !dates.some((date) => date === serviceDate))
    return { ok: false, issues: [OTHER_DATE] };
  if (services.length > 0 && dates.length > 1) return { ok: false, issues: [SEVERAL_DATES] };
  const visits = dates.map((date) => {
    const { services: ofDate, undetermined } = minutesClaimedTwice(parsed.value, tally, date);
    return {
      raw: { ...fields, serviceDate: date, services: [...ofDate, ...services] },
      tally: ofDay(parsed.value, tally, date),
      claimedTwice: undetermined,
    };
  });
  return { ok: true, visits };
}

const OTHER_DATE: RecordIssue = {
  pointer: "/serviceDate",
  message: "The date of service is not among the dates of the time log.",
  fix: "Correct the date, or leave it out: the time log has its own.",
};

const SEVERAL_DATES: RecordIssue = {
  pointer: "/timeEntries",
  message: "The time log has several dates, so the date of the services without times is not known.",
  fix: "Write one visit for each date.",
};

/** The part of a tally that speaks of one date; a log of one date stays whole. */
function ofDay(entries: readonly TimeEntry[], tally: MinuteTally, date: string): MinuteTally {
  if (tally.days.length === 1) return tally;
  const services = tally.services.filter((service) => service.serviceDate === date);
  const days = tally.days.filter((day) => day.serviceDate === date);
  const overlaps = tally.overlaps.filter((overlap) => overlap.serviceDate === date);
  const splitAtMidnight = tally.splitAtMidnight.filter((index) => entries[index]?.start.startsWith(date));
  return {
    ...tally,
    services,
    days,
    overlaps,
    splitAtMidnight,
    totalTreatmentMinutes: days[0]?.totalTreatmentMinutes ?? null,
  };
}

function refusedIssues(tally: MinuteTally): readonly RecordIssue[] {
  return tally.refused.map(({ index, field, reason, fix }) => ({
    pointer: `/timeEntries/${index}/${field.replaceAll(".", "/")}`,
    message: `The entry cannot be counted: ${reason.replaceAll("-", " ")}.`,
    fix,
  }));
}

function inLog(issue: RecordIssue): RecordIssue {
  return { ...issue, pointer: `/timeEntries${issue.pointer}` };
}
