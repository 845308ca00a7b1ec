import { authorizationExceeded } from "./claim/authorization-exceeded.js";
import { consolidatedBillingOverlap } from "./claim/consolidated-billing-overlap.js";
import { lineFieldRequired } from "./claim/line-field-required.js";
import { referringProviderRequired } from "./claim/referring-provider-required.js";
import { renderingProviderAssistant } from "./claim/rendering-provider-assistant.js";
import { revenueCodeMismatch } from "./claim/revenue-code-mismatch.js";
import { serviceDateSpanned } from "./claim/service-date-spanned.js";
import { timelyFilingExceeded } from "./claim/timely-filing-exceeded.js";
import { procedureCodeInactive } from "./codes/procedure-code-inactive.js";
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
import { unitsInvalid } from "./units/units-invalid.js";
import type { Rule } from "./rule.js";

/** The rules of the catalogue, in order of topic. */
export const rules: readonly Rule[] = [
  unitsInvalid,
  procedureCodeInactive,
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
