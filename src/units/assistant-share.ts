import type { FurnishedBy, Service } from "../claim/service.js";
import { sumOrNull } from "./code-totals.js";

/** What the services of one code or family tell about the assistant's share. */
export interface AssistantShare {
  /** Minutes of all of them; `null` when not known. */
  readonly minutes: number | null;
  /** Of those, minutes the assistant furnished without the therapist; `null` when not known. */
  readonly assistantMinutes: number | null;
  /** Who furnished all of them, where they agree and state no assistant minutes. */
  readonly furnishedBy?: FurnishedBy;
}

/**
 * Adds up the assistant's share of the services of one code or family.
 *
 * @param services - documented services of the code or family
 * @returns minutes of all and of the assistant, and who furnished them where that is the same for all
 */
export function assistantShareOf(services: readonly Service[]): AssistantShare {
  const furnishedBy = uniformFurnisher(services);
  return {
    minutes: sumOrNull(services.map((service) => service.minutes)),
    assistantMinutes: sumOrNull(services.map(assistantMinutesOf)),
    ...(furnishedBy === undefined ? {} : { furnishedBy }),
  };
}

/**
 * Gives the minutes an assistant furnished alone in a service.
 *
 * @param service - a documented service
 * @returns whole minutes; `null` when neither minutes nor furnisher tell
 */
export function assistantMinutesOf(service: Service): number | null {
  if (service.assistantMinutes !== undefined) return service.assistantMinutes;
  switch (service.furnishedBy) {
    case "therapist":
    case "together":
      return 0;
    case "assistant":
      return service.minutes ?? null;
    case undefined:
      return null;
  }
}

/** Facility that reports no assistant modifier (AmplifyOT; one source). */
const EXEMPT_FACILITY = "critical-access-hospital";

/**
 * Says whether a facility reports no assistant modifier whatever the payer asks for.
 *
 * @param facilityType - kind of facility, where known
 * @returns true for a critical access hospital
 */
export function isExemptFromAssistantModifier(facilityType: string | undefined): boolean {
  return facilityType === EXEMPT_FACILITY;
}

function uniformFurnisher(services: readonly Service[]): FurnishedBy | undefined {
  const [first, ...rest] = services.map((service) =>
    service.assistantMinutes === undefined ? service.furnishedBy : undefined,
  );
  return rest.every((furnisher) => furnisher === first) ? first : undefined;
}
