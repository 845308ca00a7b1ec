import type { Reference, Tables } from "./reference.js";

/** Tables a pack may hold. */
export type PackTables = {
  readonly [Table in PackTable]?: Tables[Table];
};

/** Keys of the tables that are published as files and compiled into packs. */
export type PackTable =
  | "ptpEdits"
  | "mue"
  | "addOnCodes"
  | "diagnoses"
  | "relativeValues"
  | "gpci"
  | "conversionFactor"
  | "qualifyingConversionFactor";

/** A file that a pack was compiled from, or the tables it carries on. */
export interface PackSource {
  /** Name of the file as published. */
  readonly file: string;
  /** Name inside the zip; `null` where it was none. */
  readonly entry: string | null;
  readonly table: PackTable;
  readonly edition: string;
  readonly setting: string | null;
  /** Part of a table in several files; `null` where it is whole. */
  readonly part: number | null;
  /** Size and SHA-256 of the file. */
  readonly bytes: number;
  readonly sha256: string;
  /** Rows in the file, and how many of them the pack holds. */
  readonly rows: number;
  readonly keptRows: number;
}

/** Compiled tables with where they come from: what `ot-billing-rules data compile` writes. */
export interface ReferencePack {
  readonly kind: "reference-pack";
  readonly formatVersion: 1;
  /** Editions of the files, such as `2027Q1, FY2027`. */
  readonly edition: string;
  /** Codes whose rows were kept: all of the files, or those of the library's table of procedure codes. */
  readonly codes: "all" | "therapy";
  readonly sources: readonly PackSource[];
  /** Editions that come from the tables the pack was compiled onto. */
  readonly carried: readonly { readonly table: PackTable; readonly edition: string }[];
  readonly tables: PackTables;
  /** SHA-256 of each table. */
  readonly hashes: Readonly<Partial<Record<PackTable, string>>>;
}

/**
 * Takes the tables of a pack for use by every function that has an option `reference`. Tables the pack does not hold stay
 * the built-in ones. A pack that comes from outside is read by `parsePack` of `./cms-files`, which checks it first.
 *
 * @param pack - a pack as `parsePack` or `compilePack` gives it
 * @returns the tables; the same objects at every call, so they are decoded once
 * @throws RangeError for a pack of another format version
 * @example
 * ```ts
 * import { compilePack } from "ot-billing-rules/cms-files";
 * import { loadReference, lookUpMue } from "ot-billing-rules/reference";
 * const content = '"HCPCS/\nCPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator\n97530,7,3 Clinical\n';
 * const made = await compilePack([{ name: "MCR_MUE_PractitionerServices_Eff_01-01-2027.csv", content }]);
 * const reference = made.ok ? loadReference(made.pack) : {};
 * const answer = lookUpMue("97530", { serviceDate: "2027-01-04", setting: "practitioner", reference });
 * answer.status === "found" && answer.value.maximumUnits; //=> 7
 * ```
 */
export function loadReference(pack: ReferencePack): Reference {
  if (pack.formatVersion !== 1) {
    throw new RangeError("pack.formatVersion must be 1. Compile the pack again with this version of the library.");
  }
  return pack.tables;
}
