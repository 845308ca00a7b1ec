import type { RequiredModifier } from "../claim/payer.js";

/**
 * Lists the modifiers that a payer asks for on a code by its own list.
 *
 * @param required - the payer's list; `null` or `undefined` where there is none or it is not known
 * @param procedureCode - code of the line
 * @returns modifiers in the order of the list
 */
export function requiredModifiersOn(
  required: readonly RequiredModifier[] | null | undefined,
  procedureCode: string,
): readonly string[] {
  if (required == null || required.length === 0) return NONE;
  return required
    .filter(({ procedureCodes }) => procedureCodes === undefined || procedureCodes.includes(procedureCode))
    .map(({ modifier }) => modifier);
}

const NONE: readonly string[] = [];
