import type { DiagnosisConventions } from "../../reference/diagnosis-conventions.js";
import type { DiagnosisSide } from "../../reference/diagnoses.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import type { LineSubject, RuleContext } from "../rule.js";
import type { ReportedDiagnosis } from "./reported-diagnoses.js";
import { diagnosesOfLine, readBillable, reportedDiagnoses } from "./reported-diagnoses.js";

/** A diagnosis that names a side. */
export interface SidedDiagnosis {
  readonly diagnosis: ReportedDiagnosis;
  readonly side: DiagnosisSide;
  readonly bilateralForm: string | null;
}

/**
 * Lists the diagnoses that name a side, of a line or of the whole claim.
 *
 * @param context - the claim and tables
 * @param serviceDate - date the codes are read on
 * @param subject - the line; omitted: the claim
 * @returns sided diagnoses in order
 */
export function sidedDiagnoses(
  context: RuleContext,
  serviceDate: CalendarDate,
  subject?: LineSubject,
): readonly SidedDiagnosis[] {
  const all = subject === undefined ? reportedDiagnoses(context) : diagnosesOfLine(subject, context);
  const sided: SidedDiagnosis[] = [];
  for (const diagnosis of all) {
    const value = readBillable(diagnosis, serviceDate, context)?.value;
    if (value === undefined || value.side === null) continue;
    sided.push({ diagnosis, side: value.side, bilateralForm: value.bilateralForm });
  }
  return sided;
}

/** The side that the modifiers of a line name, with the modifier that names it. */
export interface NamedSide {
  readonly side: "right" | "left";
  readonly modifier: string;
}

/**
 * Gives the side that the modifiers of a line name.
 *
 * @param modifiers - modifiers of the line
 * @param conventions - modifiers by side
 * @returns the side and the modifier that names it; `null` for none, or for both sides
 */
export function sideOfModifiers(
  modifiers: readonly string[],
  { sideModifiers }: DiagnosisConventions,
): NamedSide | null {
  const right = firstOf(modifiers, sideModifiers.right);
  const left = firstOf(modifiers, sideModifiers.left);
  if (right !== undefined && left === undefined) return { side: "right", modifier: right };
  return left !== undefined && right === undefined ? { side: "left", modifier: left } : null;
}

function firstOf(modifiers: readonly string[], ofSide: readonly string[]): string | undefined {
  for (const modifier of modifiers) if (ofSide.includes(modifier)) return modifier;
  return undefined;
}
