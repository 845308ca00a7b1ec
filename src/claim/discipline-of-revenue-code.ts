import type { Discipline } from "./service.js";

const DISCIPLINES: Readonly<Record<string, Discipline>> = { "042": "PT", "043": "OT", "044": "SLP" };

/**
 * Gives the discipline of a revenue code of an institutional line.
 *
 * @param revenueCode - four digits
 * @returns PT for 042x, OT for 043x, SLP for 044x; `null` for others
 */
export function disciplineOfRevenueCode(revenueCode: string): Discipline | null {
  return DISCIPLINES[revenueCode.slice(0, 3)] ?? null;
}
