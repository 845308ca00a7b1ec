import { isAssistantModifier } from "../claim/discipline.js";
import type { DeMinimisMethod } from "../claim/payer.js";
import type { Service } from "../claim/service.js";
import { familyOf } from "../reference/look-up-code.js";
import type { ProcedureCode } from "../reference/procedure-codes.js";
import type { Reference } from "../reference/reference.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { assistantMinutesOf, assistantShareOf } from "./assistant-share.js";
import type { BilledLine, BilledPool } from "./billed-pools.js";
import { isWholeUnits, unitsOf } from "./compared-code.js";
import { plausibleServices } from "./plausible-services.js";
import type { AssistantSplit } from "./split-assistant-units.js";
import { splitAssistantUnits } from "./split-assistant-units.js";

/** How the assistant's units are compared. */
export interface AssistantOptions {
  readonly serviceDate: CalendarDate;
  /** Test of the tenth; `exact` unless the payer says otherwise. */
  readonly deMinimisMethod?: DeMinimisMethod;
  readonly reference?: Reference;
}

/** A fact that stands between billed units and their split. */
export type AssistantLack = "services.furnishedBy" | "services.assistantMinutes" | "services.minutes";

/** Billed units of one code, or a family under its base code, beside the units that carry the assistant modifier. */
export interface ComparedAssistantUnits<Line extends BilledLine> {
  readonly procedureCode: string;
  /** Billed codes of the family. */
  readonly procedureCodes: readonly string[];
  readonly code: ProcedureCode;
  readonly lines: readonly Line[];
  readonly billedUnits: number;
  /** Of those, units on lines with CO or CQ. */
  readonly modifiedUnits: number;
  /** Units that carry it, nearest to what is billed where several splits are lawful; `null` is undetermined. */
  readonly requiredUnits: number | null;
  readonly split: AssistantSplit;
  /** What is missing to split; `null` when nothing is. */
  readonly lacks: AssistantLack | null;
}

/**
 * Says whether a line carries an assistant modifier.
 *
 * @param line - a line of a pool
 * @returns true for CO or CQ
 */
export function isByAssistant({ line }: BilledLine): boolean {
  return line.modifiers.some(isAssistantModifier);
}

/**
 * Compares the units that carry CO or CQ with those that must, for every billed therapy code of a pool. Codes with a line
 * that states no whole number of units are left out.
 *
 * @param pool - lines and services of one date, discipline and billing provider
 * @param options - date, test of the tenth, tables
 * @returns one entry for each code or family, in the order of its lines
 * @see 42 USC 1395m(v); CMS billing examples using CQ/CO modifiers
 */
export function compareAssistantUnits<Line extends BilledLine>(
  pool: BilledPool<Line>,
  options: AssistantOptions,
): readonly ComparedAssistantUnits<Line>[] {
  const linesByKey = new Map<string, Line[]>();
  for (const line of pool.lines) {
    if (line.code === undefined || line.code.disposition === "none") continue;
    const key = line.code.family ?? line.code.code;
    linesByKey.set(key, [...(linesByKey.get(key) ?? []), line]);
  }
  const services = plausibleServices(pool.services);
  return [...linesByKey].flatMap(([procedureCode, lines]) => {
    const code = lines[0]?.code;
    if (code === undefined || !lines.every(({ line }) => isWholeUnits(line.units))) return [];
    const family = new Set(familyOf(code, options).map((member) => member.code));
    const own = services.filter((service) => family.has(service.procedureCode));
    return [compareFamily(procedureCode, code, lines, own, options)];
  });
}

function compareFamily<Line extends BilledLine>(
  procedureCode: string,
  code: ProcedureCode,
  lines: readonly Line[],
  services: readonly Service[],
  { serviceDate, deMinimisMethod = "exact", reference }: AssistantOptions,
): ComparedAssistantUnits<Line> {
  const billedUnits = unitsOf(lines);
  const modifiedUnits = unitsOf(lines.filter(isByAssistant));
  const share = services.length === 0 ? { minutes: null, assistantMinutes: null } : assistantShareOf(services);
  const split = splitAssistantUnits(
    { procedureCode: code.code, serviceDate, units: billedUnits, ...share },
    { deMinimisMethod, ...(reference === undefined ? {} : { reference }) },
  );
  return {
    procedureCode,
    procedureCodes: [...new Set(lines.map(({ line }) => line.procedureCode))],
    code,
    lines,
    billedUnits,
    modifiedUnits,
    requiredUnits: requiredUnits(split, modifiedUnits),
    split,
    lacks: split.reason === "missing-minutes" ? lackOf(services, modifiedUnits) : null,
  };
}

/** How the units of a code carry the assistant modifier. */
export type AssistantVerdict = "right" | "missing" | "unsplit" | "unsupported" | "undetermined";

/**
 * Judges how the units of a code carry the assistant modifier: `missing` when all must and not all do, `unsplit` when some
 * must and others do, `unsupported` when none must.
 *
 * @param units - a code or family
 * @returns the verdict; the four answers exclude each other
 */
export function assistantVerdictOf<Line extends BilledLine>(units: ComparedAssistantUnits<Line>): AssistantVerdict {
  const { billedUnits, modifiedUnits, requiredUnits } = units;
  if (requiredUnits === null) return "undetermined";
  if (requiredUnits === modifiedUnits) return "right";
  if (requiredUnits === billedUnits) return "missing";
  return requiredUnits === 0 ? "unsupported" : "unsplit";
}

const BLOCK_MINUTES = 15;

/** Fewer units billed than full blocks: any of the blocks may stay unbilled, so the biller's choice counts. */
function requiredUnits({ assistantUnits, reason, inputs }: AssistantSplit, modifiedUnits: number): number | null {
  if (reason !== "fewer-units-than-blocks" || assistantUnits === null) return assistantUnits;
  const assistantBlocks = Math.floor((inputs.assistantMinutes ?? 0) / BLOCK_MINUTES);
  const most = Math.min(inputs.units, assistantBlocks);
  return Math.min(Math.max(modifiedUnits, assistantUnits), most);
}

function lackOf(services: readonly Service[], modifiedUnits: number): AssistantLack {
  if (services.length === 0) return "services.furnishedBy";
  const isOpen = services.some(({ furnishedBy, assistantMinutes }) => furnishedBy == null && assistantMinutes == null);
  if (isOpen) return modifiedUnits > 0 ? "services.assistantMinutes" : "services.furnishedBy";
  return services.every((service) => assistantMinutesOf(service) !== null)
    ? "services.minutes"
    : "services.assistantMinutes";
}
