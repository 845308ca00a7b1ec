import type { EffectiveSeries } from "../effective-series.js";
import type { PlaceOfServiceRates } from "../payment-policy.js";

/** Places of service paid at the practice expense of a facility, and those paid at the other. */
export const placeOfServiceRates: EffectiveSeries<PlaceOfServiceRates> = {
  id: "placeOfServiceRates",
  description: "Places of service by the practice expense that the physician fee schedule pays",
  unit: "two-digit places of service",
  verifiedOn: "2026-11-23",
  verifiedThrough: "2026-12-31",
  versions: [
    {
      // Telehealth in the patient's home (10) is paid as an office from 2024 on, other telehealth (02) as a facility.
      effectiveFrom: "2024-01-01",
      effectiveThrough: null,
      // prettier-ignore
      value: {
        facility: ["02", "19", "21", "22", "23", "24", "26", "31", "34", "41", "42", "51", "52", "53", "56", "61"],
        nonFacility: [
          "01", "03", "04", "09", "10", "11", "12", "13", "14", "15", "16", "17", "18", "20", "25", "32", "33", "49",
          "50", "54", "55", "57", "60", "62", "65", "71", "72", "81", "99",
        ],
      },
      citation: { publication: "CMS Pub. 100-04", section: "ch. 12 §20.4.2; ch. 26 §10.5", mark: "recall" },
    },
  ],
};
