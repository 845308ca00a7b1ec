import type { PlanOfCare } from "../../claim/plan-of-care.js";
import { problem } from "../outcomes.js";
import type { DocumentedElement, EpisodeRule, EpisodeSubject } from "../rule.js";
import { CERTIFIED_PLANS, aboutEpisode } from "./certification.js";

interface Element {
  readonly field: "diagnosisCodes" | "longTermGoals" | "type" | "amount" | "frequencyPerWeek" | "durationWeeks";
  readonly name: string;
}

const ELEMENTS: readonly Element[] = [
  { field: "diagnosisCodes", name: "the diagnoses" },
  { field: "longTermGoals", name: "the long-term goals" },
  { field: "type", name: "the type of treatment" },
  { field: "amount", name: "the amount of treatment" },
  { field: "frequencyPerWeek", name: "the frequency" },
  { field: "durationWeeks", name: "the duration" },
];

/** A plan of care holds its six elements. */
export const planContentIncomplete: EpisodeRule = {
  id: "plan-content-incomplete",
  topic: "documentation",
  title: "A plan of care holds diagnoses, long-term goals, type, amount, frequency and duration",
  why: "The regulation names what a plan must hold; a plan without one of them supports no payment.",
  scope: "episode",
  severity: "error",
  governs: { payers: CERTIFIED_PLANS },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "42 CFR", section: "410.61", mark: "secondary" },
    { publication: "CMS Pub. 100-02", section: "ch. 15 §220.1.2", mark: "secondary" },
  ],
  reads: [],
  documents: ELEMENTS.map(({ field, name }): DocumentedElement<EpisodeSubject> => ({
    element: `Plan of care: ${name}`,
    applies: ({ plan }) => plan !== null,
    given: ({ plan }) => plan?.[field] !== undefined,
    isFault: (found) => found.facts["element"] === name,
  })),
  check(subject) {
    const { plan, planPath } = subject;
    if (plan == null) return [];
    return ELEMENTS.filter((element) => isAbsent(plan, element)).map(({ field, name }) =>
      problem({
        message: `The plan of care lacks ${name}.`,
        fix: `Add ${name} to the plan of care.`,
        path: [...planPath, field],
        facts: { element: name },
        about: aboutEpisode(subject),
      }),
    );
  },
};

function isAbsent(plan: PlanOfCare, { field }: Element): boolean {
  const value = plan[field];
  return value === null || value === false || value === "" || (Array.isArray(value) && value.length === 0);
}
