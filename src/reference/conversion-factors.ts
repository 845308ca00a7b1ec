/**
 * Whether a practitioner takes part in an advanced alternative payment model far enough to have a conversion factor of
 * its own, from 2026 on.
 */
export type ApmParticipation = "none" | "qualifying";
