import { addOnCodes } from "../reference/built-in/add-on-codes.js";
import { conversionFactor } from "../reference/built-in/conversion-factor.js";
import { diagnoses } from "../reference/built-in/diagnoses.js";
import { gpci } from "../reference/built-in/gpci.js";
import { mue } from "../reference/built-in/mue.js";
import { ptpEdits } from "../reference/built-in/ptp-edits.js";
import { qualifyingConversionFactor } from "../reference/built-in/qualifying-conversion-factor.js";
import { relativeValues } from "../reference/built-in/relative-values.js";
import type { PackTables, ReferencePack } from "../reference/load-reference.js";
import type { CmsFile, FileIssue, FileNote, FileReport } from "./cms-file.js";
import { collectRows } from "./collect-rows.js";
import type { KeptCodes } from "./compiled-file.js";
import type { ReadOptions } from "./format-context.js";
import { noteCounter } from "./note-counter.js";
import { packOf } from "./pack-of.js";
import { readCmsFile } from "./read-cms-file.js";
import { isRefusal } from "./refuse.js";
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
  const collected = collectRows(kept);
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
