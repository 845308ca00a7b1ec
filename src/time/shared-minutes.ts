import type { MinuteInterval, Service } from "../claim/service.js";
import { intersectSpans, mergeSpans } from "./spans.js";

/**
 * Counts the minutes of the day that services of two codes share.
 *
 * @param first - documented services of one code
 * @param second - documented services of the other
 * @returns whole minutes; `null` when a service has no intervals and the others share none
 */
export function sharedMinutes(first: readonly Service[], second: readonly Service[]): number | null {
  const shared = intersectSpans(mergeSpans(intervalsOf(first)), mergeSpans(intervalsOf(second)));
  const minutes = shared.reduce((sum, { start, end }) => sum + end - start, 0);
  return minutes > 0 || (haveIntervals(first) && haveIntervals(second)) ? minutes : null;
}

function intervalsOf(services: readonly Service[]): readonly MinuteInterval[] {
  return services.flatMap((service) => service.intervals ?? []);
}

function haveIntervals(services: readonly Service[]): boolean {
  return services.length > 0 && services.every((service) => (service.intervals ?? []).length > 0);
}
