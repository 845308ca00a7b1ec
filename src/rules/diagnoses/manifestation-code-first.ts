import { problem } from "../outcomes.js";
import type { ClaimRule, Problem } from "../rule.js";
import { YIELDS_TO_BROKEN_DIAGNOSIS } from "../yield-groups.js";
import { lineNumbers, readBillable, reportedDiagnoses } from "./reported-diagnoses.js";

/** A manifestation comes after the disease that causes it. */
export const manifestationCodeFirst: ClaimRule = {
  id: "manifestation-code-first",
  topic: "diagnoses",
  title: "A manifestation comes after the disease that causes it",
  why: "Some codes stand for what another disease does, such as dementia in Alzheimer disease. They are never listed or pointed to first.",
  scope: "claim",
  severity: "warning",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    {
      publication: "Medicare Code Editor",
      section: "v41.1, manifestation codes (made for inpatient claims)",
      mark: "official",
    },
    { publication: "ICD-10-CM Official Guidelines", section: "I.A.13", mark: "recall" },
  ],
  reads: ["diagnoses"],
  yieldsTo: YIELDS_TO_BROKEN_DIAGNOSIS,
  check({ serviceDate }, context) {
    const problems: Problem[] = [];
    for (const diagnosis of reportedDiagnoses(context)) {
      const { position, code, name, path, firstOn } = diagnosis;
      if (position > 1 && !firstOn.some((line) => line.serviceDate === serviceDate)) continue;
      const reading = readBillable(diagnosis, serviceDate, context);
      if (reading?.value.manifestation !== true) continue;
      problems.push(
        problem({
          message: `${name} is a manifestation and stands first.`,
          fix: `List the underlying disease before ${name}.`,
          path,
          facts: { diagnosis: name, lines: lineNumbers(firstOn) },
          about: { diagnosis: code },
          restsOn: [reading],
        }),
      );
    }
    return problems;
  },
};
