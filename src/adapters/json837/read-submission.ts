import type { StatedItem, Submission } from "../adapted-claim.js";
import type { IssueList } from "../issue-list.js";
import { filled } from "../read-fields.js";
import type { JsonRecord } from "../read-json.js";
import { hasField, recordAt, textAt } from "../read-json.js";

const STATED: readonly (readonly [StatedItem, string])[] = [
  ["authorization-number", "priorAuthorizationNumber"],
  ["referral-number", "referralNumber"],
  ["original-claim-number", "claimControlNumber"],
  ["attachment", "reportInformation"],
];

/**
 * Reads how a claim is sent, and what it holds of which only the presence is told.
 *
 * @param claim - `claimInformation`
 * @param remarks - takes what is left out
 * @returns frequency code and what is there
 */
export function readSubmission(claim: JsonRecord, remarks: IssueList): Submission {
  const more = recordAt(claim, "claimSupplementalInformation", remarks);
  const frequencyCode = filled(textAt(claim, "claimFrequencyCode", remarks).text) ?? "";
  const states = STATED.filter(([, name]) => hasField(more, name)).map(([item]) => item);
  if (hasField(claim, "claimNote")) states.push("note");
  return /^[A-Z0-9]$/.test(frequencyCode) ? { frequencyCode, states } : { states };
}
