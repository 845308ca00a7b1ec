import type { IssueList } from "./issue-list.js";
import type { SourceText } from "./read-fields.js";
import { readState } from "./read-fields.js";

/**
 * Reads the state of service: that of the billing provider. A service facility in another state leaves it open.
 *
 * @param billing - state of the billing provider
 * @param facility - state of the service facility, where the claim names one
 * @param issues - takes a remark where they differ
 * @returns two letters; `undefined` where they are not told
 */
export function stateOfService(billing: SourceText, facility: SourceText, issues: IssueList): string | undefined {
  const own = readState(billing, issues);
  const other = readState(facility, issues);
  if (own === undefined || other === undefined || own === other) return own ?? other;
  const message = "The service facility lies in another state than the billing provider; the state is left out.";
  const fix = "Set the state of the claim yourself, where coverage depends on it.";
  issues.add("conflicting", facility.place, message, fix);
  return undefined;
}
