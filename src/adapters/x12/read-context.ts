import type { IssueList } from "../issue-list.js";
import type { LoopSegment, Loop } from "./raw-claim.js";
import { elementOf } from "./segment.js";

/** What is the same for all parts of a claim while it is read. */
export interface ReadContext {
  /** The claim, such as `2300[1]`. */
  readonly place: string;
  /** Parts composites. */
  readonly component: string;
  /** Takes what is read with a doubt or left out. */
  readonly remarks: IssueList;
}

/**
 * Finds the first segment of a kind in a loop.
 *
 * @param loop - segments in their order
 * @param id - such as `REF`
 * @param qualifier - first element, such as `6R`; omitted: any
 * @returns the segment, or `undefined`
 */
export function firstSegment(loop: Loop, id: string, qualifier?: string): LoopSegment | undefined {
  return loop.find((each) => each.id === id && (qualifier === undefined || elementOf(each, 1) === qualifier));
}

/**
 * Gives the components of a composite.
 *
 * @param composite - element as written
 * @param component - character that parts it
 * @returns components without blanks around them
 */
export function componentsOf(composite: string, component: string): readonly string[] {
  return composite.split(component).map((each) => each.trim());
}
