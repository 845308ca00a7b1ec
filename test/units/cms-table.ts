/**
 * The unit table of CMS Pub. 100-04 ch. 5 §20.2.C as it is printed: first minute, last minute, units. The manual prints
 * it to 127 minutes and goes on in the same step; the rest is written out here, so that no formula stands behind it.
 */
// prettier-ignore
export const CMS_TABLE: readonly (readonly [first: number, last: number, units: number])[] = [
  [0, 7, 0], [8, 22, 1], [23, 37, 2], [38, 52, 3], [53, 67, 4], [68, 82, 5], [83, 97, 6], [98, 112, 7], [113, 127, 8],
  [128, 142, 9], [143, 157, 10], [158, 172, 11], [173, 187, 12], [188, 202, 13], [203, 217, 14], [218, 232, 15],
  [233, 247, 16], [248, 262, 17], [263, 277, 18], [278, 292, 19], [293, 307, 20], [308, 322, 21], [323, 337, 22],
  [338, 352, 23], [353, 367, 24], [368, 382, 25], [383, 397, 26], [398, 412, 27], [413, 427, 28], [428, 442, 29],
  [443, 457, 30], [458, 472, 31], [473, 487, 32],
];

const UNITS_AT: readonly number[] = CMS_TABLE.flatMap(([first, last, units]) =>
  Array.from({ length: last - first + 1 }, () => units),
);

/** Units that the printed table gives for a day's timed minutes. */
export function tableUnits(minutes: number): number {
  const units = UNITS_AT[minutes];
  if (units === undefined) throw new RangeError("The written table ends at 487 minutes.");
  return units;
}
