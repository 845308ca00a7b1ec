import { disciplineOfModifier } from "../../claim/discipline.js";
import type { ServiceLine } from "../../claim/service-line.js";
import type { TherapyNeed } from "../../lines/therapy-need.js";
import { therapyNeedOf } from "../../lines/therapy-need.js";
import type { ProcedureCode } from "../../reference/procedure-codes.js";
import type { Path } from "../../values/citation.js";
import type { LineSubject, RuleContext } from "../rule.js";

/**
 * Lists the discipline modifiers of a line, each once.
 *
 * @param line - a service line
 * @returns GO, GP and GN as far as the line carries them
 */
export function disciplineModifiersOf({ modifiers }: ServiceLine): readonly string[] {
  let found: string[] | undefined;
  for (const modifier of modifiers) {
    if (disciplineOfModifier(modifier) === undefined) continue;
    if (found === undefined) found = [modifier];
    else if (!found.includes(modifier)) found.push(modifier);
  }
  return found ?? NO_MODIFIERS;
}

const NO_MODIFIERS: readonly string[] = [];

/**
 * Says whether a line carries GO, GP or GN.
 *
 * @param line - a service line
 * @returns true with at least one of them
 */
export function hasDisciplineModifier({ modifiers }: ServiceLine): boolean {
  for (const modifier of modifiers) if (disciplineOfModifier(modifier) !== undefined) return true;
  return false;
}

/**
 * Says whether the payer wants a discipline modifier on a code.
 *
 * @param code - the code
 * @param context - of the rule
 * @returns always; sometimes, when furnished under a therapy plan; uncertain; never
 */
export function needOn(code: ProcedureCode, { payerSwitch }: RuleContext): TherapyNeed {
  const need = therapyNeedOf(code);
  return need !== "always" && payerSwitch("disciplineModifiers") === "always" ? "never" : need;
}

/**
 * Says whether the place of a code on the therapy code list is firm enough for an error.
 *
 * @param code - the code
 * @returns true for official and secondary evidence
 */
export function isFirm({ dispositionMark }: ProcedureCode): boolean {
  return dispositionMark === "official" || dispositionMark === "secondary";
}

/**
 * Says where the discipline of a line is to be given.
 *
 * @param subject - the line
 * @param context - of the rule
 * @returns path of its first documented service without one, else of the documentation
 */
export function disciplinePath({ sameCodeServices }: LineSubject, { claim }: RuleContext): Path {
  const open = sameCodeServices?.find((service) => service.discipline === undefined);
  const index = open === undefined ? -1 : (claim.services ?? []).indexOf(open);
  return index === -1 ? ["services"] : ["services", index, "discipline"];
}
