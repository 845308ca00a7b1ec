import type { CountingMethod } from "../../../src/claim/payer.js";
import type { FurnishedBy } from "../../../src/claim/service.js";

/** Counting methods as a reader knows them. */
export const methodNames: Readonly<Record<CountingMethod, string>> = {
  "cms-8-minute": "CMS 8-minute rule",
  "cpt-midpoint": "CPT mid-point rule",
  "full-unit-only": "full units only",
  "nearest-quarter-hour": "nearest quarter hour",
};

/** Clinicians as a reader knows them. */
export const clinicianNames: Readonly<Record<FurnishedBy | "", string>> = {
  therapist: "Therapist",
  assistant: "Assistant",
  together: "Together",
  "": "Not stated",
};

/** Notices that go with everything the page gives. */
export const notices = {
  review:
    "Advice for human review. It is no legal, coding or payment advice, and it submits, changes and denies nothing.",
  codes:
    "CPT is a registered trademark of the American Medical Association. Codes are named by number only; the short labels are our own, and no CPT descriptors are used.",
} as const;

/**
 * Writes a number with its noun: `1 unit`, `3 units`.
 *
 * @param count - how many
 * @param noun - what, in the singular
 * @returns both
 */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
