/** A word further off than this is not a slip of the pen. */
const MOST_SLIPS = 2;

/**
 * Finds the known word that an unknown one was probably meant to be. Case, hyphens, underscores and blanks do not count.
 *
 * @param unknown - a word of the input; it is never shown
 * @param known - names of fields, columns, commands or options
 * @returns the closest known word, or none when all are too far off
 */
export function closestWord(unknown: string, known: readonly string[]): string | undefined {
  let closest: string | undefined;
  let fewest = MOST_SLIPS + 1;
  const meant = plain(unknown);
  for (const word of known) {
    const wanted = plain(word);
    const most = Math.min(fewest - 1, Math.floor(wanted.length / 3));
    if (most < 0 || Math.abs(wanted.length - meant.length) > most) continue;
    const slips = countSlips(meant, wanted);
    if (slips > most) continue;
    closest = word;
    fewest = slips;
  }
  return closest;
}

function plain(word: string): string {
  return word.length > 60 ? word : word.replaceAll(/[-_\s]/g, "").toLowerCase();
}

/** Letters left out, added, changed or swapped with their neighbour (optimal string alignment). */
function countSlips(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const changed = at(last, column - 1) + (same ? 0 : 1);
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      now.push(
        Math.min(
          changed,
          at(last, column) + 1,
          at(now, column - 1) + 1,
          swapped ? at(beforeLast, column - 2) + 1 : changed,
        ),
      );
    }
    beforeLast = last;
    last = now;
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
