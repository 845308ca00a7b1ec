import { isRemoteService } from "../../lines/is-remote-service.js";
import { isTelehealthPlace } from "../../lines/telehealth-place.js";
import { problem } from "../outcomes.js";
import type { LineRule, LineSubject } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { telehealthModifiersOf, YIELDS_TO_NO_TELEHEALTH } from "./telehealth-line.js";

/** A line at a telehealth place carries 95 or 93. */
export const telehealthModifierRequired: LineRule = {
  id: "telehealth-modifier-required",
  topic: "telehealth",
  title: "A line at a telehealth place carries 95 or 93",
  why: "The place says where the patient was, the modifier how the visit took place. Contractors ask outpatient therapists for both.",
  scope: "line",
  severity: "warning",
  governs: { payers: [{ switch: "telehealthModifiers" }], setting: "practitioner" },
  effectiveFrom: "2024-01-01",
  effectiveThrough: null,
  citations: [
    {
      publication: "NGS telehealth guidance",
      section: "outpatient therapy",
      url: "https://www.ngsmedicare.com/web/ngs/news-article-details?selectedArticleId=10638446",
      mark: "secondary",
    },
    { publication: "CMS transmittal 12671", section: "place of service 02 and 10", mark: "secondary" },
  ],
  reads: ["procedureCodes"],
  yieldsTo: [...YIELDS_TO_BROKEN_CODE, ...YIELDS_TO_NO_TELEHEALTH, { ruleId: "telehealth-code-unlisted", on: "line" }],
  concerns: lacksModifier,
  check(subject) {
    const { line, path } = subject;
    const { procedureCode, lineNumber, placeOfServiceCode } = line;
    if (!lacksModifier(subject)) return [];
    return [
      problem({
        message: `${procedureCode} is billed at place ${placeOfServiceCode ?? ""} without a telehealth modifier.`,
        fix: `Add 95 to ${procedureCode}, or 93 if audio only.`,
        path: [...path, "modifiers"],
        facts: { procedureCode, placeOfServiceCode: placeOfServiceCode ?? "" },
        about: { line: lineNumber, code: procedureCode, modifiers: ["95", "93"] },
      }),
    ];
  },
};

function lacksModifier({ line, code }: LineSubject): boolean {
  if (!isTelehealthPlace(line.placeOfServiceCode) || telehealthModifiersOf(line).length > 0) return false;
  return code === undefined || !isRemoteService(code);
}
