import { addOnCodes } from "../reference/built-in/add-on-codes.js";
import { mue } from "../reference/built-in/mue.js";
import { ptpEdits } from "../reference/built-in/ptp-edits.js";
import { relativeValues } from "../reference/built-in/relative-values.js";
import { listProcedureCodes } from "../reference/look-up-code.js";
import type { Tables } from "../reference/reference.js";

/**
 * Gives the codes that the library's own tables know: therapy, and what meets it on a claim, such as testing and casting.
 *
 * @returns the codes; none in `./core`, which carries no table
 */
export function therapyCodeSet(): ReadonlySet<string> {
  // `./core` leaves the tables out.
  const tables: Partial<Pick<Tables, "mue" | "addOnCodes" | "relativeValues" | "ptpEdits">> = {
    mue,
    addOnCodes,
    relativeValues,
    ptpEdits,
  };
  const texts = [
    tables.mue?.rows,
    tables.addOnCodes?.rows,
    ...(tables.addOnCodes?.editions.map(({ otherCodes }) => otherCodes) ?? []),
    tables.relativeValues?.rows,
    ...Object.values(tables.ptpEdits?.codeSets ?? {}),
  ];
  const codes = texts.flatMap((text) => text?.match(/\b(?:\d{4}[0-9A-Z]|[A-Z]\d{4})\b/g) ?? []);
  return new Set([...listProcedureCodes().map(({ code }) => code), ...codes]);
}
