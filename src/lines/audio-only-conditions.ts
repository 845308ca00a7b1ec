import type { CalendarDate } from "../values/calendar-date.js";

/** Facts that decide whether sound alone is enough. An omitted fact is unknown; a `null` reason is none recorded. */
export interface AudioOnlyFacts {
  readonly placeOfServiceCode?: string | null;
  readonly patientAtHome?: boolean;
  readonly clinicianVideoCapable?: boolean;
  readonly audioOnlyReason?: "unable" | "unwilling" | null;
}

/** A condition of 93, by the fact that shows it. */
export type AudioOnlyCondition = "patientAtHome" | "clinicianVideoCapable" | "audioOnlyReason";

/** What the facts say of the conditions of 93. */
export interface AudioOnlyConditions {
  readonly failing: readonly AudioOnlyCondition[];
  readonly unknown: readonly AudioOnlyCondition[];
}

/** First date of service on which Medicare asks for the conditions of audio-only telehealth. */
export const AUDIO_ONLY_CONDITIONS_SINCE: CalendarDate = "2025-01-01";

/** Telehealth with the patient elsewhere than at home. */
const NOT_AT_HOME = "02";

const CONDITIONS: readonly AudioOnlyCondition[] = ["patientAtHome", "clinicianVideoCapable", "audioOnlyReason"];

/**
 * Tests the conditions of audio-only telehealth: a patient at home who cannot or will not use video, and a clinician who
 * can. Place 02 says that the patient is not at home, unless a fact says otherwise; place 10 alone proves nothing.
 *
 * @param facts - facts of one visit or line
 * @returns conditions that fail, and those that are not known
 * @see First Coast telehealth guidance, audio-only services
 */
export function audioOnlyConditions(facts: AudioOnlyFacts): AudioOnlyConditions {
  const { clinicianVideoCapable, audioOnlyReason, placeOfServiceCode } = facts;
  const patientAtHome = facts.patientAtHome ?? (placeOfServiceCode === NOT_AT_HOME ? false : undefined);
  const known = { patientAtHome, clinicianVideoCapable, audioOnlyReason };
  return {
    failing: CONDITIONS.filter((condition) => known[condition] === false || known[condition] === null),
    unknown: CONDITIONS.filter((condition) => known[condition] === undefined),
  };
}
