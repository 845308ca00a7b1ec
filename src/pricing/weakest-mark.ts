import type { Citation, Mark } from "../values/citation.js";

const FROM_WEAKEST: readonly Mark[] = ["recall", "single", "secondary", "official"];

/**
 * Gives the mark of the weakest source.
 *
 * @param citations - sources of a result
 * @returns the weakest mark; `null` without a source
 */
export function weakestMark(citations: readonly Citation[]): Mark | null {
  return FROM_WEAKEST.find((mark) => citations.some((citation) => citation.mark === mark)) ?? null;
}
