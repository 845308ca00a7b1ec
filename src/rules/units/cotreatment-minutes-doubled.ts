import type { Service } from "../../claim/service.js";
import { intersectSpans, mergeSpans, secondsOf } from "../../time/spans.js";
import { counted } from "../../values/counted.js";
import { missing, problem } from "../outcomes.js";
import type { DayRule, DaySubject, Outcome, Problem, RuleContext } from "../rule.js";
import type { AttendedService } from "./attended-services.js";
import { attendedServices } from "./attended-services.js";

/** Minutes in which two clinicians treat one patient together are counted once. */
export const cotreatmentMinutesDoubled: DayRule = {
  id: "cotreatment-minutes-doubled",
  topic: "units",
  title: "Minutes in which two clinicians treat one patient together are counted once",
  why: "When therapists treat a patient together, the patient had the time once. One of them bills it, or they share it; the shares may not add up to more than the time itself.",
  scope: "day",
  severity: "error",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "CMS", section: "11 Part B billing scenarios for therapists, team therapy", mark: "secondary" },
  ],
  reads: ["procedureCodes"],
  check(day, context) {
    const recorded = (day.services ?? []).filter(({ coTreatmentMinutes }) => isMinutes(coTreatmentMinutes));
    if (recorded.length > 0) return byRecord(recorded, day, context);
    const named = attendedServices(day, context).filter(({ isNamed }) => isNamed);
    return named.length < 2 ? [] : byIntervals(named, day);
  },
};

interface JointTime {
  readonly jointMinutes: number;
  readonly countedMinutes: number;
  readonly codes: readonly string[];
  readonly position: number;
  readonly restsOn?: Problem["restsOn"];
}

/** Services of one joint time state the same length. */
function byRecord(services: readonly Service[], day: DaySubject, { claim }: RuleContext): readonly Outcome[] {
  const positionOf = (service: Service | undefined): number =>
    service === undefined ? 0 : (claim.services ?? []).indexOf(service);
  const unknown = services.filter(({ jointMinutes }) => !isMinutes(jointMinutes));
  if (unknown.length > 0) {
    if (!areOfTwo(services)) return [];
    const path = ["services", positionOf(unknown[0]), "jointMinutes"];
    return [missing(["services.jointMinutes"], path, { day: day.serviceDate })];
  }
  const lengths = [...new Set(services.map(({ jointMinutes = 0 }) => jointMinutes))];
  return lengths.flatMap((jointMinutes) => {
    const together = services.filter((service) => service.jointMinutes === jointMinutes);
    const countedMinutes = together.reduce((sum, { coTreatmentMinutes = 0 }) => sum + coTreatmentMinutes, 0);
    const codes = [...new Set(together.map(({ procedureCode }) => procedureCode))];
    return found({ jointMinutes, countedMinutes, codes, position: positionOf(together.at(-1)) }, day);
  });
}

/** Without a record of joint minutes, the times of two clinicians tell how long they were together. */
function byIntervals(services: readonly AttendedService[], day: DaySubject): readonly Outcome[] {
  const clinicians = [...new Set(services.flatMap(({ service }) => service.clinicianKey ?? []))];
  return clinicians.flatMap((one, index) =>
    clinicians.slice(index + 1).flatMap((other) => {
      const ofOne = services.filter(({ service }) => service.clinicianKey === one);
      const ofOther = services.filter(({ service }) => service.clinicianKey === other);
      const joint = intersectSpans(spansOf(ofOne), spansOf(ofOther));
      const involved = [...ofOne, ...ofOther].filter(({ spans }) => intersectSpans(spans, joint).length > 0);
      let countedMinutes = 0;
      for (const { service, spans } of involved) {
        if (!isMinutes(service.minutes)) return [];
        const apart = secondsOf(spans) - secondsOf(intersectSpans(spans, joint));
        countedMinutes += Math.max(0, service.minutes - apart);
      }
      const codes = [...new Set(involved.map(({ service }) => service.procedureCode))];
      const restsOn = involved.map(({ reading }) => reading);
      const position = involved.at(-1)?.position ?? 0;
      return found({ jointMinutes: secondsOf(joint), countedMinutes, codes, position, restsOn }, day);
    }),
  );
}

function spansOf(services: readonly AttendedService[]): ReturnType<typeof mergeSpans> {
  return mergeSpans(services.flatMap(({ spans }) => spans));
}

function found(time: JointTime, day: DaySubject): readonly Outcome[] {
  const { jointMinutes, countedMinutes, codes, position, restsOn = [] } = time;
  if (countedMinutes <= jointMinutes) return [];
  return [
    problem({
      message: `${counted(countedMinutes, "minute")} are counted for ${counted(jointMinutes, "joint minute")}.`,
      fix: `Count ${counted(jointMinutes, "joint minute")} once: split them or let one clinician bill them.`,
      path: ["services", position],
      facts: { procedureCodes: codes, jointMinutes, countedMinutes },
      about: { day: day.serviceDate, codes },
      restsOn,
    }),
  ];
}

/** One clinician alone cannot count a joint minute twice. */
function areOfTwo(services: readonly Service[]): boolean {
  const clinicians = new Set(services.map(({ clinicianKey, discipline }) => clinicianKey ?? discipline));
  return clinicians.size > 1;
}

function isMinutes(minutes: number | undefined): minutes is number {
  return minutes != null && Number.isInteger(minutes) && minutes >= 0;
}
