import type { EffectiveSeries } from "../effective-series.js";
import type { OrthosisCodes } from "../orthosis-codes.js";

/** Upper-limb splints: application codes and item codes. */
export const orthosisCodes: EffectiveSeries<OrthosisCodes> = {
  id: "orthosisCodes",
  description: "Codes for the application of an upper-limb splint, and codes for an upper-limb orthosis as an item",
  unit: "procedure codes",
  verifiedOn: "2026-11-23",
  verifiedThrough: "2026-12-31",
  versions: [
    {
      effectiveFrom: null,
      effectiveThrough: null,
      // prettier-ignore
      value: {
        splintApplications: ["29105", "29125", "29126", "29130", "29131"],
        orthoses: [
          "L3702", "L3763", "L3806", "L3807", "L3808", "L3809", "L3905", "L3906", "L3908", "L3913", "L3915", "L3916",
          "L3917", "L3918", "L3919", "L3921", "L3923", "L3924", "L3925", "L3927", "L3929", "L3930", "L3933", "L3935",
          "L3982", "L3984", "L3999",
        ],
      },
      citation: { publication: "NCCI Policy Manual", section: "ch. 11", mark: "recall" },
    },
  ],
};
