import type { Citation } from "../values/citation.js";
import type { EarnedUnits } from "./assistant-lines.js";
import type { HeldBack } from "./held-back.js";
import { keepAll } from "./held-back.js";
import { holdBackLimits } from "./hold-back-limits.js";
import { holdBackPairs } from "./hold-back-pairs.js";
import type { UnbilledService } from "./proposal.js";
import type { VisitContext } from "./visit-context.js";

/**
 * Applies what NCCI says of codes and units that were earned one by one: add-ons need their base, pairs exclude each
 * other, and units keep their absolute limits. A base that is held back takes its add-on with it.
 *
 * @param earned - codes with their units
 * @param context - the visit
 * @returns the units that become lines, and those held back
 */
export function applyEdits(earned: readonly EarnedUnits[], context: VisitContext): HeldBack {
  const based = holdBackOrphans(earned);
  const paired = holdBackPairs(based.kept, context);
  const limited = holdBackLimits(paired.kept, context);
  const left = holdBackOrphans(limited.kept);
  const steps = [paired, limited, based, left];
  return {
    kept: left.kept,
    unbilled: steps.flatMap((step) => step.unbilled),
    suggestions: steps.flatMap((step) => step.suggestions),
    undetermined: steps.flatMap((step) => step.undetermined),
  };
}

function holdBackOrphans(earned: readonly EarnedUnits[]): HeldBack {
  const orphans = earned.filter((entry) => isWithoutBase(entry, earned));
  const kept = earned.filter((entry) => !orphans.includes(entry));
  return { ...keepAll(kept), unbilled: orphans.map(orphan) };
}

/** The base of monthly management may stand on another date of the month. */
function isWithoutBase({ code }: EarnedUnits, earned: readonly EarnedUnits[]): boolean {
  const { addOnTo, category } = code;
  if (addOnTo.length === 0 || category === "remote-monitoring-management") return false;
  return !earned.some((other) => addOnTo.includes(other.code.code));
}

const ADD_ON: Citation = { publication: "NCCI add-on code file", section: "type 1 add-on codes", mark: "official" };

function orphan({ code, units }: EarnedUnits): UnbilledService {
  return {
    procedureCode: code.code,
    units,
    reason: "add-on-without-base",
    ruleId: "add-on-base-required",
    message: `${code.code} is an add-on and needs ${code.addOnTo.join(" or ")} on the same date.`,
    citations: [ADD_ON],
  };
}
