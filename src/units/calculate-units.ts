import type { CountingMethod } from "../claim/payer.js";
import type { Service } from "../claim/service.js";
import type { LookUp } from "../reference/effective-series.js";
import { findProcedureCode, lookUpCode } from "../reference/look-up-code.js";
import type { ProcedureCode } from "../reference/procedure-codes.js";
import type { Reference } from "../reference/reference.js";
import { replacementWords } from "../reference/replacement-words.js";
import { replacementsOn } from "../reference/replacements-on.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { requireCalendarDate } from "../values/calendar-date.js";
import type { Citation, Edition, Undetermined } from "../values/citation.js";
import type { CodeTotals } from "./code-totals.js";
import { minutesOfAll, totalByCode } from "./code-totals.js";
import type { CountingGroup } from "./counting-group.js";
import { groupByFamily } from "./counting-group.js";
import { countGroupAlone } from "./count-group-alone.js";
import { countPool } from "./count-pool.js";
import type { CodeUnits, UnitCalculation } from "./unit-calculation.js";

/** How {@link calculateUnits} counts. */
export interface UnitOptions {
  /** The payer's counting method; `null` says that it is not known, and timed codes become undetermined. */
  readonly countingMethod: CountingMethod | null;
  /** Date of service of all the services. */
  readonly serviceDate: CalendarDate;
  /** Codes to prefer, in order, where remainders are equal. */
  readonly preferInTie?: readonly string[];
  /** Tables to use instead of the built-in ones. */
  readonly reference?: Reference;
}

const COUNTING_METHODS: readonly CountingMethod[] = [
  "cms-8-minute",
  "cpt-midpoint",
  "full-unit-only",
  "nearest-quarter-hour",
];

/**
 * Turns the documented services of one pool into units: one patient, one date, one discipline, one billing provider.
 *
 * Under `cms-8-minute` the 15-minute codes share one total and the extra units go to the largest remainders; under the
 * other methods each code stands alone. Untimed codes, hour codes, families, bands and counted codes follow their own
 * tables. What cannot be told stays `null` and is named in `undetermined`.
 *
 * @param services - everything furnished, also services that will not be billed
 * @param options - counting method, date of service, preference in a tie, tables
 * @returns units per code with the reason for each, the pool's totals, and what is undetermined
 * @throws RangeError when a counting method does not exist, a date is impossible, or minutes are negative or fractional
 * @see CMS Pub. 100-04 ch. 5 §20.2.B and §20.2.C; CPT introduction, time rule
 * @example
 * ```ts
 * import { calculateUnits } from "ot-billing-rules";
 * const services = [
 *   { procedureCode: "97110", minutes: 33 },
 *   { procedureCode: "97140", minutes: 7 },
 * ];
 * const options = { countingMethod: "cms-8-minute", serviceDate: "2026-03-02" } as const;
 * calculateUnits(services, options).codes.map((code) => code.units); //=> [2, 1]
 * ```
 */
export function calculateUnits(services: readonly Service[], options: UnitOptions): UnitCalculation {
  const { countingMethod, serviceDate, preferInTie, reference } = options;
  requireCountingMethod(countingMethod);
  requireCalendarDate(serviceDate, "serviceDate");
  const context = reference === undefined ? {} : { reference };
  const totals = totalByCode(services);
  const known: (ProcedureCode | undefined)[] = [];
  const editions: Edition[] = [];
  const undetermined: Undetermined[] = [];
  for (const total of totals) {
    const answer = lookUpCode(total.procedureCode, serviceDate, context);
    const code = inForce(answer);
    known.push(code);
    if (code === undefined) undetermined.push(notCounted(total, answer, serviceDate, context));
    noteEdition(answer, editions, undetermined);
  }
  const groups = groupByFamily(totals, known, serviceDate, context);
  const pool = countingMethod === "cms-8-minute" ? countPool(groups, preferInTie) : null;
  const codes: CodeUnits[] = [];
  let pooledGroups = 0;
  for (const group of groups) {
    const inPool = group.pooled ? pool?.counted[pooledGroups] : undefined;
    if (group.pooled) pooledGroups += 1;
    const { rows, undetermined: lacking } = inPool ?? countGroupAlone(group, countingMethod);
    for (const row of rows) codes.push(row);
    for (const lack of lacking) undetermined.push(lack);
  }
  return {
    kind: "unit-calculation",
    countingMethod,
    serviceDate,
    timedMinutes: sumOfPooled(groups, minutesOf),
    supportedTimedUnits: pool === null ? sumOfPooled(codes, unitsOf) : pool.supportedUnits,
    totalTreatmentMinutes: minutesOfAll(totals),
    codes,
    tie: pool?.tie ?? null,
    undetermined,
    editions,
  };
}

function requireCountingMethod(method: CountingMethod | null): void {
  if (method !== null && !COUNTING_METHODS.includes(method)) {
    throw new RangeError(`countingMethod must be one of ${COUNTING_METHODS.join(", ")}, or null when it is not known.`);
  }
}

function inForce(answer: LookUp<ProcedureCode>): ProcedureCode | undefined {
  if (answer.status === "found") return answer.value;
  return answer.status === "not-covered" ? answer.lastKnown?.value : undefined;
}

function notCounted(
  total: CodeTotals,
  answer: LookUp<ProcedureCode>,
  serviceDate: CalendarDate,
  context: { readonly reference?: Reference },
): Undetermined {
  const { procedureCode } = total;
  const path = ["services", total.positions[0] ?? 0, "procedureCode"];
  const ended = findProcedureCode(procedureCode, context);
  if (ended !== undefined) {
    const replacements = replacementsOn(procedureCode, serviceDate, context);
    const instead = replacements.length === 0 ? "" : ` Use ${replacementWords(replacements, context)}.`;
    const message = `${procedureCode} is not in force on the date of service.${instead}`;
    return { missing: ["services.procedureCode"], path, message, citations: [] };
  }
  const message =
    answer.status === "none"
      ? `${procedureCode} is not in the table of procedure codes, so its units cannot be counted.`
      : `There is no table of procedure codes for ${procedureCode} on the date of service.`;
  return { missing: ["reference.procedureCodes"], path, message, citations: [] };
}

function noteEdition(answer: LookUp<ProcedureCode>, editions: Edition[], undetermined: Undetermined[]): void {
  const { edition } = answer;
  for (const { table } of editions) if (table === edition.table) return;
  editions.push(edition);
  if (answer.status !== "not-covered" || answer.lastKnown === undefined) return;
  const citations: readonly Citation[] = [answer.lastKnown.citation];
  const message = `The table of procedure codes (edition ${edition.edition}) is not verified for the date of service; the last known values were used.`;
  undetermined.push({ missing: ["reference.procedureCodes"], path: [], message, citations });
}

/** `null` where one of them is not known. */
function sumOfPooled<Counted extends { readonly pooled: boolean }>(
  all: readonly Counted[],
  numberOf: (counted: Counted) => number | null,
): number | null {
  let sum = 0;
  for (const each of all) {
    const number = each.pooled ? numberOf(each) : 0;
    if (number === null) return null;
    sum += number;
  }
  return sum;
}

const minutesOf = ({ minutes }: CountingGroup): number | null => minutes;
const unitsOf = ({ units }: CodeUnits): number | null => units;
