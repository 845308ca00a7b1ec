import type { AdaptedRecord, AdapterOptions, ClaimReader } from "../adapted-claim.js";
import { claimCollector } from "./claim-collector.js";
import type { ClaimEvent } from "./raw-claim.js";
import { segmentSplitter } from "./segment-splitter.js";
import { textDecoder } from "./text-decoder.js";
import { toAdaptedClaim } from "./to-adapted-claim.js";

/** How an 837P is read. Its claims are those of practitioners, so `setting` is not asked. */
export interface X12Options extends AdapterOptions {
  /** Characters a segment may have: 10,000 unless told otherwise. */
  readonly segmentLength?: number;
  /** Segments a claim may have: 10,000 unless told otherwise. */
  readonly claimSegments?: number;
}

const SEGMENT_LENGTH = 10_000;
const CLAIM_SEGMENTS = 10_000;

/**
 * Makes a reader of professional claims (837P, 005010X222) that takes pieces of any size and holds two claims at a time.
 *
 * It takes any delimiters, line breaks, byte order marks and UTF-16, several interchanges, groups and transactions, and
 * wrong counts, which it remarks on. It refuses institutional and dental claims, and a claim that may be cut off.
 * Minutes (MJ) are never taken for minutes of treatment.
 *
 * @param options - who pays, and limits
 * @returns the reader
 * @example
 * ```ts
 * import { x12ClaimReader } from "ot-billing-rules/x12";
 * const reader = x12ClaimReader({ payerOf: "medicare-part-b" });
 * const records = [...reader.push("This is "), ...reader.push("no claim"), ...reader.end()];
 * records.map((record) => record.ok || record.issues[0]?.code); //=> ["unreadable"]
 * ```
 */
export function x12ClaimReader(options: X12Options): ClaimReader<Uint8Array | string> {
  const decoder = textDecoder();
  const collector = claimCollector(limit(options.claimSegments, CLAIM_SEGMENTS, "claimSegments"));
  const longest = limit(options.segmentLength, SEGMENT_LENGTH, "segmentLength");
  const splitter = segmentSplitter(longest, collector.push, decoder);
  const taken = (): readonly AdaptedRecord[] => collector.taken().map((event) => toRecord(event, options));
  return {
    push: (piece) => {
      splitter.push(decoder.push(piece));
      return taken();
    },
    end: () => {
      splitter.push(decoder.end());
      splitter.end();
      collector.end();
      return taken();
    },
  };
}

function toRecord(event: ClaimEvent, options: X12Options): AdaptedRecord {
  if (event.kind === "claim") return toAdaptedClaim(event.claim, options);
  return { ok: false, place: event.place, at: event.at, issues: event.issues };
}

function limit(given: number | undefined, usual: number, name: string): number {
  if (given === undefined) return usual;
  if (Number.isInteger(given) && given > 0) return given;
  throw new RangeError(`${name} must be a whole number above 0.`);
}
