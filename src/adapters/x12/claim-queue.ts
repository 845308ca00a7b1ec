import type { SegmentPlace, SourceIssue } from "../adapted-claim.js";
import type { IssueList } from "../issue-list.js";
import { issueList } from "../issue-list.js";
import type { ClaimEvent } from "./raw-claim.js";
import type { Here } from "./segment.js";

/** Claims on their way out. The last one waits, because the segments behind a claim say whether all is whole. */
export interface ClaimQueue {
  /** Adds a claim or refusal; `issues` takes what is told of it until the next one comes. */
  readonly add: (issues: IssueList, event: (issues: readonly SourceIssue[]) => ClaimEvent) => void;
  /** Adds a refusal for one reason. */
  readonly refuse: (place: string, at: SegmentPlace, issue: SourceIssue) => void;
  /** Tells with the last claim what no claim is lost for; before the first claim it is a refusal that stands `at`. */
  readonly note: (issue: SourceIssue, at: Here) => void;
  /** How many claims and refusals there have been. */
  readonly count: () => number;
  /** What has left the queue since the last call; all of it at the end. */
  readonly taken: (isEnd?: boolean) => readonly ClaimEvent[];
}

/**
 * Makes an empty queue.
 *
 * @returns the queue
 */
export function claimQueue(): ClaimQueue {
  let events: ClaimEvent[] = [];
  let last: IssueList | null = null;
  let release = (): void => {};
  let count = 0;

  const add: ClaimQueue["add"] = (issues, event) => {
    release();
    last = issues;
    count += 1;
    release = () => void events.push(event(issues.list()));
  };
  const refuse: ClaimQueue["refuse"] = (place, at, issue) => {
    const issues = issueList();
    issues.add(issue.code, issue.place, issue.message, issue.fix);
    add(issues, (all) => ({ kind: "refused", place, at, issues: all }));
  };
  return {
    add,
    refuse,
    note: (issue, at) => {
      if (last === null) refuse(issue.place, at(), issue);
      else last.add(issue.code, issue.place, issue.message, issue.fix);
    },
    count: () => count,
    taken: (isEnd = false) => {
      if (isEnd) release();
      if (isEnd) release = () => {};
      const whole = events;
      events = [];
      return whole;
    },
  };
}
