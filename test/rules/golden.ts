import { readFileSync, readdirSync } from "node:fs";
import type { Claim } from "../../src/claim/claim.js";
import type { ServiceLine } from "../../src/claim/service-line.js";
import type { Severity } from "../../src/rules/rule.js";

/** What a golden case of a rule is there to show. */
export type CaseKind = "found" | "clean" | "outside-dates" | "missing-fact" | "boundary" | "interplay";

/** One golden case: a claim a biller can read, and what the rule says of it. */
export interface GoldenCase {
  readonly name: string;
  readonly kind: CaseKind;
  /** Fields that differ from the file's claim; lines are completed from the file's line. */
  readonly claim?: Partial<Omit<Claim, "serviceLines">> & { readonly serviceLines?: readonly Partial<ServiceLine>[] };
  /** Findings of this rule, in order. `[]` is clean. */
  readonly findings: readonly {
    readonly severity?: Severity;
    readonly line?: number;
    readonly fix?: string;
    readonly facts?: Readonly<Record<string, unknown>>;
  }[];
  /** Facts named as missing by this rule, in order; omitted: none. */
  readonly undetermined?: readonly string[];
  /** Rules that must stay silent on this claim, beside what the findings say. */
  readonly silent?: readonly string[];
}

/** The golden cases of one rule. */
export interface GoldenFile {
  readonly rule: string;
  /** A claim that every case starts from. */
  readonly claim: Partial<Omit<Claim, "serviceLines">>;
  /** A line that every line starts from. */
  readonly line: Partial<ServiceLine>;
  readonly cases: readonly GoldenCase[];
}

const folder = new URL("./golden/", import.meta.url);

/** Reads all golden files, in order of rule. */
export function goldenFiles(): readonly GoldenFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as GoldenFile);
}

const BASE: Omit<Claim, "serviceLines"> = {
  payer: "medicare-part-b",
  setting: "practitioner",
  diagnosisCodes: ["M25.641"],
};

const LINE: Omit<ServiceLine, "lineNumber"> = {
  procedureCode: "97530",
  modifiers: ["GO"],
  serviceDate: "2026-03-02",
  units: 1,
  diagnosisPointers: [1],
  placeOfServiceCode: "11",
};

/** Completes the claim of a golden case: case over file over a clean Medicare claim; a field set to the text "omitted" is left out. */
export function claimOf(file: GoldenFile, golden: GoldenCase): Claim {
  const { serviceLines = [{}], ...fields } = golden.claim ?? {};
  const lines = serviceLines.map((line, index) =>
    withoutOmitted({ lineNumber: index + 1, ...LINE, ...file.line, ...line }),
  );
  return withoutOmitted({ ...BASE, ...file.claim, ...fields, serviceLines: lines });
}

function withoutOmitted<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== "omitted")) as T;
}
