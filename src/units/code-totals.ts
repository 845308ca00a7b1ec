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
  /** Services of the code with their positions in the input. */
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
  const positionsByCode = new Map<string, number[]>();
  services.forEach((service, position) => {
    requireCounts(service, position);
    const positions = positionsByCode.get(service.procedureCode);
    if (positions === undefined) positionsByCode.set(service.procedureCode, [position]);
    else positions.push(position);
  });
  return [...positionsByCode].map(([procedureCode, positions]) => totalOf(procedureCode, positions, services));
}

function totalOf(procedureCode: string, positions: readonly number[], services: readonly Service[]): CodeTotals {
  const ofCode: Service[] = [];
  let minutes: number | null = 0;
  let quantity: number | null = 0;
  let sessions: number | null = null;
  for (const position of positions) {
    const service = services[position];
    if (service === undefined) continue;
    ofCode.push(service);
    minutes = minutes === null || service.minutes == null ? null : minutes + service.minutes;
    quantity = quantity === null || service.quantity == null ? null : quantity + service.quantity;
    if (service.sessions !== undefined) sessions = (sessions ?? 0) + service.sessions;
  }
  return { procedureCode, minutes, quantity, sessions, services: ofCode, positions };
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
