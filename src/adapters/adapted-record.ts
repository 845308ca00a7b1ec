import type { Claim } from "../claim/claim.js";
import type { PayerId, PayerProfile } from "../claim/payer.js";
import type { ServiceLine } from "../claim/service-line.js";
import type { AdaptedRecord, ClaimOrigin, LineOrigin, SegmentPlace, Submission } from "./adapted-claim.js";
import type { IssueList } from "./issue-list.js";
import { withoutUndefined } from "./without-undefined.js";

/** What a reader of professional claims has read. */
export interface ReadParts {
  readonly format: ClaimOrigin["format"];
  readonly place: string;
  readonly at?: SegmentPlace;
  readonly payer: PayerProfile | PayerId;
  readonly diagnoses: { readonly codes: readonly string[]; readonly places: readonly string[] };
  readonly lines: readonly { readonly line: ServiceLine; readonly origin: LineOrigin }[];
  readonly claimKey: string | undefined;
  /** Other fields of the claim; what is `undefined` is not told. */
  readonly more: { readonly [Field in "otherPayers" | "state" | "referringProvider"]?: Claim[Field] | undefined };
  readonly submission: Submission;
  readonly remarks: IssueList;
}

/**
 * Puts together what a reader has read of a claim of a practitioner.
 *
 * @param parts - what was read
 * @returns the claim, where its parts came from, and the remarks
 */
export function adaptedRecord(parts: ReadParts): AdaptedRecord {
  const { format, place, at, payer, diagnoses, lines, claimKey, more, submission, remarks } = parts;
  return {
    ok: true,
    value: {
      kind: "adapted-claim",
      claim: {
        payer,
        setting: "practitioner",
        diagnosisCodes: diagnoses.codes,
        serviceLines: lines.map(({ line }) => line),
        ...withoutUndefined(more),
      },
      origin: {
        format,
        place,
        ...withoutUndefined({ at, claimKey }),
        lines: lines.map(({ origin }) => origin),
        diagnoses: diagnoses.places,
      },
      submission,
      remarks: remarks.list(),
    },
  };
}
