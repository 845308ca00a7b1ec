import type { PlanOfCare } from "../../claim/plan-of-care.js";
import { CERTIFIED_PLANS, aboutEpisode } from "../documentation/certification.js";
import { problem } from "../outcomes.js";
import type { EpisodeRule } from "../rule.js";

/** The record shows why a therapist's skills are needed. */
export const skilledNeedUndocumented: EpisodeRule = {
  id: "skilled-need-undocumented",
  topic: "necessity",
  title: "The record shows why a therapist's skills are needed",
  why: "Medicare covers maintenance only where it takes a therapist's skills, and rehabilitation only while it leads somewhere. Two reports in a row without measurable change ask for a decision.",
  scope: "episode",
  severity: "warning",
  governs: { payers: CERTIFIED_PLANS },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-02", section: "ch. 15 §220.2.D", mark: "recall" }],
  reads: [],
  concerns: ({ plan }) => plan?.purpose !== undefined,
  documents: [
    {
      element: "Why a therapist's skills are needed (maintenance plan)",
      applies: ({ plan }) => plan?.purpose === "maintenance",
      given: ({ plan }) => plan?.skilledNeed !== undefined,
      isFault: ({ facts }) => facts["purpose"] === "maintenance",
    },
  ],
  check(subject) {
    const { plan, planPath } = subject;
    const fault = plan == null ? null : faultOf(plan);
    if (fault === null) return [];
    const { message, field, purpose } = fault;
    return [
      problem({
        message,
        fix: "Document why a therapist's skills are needed, or discharge.",
        path: [...planPath, field],
        facts: { purpose },
        about: aboutEpisode(subject),
      }),
    ];
  },
};

interface Fault {
  readonly message: string;
  readonly field: "skilledNeed" | "progressReports";
  readonly purpose: string;
}

function faultOf(plan: PlanOfCare): Fault | null {
  const { purpose, skilledNeed } = plan;
  if (purpose === "maintenance" && (skilledNeed === null || skilledNeed === false)) {
    const message = "The maintenance plan does not show why a therapist's skills are needed.";
    return { message, field: "skilledNeed", purpose };
  }
  if (purpose === "rehabilitative" && stalls(plan)) {
    const message = "Two progress reports in a row show no measurable change.";
    return { message, field: "progressReports", purpose };
  }
  return null;
}

function stalls({ progressReports = [] }: PlanOfCare): boolean {
  const inOrder = [...progressReports].sort((a, b) =>
    a.writtenOn === b.writtenOn ? 0 : a.writtenOn < b.writtenOn ? -1 : 1,
  );
  return inOrder.some(
    (report, index) => report.measurableChange === false && inOrder[index + 1]?.measurableChange === false,
  );
}
