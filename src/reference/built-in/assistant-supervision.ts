import type { AssistantSupervision } from "../documentation-clocks.js";
import type { EffectiveSeries } from "../effective-series.js";

/** Supervision that Medicare asks of a therapist in private practice over an assistant. */
export const assistantSupervision: EffectiveSeries<AssistantSupervision> = {
  id: "assistantSupervision",
  description: "Supervision of an assistant in private practice; state law may be stricter",
  unit: "level",
  verifiedOn: "2026-11-23",
  verifiedThrough: "2026-12-31",
  versions: [
    {
      effectiveFrom: "2005-01-01",
      effectiveThrough: "2023-12-31",
      value: "direct",
      citation: { publication: "42 CFR", section: "410.59(c)", mark: "secondary" },
    },
    {
      effectiveFrom: "2024-01-01",
      effectiveThrough: "2024-12-31",
      value: "general-for-remote-monitoring",
      citation: { publication: "CY2024 physician fee schedule rule", section: "remote monitoring", mark: "secondary" },
    },
    {
      effectiveFrom: "2025-01-01",
      effectiveThrough: null,
      value: "general",
      citation: { publication: "CY2025 physician fee schedule rule; 42 CFR", section: "410.59(c)", mark: "secondary" },
    },
  ],
};
