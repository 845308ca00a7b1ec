import type { EffectiveSeries } from "../effective-series.js";
import type { TherapyTaxonomy } from "../therapy-taxonomies.js";

/** Provider taxonomy codes of therapists and assistants. */
export const therapyTaxonomies: EffectiveSeries<readonly TherapyTaxonomy[]> = {
  id: "therapyTaxonomies",
  description: "Provider taxonomy codes of therapists and assistants, by their first four characters",
  unit: "taxonomy codes",
  verifiedOn: "2026-11-23",
  verifiedThrough: null,
  versions: [
    {
      effectiveFrom: null,
      effectiveThrough: null,
      value: [
        { prefix: "225X", discipline: "OT", isAssistant: false },
        { prefix: "224Z", discipline: "OT", isAssistant: true },
        { prefix: "2251", discipline: "PT", isAssistant: false },
        { prefix: "2252", discipline: "PT", isAssistant: true },
        { prefix: "235Z", discipline: "SLP", isAssistant: false },
      ],
      citation: { publication: "NUCC health care provider taxonomy", section: "therapists", mark: "recall" },
    },
  ],
};
