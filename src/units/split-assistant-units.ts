import type { DeMinimisMethod } from "../claim/payer.js";
import type { FurnishedBy } from "../claim/service.js";
import type { AssistantMethod } from "../reference/assistant-method.js";
import type { LookUp } from "../reference/effective-series.js";
import { lookUpAssistantMethod } from "../reference/look-up-assistant-method.js";
import { findProcedureCode } from "../reference/look-up-code.js";
import type { ProcedureCode } from "../reference/procedure-codes.js";
import type { Reference } from "../reference/reference.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { requireCalendarDate } from "../values/calendar-date.js";
import type { Citation, Undetermined } from "../values/citation.js";
import { requireMinutes } from "../values/minutes.js";
import { exceedsTenth, requireDeMinimisMethod } from "./de-minimis.js";

/** Units of one code (of a whole family under its base code) to split, with the minutes they come from. */
export interface AssistantSplitInput {
  readonly procedureCode: string;
  readonly serviceDate: CalendarDate;
  /** Units of the code on the date; of a family, base and add-on units together. */
  readonly units: number;
  /** All minutes of the code on the date; `null` when not known. */
  readonly minutes: number | null;
  /** Of those, minutes the assistant furnished without the therapist; `null` when not known. */
  readonly assistantMinutes: number | null;
  /** Settles the split where minutes are missing: the assistant has all units, the therapist (or both together) none. */
  readonly furnishedBy?: FurnishedBy;
}

/** Why units were split as they were. */
export type AssistantSplitReason =
  | "no-assistant-minutes"
  | "assistant-throughout"
  | "full-blocks"
  | "last-unit-therapist"
  | "last-unit-assistant"
  | "two-remaining-units"
  | "tenth-of-remaining-units"
  | "tenth-exceeded"
  | "tenth-not-exceeded"
  | "fewer-units-than-blocks"
  | "no-units"
  | "evaluation"
  | "device-supply"
  | "before-assistant-modifiers"
  | "units-exceed-minutes"
  | "missing-minutes"
  | "missing-method"
  | "unknown-code";

/** Units with and without the assistant modifier. */
export interface AssistantSplit {
  readonly kind: "assistant-split";
  /** Units without the modifier; `null` is undetermined. */
  readonly therapistUnits: number | null;
  /** Units that carry CO or CQ; `null` is undetermined. */
  readonly assistantUnits: number | null;
  readonly reason: AssistantSplitReason;
  /** Rule of the year for timed units. */
  readonly assistantMethod: AssistantMethod | null;
  /** Test of the tenth. */
  readonly method: DeMinimisMethod;
  readonly inputs: AssistantSplitInput;
  /** Whether the published text leaves the answer open: two remaining units that are not 9 to 14 minutes each, 23 or more together. */
  readonly beyondPublishedText: boolean;
  readonly undetermined: readonly Undetermined[];
  readonly citations: readonly Citation[];
}

/** How {@link splitAssistantUnits} tests the tenth. */
export interface AssistantSplitOptions {
  /** Test of the tenth; `exact` unless the payer says otherwise. */
  readonly deMinimisMethod?: DeMinimisMethod;
  readonly reference?: Reference;
}

const BLOCK_MINUTES = 15;
/** A therapist who gave this much of the last unit keeps it, whatever the assistant added. */
const LAST_UNIT_MINUTES = 8;
/** Two remaining units stand on 23 to 28 minutes; in a day of several codes they can arise from fewer. */
const LEAST_OF_TWO_UNITS = 23;

/**
 * Splits the units of one code between therapist and assistant, so that the right units carry CO or CQ. Who gave the
 * minutes never changes how many units there are.
 *
 * Timed 15-minute codes: full blocks of one person go to that person; of one remaining unit the therapist needs 8 minutes
 * to keep it; of two, each has one. Untimed, hour and half-hour codes, and counted ones, carry the modifier on all units
 * when the assistant's minutes are more than a tenth. Evaluations and device supply never carry it.
 *
 * @param input - code, date, units and minutes; minutes given together with the therapist are the therapist's
 * @param options - test of the tenth, tables
 * @returns both numbers of units (they add up to the units given), with the reason
 * @throws RangeError when units or minutes are negative or fractional, assistant minutes exceed all minutes, or the test
 * of the tenth does not exist
 * @see 42 USC 1395m(v); 42 CFR 410.59(a)(4); CMS billing examples using CQ/CO modifiers
 * @example
 * ```ts
 * import { splitAssistantUnits } from "ot-billing-rules";
 * const split = splitAssistantUnits({
 *   procedureCode: "97530", serviceDate: "2026-03-02", units: 2, minutes: 30, assistantMinutes: 8,
 * });
 * [split.therapistUnits, split.assistantUnits]; //=> [1, 1]
 * ```
 */
export function splitAssistantUnits(input: AssistantSplitInput, options: AssistantSplitOptions = {}): AssistantSplit {
  requireInput(input);
  const { deMinimisMethod = "exact", reference } = options;
  requireDeMinimisMethod(deMinimisMethod);
  const context = reference === undefined ? {} : { reference };
  const code = findProcedureCode(input.procedureCode, context);
  const rule = lookUpAssistantMethod(input.serviceDate, context);
  const known = rule.status === "found" ? rule : rule.status === "not-covered" ? rule.lastKnown : undefined;
  const answer = (division: Division): AssistantSplit => ({
    kind: "assistant-split",
    therapistUnits: division.assistantUnits === null ? null : input.units - division.assistantUnits,
    assistantUnits: division.assistantUnits,
    reason: division.reason,
    assistantMethod: known?.value ?? null,
    method: deMinimisMethod,
    inputs: { ...input },
    beyondPublishedText: division.beyondPublishedText ?? false,
    undetermined: [
      ...(division.missing === undefined ? [] : [missingFact(division.missing)]),
      ...(rule.status === "not-covered" && rule.lastKnown !== undefined ? [staleMethod(rule)] : []),
    ],
    citations: known === undefined ? [] : [known.citation],
  });
  if (code === undefined)
    return answer({ assistantUnits: null, reason: "unknown-code", missing: "reference.procedureCodes" });
  if (known === undefined && rule.edition.verifiedFrom === null) {
    return answer({ assistantUnits: null, reason: "missing-method", missing: "reference.assistantMethod" });
  }
  if (known === undefined) return answer({ assistantUnits: 0, reason: "before-assistant-modifiers" });
  return answer(divide(input, code, known.value, deMinimisMethod));
}

interface Division {
  readonly assistantUnits: number | null;
  readonly reason: AssistantSplitReason;
  readonly beyondPublishedText?: boolean;
  readonly missing?: string;
}

function divide(
  input: AssistantSplitInput,
  code: ProcedureCode,
  rule: AssistantMethod,
  method: DeMinimisMethod,
): Division {
  const { units, minutes, assistantMinutes } = input;
  if (units === 0) return { assistantUnits: 0, reason: "no-units" };
  if (code.category === "evaluation" || code.category === "re-evaluation") {
    return { assistantUnits: 0, reason: "evaluation" };
  }
  if (code.category === "remote-monitoring-device") return { assistantUnits: 0, reason: "device-supply" };
  if (assistantMinutes === 0) return { assistantUnits: 0, reason: "no-assistant-minutes" };
  const throughout = minutes === null || assistantMinutes === null ? input.furnishedBy : undefined;
  if (throughout === "assistant") return { assistantUnits: units, reason: "assistant-throughout" };
  if (throughout !== undefined) return { assistantUnits: 0, reason: "no-assistant-minutes" };
  if (assistantMinutes === null) {
    return { assistantUnits: null, reason: "missing-minutes", missing: "services.assistantMinutes" };
  }
  if (minutes === null) return { assistantUnits: null, reason: "missing-minutes", missing: "services.minutes" };
  const therapistMinutes = minutes - assistantMinutes;
  if (therapistMinutes === 0) return { assistantUnits: units, reason: "assistant-throughout" };
  return isCountedByBlocks(code)
    ? divideBlocks(units, therapistMinutes, assistantMinutes, rule, method)
    : divideWhole(units, therapistMinutes, assistantMinutes, method);
}

/** Fifteen-minute codes and families are split unit by unit; hour and half-hour codes are judged as a whole. */
function isCountedByBlocks(code: ProcedureCode): boolean {
  return code.unitMinutes === BLOCK_MINUTES && !code.tiered && code.timing !== "band";
}

function divideWhole(units: number, therapist: number, assistant: number, method: DeMinimisMethod): Division {
  return exceedsTenth(therapist, assistant, method)
    ? { assistantUnits: units, reason: "tenth-exceeded" }
    : { assistantUnits: 0, reason: "tenth-not-exceeded" };
}

function divideBlocks(
  units: number,
  therapist: number,
  assistant: number,
  rule: AssistantMethod,
  method: DeMinimisMethod,
): Division {
  const plain = Math.floor(therapist / BLOCK_MINUTES);
  const assisted = Math.floor(assistant / BLOCK_MINUTES);
  const therapistLeft = therapist % BLOCK_MINUTES;
  const assistantLeft = assistant % BLOCK_MINUTES;
  const remaining = units - plain - assisted;
  if (remaining < 0) {
    // Which full blocks stay unbilled is open; the therapist's are billed first.
    return { assistantUnits: Math.max(0, units - plain), reason: "fewer-units-than-blocks" };
  }
  if (remaining === 0) return { assistantUnits: assisted, reason: "full-blocks" };
  if (remaining > 2) return { assistantUnits: null, reason: "units-exceed-minutes", missing: "services.minutes" };
  const overTenth = exceedsTenth(therapistLeft, assistantLeft, method);
  if (rule === "tenth-of-every-unit") {
    return { assistantUnits: assisted + (overTenth ? remaining : 0), reason: "tenth-of-remaining-units" };
  }
  if (remaining === 2) {
    // Neither has 15 minutes left, so 23 together are 9 to 14 each.
    const beyondPublishedText = therapistLeft + assistantLeft < LEAST_OF_TWO_UNITS;
    return { assistantUnits: assisted + 1, reason: "two-remaining-units", beyondPublishedText };
  }
  return therapistLeft < LAST_UNIT_MINUTES && overTenth
    ? { assistantUnits: assisted + 1, reason: "last-unit-assistant" }
    : { assistantUnits: assisted, reason: "last-unit-therapist" };
}

function staleMethod({
  edition,
  lastKnown,
}: LookUp<AssistantMethod> & { readonly status: "not-covered" }): Undetermined {
  const message = `The rule of the assistant split (edition ${edition.edition}) is not verified for the date of service; the last known one was used.`;
  const citations = lastKnown === undefined ? [] : [lastKnown.citation];
  return { missing: ["reference.assistantMethod"], path: ["serviceDate"], message, citations };
}

function missingFact(missing: string): Undetermined {
  const message = `Without ${missing} the units of the assistant cannot be told.`;
  return { missing: [missing], path: [missing.split(".").at(-1) ?? missing], message, citations: [] };
}

function requireInput({ serviceDate, units, minutes, assistantMinutes }: AssistantSplitInput): void {
  requireCalendarDate(serviceDate, "serviceDate");
  if (!Number.isInteger(units) || units < 0) throw new RangeError("units must be a whole number of 0 or more.");
  if (minutes !== null) requireMinutes(minutes, "minutes");
  if (assistantMinutes !== null) requireMinutes(assistantMinutes, "assistantMinutes");
  if (minutes !== null && assistantMinutes !== null && assistantMinutes > minutes) {
    throw new RangeError("assistantMinutes must not exceed minutes.");
  }
}
