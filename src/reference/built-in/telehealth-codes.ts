import type { TelehealthCodeTable } from "../telehealth-codes.js";

/** The Medicare telehealth list as far as it is known. */
export const telehealthCodes: TelehealthCodeTable = {
  edition: {
    table: "telehealthCodes",
    edition: "2026-11-23",
    verifiedFrom: "2020-03-01",
    verifiedThrough: "2026-12-31",
  },
  citation: { publication: "CMS list of telehealth services", section: "list of the calendar year", mark: "secondary" },
  listed: [
    {
      // prettier-ignore
      procedureCodes: [
        "97110", "97112", "97116", "97150", "97161", "97162", "97163", "97164", "97165", "97166", "97167", "97168",
        "97530", "97535", "97542", "97750", "97755", "97760", "97761", "92507", "92508", "92521", "92522", "92523",
        "92524",
      ],
      effectiveFrom: "2020-03-01",
      effectiveThrough: null,
      mark: "secondary",
    },
    {
      // prettier-ignore
      procedureCodes: [
        "97129", "97130", "97537", "97763", "90901", "92526", "96105", "96110", "96112", "96113", "96125", "96127",
        "92607", "92608", "92609", "92610",
      ],
      effectiveFrom: "2020-03-01",
      effectiveThrough: null,
      mark: "recall",
    },
    {
      procedureCodes: ["97550", "97551", "97552"],
      effectiveFrom: "2025-01-01",
      effectiveThrough: null,
      mark: "single",
    },
    {
      procedureCodes: ["G0541", "G0542", "G0543"],
      effectiveFrom: "2025-01-01",
      effectiveThrough: null,
      mark: "recall",
    },
  ],
  unlisted: [
    {
      procedureCodes: ["97550", "97551", "97552"],
      effectiveFrom: "2024-01-01",
      effectiveThrough: "2024-12-31",
      mark: "secondary",
    },
  ],
  // prettier-ignore
  handsOn: [
    "97010", "97012", "97014", "97016", "97018", "97022", "97024", "97026", "97028", "97032", "97033", "97034", "97035",
    "97036", "97113", "97124", "97140", "G0281", "G0283", "G0329", "97597", "97598", "97602", "97605", "97606", "97607", "97608",
    "97610", "95992",
  ],
};
