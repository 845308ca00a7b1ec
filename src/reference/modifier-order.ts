/**
 * Order of modifiers on a line where the payer states none, as groups of equal rank. Payers disagree, so a profile may
 * give its own; a different order is never an error.
 */
// prettier-ignore
export const DEFAULT_MODIFIER_ORDER: readonly (readonly string[])[] = [
  ["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9", "UA", "UB", "UC", "UD"],
  ["22", "52", "53"],
  ["59", "XE", "XS", "XP", "XU"],
  ["76", "77"],
  ["GO", "GP", "GN"],
  ["CO", "CQ"],
  ["KX"],
  ["95", "93"],
  ["96", "97"],
  ["GA", "GX", "GY", "GZ"],
  ["RT", "LT", "FA", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9"],
];
