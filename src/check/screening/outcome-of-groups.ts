import type { ScreenOutcome } from "./screen.js";
import type { ScreenResult } from "./screening.js";

/** How groups are judged at the end of a screen. */
export interface GroupJudging<Group> {
  /** Whether the sample of a group is large enough to speak of it. */
  readonly isLarge: (group: Group) => boolean;
  /** The question that a group raises; `null` for none. */
  readonly resultOf: (group: Group) => ScreenResult | null;
  /** How often a fact was missing. */
  readonly missing: ScreenOutcome["missing"];
}

/**
 * Judges groups whose sample is large enough, and counts the others.
 *
 * @param groups - all groups
 * @param judging - how they are judged
 * @returns what the screen has found
 */
export function outcomeOfGroups<Group>(
  groups: ReadonlyMap<unknown, Group>,
  { isLarge, resultOf, missing }: GroupJudging<Group>,
): ScreenOutcome {
  const large = [...groups.values()].filter(isLarge);
  const results = large.flatMap((group) => resultOf(group) ?? []);
  return { groups: groups.size, screenedGroups: large.length, results, missing };
}
