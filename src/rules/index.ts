import { authorizationExceeded } from "./claim/authorization-exceeded.js";
import { consolidatedBillingOverlap } from "./claim/consolidated-billing-overlap.js";
import { lineFieldRequired } from "./claim/line-field-required.js";
import { referringProviderRequired } from "./claim/referring-provider-required.js";
import { renderingProviderAssistant } from "./claim/rendering-provider-assistant.js";
import { revenueCodeMismatch } from "./claim/revenue-code-mismatch.js";
import { serviceDateSpanned } from "./claim/service-date-spanned.js";
import { timelyFilingExceeded } from "./claim/timely-filing-exceeded.js";
import { caregiverConditionsUnmet } from "./codes/caregiver-conditions-unmet.js";
import { evaluationByAssistant } from "./codes/evaluation-by-assistant.js";
import { evaluationLevelMismatch } from "./codes/evaluation-level-mismatch.js";
import { evaluationRepeated } from "./codes/evaluation-repeated.js";
import { groupSizeInsufficient } from "./codes/group-size-insufficient.js";
import { initialEncounterRepeated } from "./codes/initial-encounter-repeated.js";
import { medicareCodeUnpayable } from "./codes/medicare-code-unpayable.js";
import { orthosisApplicationDuplicated } from "./codes/orthosis-application-duplicated.js";
import { procedureCodeInactive } from "./codes/procedure-code-inactive.js";
import { procedureCodeMalformed } from "./codes/procedure-code-malformed.js";
import { reevaluationReasonRequired } from "./codes/reevaluation-reason-required.js";
import { rtmCodeRepeated } from "./codes/rtm-code-repeated.js";
import { rtmManagementUnsupported } from "./codes/rtm-management-unsupported.js";
import { rtmSupplyTier } from "./codes/rtm-supply-tier.js";
import { acuteStrokeOutpatient } from "./diagnoses/acute-stroke-outpatient.js";
import { diagnosisCodeIncomplete } from "./diagnoses/diagnosis-code-incomplete.js";
import { diagnosisCodeInvalid } from "./diagnoses/diagnosis-code-invalid.js";
import { diagnosisCountInvalid } from "./diagnoses/diagnosis-count-invalid.js";
import { diagnosisFirstUnsuitable } from "./diagnoses/diagnosis-first-unsuitable.js";
import { diagnosisPointerInvalid } from "./diagnoses/diagnosis-pointer-invalid.js";
import { diagnosisSideConflict } from "./diagnoses/diagnosis-side-conflict.js";
import { diagnosisSideUnspecified } from "./diagnoses/diagnosis-side-unspecified.js";
import { diagnosisUnspecified } from "./diagnoses/diagnosis-unspecified.js";
import { excludesPairPresent } from "./diagnoses/excludes-pair-present.js";
import { injurySequenceConflict } from "./diagnoses/injury-sequence-conflict.js";
import { manifestationCodeFirst } from "./diagnoses/manifestation-code-first.js";
import { assistantSupervisionLevel } from "./documentation/assistant-supervision-level.js";
import { billedServiceUndocumented } from "./documentation/billed-service-undocumented.js";
import { certificationLate } from "./documentation/certification-late.js";
import { certificationMissing } from "./documentation/certification-missing.js";
import { noteMinutesDisagree } from "./documentation/note-minutes-disagree.js";
import { planContentIncomplete } from "./documentation/plan-content-incomplete.js";
import { planDosageExceeded } from "./documentation/plan-dosage-exceeded.js";
import { planOfCareRequired } from "./documentation/plan-of-care-required.js";
import { progressReportAuthor } from "./documentation/progress-report-author.js";
import { progressReportDue } from "./documentation/progress-report-due.js";
import { progressReportMissing } from "./documentation/progress-report-missing.js";
import { recertificationOverdue } from "./documentation/recertification-overdue.js";
import { therapistParticipationMissing } from "./documentation/therapist-participation-missing.js";
import { treatmentNoteIncomplete } from "./documentation/treatment-note-incomplete.js";
import { verbalOrderUnsigned } from "./documentation/verbal-order-unsigned.js";
import { assistantLineSplit } from "./modifiers/assistant-line-split.js";
import { assistantModifierInapplicable } from "./modifiers/assistant-modifier-inapplicable.js";
import { assistantModifierRequired } from "./modifiers/assistant-modifier-required.js";
import { assistantModifierUnpaired } from "./modifiers/assistant-modifier-unpaired.js";
import { assistantModifierUnsupported } from "./modifiers/assistant-modifier-unsupported.js";
import { disciplineModifierConflict } from "./modifiers/discipline-modifier-conflict.js";
import { disciplineModifierMismatch } from "./modifiers/discipline-modifier-mismatch.js";
import { disciplineModifierRequired } from "./modifiers/discipline-modifier-required.js";
import { disciplineModifierUnexpected } from "./modifiers/discipline-modifier-unexpected.js";
import { distinctModifierUnneeded } from "./modifiers/distinct-modifier-unneeded.js";
import { exclusiveModifiersCombined } from "./modifiers/exclusive-modifiers-combined.js";
import { kxModifierCrossing } from "./modifiers/kx-modifier-crossing.js";
import { kxModifierPremature } from "./modifiers/kx-modifier-premature.js";
import { kxModifierRequired } from "./modifiers/kx-modifier-required.js";
import { liabilityModifierConflict } from "./modifiers/liability-modifier-conflict.js";
import { liabilityNoticeMismatch } from "./modifiers/liability-notice-mismatch.js";
import { modifierCountExceeded } from "./modifiers/modifier-count-exceeded.js";
import { modifierInvalid } from "./modifiers/modifier-invalid.js";
import { modifierUseUnexpected } from "./modifiers/modifier-use-unexpected.js";
import { payerModifierRequired } from "./modifiers/payer-modifier-required.js";
import { reviewThresholdReached } from "./modifiers/review-threshold-reached.js";
import { sometimesModifierRequired } from "./modifiers/sometimes-modifier-required.js";
import { coverageDiagnosisExcluded } from "./necessity/coverage-diagnosis-excluded.js";
import { coverageDiagnosisUnlisted } from "./necessity/coverage-diagnosis-unlisted.js";
import { coverageListAdvised } from "./necessity/coverage-list-advised.js";
import { ncdConditionsUnmet } from "./necessity/ncd-conditions-unmet.js";
import { passiveVisitUnsupported } from "./necessity/passive-visit-unsupported.js";
import { pointedDiagnosisUnplanned } from "./necessity/pointed-diagnosis-unplanned.js";
import { serviceDiagnosisUnrelated } from "./necessity/service-diagnosis-unrelated.js";
import { skilledNeedUndocumented } from "./necessity/skilled-need-undocumented.js";
import { addOnBaseRequired } from "./pairs/add-on-base-required.js";
import { duplicateLineBilled } from "./pairs/duplicate-line-billed.js";
import { mueExceeded } from "./pairs/mue-exceeded.js";
import { mueReviewExpected } from "./pairs/mue-review-expected.js";
import { ptpModifierRequired } from "./pairs/ptp-modifier-required.js";
import { ptpModifierUnsupported } from "./pairs/ptp-modifier-unsupported.js";
import { ptpPairForbidden } from "./pairs/ptp-pair-forbidden.js";
import { audioOnlyConditions } from "./telehealth/audio-only-conditions.js";
import { remoteServicePlace } from "./telehealth/remote-service-place.js";
import { telehealthCodeUnlisted } from "./telehealth/telehealth-code-unlisted.js";
import { telehealthEligibilityEnded } from "./telehealth/telehealth-eligibility-ended.js";
import { telehealthModifierRequired } from "./telehealth/telehealth-modifier-required.js";
import { telehealthPlaceMismatch } from "./telehealth/telehealth-place-mismatch.js";
import { cotreatmentMinutesDoubled } from "./units/cotreatment-minutes-doubled.js";
import { familyUnitsSplit } from "./units/family-units-split.js";
import { midpointExceedsPooled } from "./units/midpoint-exceeds-pooled.js";
import { midpointUnitsExceeded } from "./units/midpoint-units-exceeded.js";
import { payerUnitsExceeded } from "./units/payer-units-exceeded.js";
import { serviceIntervalsOverlap } from "./units/service-intervals-overlap.js";
import { tieredUnitsExceeded } from "./units/tiered-units-exceeded.js";
import { timedUnitsExceeded } from "./units/timed-units-exceeded.js";
import { timedUnitsMisallocated } from "./units/timed-units-misallocated.js";
import { timedUnitsUnderstated } from "./units/timed-units-understated.js";
import { unitsInvalid } from "./units/units-invalid.js";
import { untimedUnitsExceeded } from "./units/untimed-units-exceeded.js";
import type { Rule } from "./rule.js";

/** The rules of the catalogue, in order of topic. */
export const rules: readonly Rule[] = [
  unitsInvalid,
  timedUnitsExceeded,
  timedUnitsMisallocated,
  timedUnitsUnderstated,
  midpointUnitsExceeded,
  midpointExceedsPooled,
  familyUnitsSplit,
  tieredUnitsExceeded,
  untimedUnitsExceeded,
  payerUnitsExceeded,
  serviceIntervalsOverlap,
  cotreatmentMinutesDoubled,
  procedureCodeMalformed,
  procedureCodeInactive,
  medicareCodeUnpayable,
  orthosisApplicationDuplicated,
  initialEncounterRepeated,
  evaluationByAssistant,
  evaluationRepeated,
  reevaluationReasonRequired,
  evaluationLevelMismatch,
  groupSizeInsufficient,
  caregiverConditionsUnmet,
  rtmCodeRepeated,
  rtmSupplyTier,
  rtmManagementUnsupported,
  disciplineModifierRequired,
  sometimesModifierRequired,
  disciplineModifierConflict,
  disciplineModifierMismatch,
  disciplineModifierUnexpected,
  assistantModifierRequired,
  assistantLineSplit,
  assistantModifierUnsupported,
  assistantModifierUnpaired,
  assistantModifierInapplicable,
  kxModifierRequired,
  kxModifierCrossing,
  kxModifierPremature,
  reviewThresholdReached,
  liabilityModifierConflict,
  liabilityNoticeMismatch,
  exclusiveModifiersCombined,
  distinctModifierUnneeded,
  payerModifierRequired,
  modifierUseUnexpected,
  modifierInvalid,
  modifierCountExceeded,
  ptpPairForbidden,
  ptpModifierRequired,
  ptpModifierUnsupported,
  mueExceeded,
  mueReviewExpected,
  addOnBaseRequired,
  duplicateLineBilled,
  diagnosisCountInvalid,
  diagnosisCodeInvalid,
  diagnosisCodeIncomplete,
  diagnosisPointerInvalid,
  diagnosisFirstUnsuitable,
  manifestationCodeFirst,
  excludesPairPresent,
  diagnosisSideUnspecified,
  diagnosisSideConflict,
  diagnosisUnspecified,
  acuteStrokeOutpatient,
  injurySequenceConflict,
  coverageDiagnosisExcluded,
  coverageDiagnosisUnlisted,
  coverageListAdvised,
  ncdConditionsUnmet,
  pointedDiagnosisUnplanned,
  serviceDiagnosisUnrelated,
  passiveVisitUnsupported,
  skilledNeedUndocumented,
  telehealthEligibilityEnded,
  telehealthCodeUnlisted,
  telehealthModifierRequired,
  telehealthPlaceMismatch,
  audioOnlyConditions,
  remoteServicePlace,
  planOfCareRequired,
  planContentIncomplete,
  certificationMissing,
  certificationLate,
  verbalOrderUnsigned,
  recertificationOverdue,
  planDosageExceeded,
  progressReportDue,
  progressReportMissing,
  progressReportAuthor,
  therapistParticipationMissing,
  treatmentNoteIncomplete,
  noteMinutesDisagree,
  billedServiceUndocumented,
  assistantSupervisionLevel,
  lineFieldRequired,
  serviceDateSpanned,
  timelyFilingExceeded,
  renderingProviderAssistant,
  referringProviderRequired,
  revenueCodeMismatch,
  authorizationExceeded,
  consolidatedBillingOverlap,
];
