import type { LineDraft } from "./line-draft.js";

/**
 * Orders lines as a claim is read: by date of service, then line number.
 *
 * @param a - a line
 * @param b - another line
 * @returns negative when `a` comes first
 */
export function byDateAndLine(a: LineDraft, b: LineDraft): number {
  const [dateA, dateB] = [a.serviceDate ?? "", b.serviceDate ?? ""];
  if (dateA !== dateB) return dateA < dateB ? -1 : 1;
  return a.line.lineNumber - b.line.lineNumber || a.index - b.index;
}
