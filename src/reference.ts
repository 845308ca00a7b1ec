/**
 * Look-ups in the dated tables, and packs of other tables.
 *
 * @packageDocumentation
 */

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
export type { ExclusiveModifiers } from "./reference/exclusive-modifiers.js";
export { versionOn, type EffectiveSeries, type LookUp, type SeriesVersion } from "./reference/effective-series.js";
export { lookUpAddOnBases } from "./reference/look-up-add-on-bases.js";
export { lookUpAssistantMethod } from "./reference/look-up-assistant-method.js";
export { findProcedureCode, listProcedureCodes, lookUpCode } from "./reference/look-up-code.js";
export { lookUpDiagnosis } from "./reference/look-up-diagnosis.js";
export { lookUpExcludes1 } from "./reference/look-up-excludes1.js";
export { lookUpMedicareStatus } from "./reference/look-up-medicare-status.js";
export { lookUpExclusiveModifiers } from "./reference/look-up-exclusive-modifiers.js";
export { findModifier, lookUpModifier } from "./reference/look-up-modifier.js";
export { lookUpModifierUses } from "./reference/look-up-modifier-uses.js";
export { lookUpMue } from "./reference/look-up-mue.js";
export { listPayers, lookUpPayer } from "./reference/look-up-payer.js";
export { lookUpPtpEdit } from "./reference/look-up-ptp-edit.js";
export { lookUpPtpBypass } from "./reference/look-up-ptp-bypass.js";
export { lookUpTelehealthCode } from "./reference/look-up-telehealth-code.js";
export { lookUpTelehealthWindow } from "./reference/look-up-telehealth-window.js";
export { lookUpTherapyTaxonomy } from "./reference/look-up-therapy-taxonomy.js";
export { lookUpThreshold } from "./reference/look-up-threshold.js";
export { DEFAULT_MODIFIER_ORDER } from "./reference/modifier-order.js";
export type { ModifierMisuse, ModifierUse } from "./reference/modifier-uses.js";
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
export type { PtpBypass } from "./reference/ptp-bypass.js";
export type { Reference, Tables } from "./reference/reference.js";
export { replacementsOf } from "./reference/replacements-of.js";
export { replacementsOn } from "./reference/replacements-on.js";
export type { TelehealthCodeGroup, TelehealthCodeTable, TelehealthListing } from "./reference/telehealth-codes.js";
export type { TherapyTaxonomy } from "./reference/therapy-taxonomies.js";
export type {
  CoverageList,
  CoverageNeed,
  CoveragePolicy,
  CoveragePolicyKind,
  CoverageTrial,
} from "./reference/coverage-policies.js";
export type { CoverageVerdict, DiagnosisCoverage } from "./reference/coverage-verdict.js";
export {
  listCoveragePolicies,
  lookUpCoverage,
  type Coverage,
  type PolicyCoverage,
} from "./reference/look-up-coverage.js";
export type { DiagnosisConventions, TreatedConditions } from "./reference/diagnosis-conventions.js";
export type { DiagnosisLimits } from "./reference/diagnosis-limits.js";
export type { AssistantSupervision, DocumentationClocks } from "./reference/documentation-clocks.js";
export type { EvaluationLevel } from "./reference/evaluation-levels.js";
export type { OrthosisCodes } from "./reference/orthosis-codes.js";
export { lookUpAssistantSupervision } from "./reference/look-up-assistant-supervision.js";
export { lookUpDocumentationClocks } from "./reference/look-up-documentation-clocks.js";
export { lookUpEvaluationLevels } from "./reference/look-up-evaluation-levels.js";
export { lookUpOrthosisCodes } from "./reference/look-up-orthosis-codes.js";
export { lookUpRemoteMonitoringPeriod } from "./reference/look-up-remote-monitoring-period.js";
export { lookUpCodeDates, type CodeDates } from "./reference/look-up-code-dates.js";
export type { CoverageScope } from "./reference/coverage-reach.js";
export {
  loadReference,
  type PackSource,
  type PackTable,
  type PackTables,
  type ReferencePack,
} from "./reference/load-reference.js";
