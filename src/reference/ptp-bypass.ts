/** Modifiers that lift an NCCI pair edit with indicator 1. */
export interface PtpBypass {
  /** Say that the two services were distinct; the most specific one is wanted, so 59 stands last. */
  readonly distinctService: readonly string[];
  /** Say another organ, side, digit, global period or test. */
  readonly otherModifiers: readonly string[];
}
