import { disciplineModifierOf } from "../claim/discipline.js";
import type { DisciplineModifierScope } from "../claim/payer.js";
import type { ProcedureCode } from "../reference/procedure-codes.js";
import type { Citation } from "../values/citation.js";
import type { LineModifier } from "./line-modifiers.js";
import { therapyNeedOf } from "./therapy-need.js";
import type { VisitContext } from "./visit-context.js";
import { payerSwitch } from "./visit-context.js";

const CITATION: Citation = {
  publication: "CMS Pub. 100-04",
  section: "ch. 5 §10.6 and §20.1",
  mark: "official",
};

/**
 * Decides GO, GP or GN for a line: set on an always-therapy code, and on a sometimes-therapy code that the visit's
 * discipline furnished, where the payer wants it.
 *
 * @param code - code of the line
 * @param context - the visit
 * @returns the modifier to set, or what is missing to tell
 * @see CMS Pub. 100-04 ch. 5 §20.1
 */
export function disciplineModifier(code: ProcedureCode, context: VisitContext): LineModifier {
  const scope = payerSwitch(context, "disciplineModifiers");
  if (scope === null || scope === "none") return {};
  const need = therapyNeedOf(code);
  if (need === "never" || (need === "sometimes" && scope === "always")) return {};
  const modifier = disciplineModifierOf(context.visit.discipline);
  if (scope === undefined) {
    return undeterminedBy(
      "payer.disciplineModifiers",
      `Whether the payer wants ${modifier} on ${code.code} is not known.`,
    );
  }
  if (need === "uncertain") {
    return undeterminedBy(
      "reference.procedureCodes",
      `The sources do not settle whether ${code.code} is a therapy code that carries ${modifier}.`,
    );
  }
  const kind = need === "always" ? "an always-therapy code" : `furnished under the ${context.visit.discipline} plan`;
  return { set: { modifier, message: `${modifier}: ${code.code} is ${kind}`, citations: [citationOf(code, scope)] } };
}

function citationOf(code: ProcedureCode, scope: DisciplineModifierScope): Citation {
  return scope === "always" ? { ...CITATION, mark: "secondary" } : { ...CITATION, mark: code.dispositionMark };
}

function undeterminedBy(missing: string, message: string): LineModifier {
  return { undetermined: [{ missing: [missing], path: missing.split("."), message, citations: [CITATION] }] };
}
