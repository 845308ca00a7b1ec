import { lookUpDiagnosisConventions } from "../../reference/look-up-diagnosis-conventions.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { problem } from "../outcomes.js";
import type { ClaimRule, Problem, RuleContext } from "../rule.js";
import { YIELDS_TO_BROKEN_DIAGNOSIS } from "../yield-groups.js";
import type { InjuryDiagnosis } from "./injury-diagnoses.js";
import { injuryDiagnoses } from "./injury-diagnoses.js";
import type { ReportedDiagnosis } from "./reported-diagnoses.js";
import { diagnosesOfLine, lineNumbers } from "./reported-diagnoses.js";
import { isTherapyLine } from "./therapy-line.js";

/** The encounter character of an injury fits its place, its companions and the service. */
export const injurySequenceConflict: ClaimRule = {
  id: "injury-sequence-conflict",
  topic: "diagnoses",
  title: "The seventh character of an injury fits therapy and the other diagnoses",
  why: "Therapy treats an injury while it heals (D) or what it left behind (S, after the deficit). A stands for active treatment, and aftercare codes are for other conditions than injuries.",
  scope: "claim",
  severity: "warning",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "ICD-10-CM Official Guidelines", section: "I.B.10; I.C.19.a; I.C.21.c.7", mark: "recall" },
  ],
  reads: ["diagnoses", "diagnosisConventions"],
  yieldsTo: YIELDS_TO_BROKEN_DIAGNOSIS,
  check({ serviceDate }, context) {
    const conventions = context.read(lookUpDiagnosisConventions(serviceDate, context.tables));
    if (conventions == null) return [];
    const all = injuryDiagnoses(context, serviceDate, conventions.value);
    if (all.length === 0) return [];
    return [
      ...sequelaFirst(all, serviceDate, context),
      ...aftercareBesideInjury(all),
      ...activeTreatment(all, serviceDate),
    ];
  },
};

/** A late effect opens the claim or a line, and what it left behind comes after it. */
function sequelaFirst(
  all: readonly InjuryDiagnosis[],
  serviceDate: CalendarDate,
  context: RuleContext,
): readonly Problem[] {
  const isCondition = (each: ReportedDiagnosis): boolean =>
    all.some(({ diagnosis, condition }) => condition && diagnosis === each);
  return all.flatMap(({ seventh, diagnosis }) => {
    if (seventh !== "S") return [];
    const { position, code, name, path, firstOn } = diagnosis;
    const onClaim = position === 1 && all.some(({ condition }) => condition);
    const onLines = firstOn.filter((line) => diagnosesOfLine(line, context).some(isCondition));
    if (!onClaim && !onLines.some((line) => line.serviceDate === serviceDate)) return [];
    return [
      problem({
        message: `${name} is the sequela of an injury and stands before the deficit it left.`,
        fix: `Put the deficit before ${name}.`,
        path,
        facts: { diagnosis: name, lines: lineNumbers(onLines) },
        about: { diagnosis: code },
      }),
    ];
  });
}

function aftercareBesideInjury(all: readonly InjuryDiagnosis[]): readonly Problem[] {
  const injuries = all.filter(({ seventh }) => seventh !== null).map(({ diagnosis }) => diagnosis.name);
  if (injuries.length === 0) return [];
  return all
    .filter(({ aftercare }) => aftercare)
    .map(({ diagnosis: { code, name, path } }) =>
      problem({
        message: `${name} is aftercare and stands beside an injury with its own encounter: ${injuries.join(", ")}.`,
        fix: `Drop ${name} for injuries: their seventh character says that they heal.`,
        path,
        facts: { diagnosis: name, injuries },
        about: { diagnosis: code },
      }),
    );
}

/** Seventh characters of active treatment, with the word of what to use; B and C stand for open fractures. */
const ACTIVE: Readonly<Record<string, string>> = {
  A: "Use seventh character D for healing",
  B: "Use the seventh character of a healing open fracture",
  C: "Use the seventh character of a healing open fracture",
};

/** Every line that reports the injury is therapy, so nobody bills its active treatment. */
function activeTreatment(all: readonly InjuryDiagnosis[], serviceDate: CalendarDate): readonly Problem[] {
  return all.flatMap(({ encounter, diagnosis: { code, name, path, lines, dates } }) => {
    const healing = ACTIVE[encounter ?? ""];
    if (healing === undefined || !dates.includes(serviceDate) || !lines.every(isTherapyLine)) return [];
    return [
      problem({
        message: `${name} says active treatment, and only therapy lines report it.`,
        fix: `${healing} in place of ${name}.`,
        path,
        facts: { diagnosis: name, lines: lineNumbers(lines) },
        about: { diagnosis: code },
      }),
    ];
  });
}
