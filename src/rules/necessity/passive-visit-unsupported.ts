import type { CodeCategory } from "../../reference/procedure-codes.js";
import { isTherapyLine } from "../diagnoses/therapy-line.js";
import { problem } from "../outcomes.js";
import type { DayRule } from "../rule.js";

const MODALITIES: readonly CodeCategory[] = ["modality-supervised", "modality-constant-attendance"];

/** A visit of modalities alone shows why a therapist's skills were needed. */
export const passiveVisitUnsupported: DayRule = {
  id: "passive-visit-unsupported",
  topic: "necessity",
  title: "A visit is not made of modalities alone",
  why: "Heat, cold, current and the like prepare for treatment. A visit with nothing else raises the question why a therapist's skills were needed.",
  scope: "day",
  severity: "warning",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-02", section: "ch. 15 §220.2", mark: "recall" }],
  reads: ["procedureCodes"],
  check({ lines, serviceDate }) {
    const therapy = lines.filter(isTherapyLine);
    const [first] = therapy;
    if (first === undefined || !therapy.every(({ code }) => code !== undefined && MODALITIES.includes(code.category))) {
      return [];
    }
    const procedureCodes = [...new Set(therapy.map(({ line }) => line.procedureCode))];
    const services = therapy.length;
    return [
      problem({
        message: `All therapy of the visit is modalities: ${procedureCodes.join(", ")}.`,
        fix:
          services === 1
            ? "Document the skilled need: the 1 service of the visit is a modality."
            : `Document the skilled need: the ${services} services of the visit are all modalities.`,
        path: [...first.path, "procedureCode"],
        facts: { procedureCodes, services },
        about: { day: serviceDate },
      }),
    ];
  },
};
