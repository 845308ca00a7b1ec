import type { Setting } from "../claim/visit.js";
import type { PtpEditTable } from "../reference/ptp-edits.js";

/**
 * Lists the pairs of a table that hold one of some codes, whatever their dates.
 *
 * @param table - the table
 * @param setting - whose pairs
 * @param codes - codes of which a pair has to hold one; `null` for all
 * @returns pairs as `97530 97537`, the lower code first
 */
export function pairsInTable(
  table: PtpEditTable,
  setting: Setting,
  codes: ReadonlySet<string> | null,
): ReadonlySet<string> {
  const keys = new Set(table.editions.filter((edition) => edition.setting === setting).map(({ key }) => key));
  const pairs = new Set<string>();
  let isOfSetting = false;
  for (const line of table.rows.trim().split("\n")) {
    const bar = line.indexOf("|");
    if (bar >= 0) {
      isOfSetting = line
        .slice(0, bar)
        .split("")
        .some((key) => keys.has(key));
      continue;
    }
    if (!isOfSetting) continue;
    const [columnOnes = "", columnTwos = ""] = line.split(">");
    const partners = columnTwos.split(" ");
    for (const one of columnOnes.split(" ")) {
      const hasOne = codes === null || codes.has(one);
      for (const two of partners) {
        if (hasOne || codes.has(two)) pairs.add(one < two ? `${one} ${two}` : `${two} ${one}`);
      }
    }
  }
  return pairs;
}
