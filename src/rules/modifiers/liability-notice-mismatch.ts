import { isPriorNotice, liabilityNoticeOf } from "../../claim/liability-notice.js";
import { codeFact, codeOrLineFirst } from "../code-or-line.js";
import { missing, problem } from "../outcomes.js";
import type { LineRule, LineSubject } from "../rule.js";

/** GA stands on a notice given before or on the day of the service, GZ on none. */
export const liabilityNoticeMismatch: LineRule = {
  id: "liability-notice-mismatch",
  topic: "modifiers",
  title: "GA has a notice given by the day of the service, and GZ has none",
  why: "GA makes the patient pay when Medicare denies, so the patient must have had the notice before the service. GZ says that there was no notice, and leaves the cost with the provider.",
  scope: "line",
  severity: "error",
  governs: { payers: [{ switch: "abnModifiers" }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-04", section: "ch. 30", mark: "secondary" }],
  reads: [],
  concerns: (subject) => noticeModifierOf(subject) !== undefined,
  yieldsTo: [
    { ruleId: "liability-modifier-conflict", on: "line" },
    { ruleId: "modifier-invalid", on: "modifier" },
  ],
  documents: [
    {
      element: "Advance notice of non-coverage, signed by the day of the service",
      applies: (subject) => noticeModifierOf(subject) === "GA",
      given: ({ line }, { claim }) => liabilityNoticeOf(claim, line.procedureCode) !== undefined,
    },
  ],
  check(subject, { claim }) {
    const { line, path, serviceDate } = subject;
    const { procedureCode, lineNumber } = line;
    const modifier = noticeModifierOf(subject);
    if (modifier === undefined) return [];
    const notice = liabilityNoticeOf(claim, procedureCode);
    const about = { line: lineNumber, code: procedureCode, modifiers: [modifier] };
    if (notice === undefined) return [missing(["liabilityNotice"], ["liabilityNotice"], about)];
    const hasNotice = notice !== null && isPriorNotice(notice, serviceDate);
    if (hasNotice === (modifier === "GA")) return [];
    return [
      problem({
        message: hasNotice
          ? `${codeOrLineFirst(procedureCode)} carries GZ, and a notice was given before the service.`
          : `${codeOrLineFirst(procedureCode)} carries GA, and no notice was given before the service.`,
        fix: hasNotice ? "Use GA, not GZ, with a prior notice." : "Use GZ, not GA, without a prior notice.",
        path: [...path, "modifiers", line.modifiers.indexOf(modifier)],
        facts: { ...codeFact(procedureCode), modifier },
        about,
      }),
    ];
  },
};

function noticeModifierOf({ line }: LineSubject): "GA" | "GZ" | undefined {
  if (line.modifiers.includes("GA")) return "GA";
  return line.modifiers.includes("GZ") ? "GZ" : undefined;
}
