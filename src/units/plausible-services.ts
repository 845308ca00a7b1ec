import type { RemoteMonitoring, Service } from "../claim/service.js";
import { MINUTES_IN_DAY } from "../values/minutes.js";

const MOST_COUNT = 999;
const DAYS_IN_PERIOD = 30;

/**
 * Leaves out numbers that no record of a day can hold, so that a claim with a slip of the pen is judged as one that lacks
 * the number: negative or fractional minutes, more than a day of them, assistant minutes beyond all minutes.
 *
 * @param services - documented services as given
 * @returns services that the calculations take, in the same order; the minutes of all together fit into a day
 */
export function plausibleServices(services: readonly Service[]): readonly Service[] {
  const plausible = services.every(isPlausible) ? services : services.map(plausibleService);
  let total = 0;
  for (const { minutes } of plausible) total += minutes ?? 0;
  return total <= MINUTES_IN_DAY ? plausible : plausible.map(withoutMinutes);
}

function plausibleService(service: Service): Service {
  return isPlausible(service) ? service : withoutImplausible(service);
}

/** Almost every service is, and is handed on as it is. */
function isPlausible({ minutes, assistantMinutes, quantity, sessions, remoteMonitoring }: Service): boolean {
  return (
    (minutes === undefined || isCount(minutes, MINUTES_IN_DAY)) &&
    (assistantMinutes === undefined || isCount(assistantMinutes, minutes ?? MINUTES_IN_DAY)) &&
    (quantity === undefined || isCount(quantity, MOST_COUNT)) &&
    (sessions === undefined || isCount(sessions, MOST_COUNT)) &&
    remoteMonitoring === undefined
  );
}

function withoutImplausible(service: Service): Service {
  const { minutes, assistantMinutes, quantity, sessions, remoteMonitoring, ...rest } = service;
  const all = isCount(minutes, MINUTES_IN_DAY) ? minutes : undefined;
  const assistants = isCount(assistantMinutes, all ?? MINUTES_IN_DAY) ? assistantMinutes : undefined;
  return {
    ...rest,
    ...(all === undefined ? {} : { minutes: all }),
    ...(assistants === undefined ? {} : { assistantMinutes: assistants }),
    ...(isCount(quantity, MOST_COUNT) ? { quantity } : {}),
    ...(isCount(sessions, MOST_COUNT) ? { sessions } : {}),
    ...(remoteMonitoring == null ? {} : { remoteMonitoring: plausibleMonitoring(remoteMonitoring) }),
  };
}

function plausibleMonitoring({
  minutesInMonth,
  liveInteractions,
  daysOfData,
  ...rest
}: RemoteMonitoring): RemoteMonitoring {
  return {
    ...rest,
    ...(isCount(minutesInMonth, MINUTES_IN_DAY * DAYS_IN_PERIOD) ? { minutesInMonth } : {}),
    ...(isCount(liveInteractions, MOST_COUNT) ? { liveInteractions } : {}),
    ...(isCount(daysOfData, DAYS_IN_PERIOD) ? { daysOfData } : {}),
  };
}

function withoutMinutes({ minutes: _minutes, assistantMinutes: _assistants, ...rest }: Service): Service {
  return rest;
}

function isCount(value: number | null | undefined, most: number): value is number {
  return value != null && Number.isInteger(value) && value >= 0 && value <= most;
}
