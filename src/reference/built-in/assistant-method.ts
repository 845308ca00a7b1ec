import type { AssistantMethod } from "../assistant-method.js";
import type { EffectiveSeries } from "../effective-series.js";

/** The rule by which Medicare splits timed units between therapist and assistant. */
export const assistantMethod: EffectiveSeries<AssistantMethod> = {
  id: "assistantMethod",
  description: "Which units of a timed code carry the assistant modifier",
  unit: "method",
  verifiedOn: "2026-11-23",
  verifiedThrough: "2026-12-31",
  versions: [
    {
      effectiveFrom: "2020-01-01",
      effectiveThrough: "2021-12-31",
      value: "tenth-of-every-unit",
      citation: {
        publication: "CY2020 physician fee schedule rule",
        section: "84 FR 62702-62707; 42 CFR 410.59(a)(4)",
        mark: "secondary",
      },
    },
    {
      effectiveFrom: "2022-01-01",
      effectiveThrough: null,
      value: "last-unit",
      citation: {
        publication: "CMS billing examples using CQ/CO modifiers",
        section: "42 USC 1395m(v); 42 CFR 410.59(a)(4)",
        url: "https://cms.gov/medicare/coding-billing/therapy-services/billing-examples-using-cq/co-modifiers-services-furnished-whole-or-part-ptas-and-otas",
        mark: "secondary",
      },
    },
  ],
};
