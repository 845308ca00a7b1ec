import { procedureCodeInactive } from "./codes/procedure-code-inactive.js";
import { planOfCareRequired } from "./documentation/plan-of-care-required.js";
import { planContentIncomplete } from "./documentation/plan-content-incomplete.js";
import { certificationMissing } from "./documentation/certification-missing.js";
import { certificationLate } from "./documentation/certification-late.js";
import { verbalOrderUnsigned } from "./documentation/verbal-order-unsigned.js";
import { recertificationOverdue } from "./documentation/recertification-overdue.js";
import { planDosageExceeded } from "./documentation/plan-dosage-exceeded.js";
import { progressReportDue } from "./documentation/progress-report-due.js";
import { progressReportMissing } from "./documentation/progress-report-missing.js";
import { progressReportAuthor } from "./documentation/progress-report-author.js";
import { therapistParticipationMissing } from "./documentation/therapist-participation-missing.js";
import { treatmentNoteIncomplete } from "./documentation/treatment-note-incomplete.js";
import { noteMinutesDisagree } from "./documentation/note-minutes-disagree.js";
import { billedServiceUndocumented } from "./documentation/billed-service-undocumented.js";
import { assistantSupervisionLevel } from "./documentation/assistant-supervision-level.js";
import type { Rule } from "./rule.js";
import { unitsInvalid } from "./units/units-invalid.js";

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
];
