export type { AddOn, AddOnCodeTable, AddOnEdition } from "./reference/add-on-codes.js";
export type { AssistantMethod } from "./reference/assistant-method.js";
export type {
  Diagnosis,
  DiagnosisEdition,
  DiagnosisSide,
  DiagnosisTable,
  EarlierDiagnoses,
  Excludes1Note,
  Excludes1Notes,
} from "./reference/diagnoses.js";
export { diagnosisRepairs } from "./reference/diagnosis-repairs.js";
export { versionOn, type EffectiveSeries, type LookUp, type SeriesVersion } from "./reference/effective-series.js";
export { lookUpAddOnBases } from "./reference/look-up-add-on-bases.js";
export { lookUpAssistantMethod } from "./reference/look-up-assistant-method.js";
export { findProcedureCode, listProcedureCodes, lookUpCode } from "./reference/look-up-code.js";
export { lookUpDiagnosis } from "./reference/look-up-diagnosis.js";
export { lookUpExcludes1 } from "./reference/look-up-excludes1.js";
export { lookUpMedicareStatus } from "./reference/look-up-medicare-status.js";
export { lookUpModifier } from "./reference/look-up-modifier.js";
export { lookUpMue } from "./reference/look-up-mue.js";
export { listPayers, lookUpPayer } from "./reference/look-up-payer.js";
export { lookUpPtpEdit } from "./reference/look-up-ptp-edit.js";
export { lookUpTelehealthCode } from "./reference/look-up-telehealth-code.js";
export { lookUpTelehealthWindow } from "./reference/look-up-telehealth-window.js";
export { lookUpThreshold } from "./reference/look-up-threshold.js";
export { DEFAULT_MODIFIER_ORDER } from "./reference/modifier-order.js";
export type { Modifier, ModifierKind, ModifierTable } from "./reference/modifiers.js";
export type { Mue, MueEdition, MueTable } from "./reference/mue.js";
export type {
  Band,
  CodeCategory,
  CodeTiming,
  FeeScheduleStatus,
  ProcedureCode,
  ProcedureCodeTable,
  TherapyDisposition,
} from "./reference/procedure-codes.js";
export type { PtpEdit, PtpEdition, PtpEditTable } from "./reference/ptp-edits.js";
export type { Reference, Tables } from "./reference/reference.js";
export { replacementsOf } from "./reference/replacements-of.js";
export { replacementsOn } from "./reference/replacements-on.js";
export type { TelehealthCodeGroup, TelehealthCodeTable, TelehealthListing } from "./reference/telehealth-codes.js";
