import type { SourceIssue, SourceIssueCode } from "./adapted-claim.js";

/** Issues of one claim; a broken export has the same fault on every line. */
const MOST_ISSUES = 100;

/** Issues met while a claim is read. */
export interface IssueList {
  readonly add: (code: SourceIssueCode, place: string, message: string, fix: string) => void;
  /** The issues in the order in which they were met. */
  readonly list: () => readonly SourceIssue[];
}

/**
 * Makes an empty list of issues. It takes each once and 100 in all; then it says once that there are more.
 *
 * @returns the list
 */
export function issueList(): IssueList {
  const issues: SourceIssue[] = [];
  return {
    add: (code, place, message, fix) => {
      // A field that is read twice has one fault.
      if (issues.some((each) => each.code === code && each.place === place && each.message === message)) return;
      if (issues.length < MOST_ISSUES) issues.push({ code, place, message, fix });
      else if (issues.length === MOST_ISSUES) issues.push(moreIssues(place));
    },
    list: () => issues,
  };
}

function moreIssues(place: string): SourceIssue {
  const message = `There are more than ${MOST_ISSUES} issues; the rest are left out.`;
  return { code: "too-many", place, message, fix: "Correct these first and read again." };
}
