import type { Service } from "../claim/service.js";

/** What the record says of the two conditions of caregiver training. */
export interface CaregiverConditions {
  /** Whether the record shows that a condition fails: the patient took part, or consent is missing. */
  readonly fails: boolean;
  /** Conditions the record leaves open. */
  readonly unknown: readonly ("patientPresent" | "caregiverConsent")[];
}

const CONDITIONS = ["patientPresent", "caregiverConsent"] as const;

/**
 * Tests the conditions of caregiver training: without the patient, and with the patient's documented consent.
 *
 * @param services - documented services of the training
 * @returns whether one fails, and what is not known
 * @see CY2024 and CY2025 physician fee schedule rules, caregiver training services
 */
export function caregiverConditions(services: readonly Service[]): CaregiverConditions {
  const unknown = CONDITIONS.filter(
    (condition) => services.length === 0 || services.some((service) => service[condition] === undefined),
  );
  const fails = services.some((service) => service.patientPresent === true || service.caregiverConsent === false);
  return { fails, unknown };
}
