import { codeMatcher } from "../../reference/code-matcher.js";
import type { DiagnosisConventions } from "../../reference/diagnosis-conventions.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import type { RuleContext } from "../rule.js";
import type { ReportedDiagnosis } from "./reported-diagnoses.js";
import { readBillable, reportedDiagnoses } from "./reported-diagnoses.js";

/** A diagnosis with what it is beside an injury. */
export interface InjuryDiagnosis extends ReportedDiagnosis {
  /** Seventh character of an injury; `null` for anything else. */
  readonly seventh: string | null;
  /** The same, and that of a fracture by disease or fatigue, which heals as an injury does. */
  readonly encounter: string | null;
  readonly aftercare: boolean;
  /** What an injury can leave behind: neither an injury nor an external cause, a status or another factor. */
  readonly condition: boolean;
}

/**
 * Lists the billable diagnoses of a claim with what they are beside an injury.
 *
 * @param context - the claim and tables
 * @param serviceDate - date the codes are read on
 * @param conventions - injuries and aftercare
 * @returns diagnoses in the order of the claim
 */
export function injuryDiagnoses(
  context: RuleContext,
  serviceDate: CalendarDate,
  conventions: DiagnosisConventions,
): readonly InjuryDiagnosis[] {
  const isInjury = codeMatcher(conventions.injuries);
  const isAftercare = codeMatcher(conventions.aftercare);
  return reportedDiagnoses(context)
    .filter(({ code }) => readBillable(code, serviceDate, context) !== undefined)
    .map((diagnosis) => {
      const { code } = diagnosis;
      const injury = isInjury(code);
      const seventh = code.length === WHOLE ? code.charAt(WHOLE - 1) : null;
      return {
        ...diagnosis,
        seventh: injury ? seventh : null,
        encounter: injury || DISEASE_FRACTURE.test(code) ? seventh : null,
        aftercare: isAftercare(code),
        condition: !injury && code < FACTORS,
      };
    });
}

/** Characters of a code with an encounter. */
const WHOLE = 7;
/** Codes of the musculoskeletal chapter with an encounter; a digit in its place is part of the code. */
const DISEASE_FRACTURE = /^M.{5}[A-Z]$/;
/** External causes (V to Y) and factors (Z) come last in the order of codes. */
const FACTORS = "V";
