import type { Citation } from "../values/citation.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { SharedTime } from "./find-overlaps.js";
import { minutesOfDay } from "./minutes-of-day.js";
import type { Overlap } from "./overlap.js";
import { secondsOf } from "./spans.js";

// One clinician may not bill the same minutes twice: attended modalities, and procedures from 97110 to 97542.
const ONE_CLINICIAN: Citation = {
  publication: 'CMS "11 Part B Billing Scenarios for PTs and OTs"',
  section: "two one-on-one codes in one time period",
  mark: "secondary",
};
const LISTED_RANGES = [
  ["97032", "97039"],
  ["97110", "97140"],
  ["97530", "97542"],
] as const;
// Evaluations (between the two ranges of procedures), tests, orthotics and groups stand in the rest of the list, which
// was not read word for word.
const ONE_CLINICIAN_REST: Citation = { ...ONE_CLINICIAN, mark: "recall" };
const TWO_CLINICIANS: readonly Citation[] = [
  {
    publication: 'CMS "11 Part B Billing Scenarios for PTs and OTs"',
    section: "team therapy: clinicians together may not each bill the same time",
    mark: "secondary",
  },
  { publication: "CMS Pub. 100-04", section: "ch. 5 §20.3", mark: "recall" },
];

/**
 * Writes shared time as an overlap of the tally.
 *
 * @param shared - shared time
 * @param clockOf - UTC offset of a date's wall clock, `null` where there are several
 * @returns the overlap with its minutes and citations, or none when its kind is unknown
 */
export function describeOverlap(
  shared: SharedTime,
  clockOf: (date: CalendarDate) => number | null,
): readonly Overlap[] {
  const { kind, serviceDate, procedureCodes, entries, spans } = shared;
  if (kind === "unknown-clinician" || kind === "unknown-code") return [];
  const seconds = secondsOf(spans);
  const offset = clockOf(serviceDate);
  return [
    {
      kind,
      serviceDate,
      procedureCodes,
      entries,
      seconds,
      minutes: Math.floor(seconds / 60),
      ...(offset === null ? {} : { intervals: minutesOfDay(spans, serviceDate, offset) }),
      countedTwice: procedureCodes[0] !== procedureCodes[1],
      citations: kind === "two-clinicians" ? TWO_CLINICIANS : [oneClinician(procedureCodes)],
    },
  ];
}

function oneClinician(procedureCodes: readonly string[]): Citation {
  return procedureCodes.every(isListed) ? ONE_CLINICIAN : ONE_CLINICIAN_REST;
}

function isListed(code: string): boolean {
  return LISTED_RANGES.some(([first, last]) => code >= first && code <= last);
}
