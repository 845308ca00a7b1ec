import type { SortedPtpRows } from "./ptp-collector.js";
import { partsOf } from "./ptp-collector.js";

/**
 * Writes rows of pairs in the form of the table: blocks of one indicator and span, and in them lines of every column-one
 * code with the same column-two codes.
 *
 * @param rows - rows in order
 * @param key - letter of the edition
 * @returns the text of the table, without a line break at its end
 */
export function encodePtpRows({ codes, blocks, keys }: SortedPtpRows, key: string): string {
  const texts: string[] = [];
  let at = 0;
  for (const [number, block] of blocks.entries()) {
    const columnOnesByPartners = new Map<string, string[]>();
    while (at < keys.length && blockOf(keys, at) === number) {
      const one = partsOf(keys[at] ?? 0)[1];
      const partners: string[] = [];
      for (; at < keys.length; at += 1) {
        const [sameBlock, sameOne, two] = partsOf(keys[at] ?? 0);
        if (sameBlock !== number || sameOne !== one) break;
        partners.push(codes[two] ?? "");
      }
      const list = partners.join(" ");
      const known = columnOnesByPartners.get(list);
      if (known === undefined) columnOnesByPartners.set(list, [codes[one] ?? ""]);
      else known.push(codes[one] ?? "");
    }
    if (columnOnesByPartners.size === 0) continue;
    texts.push(`${key}|${block.modifierIndicator}|${block.effectiveFrom}|${block.effectiveThrough ?? ""}`);
    for (const [partners, columnOnes] of columnOnesByPartners) texts.push(`${columnOnes.join(" ")}>${partners}`);
  }
  return texts.join("\n");
}

function blockOf(keys: Float64Array, at: number): number {
  return partsOf(keys[at] ?? 0)[0];
}
