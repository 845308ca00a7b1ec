import type { Visit } from "../claim/visit.js";
import { proposeVisits } from "../pricing/propose-visits.js";
import type { VisitProposals } from "../pricing/visit-proposals.js";
import { parseVisit } from "../schema/parse-visit.js";
import { conflictsWith, isRecord } from "./conflicts-with.js";
import type { RawRecord } from "../adapters/csv/row-kind.js";
import type { RecordIssue } from "./input/source-record.js";
import { missingFields } from "./missing-fields.js";
import { placeIssues } from "./place-issues.js";
import type { ProposeOptions } from "./propose-visit.js";
import type { GoodRecord, Outcome } from "./run-records.js";

/** What a visit cannot do without, to have its lines proposed. */
export const NEEDED_OF_A_VISIT: readonly string[] = ["serviceDate", "discipline", "payer", "diagnosisCodes"];

/** Whether a record holds all visits of one patient. */
export function isCourse({ value, source }: GoodRecord): boolean {
  return source.fromRows !== true && isRecord(value) && "visits" in value;
}

/**
 * Proposes the lines of all visits of one patient in order of date, and carries the year's allowed amounts along.
 *
 * @param record - `{"visits": […]}`; the first visit of a year may state what was allowed before it
 * @param options - what the arguments say
 * @returns the proposals in order of date, or what is wrong
 */
export function proposeCourse(record: GoodRecord, options: ProposeOptions): Outcome<VisitProposals> {
  const { visits: given, ...others } = record.value as RawRecord;
  if (!Array.isArray(given) || Object.keys(others).length > 0)
    return { ok: false, issues: placeIssues([NO_COURSE], record) };
  const read = given.map((visit: unknown, index) => visitOf(visit, `/visits/${index}`, record, options));
  const issues = read.flatMap((each) => (each.ok ? [] : each.issues));
  if (issues.length > 0) return { ok: false, issues: placeIssues(issues, record) };
  const visits = read.flatMap((each) => (each.ok ? [each.visit] : []));
  const { pricing, preferInTie, tables } = options;
  return { ok: true, results: [proposeVisits(visits, { ...pricing, ...tables, preferInTie })] };
}

const NO_COURSE: RecordIssue = {
  pointer: "",
  message: "The record is no course of visits: it holds visits, an array, and nothing else.",
  fix: "Write the visits of one patient as visits, each with its own fields.",
};

function visitOf(
  given: unknown,
  place: string,
  record: GoodRecord,
  { command, defaults, parsing }: ProposeOptions,
): { readonly ok: true; readonly visit: Visit } | { readonly ok: false; readonly issues: readonly RecordIssue[] } {
  const own = isRecord(given) ? given : {};
  const conflicts = conflictsWith(own, defaults, place);
  if (conflicts.length > 0) return { ok: false, issues: conflicts };
  const raw = isRecord(given) ? { ...defaults, ...given } : given;
  const parsed = parseVisit(raw, parsing);
  if (parsed.ok) return { ok: true, visit: parsed.value };
  const missing = isRecord(given) ? missingFields({ ...defaults, ...own }, NEEDED_OF_A_VISIT, record, command) : [];
  const isNamed = (pointer: string): boolean => missing.some((issue) => issue.pointer === pointer);
  const others = parsed.issues.filter(({ pointer }) => !isNamed(pointer));
  return {
    ok: false,
    issues: [...missing, ...others].map((issue) => ({ ...issue, pointer: `${place}${issue.pointer}` })),
  };
}
