import type { SegmentPlace, SourceIssue } from "../adapted-claim.js";
import type { Segment } from "./segment.js";

/** A segment in its loop. */
export interface LoopSegment extends Segment {
  /** NM101 of the party the segment belongs to, such as `85`; `undefined` before the first party of the loop. */
  readonly party: string | undefined;
}

/** The segments of a loop in their order. */
export type Loop = readonly LoopSegment[];

/** One claim with all that counts for it: layer two of the reader. */
export interface RawClaim {
  /** Position among the claims of the source, from 1. */
  readonly number: number;
  /** Where its CLM stands. */
  readonly at: SegmentPlace;
  /** Loops 2000A, 2010AA. */
  readonly billing: Loop;
  /** Loops 2000B, 2010BA, 2010BB. */
  readonly subscriber: Loop;
  /** Loops 2300, 2310. */
  readonly header: Loop;
  /** Loops 2320, 2330, one for each other payer. */
  readonly otherPayers: readonly Loop[];
  /** Loops 2400, 2420. */
  readonly lines: readonly Loop[];
  /** What is wrong around the claim and keeps nobody from reading it. */
  readonly remarks: readonly SourceIssue[];
}

/** What layer two gives. */
export type ClaimEvent =
  | { readonly kind: "claim"; readonly claim: RawClaim }
  | {
      readonly kind: "refused";
      readonly place: string;
      readonly at: SegmentPlace;
      readonly issues: readonly SourceIssue[];
    };
