import type { Discipline, Service } from "../claim/service.js";
import type { ServiceLine } from "../claim/service-line.js";
import type { ProcedureCode } from "../reference/procedure-codes.js";

/** A line of one date with what its pool depends on. */
export interface BilledLine {
  readonly line: ServiceLine;
  /** The code in force on the date; `undefined` when not in force or not in the table. */
  readonly code: ProcedureCode | undefined;
  readonly discipline: Discipline | null;
}

/** What is billed and what was furnished to one patient on one date, in one discipline, by one billing provider. */
export interface BilledPool<Line extends BilledLine> {
  /** `null` where nothing of the date tells the discipline: then the whole date is one pool. */
  readonly discipline: Discipline | null;
  readonly lines: readonly Line[];
  readonly services: readonly Service[];
  /** Codes of lines and services of the date that may belong to this pool or to another. */
  readonly unplacedCodes: readonly string[];
}

const DISCIPLINES: readonly Discipline[] = ["OT", "PT", "SLP"];

/**
 * Sorts lines and documented services of one date into pools. What does not tell its discipline joins the lines or
 * services of its code, or the only discipline of the date.
 *
 * @param lines - lines of one date, of one patient and billing provider
 * @param services - services furnished on the date, billed or not
 * @returns pools with at least one line, in the order OT, PT, SLP
 * @see CMS Pub. 100-04 ch. 5 §20.2.C
 */
export function billedPools<Line extends BilledLine>(
  lines: readonly Line[],
  services: readonly Service[],
): readonly BilledPool<Line>[] {
  const only = onlyDiscipline(lines, services);
  if (only !== undefined) return lines.length === 0 ? [] : [{ discipline: only, lines, services, unplacedCodes: [] }];
  const known = DISCIPLINES.filter(
    (discipline) =>
      lines.some((line) => line.discipline === discipline) ||
      services.some((service) => service.discipline === discipline),
  );
  const placedLines = lines.map((line) => line.discipline ?? onlyOf(services.filter((each) => isSameCode(line, each))));
  const placedServices = services.map(
    (service) => service.discipline ?? onlyOf(lines.filter((line) => isSameCode(line, service))),
  );
  const unplacedCodes = [
    ...lines.filter((_, index) => placedLines[index] === undefined).map(({ line }) => line.procedureCode),
    ...services.filter((_, index) => placedServices[index] === undefined).map((service) => service.procedureCode),
  ];
  return known
    .map((discipline) => ({
      discipline,
      lines: lines.filter((_, index) => placedLines[index] === discipline),
      services: services.filter((_, index) => placedServices[index] === discipline),
      unplacedCodes,
    }))
    .filter((pool) => pool.lines.length > 0);
}

/** `null` where nothing tells a discipline; `undefined` where there are several. */
function onlyDiscipline(lines: readonly BilledLine[], services: readonly Service[]): Discipline | null | undefined {
  let only: Discipline | null = null;
  for (const records of [lines, services]) {
    for (const { discipline } of records) {
      if (discipline == null || discipline === only || !DISCIPLINES.includes(discipline)) continue;
      if (only !== null) return undefined;
      only = discipline;
    }
  }
  return only;
}

function isSameCode({ line, code }: BilledLine, { procedureCode }: Service): boolean {
  return line.procedureCode === procedureCode || (code?.family != null && code.family === procedureCode);
}

function onlyOf(facts: readonly { readonly discipline?: Discipline | null }[]): Discipline | undefined {
  const known = new Set(facts.map((fact) => fact.discipline));
  const [only] = known;
  return known.size === 1 ? (only ?? undefined) : undefined;
}
