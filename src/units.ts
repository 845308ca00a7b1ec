/**
 * Minutes to units, and the assistant split; no other package is loaded.
 *
 * @packageDocumentation
 */

export type { CountingMethod, DeMinimisMethod } from "./claim/payer.js";
export type { Discipline, FurnishedBy, Service } from "./claim/service.js";
export type { Tie } from "./units/allocate-by-remainder.js";
export { calculateUnits, type UnitOptions } from "./units/calculate-units.js";
export { compareCountingMethods } from "./units/compare-counting-methods.js";
export type { AssistantVerdict } from "./units/compare-assistant-units.js";
export { countFamilyUnits, type FamilyUnits } from "./units/count-family-units.js";
export { countMidpointUnits } from "./units/count-midpoint-units.js";
export { countTimedUnits } from "./units/count-timed-units.js";
export { exceedsTenth } from "./units/de-minimis.js";
export { groupPools, type Pool } from "./units/group-pools.js";
export {
  splitAssistantUnits,
  type AssistantSplit,
  type AssistantSplitInput,
  type AssistantSplitOptions,
  type AssistantSplitReason,
} from "./units/split-assistant-units.js";
export type { CodeUnits, UnitCalculation, UnitReason } from "./units/unit-calculation.js";
