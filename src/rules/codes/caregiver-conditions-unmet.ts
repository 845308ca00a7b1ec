import { caregiverConditions } from "../../lines/caregiver-conditions.js";
import { missing, problem } from "../outcomes.js";
import type { DocumentedElement, LineRule, LineSubject } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { familyServices } from "./family-services.js";

const CONDITIONS = [
  { fact: "patientPresent", words: "the patient was not present" },
  { fact: "caregiverConsent", words: "the patient's consent" },
] as const;

/** Caregiver training is given without the patient and with the patient's documented consent. */
export const caregiverConditionsUnmet: LineRule = {
  id: "caregiver-conditions-unmet",
  topic: "codes",
  title: "Caregiver training is given without the patient and with documented consent",
  why: "These codes pay for teaching the caregiver alone. With the patient there the time is treatment, and without consent it is not covered.",
  scope: "line",
  severity: "error",
  governs: { payers: [{ switch: "medicarePartB" }] },
  effectiveFrom: "2024-01-01",
  effectiveThrough: null,
  citations: [
    {
      publication: "CY2024 and CY2025 physician fee schedule rules",
      section: "caregiver training services",
      mark: "secondary",
    },
  ],
  reads: [],
  procedureCodes: ["97550", "97551", "97552", "G0541", "G0542", "G0543"],
  yieldsTo: YIELDS_TO_BROKEN_CODE,
  documents: CONDITIONS.map(({ fact, words }): DocumentedElement<LineSubject> => ({
    element: `Caregiver training: ${words}`,
    applies: () => true,
    given: (subject, context) => !caregiverConditions(familyServices(subject, context)).unknown.includes(fact),
    isFault: ({ facts }) => facts[fact] === (fact === "patientPresent"),
  })),
  check(subject, context) {
    const { line, path } = subject;
    const { procedureCode, lineNumber } = line;
    const about = { line: lineNumber, code: procedureCode };
    const documented = familyServices(subject, context);
    const { fails, unknown } = caregiverConditions(documented);
    if (!fails) {
      if (unknown.length === 0) return [];
      return [
        missing(
          unknown.map((fact) => `services.${fact}`),
          ["services"],
          about,
        ),
      ];
    }
    const patientPresent = documented.some((service) => service.patientPresent === true);
    const consentLacks = documented.some((service) => service.caregiverConsent === false);
    return [
      problem({
        message: patientPresent
          ? `${procedureCode} was given with the patient present.`
          : `${procedureCode} was given without documented consent.`,
        fix: `Bill ${procedureCode} only for training without the patient and with documented consent.`,
        path: [...path, "procedureCode"],
        facts: {
          procedureCode,
          ...(patientPresent || !unknown.includes("patientPresent") ? { patientPresent } : {}),
          ...(consentLacks || !unknown.includes("caregiverConsent") ? { caregiverConsent: !consentLacks } : {}),
        },
        about,
      }),
    ];
  },
};
