/** Sets of ICD-10-CM codes that conventions of coding and therapy speak of, as code patterns. */
export interface DiagnosisConventions {
  /** Status codes: they say what is there, and do not come first. */
  readonly status: readonly string[];
  /** Stroke in its acute stay; outpatients carry the sequela. */
  readonly acuteStroke: readonly string[];
  /** Injuries whose seventh character is the encounter: A, D, S. */
  readonly injuries: readonly string[];
  /** Aftercare, which is not for injuries with a seventh character. */
  readonly aftercare: readonly string[];
  /** Modifiers that name a side of the body or a finger of it. */
  readonly sideModifiers: { readonly right: readonly string[]; readonly left: readonly string[] };
  /** Services that treat conditions of one kind. */
  readonly treated: readonly TreatedConditions[];
}

/** Conditions that a service treats. */
export interface TreatedConditions {
  readonly procedureCodes: readonly string[];
  /** The conditions in a word or two, such as `cognitive`. */
  readonly conditions: string;
  readonly diagnoses: readonly string[];
}
