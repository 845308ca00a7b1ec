import { missing, problem } from "../outcomes.js";
import type { EpisodeRule } from "../rule.js";
import {
  CERTIFIED_PLANS,
  aboutEpisode,
  initialCertificationDue,
  initialCertificationOf,
  signedOrderException,
} from "./certification.js";

/** A plan of care is certified once treatment goes beyond its first 30 days. */
export const certificationMissing: EpisodeRule = {
  id: "certification-missing",
  topic: "documentation",
  title: "A plan of care is certified within 30 days, or the signed-order exception is met",
  why: "A physician or non-physician practitioner must sign the plan. From 2025 a signed order with the plan sent in time takes the place of the first signature.",
  scope: "episode",
  severity: "error",
  governs: { payers: CERTIFIED_PLANS },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "42 CFR", section: "424.24(c)", mark: "secondary" },
    { publication: "CMS Pub. 100-02", section: "ch. 15 §220.1.3", mark: "secondary" },
  ],
  reads: ["documentationClocks"],
  documents: [
    {
      element: "Certification: dated signature within 30 days of the first treatment, or signed order and plan sent",
      applies: ({ plan }) => plan !== null,
      given: ({ plan }) => plan != null && initialCertificationOf(plan) !== undefined,
    },
  ],
  check(subject, context) {
    const { plan, planPath, serviceDate } = subject;
    if (plan == null) return [];
    const about = aboutEpisode(subject);
    const certifiedOn = initialCertificationOf(plan);
    if (certifiedOn != null) return [];
    const { firstTreatedOn } = plan;
    if (firstTreatedOn == null) return [missing(["planOfCare.firstTreatedOn"], [...planPath, "firstTreatedOn"], about)];
    if (serviceDate <= initialCertificationDue(firstTreatedOn, context)) return [];
    const exception = signedOrderException(plan, firstTreatedOn, context);
    if (exception.state === "met") return [];
    const certifiedPath = [...planPath, "certifiedOn"];
    if (certifiedOn === undefined) return [missing(["planOfCare.certifiedOn"], certifiedPath, about)];
    if (exception.state === "unknown") return [missing(exception.missing, certifiedPath, about)];
    const byException = exception.state === "not-met" ? exception.condition : null;
    return [
      problem({
        message: "The plan of care is not certified, and treatment goes beyond the first 30 days.",
        fix:
          byException === null
            ? "Obtain the dated signature."
            : `Obtain the dated signature, or show ${byException} of the signed-order exception.`,
        path: certifiedPath,
        facts: byException === null ? {} : { missingCondition: byException },
        about,
      }),
    ];
  },
};
