import type { SegmentPlace, SourceIssue } from "../adapted-claim.js";

/** The characters that part an interchange, as its ISA says. */
export interface Delimiters {
  readonly element: string;
  readonly component: string;
  readonly terminator: string;
}

/** One segment: layer one of the reader. */
export interface Segment {
  /** Such as `CLM`. */
  readonly id: string;
  /** The elements as written; `elements[1]` is the first behind the id. */
  readonly elements: readonly string[];
  /** Parts composites, as ISA16 says. */
  readonly component: string;
}

/** A segment, or what cannot be one. */
export type SplitEvent =
  { readonly kind: "segment"; readonly segment: Segment } | { readonly kind: "fault"; readonly issue: SourceIssue };

/** Tells where the segment or fault stands that is being told. Not every one is asked for, so nothing is counted before. */
export type Here = () => SegmentPlace;

/**
 * Gives an element of a segment.
 *
 * @param segment - a segment, if there is one
 * @param position - position of the element, from 1
 * @returns the element without blanks around it; empty where there is none
 */
export function elementOf(segment: Segment | undefined, position: number): string {
  return segment?.elements[position]?.trim() ?? "";
}
