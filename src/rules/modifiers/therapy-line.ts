import { therapyNeedOf } from "../../lines/therapy-need.js";
import type { LineSubject } from "../rule.js";
import { hasDisciplineModifier } from "./discipline-modifiers.js";

/**
 * Says whether a line counts towards a yearly therapy total: it carries GO, GP or GN, or its code is therapy.
 *
 * @param subject - the line
 * @returns true when it counts, also where its discipline is not known
 */
export function isTherapyLine({ line, code, discipline }: LineSubject): boolean {
  const need = code === undefined ? "uncertain" : therapyNeedOf(code);
  if (need === "never") return false;
  if (need === "always" || hasDisciplineModifier(line)) return true;
  return need === "sometimes" && discipline !== null;
}
