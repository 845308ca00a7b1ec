import type { Service } from "../claim/service.js";
import type { AudioOnlyFacts } from "./audio-only-conditions.js";

/**
 * Gathers what is documented of where the patient was and why sound alone was used. What a service does not say holds as
 * its record says; a service that shows a condition failing outweighs one that does not.
 *
 * @param services - documented services of a line
 * @param record - what the claim or visit says of all of them, with the place of service
 * @returns facts; omitted ones are unknown
 */
export function audioOnlyFactsOf(services: readonly Service[], record: AudioOnlyFacts): AudioOnlyFacts {
  const said: readonly AudioOnlyFacts[] = services.length === 0 ? [record] : services;
  const patientAtHome = worst(
    said.map((facts) => facts.patientAtHome ?? record.patientAtHome),
    false,
  );
  const clinicianVideoCapable = worst(
    said.map((facts) => facts.clinicianVideoCapable ?? record.clinicianVideoCapable),
    false,
  );
  const audioOnlyReason = worst(
    said.map((facts) => (facts.audioOnlyReason === undefined ? record.audioOnlyReason : facts.audioOnlyReason)),
    null,
  );
  const { placeOfServiceCode } = record;
  return {
    ...(placeOfServiceCode === undefined ? {} : { placeOfServiceCode }),
    ...(patientAtHome === undefined ? {} : { patientAtHome }),
    ...(clinicianVideoCapable === undefined ? {} : { clinicianVideoCapable }),
    ...(audioOnlyReason === undefined ? {} : { audioOnlyReason }),
  };
}

function worst<T>(values: readonly T[], failing: T): T | undefined {
  return values.includes(failing) ? failing : values.find((value) => value !== undefined);
}
