import type { SourceIssue } from "../adapted-claim.js";

const PROFESSIONAL = "005010X222";

/** Other guides, by what their version begins with. */
const OTHER_GUIDES: readonly (readonly [string, string])[] = [
  ["005010X223", "an institutional claim (837I)"],
  ["005010X224", "a dental claim (837D)"],
  ["004010X098", "a professional claim of an older version (4010)"],
  ["004010X096", "an institutional claim of an older version (4010)"],
  ["004010X097", "a dental claim of an older version (4010)"],
];

/**
 * Says why a transaction cannot be read.
 *
 * @param transactionSet - ST01
 * @param version - ST03, else GS08; empty where neither is given, so that the segments of its lines tell
 * @param place - of the transaction
 * @returns the issue; `undefined` for a professional claim of version 005010X222
 */
export function unreadableTransaction(transactionSet: string, version: string, place: string): SourceIssue | undefined {
  const refuse = (what: string): SourceIssue => ({
    code: "not-supported",
    place,
    message: `The transaction holds ${what}; only professional claims (837P, ${PROFESSIONAL}) are read.`,
    fix: "Send it to software that reads it.",
  });
  if (transactionSet !== "837") return refuse("something else than claims (837)");
  if (version === "" || version.startsWith(PROFESSIONAL)) return undefined;
  const known = OTHER_GUIDES.find(([begin]) => version.startsWith(begin));
  return refuse(known?.[1] ?? "claims of a version that is not known here");
}
