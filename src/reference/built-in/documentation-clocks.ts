import type { DocumentationClocks } from "../documentation-clocks.js";
import type { EffectiveSeries } from "../effective-series.js";

const BEFORE = {
  verbalOrderDays: 14,
  progressReportTreatmentDays: 10,
  progressReportGraceDays: 7,
  signedOrderExceptionDays: null,
} as const;

/** Clocks of the Medicare record, by date of the first treatment. */
export const documentationClocks: EffectiveSeries<DocumentationClocks> = {
  id: "documentationClocks",
  description: "Days and treatment days by which certification, orders and progress reports must be in the record",
  unit: "days and treatment days",
  verifiedOn: "2026-11-23",
  verifiedThrough: "2026-12-31",
  versions: [
    {
      effectiveFrom: "2010-01-01",
      effectiveThrough: "2024-12-31",
      value: BEFORE,
      citation: { publication: "CMS Pub. 100-02", section: "ch. 15 §220.1.3 and §220.3.D", mark: "secondary" },
    },
    {
      effectiveFrom: "2025-01-01",
      effectiveThrough: null,
      value: { ...BEFORE, signedOrderExceptionDays: 30 },
      citation: {
        publication: "CY2025 physician fee schedule rule; CMS Pub. 100-02",
        section: "signed-order exception; ch. 15 §220.1.3 and §220.3.D",
        url: "https://med.noridianmedicare.com/web/jea/provider-types/outpatient-therapy-certification-plan-of-care",
        mark: "secondary",
      },
    },
  ],
};
