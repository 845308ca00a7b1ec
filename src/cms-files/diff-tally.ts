import type { Setting } from "../claim/visit.js";
import type { LookUp } from "../reference/effective-series.js";
import type { Reference, Tables } from "../reference/reference.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Edition } from "../values/citation.js";
import type { ComparedTable, ComparedValue, ReferenceChange } from "./reference-change.js";

/** One side of a comparison. */
export interface DiffSide {
  /** Tables in place of the built-in ones. */
  readonly reference?: Reference;
  /** Date of service. */
  readonly date: CalendarDate;
}

/** Both sides of a comparison. */
export interface DiffSides {
  readonly before: DiffSide;
  readonly after: DiffSide;
}

/** What a comparison of tables has found so far. */
export interface DiffTally {
  readonly changes: ReferenceChange[];
  readonly compared: Map<string, number>;
  readonly unknown: Map<string, number>;
  readonly before: Map<string, Edition>;
  readonly after: Map<string, Edition>;
}

/**
 * Begins a comparison.
 *
 * @returns nothing found yet
 */
export function startTally(): DiffTally {
  return { changes: [], compared: new Map(), unknown: new Map(), before: new Map(), after: new Map() };
}

interface Key {
  readonly table: ComparedTable;
  readonly setting?: Setting;
  readonly keys: readonly string[];
}

/**
 * Compares what both sides answer about one key.
 *
 * @param key - table, setting and what is asked for
 * @param sides - both sides
 * @param ask - asks one side
 * @param toValue - gives what is worth comparing
 * @param tally - what was found so far, which grows
 */
export function compareAnswers<T>(
  { table, setting, keys }: Key,
  sides: DiffSides,
  ask: (side: DiffSide) => LookUp<T>,
  toValue: (value: T) => ComparedValue,
  tally: DiffTally,
): void {
  tally.compared.set(table, (tally.compared.get(table) ?? 0) + 1);
  const answers = { before: ask(sides.before), after: ask(sides.after) };
  const before = readAnswer(answers.before, toValue);
  const after = readAnswer(answers.after, toValue);
  note(tally.before, answers.before);
  note(tally.after, answers.after);
  if (before === undefined || after === undefined) {
    tally.unknown.set(table, (tally.unknown.get(table) ?? 0) + 1);
    return;
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const change = before === null ? "added" : after === null ? "ended" : "changed";
  const isFirm = answers.before.status !== "not-covered" && answers.after.status !== "not-covered";
  tally.changes.push({
    kind: "reference-change",
    table,
    setting: setting ?? null,
    keys,
    change,
    before,
    after,
    isFirm,
  });
}

function note(editions: Map<string, Edition>, { edition }: LookUp<unknown>): void {
  if (edition.edition !== "none") editions.set(`${edition.table} ${edition.edition}`, edition);
}

/** `undefined` where the table says nothing; outside its dates its last word counts. */
function readAnswer<T>(answer: LookUp<T>, toValue: (value: T) => ComparedValue): ComparedValue | undefined {
  if (answer.status === "found") return toValue(answer.value);
  if (answer.status === "none") return null;
  return answer.lastKnown === undefined ? undefined : toValue(answer.lastKnown.value);
}

/**
 * Gives the table that one side uses.
 *
 * @param side - the side
 * @param name - key of the table
 * @param builtIn - the built-in table
 * @returns the table; `null` when there is none
 */
export function tableOf<Name extends keyof Tables>(
  { reference }: DiffSide,
  name: Name,
  builtIn: Tables[Name] | undefined,
): Tables[Name] | null {
  const given = reference?.[name];
  return given === undefined ? (builtIn ?? null) : given;
}
