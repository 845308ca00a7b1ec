import { findProcedureCode } from "./look-up-code.js";
import type { Reference } from "./reference.js";

/**
 * Names the codes that took the place of another: alternatives, and an add-on beside its base.
 *
 * @param codes - codes in force
 * @param options - another table of procedure codes
 * @returns such as `97127 or G0515`, or `97129 and, for further units, 97130`
 */
export function replacementWords(codes: readonly string[], options: { readonly reference?: Reference } = {}): string {
  const basesOf = (code: string): readonly string[] => findProcedureCode(code, options)?.addOnTo ?? [];
  const hasBase = (code: string): boolean => basesOf(code).some((base) => codes.includes(base));
  const withAddOns = (base: string): string => {
    const addOns = codes.filter((code) => basesOf(code).includes(base));
    return addOns.length === 0 ? base : `${base} and, for further units, ${addOns.join(" or ")}`;
  };
  return codes
    .filter((code) => !hasBase(code))
    .map(withAddOns)
    .join(" or ");
}
