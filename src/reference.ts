export type { AssistantMethod } from "./reference/assistant-method.js";
export { versionOn, type EffectiveSeries, type LookUp, type SeriesVersion } from "./reference/effective-series.js";
export { lookUpAssistantMethod } from "./reference/look-up-assistant-method.js";
export { findProcedureCode, listProcedureCodes, lookUpCode } from "./reference/look-up-code.js";
export { lookUpMedicareStatus } from "./reference/look-up-medicare-status.js";
export { lookUpModifier } from "./reference/look-up-modifier.js";
export { listPayers, lookUpPayer } from "./reference/look-up-payer.js";
export { lookUpTelehealthCode } from "./reference/look-up-telehealth-code.js";
export { lookUpTelehealthWindow } from "./reference/look-up-telehealth-window.js";
export { lookUpThreshold } from "./reference/look-up-threshold.js";
export { DEFAULT_MODIFIER_ORDER } from "./reference/modifier-order.js";
export type { Modifier, ModifierKind, ModifierTable } from "./reference/modifiers.js";
export type {
  Band,
  CodeCategory,
  CodeTiming,
  FeeScheduleStatus,
  ProcedureCode,
  ProcedureCodeTable,
  TherapyDisposition,
} from "./reference/procedure-codes.js";
export type { Reference, Tables } from "./reference/reference.js";
export { replacementsOn } from "./reference/replacements-on.js";
export type { TelehealthCodeGroup, TelehealthCodeTable, TelehealthListing } from "./reference/telehealth-codes.js";
