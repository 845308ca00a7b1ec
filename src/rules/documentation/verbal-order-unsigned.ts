import { lookUpDocumentationClocks } from "../../reference/look-up-documentation-clocks.js";
import { addCalendarDays, calendarDaysBetween } from "../../values/calendar-days.js";
import { missing, problem } from "../outcomes.js";
import type { EpisodeRule } from "../rule.js";
import { CERTIFIED_PLANS, aboutEpisode, initialCertificationOf } from "./certification.js";

/** A verbal order is signed within 14 days. */
export const verbalOrderUnsigned: EpisodeRule = {
  id: "verbal-order-unsigned",
  topic: "documentation",
  title: "A verbal order is signed within 14 days",
  why: "A verbal order holds the plan only until it is signed; after 14 days it no longer counts.",
  scope: "episode",
  severity: "error",
  governs: { payers: CERTIFIED_PLANS },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-02", section: "ch. 15 §220.1.3", mark: "secondary" }],
  reads: ["documentationClocks"],
  yieldsTo: [{ ruleId: "certification-missing", on: "day" }],
  check(subject, context) {
    const { plan, planPath, serviceDate } = subject;
    const ordered = plan?.verbalOrderOn;
    if (plan == null || ordered == null) return [];
    const clocks = context.read(lookUpDocumentationClocks(ordered, context.tables));
    if (clocks == null) return [];
    const due = addCalendarDays(ordered, clocks.value.verbalOrderDays);
    const certifications = plan.certifications ?? [];
    const signatures = [initialCertificationOf(plan), ...certifications.map((each) => each.certifiedOn)].filter(
      (signature) => signature == null || signature >= ordered,
    );
    // Where every signature stands before the order, none of them is awaited.
    if (signatures.length === 0) return [];
    const [signedOn] = signatures.filter((signature) => signature != null).sort();
    // An unsigned order is judged by the latest date of service: there is no clock.
    const signedOrNow = signedOn ?? serviceDate;
    if (signedOrNow <= due) return [];
    const about = aboutEpisode(subject);
    const path = [...planPath, "certifiedOn"];
    if (signedOn === undefined && signatures.includes(undefined))
      return [missing(["planOfCare.certifiedOn"], path, about)];
    const days = calendarDaysBetween(ordered, signedOrNow);
    return [
      problem({
        message: `A verbal order is ${signedOn === undefined ? "unsigned" : "signed"} after ${days} days.`,
        fix: `Obtain the signature within ${clocks.value.verbalOrderDays} days of a verbal order; it took ${days}.`,
        path,
        facts: { days, atMost: clocks.value.verbalOrderDays },
        about,
        restsOn: [clocks],
      }),
    ];
  },
};
