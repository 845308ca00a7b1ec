import { lookUpMedicareStatus } from "../../reference/look-up-medicare-status.js";
import type { FeeScheduleStatus } from "../../reference/procedure-codes.js";
import { replacementsOn } from "../../reference/replacements-on.js";
import { problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";

/** With one of these a line asks for a denial: excluded by statute, or a voluntary notice of it. */
const ASKS_FOR_DENIAL: readonly string[] = ["GY", "GX"];

/** A Medicare line holds a code that Medicare can pay. */
export const medicareCodeUnpayable: LineRule = {
  id: "medicare-code-unpayable",
  topic: "codes",
  title: "A Medicare line holds a code that Medicare can pay",
  why: "The fee schedule marks codes that are not valid for Medicare (I), not covered (N), or bundled into other services (B). Such a line is never paid alone.",
  scope: "line",
  severity: "error",
  governs: { payers: [{ switch: "medicarePartB" }], setting: "practitioner" },
  effectiveFrom: "2025-01-01",
  effectiveThrough: null,
  citations: [
    { publication: "CMS Physician Fee Schedule relative value file", section: "status code", mark: "official" },
    {
      publication: "CMS Physician Fee Schedule relative value file",
      section: "bundled services and the patient",
      mark: "recall",
    },
  ],
  reads: ["procedureCodes"],
  yieldsTo: YIELDS_TO_BROKEN_CODE,
  check({ line, path, serviceDate }, { read, tables }) {
    const { procedureCode, lineNumber, modifiers } = line;
    if (modifiers.some((modifier) => ASKS_FOR_DENIAL.includes(modifier))) return [];
    const status = read(lookUpMedicareStatus(procedureCode, serviceDate, tables));
    const verdict = status == null ? null : verdictOn(status.value);
    if (status == null || verdict === null) return [];
    const replacements = replacementsOn(procedureCode, serviceDate, tables);
    return [
      problem({
        message: `${procedureCode} ${verdict}.`,
        fix: fixFor(status.value, procedureCode, replacements),
        path: [...path, "procedureCode"],
        facts: { procedureCode, status: status.value, replacements },
        about: { line: lineNumber, code: procedureCode },
        restsOn: [status],
      }),
    ];
  },
};

function verdictOn(status: FeeScheduleStatus): string | null {
  switch (status) {
    case "I":
      return "is not valid for Medicare";
    case "N":
      return "is not covered by Medicare";
    case "B":
      return "is bundled by Medicare into the other services of the date";
    default:
      return null;
  }
}

function fixFor(status: FeeScheduleStatus, code: string, replacements: readonly string[]): string {
  if (status === "N") return `Remove ${code} or report it non-covered with GY.`;
  if (status === "B") return `Remove ${code}: it is bundled and not billable to the patient.`;
  return replacements.length === 0
    ? `Remove ${code}: it is not valid for Medicare.`
    : `Bill ${replacements.join(" or ")}, not ${code}.`;
}
