import type { Excludes1Note } from "../../reference/diagnoses.js";
import { lookUpDiagnosisLimits } from "../../reference/look-up-diagnosis-limits.js";
import { lookUpExcludes1 } from "../../reference/look-up-excludes1.js";
import { problem } from "../outcomes.js";
import type { ClaimRule, Problem, Reading } from "../rule.js";
import type { ReportedDiagnosis } from "./reported-diagnoses.js";
import { readBillable, reportedDiagnoses } from "./reported-diagnoses.js";

/** Two diagnoses that an Excludes1 note keeps apart do not stand on one claim. */
export const excludesPairPresent: ClaimRule = {
  id: "excludes-pair-present",
  topic: "diagnoses",
  title: "No two diagnoses are joined by an Excludes1 note",
  why: "An Excludes1 note says that two codes are not reported together, such as an attention deficit beside the one that follows a stroke, unless the conditions are unrelated.",
  scope: "claim",
  severity: "warning",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "ICD-10-CM tabular list", section: "Excludes1 notes", mark: "official" },
    { publication: "ICD-10-CM Official Guidelines", section: "I.A.12.a", mark: "recall" },
  ],
  reads: ["diagnoses", "diagnosisLimits"],
  check({ serviceDate }, context) {
    const { setting, tables, read } = context;
    const limits = read(lookUpDiagnosisLimits(serviceDate, tables));
    if (limits == null) return [];
    // A claim with more diagnoses than it has places is found by its count; pairs are judged up to there.
    const judged = reportedDiagnoses(context)
      .slice(0, limits.value.diagnoses[setting])
      .filter((diagnosis) => readBillable(diagnosis, serviceDate, context) !== undefined);
    const options = { ...tables, serviceDate };
    const problems: Problem[] = [];
    for (const [index, a] of judged.entries()) {
      for (const b of judged.slice(index + 1)) {
        const note = read(lookUpExcludes1(a.code, b.code, options));
        if (note != null) problems.push(keptApart(a, b, note));
      }
    }
    return problems;
  },
};

function keptApart(a: ReportedDiagnosis, b: ReportedDiagnosis, note: Reading<Excludes1Note>): Problem {
  const { noteAt, excluded } = note.value;
  return problem({
    message: `An Excludes1 note at ${noteAt} keeps ${a.name} and ${b.name} apart.`,
    fix: `Keep ${a.name} or ${b.name} unless the conditions are unrelated.`,
    path: b.path,
    facts: { codeA: a.name, codeB: b.name, noteAt, excluded },
    about: { diagnosis: b.code },
    restsOn: [note],
  });
}
