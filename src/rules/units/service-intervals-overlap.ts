import { mayShareTime } from "../../time/may-share-time.js";
import type { Span } from "../../time/spans.js";
import { intersectSpans, mergeSpans, secondsOf } from "../../time/spans.js";
import { counted } from "../../values/counted.js";
import { missing, problem } from "../outcomes.js";
import type { DayRule, Outcome, RuleContext } from "../rule.js";
import type { AttendedService } from "./attended-services.js";
import { attendedServices } from "./attended-services.js";

/** One clinician gives one patient one attended service at a time. */
export const serviceIntervalsOverlap: DayRule = {
  id: "service-intervals-overlap",
  topic: "units",
  title: "One clinician gives one patient one attended service at a time",
  why: "A minute of a clinician with a patient counts once. Two one-on-one procedures, two attended modalities, or one of each cannot share it, nor can a group or an evaluation; a supervised modality may run beside them.",
  scope: "day",
  severity: "error",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    {
      publication: "CMS",
      section: "11 Part B billing scenarios for therapists, one-on-one services",
      mark: "secondary",
    },
    { publication: "CMS Pub. 100-04", section: "ch. 5 §20.3", mark: "secondary" },
    { publication: "CMS", section: "11 Part B billing scenarios for therapists, group and evaluation", mark: "recall" },
  ],
  reads: ["procedureCodes"],
  check(day, context) {
    const services = attendedServices(day, context);
    if (services.length < 2) return [];
    return sharedTimes(services, context).map((time): Outcome => {
      const path = ["services", time.second.position];
      const about = { day: day.serviceDate, codes: time.codes };
      if (time.clinicianKey === null) return missing(["services.clinicianKey"], [...path, "clinicianKey"], about);
      const sharedMinutes = secondsOf(time.spans);
      const [one = "", other = ""] = time.codes;
      return problem({
        message: `${one} and ${other} share ${counted(sharedMinutes, "minute")} of one clinician.`,
        fix: `Remove ${counted(sharedMinutes, "shared minute")}: one clinician gives ${one} and ${other} one at a time.`,
        path: [...path, "intervals"],
        facts: { procedureCodes: time.codes, sharedMinutes },
        about,
        restsOn: [time.first.reading, time.second.reading],
        ...(time.first.isNamed && time.second.isNamed ? {} : { severity: "warning" }),
      });
    });
  },
};

/** Time of one clinician that two codes claim at once; the spans are minutes of the day. */
interface SharedTime {
  readonly first: AttendedService;
  readonly second: AttendedService;
  /** In order of code. */
  readonly codes: readonly string[];
  readonly spans: readonly Span[];
  /** `null` where it is not known whether the two clinicians are one. */
  readonly clinicianKey: string | null;
}

/** One entry for each pair of codes and clinician, however many intervals they share. */
function sharedTimes(services: readonly AttendedService[], { tables }: RuleContext): readonly SharedTime[] {
  const shared = new Map<string, SharedTime>();
  for (const [first, second] of pairsOf(services)) {
    const spans = intersectSpans(first.spans, second.spans);
    const clinicianKey = sameClinician(first, second);
    if (spans.length === 0 || clinicianKey === undefined) continue;
    if (mayShareTime(first.service.procedureCode, second.service.procedureCode, tables) !== false) continue;
    const codes = [first.service.procedureCode, second.service.procedureCode].sort();
    const key = JSON.stringify([codes, clinicianKey]);
    const before = shared.get(key) ?? { first, second, codes, spans: [], clinicianKey };
    shared.set(key, { ...before, spans: mergeSpans([...before.spans, ...spans]) });
  }
  return [...shared.values()];
}

function pairsOf(services: readonly AttendedService[]): readonly (readonly [AttendedService, AttendedService])[] {
  return services.flatMap((first, index) => services.slice(index + 1).map((second) => [first, second] as const));
}

/** `undefined` where the two clinicians are known to be different, `null` where one is not known. */
function sameClinician(first: AttendedService, second: AttendedService): string | null | undefined {
  const [one, other] = [first.service.clinicianKey, second.service.clinicianKey];
  if (one == null || other == null) return null;
  return one === other ? one : undefined;
}
