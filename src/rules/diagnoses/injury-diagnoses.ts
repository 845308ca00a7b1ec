import { codeMatcher } from "../../reference/code-matcher.js";
import type { DiagnosisConventions } from "../../reference/diagnosis-conventions.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { remembered } from "../../values/remembered.js";
import type { RuleContext } from "../rule.js";
import type { ReportedDiagnosis } from "./reported-diagnoses.js";
import { readBillable, reportedDiagnoses } from "./reported-diagnoses.js";

/** What a diagnosis is beside an injury. */
export interface InjuryTraits {
  /** Seventh character of an injury; `null` for anything else. */
  readonly seventh: string | null;
  /** The same, and that of a fracture by disease or fatigue, which heals as an injury does. */
  readonly encounter: string | null;
  readonly aftercare: boolean;
  /** What an injury can leave behind: neither an injury nor an external cause, a status or another factor. */
  readonly condition: boolean;
}

/** A diagnosis with what it is beside an injury. */
export interface InjuryDiagnosis extends InjuryTraits {
  readonly diagnosis: ReportedDiagnosis;
}

/**
 * Lists the billable diagnoses of a claim with what they are beside an injury.
 *
 * @param context - the claim and tables
 * @param serviceDate - date the codes are read on
 * @param conventions - injuries and aftercare
 * @returns diagnoses in the order of the claim; none where no injury is among them
 */
export function injuryDiagnoses(
  context: RuleContext,
  serviceDate: CalendarDate,
  conventions: DiagnosisConventions,
): readonly InjuryDiagnosis[] {
  const billable: ReportedDiagnosis[] = [];
  let isInjured = false;
  for (const diagnosis of reportedDiagnoses(context)) {
    if (readBillable(diagnosis, serviceDate, context) === undefined) continue;
    billable.push(diagnosis);
    isInjured ||= traitsOf(conventions, diagnosis.code).encounter !== null;
  }
  if (!isInjured) return [];
  return billable.map((diagnosis) => ({ diagnosis, ...traitsOf(conventions, diagnosis.code) }));
}

const traitsOf = /* @__PURE__ */ remembered((conventions: DiagnosisConventions, code: string): InjuryTraits => {
  const injury = codeMatcher(conventions.injuries)(code);
  const seventh = code.length === WHOLE ? code.charAt(WHOLE - 1) : null;
  return {
    seventh: injury ? seventh : null,
    encounter: injury || DISEASE_FRACTURE.test(code) ? seventh : null,
    aftercare: codeMatcher(conventions.aftercare)(code),
    condition: !injury && code < FACTORS,
  };
});

/** Characters of a code with an encounter. */
const WHOLE = 7;
/** Codes of the musculoskeletal chapter with an encounter; a digit in its place is part of the code. */
const DISEASE_FRACTURE = /^M.{5}[A-Z]$/;
/** External causes (V to Y) and factors (Z) come last in the order of codes. */
const FACTORS = "V";
