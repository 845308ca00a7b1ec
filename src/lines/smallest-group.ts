import type { Service } from "../claim/service.js";

/** Patients from which on a session is a group: CMS Pub. 100-02 ch. 15 §230.A. */
export const LEAST_GROUP = 2;

/**
 * Gives the size of the smallest group on record.
 *
 * @param services - documented services of a group code
 * @returns number of patients; `null` when no service says
 */
export function smallestGroup(services: readonly Service[]): number | null {
  const sizes = services.map((service) => service.groupSize).filter((size) => size !== undefined);
  return sizes.length === 0 ? null : Math.min(...sizes);
}
