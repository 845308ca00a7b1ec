import type { Setting } from "../claim/visit.js";
import type { PackTables } from "../reference/load-reference.js";
import type { FileIdentity, FileReport } from "./cms-file.js";
import { compileAddOnCodes } from "./compile-add-on-codes.js";
import type { ReleaseFactor } from "./compile-conversion-factor.js";
import { compileConversionFactor } from "./compile-conversion-factor.js";
import { compileDiagnoses } from "./compile-diagnoses.js";
import { compileGpci } from "./compile-gpci.js";
import { compileMue } from "./compile-mue.js";
import { compilePtpEdits } from "./compile-ptp-edits.js";
import { compileRelativeValues } from "./compile-relative-values.js";
import type { CompiledFile, KeptCodes } from "./compiled-file.js";
import type { NoteCounter } from "./note-counter.js";
import type { PtpCollector } from "./ptp-collector.js";
import { ptpCollector } from "./ptp-collector.js";
import { refuse } from "./refuse.js";
import type { RelativeValueRow } from "./relative-value-rows.js";
import type { RowVisitors, TableRows } from "./row-visitors.js";

/** Rows of several files, kept until their tables are made. */
export interface Collected {
  readonly visitors: RowVisitors;
  /** How many rows of a file were kept. */
  readonly keptOf: (report: FileReport) => number;
  readonly tables: (reports: readonly FileReport[], onto: PackTables, notes: NoteCounter) => PackTables;
}

/**
 * Collects the rows of files.
 *
 * @param kept - codes whose rows are kept; `null` for all
 * @returns takes rows, and makes tables of them
 */
export function collectRows(kept: KeptCodes): Collected {
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
