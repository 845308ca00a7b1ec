import { readdirSync, readFileSync } from "node:fs";
import type { CountingMethod } from "../../src/claim/payer.js";
import type { Discipline, Service } from "../../src/claim/service.js";
import { root } from "../../scripts/entries.mjs";

/** Units by code; a code left out has none. */
export type Units = Readonly<Record<string, number>>;

export interface ExpectedLine {
  readonly procedureCode: string;
  readonly units: number;
  readonly modifiers: readonly string[];
}

/** What a case expects. */
export interface Expected {
  /** One lawful answer. */
  readonly units: Units;
  /** Every other lawful answer. */
  readonly alternatives?: readonly Units[];
  /** Units of the pooled codes. */
  readonly timedUnits?: number;
  /** The two totals of the treatment note. */
  readonly timedMinutes?: number;
  readonly totalTreatmentMinutes?: number;
  /** Service lines, in any order; every other lawful set of lines. */
  readonly lines?: readonly ExpectedLine[];
  readonly alternativeLines?: readonly (readonly ExpectedLine[])[];
}

/** One patient's or one discipline's part of a case. */
export interface CasePart {
  readonly name: string;
  readonly services: readonly Service[];
  readonly expected: Expected;
}

/** A published worked case, as it stands in `worked-cases/`. */
export interface WorkedCase {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly citation: string | null;
  readonly basis: string;
  readonly serviceDate: string;
  readonly method: CountingMethod;
  readonly discipline?: Discipline;
  /** Minutes that the parts share, when clinicians treat one patient together. */
  readonly jointMinutes?: number;
  readonly services?: readonly Service[];
  readonly expected?: Expected;
  readonly parts?: readonly CasePart[];
  /** What the source answers and why that is wrong. */
  readonly sourceError?: string;
  readonly sourceAnswer?: Pick<Expected, "lines"> & { readonly units?: Units };
  readonly note: string;
}

const folder = `${root}test/conformance/worked-cases/`;

/** Files of worked cases, one a topic. */
export const topics = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name) => ({
    topic: name.replace(".json", ""),
    cases: JSON.parse(readFileSync(folder + name, "utf8")) as readonly WorkedCase[],
  }));

/** Parts of a case; a case without parts is its own only part. */
export function partsOf(each: WorkedCase): readonly CasePart[] {
  if (each.parts !== undefined) return each.parts;
  if (each.services === undefined || each.expected === undefined) throw new Error(`${each.id} has no services.`);
  return [{ name: each.id, services: each.services, expected: each.expected }];
}

/** Every lawful answer of a part, the first one included. */
export function lawfulUnits({ units, alternatives = [] }: Expected): readonly Units[] {
  return [units, ...alternatives].map(withoutZeros);
}

export function withoutZeros(units: Readonly<Record<string, number | null>>): Units {
  return Object.fromEntries(Object.entries(units).filter((entry): entry is [string, number] => entry[1] !== 0));
}
