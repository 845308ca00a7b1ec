import type { Claim } from "../../src/index.js";

/** What the whole example of a shape with one line is read as. */
export const ONE_LINE_CLAIM: Claim = {
  payer: "medicare-part-b",
  setting: "practitioner",
  diagnosisCodes: ["M25641", "S62501D"],
  serviceLines: [
    {
      lineNumber: 1,
      procedureCode: "97530",
      modifiers: ["GO", "59"],
      serviceDate: "2026-10-15",
      units: 2,
      diagnosisPointers: [1, 2],
      chargeAmount: "120.00",
      placeOfServiceCode: "11",
      renderingProvider: { taxonomyCode: "225X00000X", providerKey: "1999999976" },
    },
  ],
  referringProvider: { identifierPresent: true, qualifier: "DN" },
  state: "OR",
};
