import type { AdapterOptions } from "../adapted-claim.js";
import type { ClaimColumn } from "./claim-columns.js";
import type { CsvPreset } from "./claim-presets.js";

/** A column of claim lines, by its documented name, such as `code` or `modifier_1`. */
export type CsvClaimColumn = ClaimColumn;

/** How claim lines are read from CSV. */
export interface CsvClaimOptions extends Partial<AdapterOptions> {
  /** A published layout; omitted are our own columns and the other names they go by. */
  readonly preset?: CsvPreset;
  /** Titles of your own for columns: `{ units: "Billed qty" }`. */
  readonly columns?: Readonly<Partial<Record<CsvClaimColumn, string>>>;
  /** Diagnoses of claims whose rows have none; `[]` where an audit of units needs none. */
  readonly diagnosisCodes?: readonly string[];
}
