import type { PriorAllowed, Visit } from "../claim/visit.js";
import type { Proposal } from "../lines/proposal.js";
import type { Undetermined } from "../values/citation.js";

/** The lines of one visit, with the amounts of the year that stood before it. */
export interface VisitProposal {
  /** Position among the visits given. */
  readonly position: number;
  readonly visit: Visit;
  readonly proposal: Proposal;
}

/** Lines proposed for the visits of one patient. */
export interface VisitProposals {
  readonly kind: "visit-proposals";
  /** Visits in order of date of service; visits of one date in the order given. */
  readonly visits: readonly VisitProposal[];
  /** Amounts allowed in each year after the last visit, as far as known. */
  readonly priorAllowed: readonly PriorAllowed[];
  readonly undetermined: readonly Undetermined[];
}
