import type { Setting } from "../claim/visit.js";
import { addOnCodes } from "../reference/built-in/add-on-codes.js";
import { conversionFactor } from "../reference/built-in/conversion-factor.js";
import { diagnoses } from "../reference/built-in/diagnoses.js";
import { gpci } from "../reference/built-in/gpci.js";
import { mue } from "../reference/built-in/mue.js";
import { ptpEdits } from "../reference/built-in/ptp-edits.js";
import { qualifyingConversionFactor } from "../reference/built-in/qualifying-conversion-factor.js";
import { relativeValues } from "../reference/built-in/relative-values.js";
import type { PackSource, PackTable, PackTables, ReferencePack } from "../reference/load-reference.js";
import type { CmsFile, FileIdentity, FileIssue, FileNote, FileReport } from "./cms-file.js";
import { compileAddOnCodes } from "./compile-add-on-codes.js";
import type { ReleaseFactor } from "./compile-conversion-factor.js";
import { compileConversionFactor } from "./compile-conversion-factor.js";
import { compileDiagnoses } from "./compile-diagnoses.js";
import { compileGpci } from "./compile-gpci.js";
import { compileMue } from "./compile-mue.js";
import { compilePtpEdits } from "./compile-ptp-edits.js";
import { compileRelativeValues } from "./compile-relative-values.js";
import type { CompiledFile, KeptCodes } from "./compiled-file.js";
import type { ReadOptions } from "./format-context.js";
import type { NoteCounter } from "./note-counter.js";
import { noteCounter } from "./note-counter.js";
import type { PtpCollector } from "./ptp-collector.js";
import { ptpCollector } from "./ptp-collector.js";
import { readCmsFile } from "./read-cms-file.js";
import type { RelativeValueRow } from "./relative-value-rows.js";
import { isRefusal, refuse } from "./refuse.js";
import type { RowVisitors, TableRows } from "./row-visitors.js";
import { tableHash } from "./table-hash.js";
import { therapyCodeSet } from "./therapy-code-set.js";

/** How a pack is compiled. */
export interface CompileOptions extends ReadOptions {
  /** `therapy` keeps the codes that the library's own tables know, with all of their partners; default `all`. */
  readonly codes?: "all" | "therapy";
  /** Tables to go on from: what the files do not replace is carried over. The built-in ones unless told; `null` for none. */
  readonly onto?: PackTables | null;
}

/** A pack, or why there is none. */
export type PackResult =
  | {
      readonly ok: true;
      readonly pack: ReferencePack;
      readonly reports: readonly FileReport[];
      /** What was found in the tables as a whole, such as rows that contradict each other. */
      readonly notes: readonly FileNote[];
    }
  | { readonly ok: false; readonly issues: readonly FileIssue[] };

/**
 * Compiles published files into one pack of tables. One fault in one file, and there is no pack: a table is never half
 * loaded. The same files give the same pack.
 *
 * @param files - files as published, zipped or not, in any order
 * @param options - codes to keep, tables to go on from, and what the names of the files leave open
 * @returns the pack with a report on each file, or why there is none
 * @example
 * ```ts
 * import { compilePack } from "ot-billing-rules/cms-files";
 * const content = '"HCPCS/\nCPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator\n97530,7,3 Clinical\n';
 * const made = await compilePack([{ name: "MCR_MUE_PractitionerServices_Eff_01-01-2027.csv", content }]);
 * made.ok && made.pack.edition; //=> "2027Q1"
 * const cut = await compilePack([{ name: "MCR_MUE_PractitionerServices_Eff_01-01-2027.csv", content: "97530,7\n" }]);
 * cut.ok || cut.issues[0]?.code; //=> "not-recognised"
 * ```
 */
export async function compilePack(
  files: Iterable<CmsFile> | AsyncIterable<CmsFile>,
  options: CompileOptions = {},
): Promise<PackResult> {
  const kept: KeptCodes = options.codes === "therapy" ? therapyCodeSet() : null;
  const collected = collect(kept);
  const reports: FileReport[] = [];
  const issues: FileIssue[] = [];
  for await (const file of files) {
    const reading = await readCmsFile(file, collected.visitors, options);
    if (!reading.ok) issues.push(...reading.issues);
    else if (reading.reports.length === 0) issues.push(nothingIn(file.name));
    else reports.push(...reading.reports);
  }
  if (issues.length === 0 && reports.length === 0) issues.push(nothingIn(""));
  if (issues.length > 0) return { ok: false, issues };
  const notes = noteCounter();
  try {
    const onto = options.onto === undefined ? builtIn() : (options.onto ?? {});
    const tables = collected.tables(reports, onto, notes);
    return {
      ok: true,
      pack: packOf(tables, reports, collected.keptOf, options.codes ?? "all"),
      reports,
      notes: notes.list(),
    };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { code, line, message } = error;
    return { ok: false, issues: [{ file: "", entry: null, line, code, message }] };
  }
}

function nothingIn(file: string): FileIssue {
  const message =
    "The file holds no table that is compiled: pairs, unit limits, add-ons, relative values, GPCI or ICD-10-CM.";
  return { file, entry: null, line: null, code: "not-recognised", message };
}

/** The tables a pack can replace, as the library carries them; in `./core` there are none. */
function builtIn(): PackTables {
  return { ptpEdits, mue, addOnCodes, diagnoses, relativeValues, gpci, conversionFactor, qualifyingConversionFactor };
}

interface Collected {
  readonly visitors: RowVisitors;
  /** How many rows of a file were kept. */
  readonly keptOf: (report: FileReport) => number;
  readonly tables: (reports: readonly FileReport[], onto: PackTables, notes: NoteCounter) => PackTables;
}

function collect(kept: KeptCodes): Collected {
  const counts = new Map<FileIdentity, number>();
  const pairs = new Map<string, PtpCollector>();
  const lists: { readonly [Table in ListTable]: Map<string, TableRows[Table][]> } = {
    mue: new Map(),
    addOnCodes: new Map(),
    diagnoses: new Map(),
    relativeValues: new Map(),
    gpci: new Map(),
  };
  const count = (from: FileIdentity): unknown => counts.set(from, (counts.get(from) ?? 0) + 1);
  const keep = <Table extends ListTable>(table: Table, row: TableRows[Table], from: FileIdentity): void => {
    count(from);
    inMap<TableRows[Table][]>(lists[table], nameOf(from), () => []).push(row);
  };
  return {
    visitors: {
      ptpEdits: (row, from) => {
        if (kept !== null && !kept.has(row.columnOneCode) && !kept.has(row.columnTwoCode)) return;
        count(from);
        inMap(pairs, from.setting ?? "", ptpCollector).add(row);
      },
      mue: (row, from) => {
        if (from.setting === "equipment-supplier" || (kept !== null && !kept.has(row.code))) return;
        keep("mue", row, from);
      },
      addOnCodes: (row, from) => keep("addOnCodes", row, from),
      diagnoses: ({ code, isBillable }, from) => keep("diagnoses", { code, isBillable, text: "" }, from),
      relativeValues: (row, from) => keep("relativeValues", row, from),
      gpci: (row, from) => keep("gpci", row, from),
    },
    keptOf: (report) => [...counts].find(([from]) => nameOf(from) === nameOf(report))?.[1] ?? 0,
    tables: (reports, onto, notes) => {
      const filesOf = <Table extends ListTable>(table: Table): readonly CompiledFile<readonly TableRows[Table][]>[] =>
        reports.flatMap((report) => {
          const rows: TableRows[Table][] | undefined = lists[table].get(nameOf(report));
          return report.table !== table || rows === undefined ? [] : [{ report, rows }];
        });
      const sides = [...pairs].map(([setting, collector]) => ({
        setting: setting as Setting,
        reports: reports.filter((report) => report.table === "ptpEdits" && report.setting === setting),
        collector,
      }));
      const limits = filesOf("mue");
      const addOns = filesOf("addOnCodes");
      const codes = filesOf("diagnoses");
      const indices = filesOf("gpci");
      const tables: PackTables = {
        ...(sides.length > 0 && { ptpEdits: compilePtpEdits(sides, kept, onto.ptpEdits ?? null, notes) }),
        ...(limits.length > 0 && { mue: compileMue(limits, onto.mue ?? null) }),
        ...(addOns.length > 0 && { addOnCodes: compileAddOnCodes(addOns, kept, onto.addOnCodes ?? null, notes) }),
        ...(codes.length > 0 && { diagnoses: compileDiagnoses(codes, onto.diagnoses ?? null) }),
        ...priceTables(filesOf("relativeValues"), kept, onto, notes),
        ...(indices.length > 0 && { gpci: compileGpci(indices, onto.gpci ?? null) }),
      };
      if (Object.keys(tables).length === 0) {
        throw refuse("no-rows", null, "None of the rows are for practitioners or hospitals, or of the codes to keep.");
      }
      return tables;
    },
  };
}

/** Tables whose rows are few enough to be collected as they are. */
type ListTable = "mue" | "addOnCodes" | "diagnoses" | "relativeValues" | "gpci";

/** The release for qualifying participants differs in its factor alone. */
function priceTables(
  files: readonly CompiledFile<readonly RelativeValueRow[]>[],
  kept: KeptCodes,
  onto: PackTables,
  notes: NoteCounter,
): PackTables {
  const isQualifying = ({ report }: CompiledFile<unknown>): boolean => report.edition?.endsWith(" QPP") === true;
  const factorsOf = (some: typeof files): readonly ReleaseFactor[] =>
    some.map(({ report, rows }) => ({ report, factor: rows[0]?.conversionFactor ?? "" }));
  const plain = files.filter((file) => !isQualifying(file));
  const qualifying = files.filter(isQualifying);
  const { conversionFactor: factor, qualifyingConversionFactor: qualifyingFactor } = onto;
  return {
    ...(plain.length > 0 && {
      relativeValues: compileRelativeValues(plain, kept, onto.relativeValues ?? null, notes),
      conversionFactor: compileConversionFactor("conversionFactor", factorsOf(plain), factor ?? null),
    }),
    ...(qualifying.length > 0 && {
      qualifyingConversionFactor: compileConversionFactor(
        "qualifyingConversionFactor",
        factorsOf(qualifying),
        qualifyingFactor ?? null,
      ),
    }),
  };
}

function nameOf({ file, entry }: FileIdentity): string {
  return `${file}/${entry ?? ""}`;
}

function inMap<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function packOf(
  tables: PackTables,
  reports: readonly FileReport[],
  keptOf: (report: FileReport) => number,
  codes: "all" | "therapy",
): ReferencePack {
  const sources = reports.flatMap((report): PackSource[] => {
    const { file, entry, table, edition, setting, part, bytes, sha256, rows } = report;
    const name =
      table === "relativeValues" && edition?.endsWith(" QPP") === true ? "qualifyingConversionFactor" : table;
    if (!(name in tables)) return [];
    const keptRows = keptOf(report);
    return [
      { file, entry, table: name as PackTable, edition: edition ?? "", setting, part, bytes, sha256, rows, keptRows },
    ];
  });
  const names = Object.keys(tables) as PackTable[];
  return {
    kind: "reference-pack",
    formatVersion: 1,
    edition: [...new Set(sources.map(({ edition }) => edition))].sort().join(", "),
    codes,
    sources,
    carried: names.flatMap((table) => carriedIn(table, tables, sources)),
    tables,
    hashes: Object.fromEntries(names.map((table) => [table, tableHash(tables[table] ?? {})])),
  };
}

/** Editions of a table that come from no file. */
function carriedIn(table: PackTable, tables: PackTables, sources: readonly PackSource[]): ReferencePack["carried"] {
  const fromFiles = new Set(sources.map(editionName));
  const made = tables[table];
  const editions =
    made === undefined
      ? []
      : "editions" in made
        ? made.editions.map(editionName)
        : made.versions.map(({ citation }) => citation.section);
  return [...new Set(editions)].filter((name) => !fromFiles.has(name)).map((edition) => ({ table, edition }));
}

function editionName(named: { readonly edition: string; readonly setting?: string | null }): string {
  return named.setting == null ? named.edition : `${named.edition}, ${named.setting}`;
}
