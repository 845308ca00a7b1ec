import type { RemoteMonitoring, Service } from "../claim/service.js";

/** A number that remote monitoring codes are counted by. */
export type MonitoringFact = keyof RemoteMonitoring & ("minutesInMonth" | "liveInteractions" | "daysOfData");

/**
 * Gives a number of one month, or of one device's period, that several services may state: the largest.
 *
 * @param services - services of one kind of remote monitoring
 * @param name - the number
 * @returns minutes, contacts or days; `null` when no service says
 */
export function monitoringFact(services: readonly Service[], name: MonitoringFact): number | null {
  const known = services.map((service) => service.remoteMonitoring?.[name]).filter((value) => value !== undefined);
  return known.length === 0 ? null : Math.max(...known);
}
