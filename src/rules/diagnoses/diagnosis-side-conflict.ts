import { lookUpDiagnosisConventions } from "../../reference/look-up-diagnosis-conventions.js";
import { dottedDiagnosisCode } from "../../values/codes.js";
import { codeFact, codeOrLine } from "../code-or-line.js";
import { problem } from "../outcomes.js";
import type { ClaimRule, LineSubject, Problem, RuleContext } from "../rule.js";
import { YIELDS_TO_BROKEN_DIAGNOSIS } from "../yield-groups.js";
import type { NamedSide, SidedDiagnosis } from "./sided-diagnoses.js";
import { sidedDiagnoses, sideOfModifiers } from "./sided-diagnoses.js";

/** Sides agree: one bilateral code where there is one, and modifiers of the side that is treated. */
export const diagnosisSideConflict: ClaimRule = {
  id: "diagnosis-side-conflict",
  topic: "diagnoses",
  title: "Sides of diagnoses agree with each other and with modifiers",
  why: "Right and left together have a code of their own where one exists. A modifier for one side on a line that treats the other tells the payer that one of them is wrong.",
  scope: "claim",
  severity: "warning",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "ICD-10-CM Official Guidelines", section: "I.B.13", mark: "recall" }],
  reads: ["diagnoses", "diagnosisConventions"],
  yieldsTo: YIELDS_TO_BROKEN_DIAGNOSIS,
  check({ serviceDate, lines }, context) {
    const problems = notBilateral(sidedDiagnoses(context, serviceDate));
    const conventions = context.read(lookUpDiagnosisConventions(serviceDate, context.tables));
    if (conventions == null) return problems;
    for (const line of lines) {
      const named = sideOfModifiers(line.line.modifiers, conventions.value);
      if (named !== null) problems.push(...againstModifier(line, named, context));
    }
    return problems;
  },
};

/** Right and left, or one of them beside the bilateral code, of the same condition. */
function notBilateral(sided: readonly SidedDiagnosis[]): Problem[] {
  const problems: Problem[] = [];
  if (sided.length < 2) return problems;
  for (const first of sided) {
    const { diagnosis, bilateralForm, side } = first;
    if (bilateralForm === null || side === "unspecified") continue;
    // The first of them speaks for all, so that one fault gives one finding.
    const same = sided.filter((each) => each.bilateralForm === bilateralForm && each.side !== "unspecified");
    if (same[0] !== first || same.every((each) => each.side === side)) continue;
    const bilateral = dottedDiagnosisCode(bilateralForm);
    const names = same.map((each) => each.diagnosis.name);
    problems.push(
      problem({
        message: `${names.join(" and ")} stand on one claim, and ${bilateral} means both sides.`,
        fix: `Use ${bilateral}, not ${names.filter((each) => each !== bilateral).join(" and ")}.`,
        path: diagnosis.path,
        facts: { diagnosis: diagnosis.name, diagnoses: names, bilateral },
        about: { diagnosis: diagnosis.code },
      }),
    );
  }
  return problems;
}

/** Every sided diagnosis of the line names the other side than its modifiers. */
function againstModifier(subject: LineSubject, named: NamedSide, context: RuleContext): readonly Problem[] {
  const { line, path, serviceDate } = subject;
  const sided = sidedDiagnoses(context, serviceDate, subject).filter(({ side }) => side !== "unspecified");
  const [first] = sided;
  if (first === undefined || sided.some(({ side }) => side === named.side || side === "bilateral")) return [];
  const names = sided.map(({ diagnosis }) => diagnosis.name);
  return [
    problem({
      message: `${names.join(", ")} and the modifier ${named.modifier} of ${codeOrLine(line.procedureCode)} name different sides.`,
      fix: `Match ${names.join(", ")} with ${named.modifier}: correct the one that is wrong.`,
      path: [...path, "modifiers"],
      facts: { ...codeFact(line.procedureCode), modifier: named.modifier, diagnoses: names },
      about: {
        line: line.lineNumber,
        code: line.procedureCode,
        modifiers: [named.modifier],
        diagnosis: first.diagnosis.code,
      },
    }),
  ];
}
