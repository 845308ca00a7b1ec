import type { Gpci } from "../reference/gpci.js";

/** Indices of the national payment amounts: all 1. */
export const NATIONAL_GPCI: Gpci = { work: "1.000", practiceExpense: "1.000", malpractice: "1.000" };
