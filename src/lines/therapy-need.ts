import type { ProcedureCode } from "../reference/procedure-codes.js";

/**
 * Whether a code carries GO, GP or GN: `always`; `sometimes`, when furnished under a therapy plan; `uncertain`, where
 * the sources do not settle it; `never`.
 */
export type TherapyNeed = "always" | "sometimes" | "uncertain" | "never";

/**
 * Says whether a code carries a discipline modifier.
 *
 * @param code - the code
 * @returns always, sometimes, uncertain or never
 * @see CMS Pub. 100-04 ch. 5 §10.6 and §20.1
 */
export function therapyNeedOf({ disposition, category }: ProcedureCode): TherapyNeed {
  switch (disposition) {
    case "always":
    case "always-bundled":
      return "always";
    case "sometimes":
    case "sometimes-bundled":
      return "sometimes";
    case "uncertain":
    case "retired":
      // Of an ended code the table holds that it has ended, not how Medicare treated it while it was in force.
      return "uncertain";
    case "invalid-medicare":
      // No Medicare list places these codes; supplies are not therapy for any payer known.
      return category === "supply" ? "never" : "uncertain";
    case "none":
    case "bundled":
      return "never";
  }
}
