import type { SegmentPlace, SourceIssue } from "../adapted-claim.js";
import type { IssueList } from "../issue-list.js";
import { issueList } from "../issue-list.js";
import type { ClaimQueue } from "./claim-queue.js";
import type { LoopSegment } from "./raw-claim.js";
import type { Here, Segment } from "./segment.js";
import { elementOf } from "./segment.js";

/** Puts the segments of a transaction into loops and claims. */
export interface ClaimBuilder {
  /** Begins a transaction. */
  readonly begin: () => void;
  readonly take: (segment: Segment, here: Here) => void;
  /** A segment is lost: the claim it stood in cannot be read, nor the ones up to the next level. */
  readonly tear: (issue: SourceIssue, here: Here) => void;
  readonly isOpen: () => boolean;
  /** Ends the claim that is open. */
  readonly close: () => void;
}

interface OpenClaim {
  readonly number: number;
  readonly at: SegmentPlace;
  readonly billing: LoopSegment[];
  readonly subscriber: LoopSegment[];
  readonly header: LoopSegment[];
  readonly otherPayers: LoopSegment[][];
  readonly lines: LoopSegment[][];
  /** What keeps the claim from being read. */
  readonly faults: IssueList;
  readonly remarks: IssueList;
  size: number;
}

/** What the levels around a claim have told so far. */
interface Levels {
  billing: LoopSegment[];
  billingNumber: string;
  subscriber: LoopSegment[];
  subscriberNumber: string;
  remarks: SourceIssue[];
  torn: SourceIssue | null;
}

const OTHER_LINES: ReadonlyMap<string, string> = new Map([
  ["SV2", "an institutional claim (837I)"],
  ["SV3", "a dental claim (837D)"],
]);

/**
 * Makes a builder.
 *
 * @param queue - takes the claims
 * @param most - segments a claim may have
 * @returns the builder
 */
export function claimBuilder(queue: ClaimQueue, most: number): ClaimBuilder {
  let levels = noLevels();
  let claim: OpenClaim | null = null;
  let claimCount = 0;
  let loop: LoopSegment[] = [];
  let party: string | undefined;

  const enter = (next: LoopSegment[]): void => {
    loop = next;
    party = undefined;
  };
  const close = (): void => {
    if (claim === null) return;
    const { faults, remarks, size: _, ...loops } = claim;
    const place = `2300[${claim.number}]`;
    claim = null;
    enter([]);
    if (faults.list().length > 0) queue.add(faults, (issues) => ({ kind: "refused", place, at: loops.at, issues }));
    else queue.add(remarks, (issues) => ({ kind: "claim", claim: { ...loops, remarks: issues } }));
  };
  const openLevel = (segment: Segment): void => {
    close();
    const number = elementOf(segment, 1);
    const level = elementOf(segment, 3);
    const { billingNumber, subscriberNumber } = levels;
    levels.torn = null;
    levels.remarks = [];
    if (level === "20") levels = { ...noLevels(), billingNumber: number };
    if (level === "22") {
      levels.subscriber = [];
      levels.subscriberNumber = number;
    }
    const parent = level === "22" ? billingNumber : level === "23" ? subscriberNumber : undefined;
    if (parent !== undefined && parent !== elementOf(segment, 2)) {
      levels.remarks = [misplaced(level === "22" ? "2000B HL02" : "2000C HL02")];
    }
    enter(level === "20" ? levels.billing : level === "22" ? levels.subscriber : []);
  };
  const openClaim = (at: SegmentPlace): OpenClaim => {
    close();
    claimCount += 1;
    const { billing, subscriber, torn } = levels;
    const lists = { faults: listOf(torn === null ? [] : [torn]), remarks: listOf(levels.remarks) };
    const open = {
      number: claimCount,
      at,
      billing,
      subscriber,
      header: [],
      otherPayers: [],
      lines: [],
      ...lists,
      size: 0,
    };
    enter(open.header);
    return open;
  };
  const keep = (segment: Segment): void => {
    const { id, elements, component } = segment;
    if (id === "NM1") party = elementOf(segment, 1);
    if (claim !== null) claim.size += 1;
    if (elements.length > 1 && (claim?.size ?? loop.length) <= most) loop.push({ id, elements, component, party });
    if (claim?.size === most + 1) addIssue(claim.faults, tooMany(claim.number, most));
  };

  return {
    begin: () => {
      levels = noLevels();
      enter([]);
    },
    take: (segment, here) => {
      if (segment.id === "HL") return openLevel(segment);
      if (segment.id === "CLM") claim = openClaim(here());
      else if (claim !== null && claim.size < most) {
        const next = loopBegunBy(segment, claim, loop);
        if (next !== loop) enter(next);
      }
      keep(segment);
    },
    tear: (issue, here) => {
      levels.torn = issue;
      if (claim === null) queue.note(issue, here);
      else addIssue(claim.faults, issue);
    },
    isOpen: () => claim !== null,
    close,
  };
}

/** Opens the loop of a claim that a segment begins, and says what no professional claim has. */
function loopBegunBy({ id }: Segment, claim: OpenClaim, loop: LoopSegment[]): LoopSegment[] {
  const place = `2400[${claim.lines.length}]`;
  const other = OTHER_LINES.get(id);
  if (other !== undefined) addIssue(claim.faults, notProfessional(`${place} ${id}`, other));
  if (id === "SBR") return added(claim.otherPayers);
  if (id === "LX") return added(claim.lines);
  if (id !== "SV1") return loop;
  const isFirst = claim.lines.at(-1) === loop && loop.every((each) => each.id !== "SV1");
  if (isFirst) return loop;
  const line = added(claim.lines);
  const fix = "Write LX before each SV1.";
  claim.remarks.add("missing", `2400[${claim.lines.length}] LX`, "The line has no LX of its own.", fix);
  return line;
}

function added(loops: LoopSegment[][]): LoopSegment[] {
  const loop: LoopSegment[] = [];
  loops.push(loop);
  return loop;
}

function noLevels(): Levels {
  return { billing: [], billingNumber: "", subscriber: [], subscriberNumber: "", remarks: [], torn: null };
}

function listOf(issues: readonly SourceIssue[]): IssueList {
  const list = issueList();
  for (const issue of issues) addIssue(list, issue);
  return list;
}

function addIssue(list: IssueList, { code, place, message, fix }: SourceIssue): void {
  list.add(code, place, message, fix);
}

function misplaced(place: string): SourceIssue {
  const message = "HL02 is not the level that stands before it.";
  const fix = "Put each level behind the one it belongs to, and name that one in HL02.";
  return { code: "conflicting", place, message, fix };
}

function notProfessional(place: string, kind: string): SourceIssue {
  const message = `The line is one of ${kind}; only professional claims (837P) are read.`;
  return { code: "not-supported", place, message, fix: "Send it to software that reads it." };
}

function tooMany(claimNumber: number, most: number): SourceIssue {
  const message = `The claim has more than ${most} segments.`;
  const fix = "Split the claim, or allow more with claimSegments.";
  return { code: "too-many", place: `2300[${claimNumber}]`, message, fix };
}
