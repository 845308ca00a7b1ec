import { tableUnits } from "../units/cms-table.js";

/**
 * Every way to share a day's units that the text of CMS Pub. 100-04 ch. 5 §20.2.C allows, found by trying them all:
 * the total is the printed table's; a code with 15, 30, ... minutes has at least 1, 2, ... units; a unit beyond those goes
 * to minutes left over, one at most to each code; and nobody with fewer minutes left over has one before another.
 *
 * It shares nothing with the library but the text.
 */
export function lawfulAllocations(minutes: readonly number[]): readonly (readonly number[])[] {
  const total = tableUnits(minutes.reduce((sum, each) => sum + each, 0));
  const codes = minutes.map(takeFullBlocks);
  return unitVectors(minutes.length, total).filter((units) => isLawful(units, codes));
}

interface Code {
  readonly blocks: number;
  readonly left: number;
}

function takeFullBlocks(minutes: number): Code {
  let blocks = 0;
  let left = minutes;
  while (left >= 15) {
    blocks += 1;
    left -= 15;
  }
  return { blocks, left };
}

const vectorsBySize = new Map<string, readonly (readonly number[])[]>();

/** All vectors of whole numbers of a length that add up to a total. */
function unitVectors(length: number, total: number): readonly (readonly number[])[] {
  const key = `${length} ${total}`;
  const known = vectorsBySize.get(key);
  if (known !== undefined) return known;
  const vectors: (readonly number[])[] = [];
  if (length === 1) vectors.push([total]);
  else {
    for (let first = 0; first <= total; first += 1) {
      for (const rest of unitVectors(length - 1, total - first)) vectors.push([first, ...rest]);
    }
  }
  vectorsBySize.set(key, vectors);
  return vectors;
}

function isLawful(units: readonly number[], codes: readonly Code[]): boolean {
  let leastServed = 15;
  let mostPassedOver = 0;
  for (const [index, { blocks, left }] of codes.entries()) {
    const beyond = (units[index] ?? 0) - blocks;
    if (beyond < 0 || beyond > 1) return false;
    if (beyond === 1 && left === 0) return false;
    if (beyond === 1) leastServed = Math.min(leastServed, left);
    else mostPassedOver = Math.max(mostPassedOver, left);
  }
  return leastServed >= mostPassedOver;
}
