import type { ServiceLine } from "../../claim/service-line.js";
import type { ExclusiveModifiers } from "../../reference/exclusive-modifiers.js";

/**
 * Finds the modifiers of a line of which it may carry one only, those that hang together as one group.
 *
 * @param line - a service line
 * @param groups - modifiers that exclude each other
 * @returns groups of two or more modifiers of the line, in the order of the line
 */
export function exclusiveGroupsOn(
  { modifiers }: ServiceLine,
  groups: readonly ExclusiveModifiers[],
): readonly (readonly string[])[] {
  const present = [...new Set(modifiers)];
  let found: readonly (readonly string[])[] = [];
  for (const { modifier, others } of groups) {
    const met = others.filter((other) => present.includes(other));
    const group = modifier === null ? met : present.includes(modifier) && met.length > 0 ? [modifier, ...met] : [];
    if (group.length > 1) found = join(found, group);
  }
  return found.map((group) => present.filter((modifier) => group.includes(modifier)));
}

function join(groups: readonly (readonly string[])[], group: readonly string[]): readonly (readonly string[])[] {
  const touching = groups.filter((known) => known.some((modifier) => group.includes(modifier)));
  return [...groups.filter((known) => !touching.includes(known)), [...touching.flat(), ...group]];
}
