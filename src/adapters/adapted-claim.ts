import type { Claim } from "../claim/claim.js";
import type { PayerId, PayerProfile } from "../claim/payer.js";
import type { Setting } from "../claim/visit.js";

/** A standard shape in which claims arrive. */
export type ClaimFormat = "fhir" | "x12" | "json837" | "cms1500" | "csv";

/** What a source says about who pays. It holds codes and identifiers of payers, nothing of patients. */
export interface PayerSource {
  readonly format: ClaimFormat;
  /** Identifier of the payer: 2010BB NM109, `tradingPartnerServiceId`, the identifier of a FHIR insurer or coverage payor. */
  readonly payerKey?: string;
  /** Claim filing indicator: SBR09, `claimFilingCode`, such as `MB` for Medicare Part B. */
  readonly filingCode?: string;
  /** Position among the payers of the claim, from 1: 1 is billed first. */
  readonly sequence?: number;
}

/** A payer for every claim, or a function that tells it; `undefined` is a payer it does not know, which is an issue. */
export type PayerOf = PayerProfile | PayerId | ((source: PayerSource) => PayerProfile | PayerId | undefined);

/** What no standard shape says and every adapter has to be told. */
export interface AdapterOptions {
  readonly payerOf: PayerOf;
  /** Setting of claims whose source does not tell it. */
  readonly setting?: Setting;
}

/** What is wrong with a source, as a stable word. */
export type SourceIssueCode =
  | "unreadable"
  | "not-supported"
  | "missing"
  | "wrong-type"
  | "wrong-format"
  | "out-of-range"
  | "unknown-payer"
  | "unknown-setting"
  | "unknown-code-system"
  | "unknown-value"
  | "unresolved-reference"
  | "conflicting"
  | "repeated"
  | "left-out"
  | "assumed"
  | "wrong-count"
  | "too-long"
  | "too-many";

/** One fault or remark. It holds names of fields, limits and allowed values, and nothing of the input. */
export interface SourceIssue {
  readonly code: SourceIssueCode;
  /** Where, in the words of the source, such as `2400[2] SV101-3`, `Claim.item[1].modifier[0]` or `line 2, box 24D`. */
  readonly place: string;
  readonly message: string;
  readonly fix: string;
}

/** Where a service line came from. */
export interface LineOrigin {
  /** The line in the words of the source, such as `2400[2]` or `Claim.item[1]`. */
  readonly place: string;
  /** The caller's key of the line, to join a time log by: REF*6R, `providerControlNumber`, an item identifier. */
  readonly lineKey?: string;
  /**
   * Places of fields that stand elsewhere than the format usually has them, by field of the service line, such as
   * `placeOfServiceCode` or `modifiers[1]`: `2300[1] CLM05-1` for a place of service that the claim gives for all lines.
   */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Where a segment stands in the source. */
export interface SegmentPlace {
  /** Number of the segment, from 1; the ISA is one. */
  readonly segment: number;
  /** Line on which it starts, from 1; many files have one line only. */
  readonly line: number;
  /** Where it starts, from 0: in bytes where bytes are read, in characters where text is. */
  readonly offset: number;
}

/** Where the parts of a claim came from, so that a finding can point at them. */
export interface ClaimOrigin {
  readonly format: ClaimFormat;
  /** The claim in the words of the source, such as `2300[1]` or `Bundle.entry[3].resource`. */
  readonly place: string;
  /** Of X12: where its CLM stands in the source. */
  readonly at?: SegmentPlace;
  /** The caller's key of the claim: patient control number, claim identifier. A host may drop it. */
  readonly claimKey?: string;
  /** In the order of `claim.serviceLines`. */
  readonly lines: readonly LineOrigin[];
  /** In the order of `claim.diagnosisCodes`: places such as `2300[1] HI02-2`. */
  readonly diagnoses: readonly string[];
  /** Of CSV: the columns of the file by their documented names, and how the file calls them. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** What a source holds beside the claim. Only that it is there is told; numbers and texts are left behind. */
export type StatedItem = "authorization-number" | "referral-number" | "original-claim-number" | "note" | "attachment";

/** How a claim is sent. */
export interface Submission {
  /** 1 original, 7 replacement, 8 void: CLM05-3, `claimFrequencyCode`, box 22. */
  readonly frequencyCode?: string;
  /** What the source holds for the claim or one of its lines. */
  readonly states: readonly StatedItem[];
}

/** A claim read from a standard shape. Names, birth dates, member numbers, addresses and free text are left behind. */
export interface AdaptedClaim {
  readonly kind: "adapted-claim";
  readonly claim: Claim;
  readonly origin: ClaimOrigin;
  /** How the claim is sent, where the format tells it. */
  readonly submission?: Submission;
  /** What was read with a doubt or left out; the claim can be checked all the same. */
  readonly remarks: readonly SourceIssue[];
}

/** A claim, or every fault that keeps it from being one. A bad claim never stops the others. */
export type AdaptedRecord =
  | { readonly ok: true; readonly value: AdaptedClaim }
  | {
      readonly ok: false;
      readonly place: string;
      /** Of X12: where the claim, transaction or text stands in the source. */
      readonly at?: SegmentPlace;
      readonly issues: readonly SourceIssue[];
    };

/** Reads a source piece by piece: every call gives the claims that have become whole. */
export interface ClaimReader<Piece> {
  /** Takes the next piece and gives the claims that have become whole. */
  readonly push: (piece: Piece) => readonly AdaptedRecord[];
  /** Ends the source and gives what is left. */
  readonly end: () => readonly AdaptedRecord[];
}
