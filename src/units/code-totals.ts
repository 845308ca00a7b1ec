import type { RemoteMonitoring, Service } from "../claim/service.js";
import { MINUTES_IN_DAY, requireMinutes } from "../values/minutes.js";

/** All services of one code of the pool, added up. */
export interface CodeTotals {
  readonly procedureCode: string;
  /** Minutes of all its services; `null` when one of them does not say. */
  readonly minutes: number | null;
  /** Sum of quantities; `null` when one service does not say. */
  readonly quantity: number | null;
  /** Group sessions recorded; `null` when none are. */
  readonly sessions: number | null;
  /** Every service of the pool, and where among them those of the code are. */
  readonly services: readonly Service[];
  readonly positions: readonly number[];
}

/**
 * Adds up the services of each code, in order of first appearance.
 *
 * @param services - services of one pool
 * @returns one entry for each code
 * @throws RangeError when minutes, quantity, sessions or facts of remote monitoring are negative or fractional
 */
export function totalByCode(services: readonly Service[]): readonly CodeTotals[] {
  if (!Array.isArray(services)) throw new TypeError("services must be a list of services.");
  const byCode = new Map<string, RunningTotals>();
  services.forEach((service, position) => {
    requireCounts(service, position);
    const { procedureCode, minutes = null, quantity = null, sessions = null } = service;
    const total = byCode.get(procedureCode);
    if (total === undefined) {
      byCode.set(procedureCode, { procedureCode, minutes, quantity, sessions, services, positions: [position] });
    } else addTo(total, service, position);
  });
  return [...byCode.values()];
}

type RunningTotals = { -readonly [Field in keyof CodeTotals]: CodeTotals[Field] } & { readonly positions: number[] };

function addTo(total: RunningTotals, { minutes, quantity, sessions }: Service, position: number): void {
  total.minutes = total.minutes === null || minutes == null ? null : total.minutes + minutes;
  total.quantity = total.quantity === null || quantity == null ? null : total.quantity + quantity;
  if (sessions !== undefined) total.sessions = (total.sessions ?? 0) + sessions;
  total.positions.push(position);
}

/**
 * Gives the services of a code.
 *
 * @param total - the code
 * @returns services in the order of the input
 */
export function servicesOf({ services, positions }: CodeTotals): readonly Service[] {
  return positions.flatMap((position) => services[position] ?? []);
}

/**
 * Adds up the minutes of codes.
 *
 * @param totals - codes of a pool
 * @returns minutes, or `null` when one code does not say
 */
export function minutesOfAll(totals: readonly CodeTotals[]): number | null {
  let sum = 0;
  for (const { minutes } of totals) {
    if (minutes === null) return null;
    sum += minutes;
  }
  return sum;
}

/**
 * Adds up numbers of which none may be missing.
 *
 * @param values - numbers, `undefined` or `null` where unknown
 * @returns their sum, or `null` when one is unknown
 */
export function sumOrNull(values: readonly (number | null | undefined)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value == null) return null;
    sum += value;
  }
  return sum;
}

function requireCounts(service: Service, position: number): void {
  if (isPlain(service)) return;
  const field = `services[${position}]`;
  if (typeof service !== "object" || service === null) throw new TypeError(`${field} must be a service.`);
  if (typeof service.procedureCode !== "string" || service.procedureCode === "") {
    throw new TypeError(`${field}.procedureCode must be the number of a procedure code.`);
  }
  if (service.minutes !== undefined) requireMinutes(service.minutes, `${field}.minutes`);
  if (service.assistantMinutes !== undefined) requireMinutes(service.assistantMinutes, `${field}.assistantMinutes`);
  if (service.minutes !== undefined && (service.assistantMinutes ?? 0) > service.minutes) {
    throw new RangeError(`${field}.assistantMinutes must not exceed ${field}.minutes.`);
  }
  requireCount(service.quantity, `${field}.quantity`);
  requireCount(service.sessions, `${field}.sessions`);
  requireMonitoring(service.remoteMonitoring, `${field}.remoteMonitoring`);
}

/** Whether a service is of the common kind: a code and whole minutes. Only others are looked at field by field. */
function isPlain(service: Service): boolean {
  if (typeof service !== "object" || service === null) return false;
  const { procedureCode, minutes = 0, assistantMinutes = 0, quantity, sessions, remoteMonitoring } = service;
  return (
    typeof procedureCode === "string" &&
    procedureCode !== "" &&
    isWithin(minutes, MINUTES_IN_DAY) &&
    isWithin(assistantMinutes, minutes) &&
    quantity === undefined &&
    sessions === undefined &&
    remoteMonitoring === undefined
  );
}

function isWithin(minutes: number, most: number): boolean {
  return Number.isInteger(minutes) && minutes >= 0 && minutes <= most;
}

function requireMonitoring(monitoring: RemoteMonitoring | undefined, field: string): void {
  if (monitoring === undefined) return;
  if (monitoring.minutesInMonth !== undefined) requireMinutes(monitoring.minutesInMonth, `${field}.minutesInMonth`);
  requireCount(monitoring.liveInteractions, `${field}.liveInteractions`);
  requireCount(monitoring.daysOfData, `${field}.daysOfData`, DAYS_IN_PERIOD);
}

function requireCount(count: number | undefined, field: string, most = MOST_COUNT): void {
  if (count !== undefined && (!Number.isInteger(count) || count < 0 || count > most)) {
    throw new RangeError(`${field} must be a whole number from 0 to ${most}.`);
  }
}

const MOST_COUNT = 999;
/** Remote monitoring devices are counted over periods of this many days. */
const DAYS_IN_PERIOD = 30;
