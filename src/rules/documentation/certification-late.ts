import { calendarDaysBetween } from "../../values/calendar-days.js";
import { missing, problem } from "../outcomes.js";
import type { EpisodeRule } from "../rule.js";
import {
  CERTIFIED_PLANS,
  aboutEpisode,
  initialCertificationDue,
  initialCertificationOf,
  signedOrderException,
} from "./certification.js";

/** A certification signed after its first 30 days has its reason in the record. */
export const certificationLate: EpisodeRule = {
  id: "certification-late",
  topic: "documentation",
  title: "A certification signed after 30 days has its reason in the record",
  why: "A late signature can still certify the plan when the record says why it came late.",
  scope: "episode",
  severity: "error",
  governs: { payers: CERTIFIED_PLANS },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-02", section: "ch. 15 §220.1.3", mark: "secondary" }],
  reads: ["documentationClocks"],
  yieldsTo: [{ ruleId: "certification-missing", on: "day" }],
  check(subject, context) {
    const { plan, planPath } = subject;
    if (plan == null) return [];
    const certifiedOn = initialCertificationOf(plan);
    const { firstTreatedOn } = plan;
    if (certifiedOn == null || firstTreatedOn == null) return [];
    if (certifiedOn <= initialCertificationDue(firstTreatedOn, context)) return [];
    if (plan.delayedCertificationReason === true) return [];
    const exception = signedOrderException(plan, firstTreatedOn, context);
    if (exception.state === "met") return [];
    const about = aboutEpisode(subject);
    const reasonPath = [...planPath, "delayedCertificationReason"];
    if (plan.delayedCertificationReason === undefined) {
      return [missing(["planOfCare.delayedCertificationReason"], reasonPath, about)];
    }
    if (exception.state === "unknown") return [missing(exception.missing, reasonPath, about)];
    const days = calendarDaysBetween(firstTreatedOn, certifiedOn);
    return [
      problem({
        message: `The plan of care was certified ${days} days after the first treatment, and no reason is recorded.`,
        fix: `Record why certification came ${days} days after the first treatment.`,
        path: reasonPath,
        facts: { days },
        about,
      }),
    ];
  },
};
