import type { Setting } from "../claim/visit.js";
import { addOnCodes } from "../reference/built-in/add-on-codes.js";
import { conversionFactor } from "../reference/built-in/conversion-factor.js";
import { diagnoses } from "../reference/built-in/diagnoses.js";
import { mue } from "../reference/built-in/mue.js";
import { ptpEdits } from "../reference/built-in/ptp-edits.js";
import { relativeValues } from "../reference/built-in/relative-values.js";
import type { DiagnosisTable } from "../reference/diagnoses.js";
import type { LookUp } from "../reference/effective-series.js";
import { versionOn } from "../reference/effective-series.js";
import { lookUpAddOnBases } from "../reference/look-up-add-on-bases.js";
import { listProcedureCodes, lookUpCode } from "../reference/look-up-code.js";
import { listLocalities, lookUpGpci } from "../reference/look-up-gpci.js";
import { lookUpMue } from "../reference/look-up-mue.js";
import { lookUpPtpEdit } from "../reference/look-up-ptp-edit.js";
import { lookUpRelativeValue } from "../reference/look-up-relative-value.js";
import { lookUpThreshold } from "../reference/look-up-threshold.js";
import { isNoTable } from "../reference/no-table.js";
import type { Reference, Tables } from "../reference/reference.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { isWithinDates, requireCalendarDate } from "../values/calendar-date.js";
import type { Edition } from "../values/citation.js";
import { diagnosisCodesOf } from "./diagnosis-codes-of.js";
import { pairsInTable } from "./pairs-in-table.js";
import type { ComparedTable, ComparedValue, ReferenceChange, ReferenceDiff } from "./reference-change.js";
import { therapyCodeSet } from "./therapy-code-set.js";

/** One side of a comparison. */
export interface DiffSide {
  /** Tables in place of the built-in ones. */
  readonly reference?: Reference;
  /** Date of service. */
  readonly date: CalendarDate;
}

/**
 * Says what changes from one set of tables on one date to another on another date: codes, pairs, unit limits, add-ons,
 * diagnoses, relative values, thresholds. A key that one side knows nothing of is counted as unknown, never as a change.
 *
 * @param before - tables in use, and the last date they are in use for
 * @param after - new tables, and the first date they are in use for
 * @param options - `codes`: procedure codes to compare; those the library knows unless told, `null` for all
 * @returns the changes, in order of table and code
 * @throws RangeError for an impossible date
 * @example
 * ```ts
 * import { diffReferences } from "ot-billing-rules/cms-files";
 * const diff = diffReferences({ date: "2019-12-31" }, { date: "2020-01-01" }, { codes: new Set(["97530"]) });
 * const ended = diff.changes.filter(({ table, setting }) => table === "ptpEdits" && setting === "practitioner");
 * ended.some(({ keys, change }) => keys.join() === "97116,97530" && change === "ended"); //=> true
 * ```
 */
export function diffReferences(
  before: DiffSide,
  after: DiffSide,
  options: { readonly codes?: ReadonlySet<string> | null } = {},
): ReferenceDiff {
  requireCalendarDate(before.date, "before.date");
  requireCalendarDate(after.date, "after.date");
  const codes = options.codes === undefined ? therapyCodeSet() : options.codes;
  const tally = startTally();
  compareCodes(before, after, codes, tally);
  for (const setting of ["practitioner", "outpatient-hospital"] as const)
    comparePairs(before, after, setting, codes, tally);
  for (const setting of ["practitioner", "outpatient-hospital"] as const)
    compareLimits(before, after, setting, codes, tally);
  compareAddOns(before, after, codes, tally);
  compareDiagnoses(before, after, tally);
  compareRelativeValues(before, after, codes, tally);
  compareAmounts(before, after, tally);
  return {
    kind: "reference-diff",
    beforeDate: before.date,
    afterDate: after.date,
    changes: tally.changes,
    compared: Object.fromEntries(tally.compared),
    unknown: Object.fromEntries(tally.unknown),
    editions: { before: [...tally.before.values()], after: [...tally.after.values()] },
  };
}

interface Tally {
  readonly changes: ReferenceChange[];
  readonly compared: Map<string, number>;
  readonly unknown: Map<string, number>;
  readonly before: Map<string, Edition>;
  readonly after: Map<string, Edition>;
}

function startTally(): Tally {
  return { changes: [], compared: new Map(), unknown: new Map(), before: new Map(), after: new Map() };
}

interface Key {
  readonly table: ComparedTable;
  readonly setting?: Setting;
  readonly keys: readonly string[];
}

/** Compares two answers about one key. `toValue` gives what is worth comparing. */
function compare<T>(
  { table, setting, keys }: Key,
  answers: { readonly before: LookUp<T>; readonly after: LookUp<T> },
  toValue: (value: T) => ComparedValue,
  tally: Tally,
): void {
  tally.compared.set(table, (tally.compared.get(table) ?? 0) + 1);
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

function tableOf<Name extends keyof Tables>(
  { reference }: DiffSide,
  name: Name,
  builtIn: Tables[Name] | undefined,
): Tables[Name] | null {
  const given = reference?.[name];
  return given === undefined ? (builtIn ?? null) : given;
}

function comparePairs(
  before: DiffSide,
  after: DiffSide,
  setting: Setting,
  codes: ReadonlySet<string> | null,
  tally: Tally,
): void {
  const pairs = new Set<string>();
  for (const side of [before, after]) {
    const table = tableOf(side, "ptpEdits", ptpEdits);
    if (table !== null) for (const pair of pairsInTable(table, setting, codes)) pairs.add(pair);
  }
  for (const pair of [...pairs].sort()) {
    const [codeA = "", codeB = ""] = pair.split(" ");
    const ask = ({ date: serviceDate, reference }: DiffSide): ReturnType<typeof lookUpPtpEdit> =>
      lookUpPtpEdit(codeA, codeB, { serviceDate, setting, ...(reference !== undefined && { reference }) });
    const answers = { before: ask(before), after: ask(after) };
    compare(
      { table: "ptpEdits", setting, keys: [codeA, codeB] },
      answers,
      ({ columnOneCode, columnTwoCode, modifierIndicator }) => ({ columnOneCode, columnTwoCode, modifierIndicator }),
      tally,
    );
  }
}

function compareLimits(
  before: DiffSide,
  after: DiffSide,
  setting: Setting,
  codes: ReadonlySet<string> | null,
  tally: Tally,
): void {
  const known = [before, after].flatMap((side) => codesInRows(tableOf(side, "mue", mue)?.rows, 3));
  for (const code of wanted(known, codes)) {
    const ask = ({ date: serviceDate, reference }: DiffSide): ReturnType<typeof lookUpMue> =>
      lookUpMue(code, { serviceDate, setting, ...(reference !== undefined && { reference }) });
    compare(
      { table: "mue", setting, keys: [code] },
      { before: ask(before), after: ask(after) },
      ({ maximumUnits, adjudicationIndicator }) => ({ maximumUnits, adjudicationIndicator }),
      tally,
    );
  }
}

function compareAddOns(before: DiffSide, after: DiffSide, codes: ReadonlySet<string> | null, tally: Tally): void {
  const known = [before, after].flatMap((side) => codesInRows(tableOf(side, "addOnCodes", addOnCodes)?.rows, 2));
  for (const code of wanted(known, codes)) {
    const ask = ({ date: serviceDate, reference }: DiffSide): ReturnType<typeof lookUpAddOnBases> =>
      lookUpAddOnBases(code, { serviceDate, ...(reference !== undefined && { reference }) });
    compare(
      { table: "addOnCodes", keys: [code] },
      { before: ask(before), after: ask(after) },
      ({ baseCodes, editType }) => ({ baseCodes, editType }),
      tally,
    );
  }
}

function compareRelativeValues(
  before: DiffSide,
  after: DiffSide,
  codes: ReadonlySet<string> | null,
  tally: Tally,
): void {
  const known = [before, after].flatMap((side) =>
    codesInRows(tableOf(side, "relativeValues", relativeValues)?.rows, 1),
  );
  for (const code of wanted(known, codes)) {
    const ask = ({ date, reference }: DiffSide): ReturnType<typeof lookUpRelativeValue> =>
      lookUpRelativeValue(code, date, { ...(reference !== undefined && { reference }) });
    compare(
      { table: "relativeValues", keys: [code] },
      { before: ask(before), after: ask(after) },
      ({ status, units, multipleProcedureIndicator }) => ({ status, ...units, multipleProcedureIndicator }),
      tally,
    );
  }
}

function compareCodes(before: DiffSide, after: DiffSide, codes: ReadonlySet<string> | null, tally: Tally): void {
  const listOf = ({ reference }: DiffSide): readonly string[] =>
    listProcedureCodes({ ...(reference !== undefined && { reference }) }).map(({ code }) => code);
  for (const code of wanted([...listOf(before), ...listOf(after)], codes)) {
    const ask = ({ date, reference }: DiffSide): ReturnType<typeof lookUpCode> =>
      lookUpCode(code, date, { ...(reference !== undefined && { reference }) });
    compare(
      { table: "procedureCodes", keys: [code] },
      { before: ask(before), after: ask(after) },
      ({ timing, unitMinutes, replacedBy }) => ({ timing, ...(unitMinutes !== null && { unitMinutes }), replacedBy }),
      tally,
    );
  }
}

/** Whole sets are compared at once: asking for each of 74,000 codes would take longer. */
function compareDiagnoses(before: DiffSide, after: DiffSide, tally: Tally): void {
  const sideOf = (side: DiffSide): readonly [ReadonlyMap<string, number>, Edition] | undefined => {
    const table = tableOf(side, "diagnoses", diagnoses);
    return table === null ? undefined : codesOn(table, side.date);
  };
  const earlier = sideOf(before);
  const later = sideOf(after);
  if (earlier === undefined || later === undefined) {
    tally.unknown.set("diagnoses", 1);
    return;
  }
  tally.before.set("diagnoses", earlier[1]);
  tally.after.set("diagnoses", later[1]);
  tally.compared.set("diagnoses", Math.max(earlier[0].size, later[0].size));
  const base = { kind: "reference-change", table: "diagnoses", setting: null, isFirm: true } as const;
  const value = { billable: "yes" };
  const ended = [...earlier[0].keys()]
    .filter((code) => !later[0].has(code))
    .map((code) => ({ ...base, keys: [code], change: "ended", before: value, after: null }) as const);
  const added = [...later[0].keys()]
    .filter((code) => !earlier[0].has(code))
    .map((code) => ({ ...base, keys: [code], change: "added", before: null, after: value }) as const);
  tally.changes.push(...[...ended, ...added].sort((a, b) => ((a.keys[0] ?? "") < (b.keys[0] ?? "") ? -1 : 1)));
}

function codesOn(
  table: DiagnosisTable,
  date: CalendarDate,
): readonly [ReadonlyMap<string, number>, Edition] | undefined {
  const at = table.editions.findIndex(({ verifiedFrom, verifiedThrough }) =>
    isWithinDates(date, verifiedFrom, verifiedThrough),
  );
  const edition = table.editions[at];
  if (edition === undefined) return undefined;
  const { edition: name, verifiedFrom, verifiedThrough } = edition;
  return [
    diagnosisCodesOf(table.editions.slice(0, at + 1)),
    { table: "diagnoses", edition: name, verifiedFrom, verifiedThrough },
  ];
}

function compareAmounts(before: DiffSide, after: DiffSide, tally: Tally): void {
  const amount = (value: string): ComparedValue => ({ amount: value });
  for (const [threshold, table] of [
    ["kx", "kxThreshold"],
    ["review", "reviewThreshold"],
  ] as const) {
    const ask = ({ date, reference }: DiffSide): LookUp<string> =>
      lookUpThreshold(threshold, date, { ...(reference !== undefined && { reference }) });
    compare({ table, keys: [] }, { before: ask(before), after: ask(after) }, amount, tally);
  }
  const factor = (side: DiffSide): LookUp<string> | null => {
    const series = tableOf(side, "conversionFactor", conversionFactor);
    return series === null ? null : versionOn(series, side.date);
  };
  const factors = { before: factor(before), after: factor(after) };
  if (factors.before !== null && factors.after !== null) {
    compare({ table: "conversionFactor", keys: [] }, { before: factors.before, after: factors.after }, amount, tally);
  }
  const localities = [before, after].flatMap(({ date, reference }) =>
    listLocalities(date, { ...(reference !== undefined && { reference }) }).map(
      ({ contractor, locality }) => `${contractor}-${locality}`,
    ),
  );
  for (const key of [...new Set(localities)].sort()) {
    const ask = ({ date, reference }: DiffSide): ReturnType<typeof lookUpGpci> =>
      lookUpGpci(key, date, { ...(reference !== undefined && { reference }) });
    compare(
      { table: "gpci", keys: [key] },
      { before: ask(before), after: ask(after) },
      ({ work, practiceExpense, malpractice }) => ({ work, practiceExpense, malpractice }),
      tally,
    );
  }
  if (localities.length === 0 && !isNoTable(lookUpGpci("", before.date))) tally.unknown.set("gpci", 1);
}

function codesInRows(rows: string | undefined, field: number): readonly string[] {
  return (rows ?? "")
    .trim()
    .split("\n")
    .flatMap((row) => (row.split("|")[field] ?? "").split(" "));
}

function wanted(known: readonly string[], codes: ReadonlySet<string> | null): readonly string[] {
  return [...new Set(known)].filter((code) => code !== "" && (codes === null || codes.has(code))).sort();
}
