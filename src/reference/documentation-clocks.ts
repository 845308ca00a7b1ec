/** Days and treatment days by which the record of a Medicare episode must hold its parts. */
export interface DocumentationClocks {
  /** Days in which a signature must follow a verbal order. */
  readonly verbalOrderDays: number;
  /** Treatment days after which a progress report is due. */
  readonly progressReportTreatmentDays: number;
  /** Days after the end of a reporting period in which its report may still be written. */
  readonly progressReportGraceDays: number;
  /** Days in which the plan must be sent to the referrer for the signed-order exception; `null`: no exception. */
  readonly signedOrderExceptionDays: number | null;
}

/** Supervision of an assistant in private practice: direct, or general for remote monitoring alone, or general. */
export type AssistantSupervision = "direct" | "general-for-remote-monitoring" | "general";
