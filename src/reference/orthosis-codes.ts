/** Codes that stand for one upper-limb splint: putting it on, or the orthosis itself. */
export interface OrthosisCodes {
  /** Application of a splint made at the visit. */
  readonly splintApplications: readonly string[];
  /** Orthoses that are billed as an item and include their making. */
  readonly orthoses: readonly string[];
}
