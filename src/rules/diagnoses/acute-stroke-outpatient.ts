import { codeMatcher } from "../../reference/code-matcher.js";
import { lookUpDiagnosisConventions } from "../../reference/look-up-diagnosis-conventions.js";
import { problem } from "../outcomes.js";
import type { ClaimRule, Problem } from "../rule.js";
import { YIELDS_TO_BROKEN_DIAGNOSIS } from "../yield-groups.js";
import { lineNumbers, readBillable, reportedDiagnoses } from "./reported-diagnoses.js";
import { isTherapyLine } from "./therapy-line.js";

/** Outpatient therapy after a stroke carries the sequela, not the acute stroke. */
export const acuteStrokeOutpatient: ClaimRule = {
  id: "acute-stroke-outpatient",
  topic: "diagnoses",
  title: "Outpatient therapy after a stroke carries the sequela",
  why: "I60 to I63 stand for the stroke in its acute stay. What an outpatient is treated for is its sequela, with the side it left weak.",
  scope: "claim",
  severity: "warning",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "ICD-10-CM Official Guidelines", section: "I.C.9.d", mark: "recall" }],
  reads: ["diagnoses", "diagnosisConventions"],
  yieldsTo: YIELDS_TO_BROKEN_DIAGNOSIS,
  check({ serviceDate }, context) {
    const conventions = context.read(lookUpDiagnosisConventions(serviceDate, context.tables));
    if (conventions == null) return [];
    const isAcute = codeMatcher(conventions.value.acuteStroke);
    const problems: Problem[] = [];
    for (const diagnosis of reportedDiagnoses(context)) {
      const { code, name, path, lines } = diagnosis;
      if (!isAcute(code)) continue;
      const therapy = lines.filter(isTherapyLine);
      if (!therapy.some((line) => line.serviceDate === serviceDate)) continue;
      if (readBillable(diagnosis, serviceDate, context) === undefined) continue;
      problems.push(
        problem({
          message: `${name} is an acute stroke on outpatient therapy.`,
          fix: `Report the sequela I69.- with its side, not ${name}.`,
          path,
          facts: { diagnosis: name, lines: lineNumbers(therapy) },
          about: { diagnosis: code },
        }),
      );
    }
    return problems;
  },
};
