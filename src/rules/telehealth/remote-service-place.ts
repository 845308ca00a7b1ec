import { isRemoteService } from "../../lines/is-remote-service.js";
import { problem } from "../outcomes.js";
import type { LineRule, LineSubject } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { isTelehealthLine, telehealthModifiersOf, YIELDS_TO_NO_TELEHEALTH } from "./telehealth-line.js";

/** Remote monitoring, telephone and online assessments and check-ins are not telehealth. */
export const remoteServicePlace: LineRule = {
  id: "remote-service-place",
  topic: "telehealth",
  title: "Remote monitoring, telephone and online assessments are not billed as telehealth",
  why: "Medicare pays these services as themselves, not as telehealth, so they take neither place 02 or 10 nor 95 or 93.",
  scope: "line",
  severity: "warning",
  governs: { payers: [{ switch: "medicarePartB" }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS telehealth guidance", section: "services that are not telehealth", mark: "single" }],
  reads: ["procedureCodes"],
  yieldsTo: [...YIELDS_TO_BROKEN_CODE, ...YIELDS_TO_NO_TELEHEALTH],
  concerns: isRemoteAsTelehealth,
  check(subject) {
    if (!isRemoteAsTelehealth(subject)) return [];
    const { line, path } = subject;
    const { procedureCode, lineNumber } = line;
    const modifiers = telehealthModifiersOf(line);
    return [
      problem({
        message: `${procedureCode} is a remote service and is billed as telehealth.`,
        fix: `Report ${procedureCode} without telehealth place or modifier.`,
        path: [...path, modifiers.length === 0 ? "placeOfServiceCode" : "modifiers"],
        facts: { procedureCode, modifiers },
        about: { line: lineNumber, code: procedureCode, modifiers },
      }),
    ];
  },
};

function isRemoteAsTelehealth({ line, code }: LineSubject): boolean {
  return code !== undefined && isRemoteService(code) && isTelehealthLine(line);
}
