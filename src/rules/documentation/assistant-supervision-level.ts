import type { Service } from "../../claim/service.js";
import { lookUpAssistantSupervision } from "../../reference/look-up-assistant-supervision.js";
import { missing, problem } from "../outcomes.js";
import type { LineRule, LineSubject } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";

/** An assistant in private practice is supervised as closely as the date asks for. */
export const assistantSupervisionLevel: LineRule = {
  id: "assistant-supervision-level",
  topic: "documentation",
  title: "An assistant in private practice works under the supervision of the date",
  why: "Until the end of 2024 Medicare asked for direct supervision of assistants in private practice, and from 2024 for general supervision of remote monitoring.",
  scope: "line",
  severity: "error",
  governs: { payers: [{ switch: "medicarePartB" }], setting: "practitioner" },
  effectiveFrom: "2005-01-01",
  effectiveThrough: "2024-12-31",
  citations: [{ publication: "42 CFR", section: "410.59(c)", mark: "secondary" }],
  reads: ["assistantSupervision"],
  yieldsTo: YIELDS_TO_BROKEN_CODE,
  documents: [
    {
      element: "Direct supervision of the assistant, in private practice",
      applies: ({ services }, { claim }) =>
        claim.practiceType === "private-practice" && (services ?? []).some(isByAssistant),
      given: ({ services }) =>
        (services ?? []).filter(isByAssistant).every(({ supervisionLevel }) => supervisionLevel !== undefined),
    },
  ],
  check(subject, context) {
    const { line, path, services, serviceDate } = subject;
    const general = (services ?? []).filter(
      (service) => isByAssistant(service) && service.supervisionLevel === "general",
    );
    if (general.length === 0) return [];
    const { practiceType } = context.claim;
    const about = { line: line.lineNumber, code: line.procedureCode };
    if (practiceType === undefined) return [missing(["practiceType"], ["practiceType"], about)];
    if (practiceType !== "private-practice") return [];
    const level = context.read(lookUpAssistantSupervision(serviceDate, context.tables));
    if (level == null || level.value === "general") return [];
    if (level.value === "general-for-remote-monitoring" && isRemoteMonitoring(subject)) return [];
    return [
      problem({
        message: `${line.procedureCode} was furnished by an assistant under general supervision.`,
        fix: `Remove ${line.procedureCode}: direct supervision was required.`,
        path: [...path, "procedureCode"],
        facts: { procedureCode: line.procedureCode },
        about,
        restsOn: [level],
      }),
    ];
  },
};

function isByAssistant(service: Service): boolean {
  return service.furnishedBy === "assistant" || (service.assistantMinutes ?? 0) > 0;
}

function isRemoteMonitoring({ code }: LineSubject): boolean {
  return code?.category.startsWith("remote-monitoring") === true;
}
