/**
 * Everything, with the built-in tables, which are decoded on first use.
 *
 * @packageDocumentation
 */

export type { UnitPrice } from "./check/audit-code.js";
export { auditUnits, type AuditInput, type AuditOptions } from "./check/audit-units.js";
export { checkClaim, type CheckOptions, type Override } from "./check/check-claim.js";
export { checkClaims, type CheckableRecord, type CheckedRecord, type CheckIssue } from "./check/check-claims.js";
export {
  documentationChecklist,
  type ChecklistItem,
  type ChecklistState,
  type DocumentationChecklist,
} from "./check/documentation-checklist.js";
export { explainRule } from "./check/explain-rule.js";
export type { ClaimCheck, Finding, UnitDifference } from "./check/claim-check.js";
export type { StaleReference } from "./check/rule-run.js";
export { explain, type Explainable } from "./check/explain.js";
export type { Authorization, Claim, Evaluation, PriorServiceLine, TreatmentNote } from "./claim/claim.js";
export { claimScreener, type ClaimScreener, type ScreeningOptions } from "./check/screening/claim-screener.js";
export { screenClaims } from "./check/screening/screen-claims.js";
export type { Screen, ScreenOptions, ScreenOutcome, ScreenRun } from "./check/screening/screen.js";
export type { ClaimToScreen, ScreenedClaim, ScreenedVisit } from "./check/screening/screened-claim.js";
export { screens } from "./check/screening/screens.js";
export type {
  ScreenGroup,
  ScreenResult,
  ScreenStatistic,
  ScreenSummary,
  Screening,
} from "./check/screening/screening.js";
export type { AssistantAudit, CodeAudit, PoolAudit, TimedAudit, UnitAudit } from "./check/unit-audit.js";
export type { AssistantModifier, DisciplineModifier, ThresholdBucket } from "./claim/discipline.js";
export type {
  CertificationPolicy,
  DisciplineModifierScope,
  PayerId,
  PayerProfile,
  PayerSwitch,
  RequiredModifier,
} from "./claim/payer.js";
export type { Certification, PlanOfCare, PlanPurpose, ProgressReport, TreatmentDay } from "./claim/plan-of-care.js";
export type { MinuteInterval, PriorTrial, RemoteMonitoring } from "./claim/service.js";
export type { RenderingProvider, ServiceLine } from "./claim/service-line.js";
export type { TimeEntry, TimeSpan } from "./claim/time-entry.js";
export type { LiabilityNotice, LiabilityNoticeByCode, PriorAllowed, Setting, Visit } from "./claim/visit.js";
export type { ThresholdPlace } from "./lines/accrue.js";
export { MOST_MODIFIERS, orderModifiers, type OrderedModifiers } from "./lines/order-modifiers.js";
export type {
  AccrualStep,
  ModifierReason,
  Proposal,
  Suggestion,
  UnbilledReason,
  UnbilledService,
} from "./lines/proposal.js";
export { proposeLines, type ProposalOptions } from "./lines/propose-lines.js";
export type { AllowedAmount } from "./lines/visit-context.js";
export * from "./pricing.js";
export * from "./reference.js";
export * from "./rules.js";
export type { DayMinutes, MinuteTally, RefusalReason, RefusedEntry } from "./time/minute-tally.js";
export type { Overlap, OverlapKind } from "./time/overlap.js";
export { tallyMinutes } from "./time/tally-minutes.js";
export * from "./units.js";
export type { BilledLine, BilledPool } from "./units/billed-pools.js";
export type { PoolComparison, PoolLack, TimedTotals } from "./units/compare-pool.js";
export type { ComparedCode } from "./units/compared-code.js";
export type { LawfulAllocations, LawfulShare } from "./units/lawful-allocations.js";
export type { CalendarDate } from "./values/calendar-date.js";
export { isCalendarDate } from "./values/calendar-date.js";
export type { Citation, Edition, Mark, Path, Undetermined } from "./values/citation.js";
export type { Usd } from "./values/usd.js";
