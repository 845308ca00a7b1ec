/** Disciplines of therapy. */
export const DISCIPLINES = ["OT", "PT", "SLP"] as const;

/** Who can give a service. */
export const FURNISHERS = ["therapist", "assistant", "together"] as const;

/** What a plan of care can aim at. */
export const PLAN_PURPOSES = ["rehabilitative", "habilitative", "maintenance"] as const;

/** Kinds of claim. */
export const SETTINGS = ["practitioner", "outpatient-hospital"] as const;

/** Ways to turn minutes into units. */
export const COUNTING_METHODS = ["cms-8-minute", "cpt-midpoint", "full-unit-only", "nearest-quarter-hour"] as const;
