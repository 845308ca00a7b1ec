import type { PayerCondition } from "../rules/rule.js";

/**
 * Says whether the value of a payer switch meets a rule's condition.
 *
 * @param value - value of the switch on the date
 * @param condition - the condition
 * @returns true when one of the wanted values holds, or, where none are named, when the switch is on at all
 */
export function isOn(value: unknown, { values }: PayerCondition): boolean {
  if (values !== undefined) return values.some((wanted) => wanted === value);
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== false && value !== "none";
}
