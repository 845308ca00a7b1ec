/** Most modifiers a line can carry: 837P SV101-3 to -6, CMS-1500 item 24D. */
export const MOST_MODIFIERS = 4;

/** Modifiers in order, and those that found no room. */
export interface OrderedModifiers {
  readonly modifiers: readonly string[];
  readonly dropped: readonly string[];
}

/** These decide payment, so they are never the ones dropped. */
const NEVER_DROPPED: readonly string[] = ["59", "XE", "XS", "XP", "XU", "GO", "GP", "GN", "CO", "CQ", "KX"];

/**
 * Puts the modifiers of a line into the payer's order and keeps at most four.
 *
 * @param modifiers - modifiers of the line, each once
 * @param order - groups of equal rank; a modifier in no group keeps its place at the end
 * @returns the modifiers in order; those dropped are taken from the tail, informational ones first
 * @see 837P SV101-3 to -6
 * @example
 * ```ts
 * import { orderModifiers } from "ot-billing-rules";
 * orderModifiers(["95", "CO", "GO"], [["GO"], ["CO"], ["95"]]).modifiers; //=> ["GO", "CO", "95"]
 * ```
 */
export function orderModifiers(modifiers: readonly string[], order: readonly (readonly string[])[]): OrderedModifiers {
  const rank = (modifier: string): number => {
    const index = order.findIndex((group) => group.includes(modifier));
    return index === -1 ? order.length : index;
  };
  const kept = [...modifiers].sort((a, b) => rank(a) - rank(b));
  const dropped: string[] = [];
  while (kept.length > MOST_MODIFIERS) {
    const index = kept.map((modifier) => NEVER_DROPPED.includes(modifier)).lastIndexOf(false);
    dropped.push(...kept.splice(index === -1 ? kept.length - 1 : index, 1));
  }
  return { modifiers: kept, dropped };
}
