import type { SegmentPlace, SourceIssue } from "../adapted-claim.js";
import { claimBuilder } from "./claim-builder.js";
import { claimQueue } from "./claim-queue.js";
import type { ClaimEvent } from "./raw-claim.js";
import type { Here, Segment, SplitEvent } from "./segment.js";
import { elementOf } from "./segment.js";
import { unreadableTransaction } from "./unreadable-transaction.js";

/** Layer two: segments to one claim at a time. */
export interface ClaimCollector {
  readonly push: (event: SplitEvent, here: Here) => void;
  readonly end: () => void;
  /** The claims that have become whole since the last call. */
  readonly taken: () => readonly ClaimEvent[];
}

interface Transaction {
  readonly place: string;
  /** Where its ST stands. */
  readonly at: SegmentPlace;
  readonly controlNumber: string;
  /** Whether it holds professional claims. */
  readonly isRead: boolean;
  /** Claims and refusals before it. */
  readonly before: number;
  segments: number;
}

/**
 * Makes a collector. It holds the claim being read and the one before it.
 *
 * @param most - segments a claim may have
 * @returns the collector
 */
export function claimCollector(most: number): ClaimCollector {
  const queue = claimQueue();
  const builder = claimBuilder(queue, most);
  /** Where the ISA stands of the interchange that is open. */
  let interchange: SegmentPlace | null = null;
  let isEnd = false;
  let groups = 0;
  let transactions = 0;
  let allTransactions = 0;
  let version = "";
  let transaction: Transaction | null = null;

  const open = (segment: Segment, at: SegmentPlace): void => {
    transactions += 1;
    allTransactions += 1;
    const place = `ST[${allTransactions}]`;
    const fault = unreadableTransaction(elementOf(segment, 1), elementOf(segment, 3) || version, place);
    const controlNumber = elementOf(segment, 2);
    transaction = { place, at, controlNumber, isRead: fault === undefined, before: queue.count(), segments: 1 };
    if (fault !== undefined) queue.refuse(place, at, fault);
    builder.begin();
  };
  const close = (segment: Segment, closing: Transaction, here: Here): void => {
    const { place, at, controlNumber, isRead, before, segments } = closing;
    builder.close();
    if (!isRead) return;
    if (queue.count() === before) queue.refuse(place, at, noClaim(place));
    compare(segment, segments, "segments from ST to SE", here);
    if (elementOf(segment, 2) !== controlNumber) queue.note(OTHER_CONTROL_NUMBER, here);
  };
  /** Ends a transaction that has no SE: what stands at its end may be half a claim. */
  const cut = (): void => {
    if (transaction?.isRead === true) {
      const { at } = transaction;
      const here = () => at;
      if (builder.isOpen()) builder.tear(NO_END, here);
      else if (queue.count() > transaction.before) queue.note(NO_END, here);
      else queue.refuse(transaction.place, at, NO_END);
    }
    builder.close();
    transaction = null;
  };
  const compare = (segment: Segment, counted: number, what: string, here: Here): void => {
    const stated = elementOf(segment, 1);
    if (!/^\d{1,10}$/.test(stated) || Number(stated) !== counted) queue.note(wrongCount(`${segment.id}01`, what), here);
  };
  const closeInterchange = (): void => {
    cut();
    const at = interchange;
    if (at !== null) queue.note(NO_TRAILER, () => at);
    interchange = null;
  };
  const take = (segment: Segment, here: Here): void => {
    if (transaction !== null) transaction.segments += 1;
    switch (segment.id) {
      case "ISA":
        closeInterchange();
        interchange = here();
        groups = 0;
        version = "";
        return;
      case "GS":
        cut();
        groups += 1;
        transactions = 0;
        version = elementOf(segment, 8);
        return;
      case "ST":
        cut();
        open(segment, here());
        return;
      case "SE":
        if (transaction !== null) close(segment, transaction, here);
        transaction = null;
        return;
      case "GE":
        cut();
        compare(segment, transactions, "transactions of the group", here);
        return;
      case "IEA":
        cut();
        compare(segment, groups, "groups of the interchange", here);
        interchange = null;
        return;
      default:
        if (transaction?.isRead === true) builder.take(segment, here);
    }
  };

  return {
    push: (event, here) => {
      if (event.kind === "segment") take(event.segment, here);
      else if (transaction?.isRead === true) builder.tear(event.issue, here);
      else queue.note(event.issue, here);
    },
    end: () => {
      closeInterchange();
      isEnd = true;
    },
    taken: () => queue.taken(isEnd),
  };
}

const NO_END: SourceIssue = {
  code: "missing",
  place: "SE",
  message: "The transaction has no SE, so its last claim may be cut off.",
  fix: "Send the whole transaction, from ST to SE.",
};

const NO_TRAILER: SourceIssue = {
  code: "missing",
  place: "IEA",
  message: "The interchange has no IEA.",
  fix: "Send the whole interchange, from ISA to IEA.",
};

const OTHER_CONTROL_NUMBER: SourceIssue = {
  code: "conflicting",
  place: "SE02",
  message: "SE02 is not the control number of ST02.",
  fix: "Write the same control number in ST02 and SE02.",
};

function noClaim(place: string): SourceIssue {
  return {
    code: "missing",
    place,
    message: "The transaction holds no claim.",
    fix: "Send CLM and what belongs to it.",
  };
}

function wrongCount(place: string, what: string): SourceIssue {
  const message = `${place} is not the number of ${what}.`;
  return { code: "wrong-count", place, message, fix: "Count again, and look for what is missing." };
}
