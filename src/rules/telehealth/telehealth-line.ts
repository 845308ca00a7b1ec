import type { Claim } from "../../claim/claim.js";
import type { ServiceLine } from "../../claim/service-line.js";
import type { AudioOnlyFacts } from "../../lines/audio-only-conditions.js";
import { audioOnlyFactsOf } from "../../lines/audio-only-facts.js";
import { isTelehealthPlace } from "../../lines/telehealth-place.js";
import type { LineSubject, Yield } from "../rule.js";

/** 95 is audio and video, 93 audio only. */
const TELEHEALTH_MODIFIERS: readonly string[] = ["95", "93"];

/** A line that Medicare does not pay at all, or not as telehealth, is judged by no other telehealth rule. */
export const YIELDS_TO_NO_TELEHEALTH: readonly Yield[] = [
  { ruleId: "medicare-code-unpayable", on: "line" },
  { ruleId: "telehealth-eligibility-ended", on: "line" },
];

/** A remote service is reported without telehealth place or modifier, so neither is judged further. */
export const YIELDS_TO_REMOTE_SERVICE: readonly Yield[] = [{ ruleId: "remote-service-place", on: "line" }];

/**
 * Lists the telehealth modifiers of a line.
 *
 * @param line - a service line
 * @returns 95, 93, both or none
 */
export function telehealthModifiersOf(line: ServiceLine): readonly string[] {
  return TELEHEALTH_MODIFIERS.filter((modifier) => line.modifiers.includes(modifier));
}

/**
 * Says whether a line is billed as telehealth, by its place or by a modifier.
 *
 * @param line - a service line
 * @returns true for place 02 or 10, and for 95 or 93
 */
export function isTelehealthLine(line: ServiceLine): boolean {
  return isTelehealthPlace(line.placeOfServiceCode) || telehealthModifiersOf(line).length > 0;
}

/**
 * Gathers what is documented of where the patient of a line was and why sound alone was used.
 *
 * @param subject - the line
 * @param claim - its claim
 * @returns facts; omitted ones are unknown
 */
export function audioOnlyFacts(
  { line: { placeOfServiceCode }, services }: LineSubject,
  { patientAtHome }: Claim,
): AudioOnlyFacts {
  return audioOnlyFactsOf(services ?? [], {
    ...(placeOfServiceCode === undefined ? {} : { placeOfServiceCode }),
    ...(patientAtHome === undefined ? {} : { patientAtHome }),
  });
}
