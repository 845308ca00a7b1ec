import { lookUpDiagnosisLimits } from "../../reference/look-up-diagnosis-limits.js";
import { problem } from "../outcomes.js";
import type { ClaimRule } from "../rule.js";

/** A claim lists at least one diagnosis and no more than it has places for. */
export const diagnosisCountInvalid: ClaimRule = {
  id: "diagnosis-count-invalid",
  topic: "diagnoses",
  title: "A claim lists 1 to 12 diagnoses, an institutional claim 1 to 25",
  why: "A claim without a diagnosis says nothing of why the service was needed, and one with too many is rejected before anyone reads it.",
  scope: "claim",
  severity: "error",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "837P; CMS-1500", section: "HI; item 21", mark: "secondary" }],
  reads: ["diagnosisLimits"],
  check(_, { claim, setting, serviceDate, tables, read }) {
    const reading = read(lookUpDiagnosisLimits(serviceDate, tables));
    if (reading == null) return [];
    const count = claim.diagnosisCodes.length;
    const most = reading.value.diagnoses[setting];
    if (count >= 1 && count <= most) return [];
    return [
      problem({
        message: `The claim lists ${count === 0 ? "no diagnosis" : `${count} diagnoses`}.`,
        fix: `List 1 to ${most} diagnoses, not ${count}.`,
        path: ["diagnosisCodes"],
        facts: { count, most },
        about: {},
        restsOn: [reading],
      }),
    ];
  },
};
