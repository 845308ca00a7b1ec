import type { CalendarDate } from "../values/calendar-date.js";
import { isDiagnosisCodeShape, normalizeDiagnosisCode } from "../values/codes.js";
import type { Citation, Edition } from "../values/citation.js";
import type { DiagnosisGraph } from "./diagnoses-graph.js";
import { decodeDiagnosisGraph } from "./diagnoses-graph.js";
import type { Diagnosis, DiagnosisEdition, DiagnosisSide, DiagnosisTable } from "./diagnoses.js";
import type { LookUp } from "./effective-series.js";

/** What a class number of the graphs means. */
export interface DiagnosisClass {
  readonly unspecified: boolean;
  readonly manifestation: boolean;
  readonly bilateral: boolean;
  /** Where the character of the side stands; -1 where the code has no sided twins. */
  readonly position: number;
  /** Sides by their character. */
  readonly forms: readonly (readonly [character: string, side: DiagnosisSide])[];
}

/** One fiscal year, ready for questions. */
export interface DiagnosisYear {
  readonly edition: Edition;
  readonly citation: Citation;
  readonly fiscalYear: number;
  readonly verifiedFrom: CalendarDate;
  readonly verifiedThrough: CalendarDate;
  /** Whether single codes may belong to the year before or after. */
  readonly yearRecalled: boolean;
  /** Gives the class of a billable code; `undefined` where the code is not billable. */
  classOf(code: string): DiagnosisClass | undefined;
  /** Counts the billable codes that start with a prefix and are longer. */
  countBelow(prefix: string): number;
  /** Lists the billable codes that start with a prefix and are longer, in order, up to a limit. */
  listBelow(prefix: string, limit: number): readonly string[];
  /** Answers given lately, by the code as typed. */
  readonly answers: Map<string, LookUp<Diagnosis>>;
}

/** The table, ready for questions. */
export interface DecodedDiagnoses {
  readonly years: readonly [DiagnosisYear, ...DiagnosisYear[]];
  /** Last billable date of codes that are no longer billable in some edition; `null` where it is not known. */
  readonly endedOn: ReadonlyMap<string, CalendarDate | null>;
  /** Codes that ended before the first edition, with their last billable date. */
  readonly endedEarlier: ReadonlyMap<string, CalendarDate | null>;
  /** Bilateral codes by the prefix of their longer sided forms, and the other way round. */
  readonly bilateralForms: ReadonlyMap<string, string>;
  readonly sidedPrefixes: ReadonlyMap<string, string>;
}

const decoded = /* @__PURE__ */ new WeakMap<DiagnosisTable, DecodedDiagnoses>();

/**
 * Decodes a table of diagnoses once and remembers it.
 *
 * @param table - the table
 * @returns the table, ready for questions
 * @throws RangeError when the table has no whole first edition
 */
export function decodeDiagnoses(table: DiagnosisTable): DecodedDiagnoses {
  const known = decoded.get(table);
  if (known !== undefined) return known;
  const [first, ...rest] = decodeYears(table);
  if (first === undefined) throw new RangeError("The table of diagnoses needs at least one edition.");
  const endedEarlier = endedBefore(table);
  const pairs = words(table.bilateralForms).map((pair) => pair.split(":") as [string, string]);
  const result: DecodedDiagnoses = {
    years: [first, ...rest],
    endedOn: new Map([...endedEarlier, ...endedWith(table.editions)]),
    endedEarlier,
    bilateralForms: new Map(pairs),
    sidedPrefixes: new Map(pairs.map(([prefix, code]) => [code, prefix])),
  };
  decoded.set(table, result);
  return result;
}

/**
 * Writes a code as the table holds it.
 *
 * @param code - a code as typed, with or without its dot
 * @returns the code without its dot, or "" when it has not the form of a code
 */
export function tableFormOf(code: string): string {
  return isDiagnosisCodeShape(code.trim().toUpperCase()) ? normalizeDiagnosisCode(code) : "";
}

/**
 * Says what a code is in a year.
 *
 * @param year - the fiscal year
 * @param code - a code without its dot
 * @returns billable, header, or `undefined` when the year does not know it
 */
export function kindIn(year: DiagnosisYear, code: string): Diagnosis["kind"] | undefined {
  if (code.length < 3) return undefined;
  if (year.classOf(code) !== undefined) return "billable";
  return year.countBelow(code) > 0 ? "header" : undefined;
}

function words(text: string): readonly string[] {
  return text.trim() === "" ? [] : text.trim().split(" ");
}

function decodeYears(table: DiagnosisTable): readonly DiagnosisYear[] {
  const classes = table.classes.map(classOf);
  const years: DiagnosisYear[] = [];
  let layers: readonly Layer[] = [];
  for (const edition of table.editions) {
    const whole = edition.codes === undefined ? layers : [{ graph: decodeDiagnosisGraph(edition.codes), ended: [] }];
    const change = { graph: decodeDiagnosisGraph(edition.added ?? ""), ended: words(edition.ended ?? "") };
    layers = edition.added === undefined && edition.ended === undefined ? whole : [...whole, change];
    years.push(yearOf(edition, layers, classes));
  }
  return years;
}

/** Codes that came with an edition and codes that ended with it. */
interface Layer {
  readonly graph: DiagnosisGraph;
  readonly ended: readonly string[];
}

function yearOf(
  edition: DiagnosisEdition,
  layers: readonly Layer[],
  classes: readonly DiagnosisClass[],
): DiagnosisYear {
  const { edition: name, fiscalYear, verifiedFrom, verifiedThrough, citation } = edition;
  const gone = new Set(layers.flatMap(({ ended }) => ended));
  const graphs = layers.map(({ graph }) => graph);
  const latestFirst = [...layers].reverse();
  // The latest layer that names a code decides: a code may end and come back.
  const numberOf = (code: string): number => {
    const mayHaveEnded = gone.has(code);
    for (const { graph, ended } of latestFirst) {
      const number = graph.classOf(code);
      if (number >= 0) return number;
      if (mayHaveEnded && ended.includes(code)) return -1;
    }
    return -1;
  };
  const listBelow = (prefix: string, limit: number): readonly string[] => {
    const found = new Set<string>();
    for (const graph of graphs) {
      let left = limit;
      graph.visitBelow(prefix, (code) => {
        if (gone.has(code) && numberOf(code) < 0) return true;
        found.add(code);
        left -= 1;
        return left > 0;
      });
    }
    return [...found].sort().slice(0, limit);
  };
  return {
    edition: { table: "diagnoses", edition: name, verifiedFrom, verifiedThrough },
    citation,
    fiscalYear,
    verifiedFrom,
    verifiedThrough,
    yearRecalled: edition.yearRecalled === true,
    classOf: (code) => classes[numberOf(code)],
    countBelow: (prefix) => {
      let count = 0;
      for (const graph of graphs) count += graph.countBelow(prefix);
      if (count === 0) return 0;
      for (const code of gone) {
        if (code.length <= prefix.length || !code.startsWith(prefix)) continue;
        for (const graph of graphs) if (graph.classOf(code) >= 0) count -= 1;
        if (numberOf(code) >= 0) count += 1;
      }
      return count;
    },
    listBelow,
    answers: new Map(),
  };
}

const SIDES: Readonly<Record<string, DiagnosisSide>> = { R: "right", L: "left", B: "bilateral", U: "unspecified" };

function classOf(text: string): DiagnosisClass {
  const [flags = "", position = "", forms = ""] = text.split("|");
  const pairs: (readonly [string, DiagnosisSide])[] = [];
  for (let at = 0; at < forms.length; at += 2) {
    const side = SIDES[forms.charAt(at + 1)];
    if (side !== undefined) pairs.push([forms.charAt(at), side]);
  }
  return {
    unspecified: flags.includes("u"),
    manifestation: flags.includes("m"),
    bilateral: flags.includes("b"),
    position: position === "" ? -1 : Number(position),
    forms: pairs,
  };
}

function endedBefore({ earlier }: DiagnosisTable): ReadonlyMap<string, CalendarDate | null> {
  const ended = new Map<string, CalendarDate | null>();
  for (const line of earlier?.ended.trim().split("\n") ?? []) {
    const [through = "", codes = ""] = line.split("|");
    for (const code of words(codes)) ended.set(code, through === "" ? null : through);
  }
  return ended;
}

function endedWith(editions: readonly DiagnosisEdition[]): readonly (readonly [string, CalendarDate | null])[] {
  return editions.flatMap(({ ended = "" }, index) =>
    words(ended).map((code) => [code, editions[index - 1]?.verifiedThrough ?? null] as const),
  );
}
