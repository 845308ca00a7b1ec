import { LEAST_GROUP, smallestGroup } from "../../lines/smallest-group.js";
import { missing, problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";

/** A group has at least two patients. */
export const groupSizeInsufficient: LineRule = {
  id: "group-size-insufficient",
  topic: "codes",
  title: "A group has at least two patients",
  why: "A group code stands for one clinician with two or more patients at once. One patient alone is individual treatment, counted by its minutes.",
  scope: "line",
  severity: "error",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-02", section: "ch. 15 §230.A", mark: "secondary" }],
  reads: [],
  procedureCodes: ["97150", "92508"],
  yieldsTo: YIELDS_TO_BROKEN_CODE,
  documents: [
    {
      element: "Number of patients in the group",
      applies: () => true,
      given: ({ services }) => smallestGroup(services ?? []) !== null,
    },
  ],
  check({ line, path, services }) {
    const { procedureCode, lineNumber } = line;
    const about = { line: lineNumber, code: procedureCode };
    const documented = services ?? [];
    const smallest = smallestGroup(documented);
    const isUnknown = documented.length === 0 || documented.some((service) => service.groupSize === undefined);
    if (smallest === null || smallest >= LEAST_GROUP) {
      return isUnknown ? [missing(["services.groupSize"], ["services"], about)] : [];
    }
    return [
      problem({
        message: `${procedureCode} is a group code, and the record shows ${smallest} in the group.`,
        fix: `Bill individual codes: a group has at least ${LEAST_GROUP} patients, the record shows ${smallest}.`,
        path: [...path, "procedureCode"],
        facts: { procedureCode, groupSize: smallest },
        about,
      }),
    ];
  },
};
