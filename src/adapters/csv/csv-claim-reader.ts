import type { AdaptedRecord, ClaimReader } from "../adapted-claim.js";
import { adaptRows } from "./adapt-rows.js";
import { claimRows } from "./claim-rows.js";
import { simpleTitle } from "./column-set.js";
import type { CsvClaimOptions } from "./csv-options.js";
import { csvTextRows } from "./csv-text-rows.js";
import type { GroupRecord } from "./open-group.js";
import { presetRows } from "./preset-rows.js";
import type { CsvRow } from "./row-cutter.js";
import { rowGroupReader } from "./row-group-reader.js";
import type { RowKind } from "./row-kind.js";
import { rowPlace } from "./row-place.js";
import { seenKeys } from "./seen-keys.js";

/**
 * Reads claims from CSV text that comes in pieces: claim lines, one a row, with documented minutes where the file has
 * them. The rows of a claim stand together, so one claim is held at a time; a claim that comes back later is an issue, and
 * one bad row costs no other claim. The header row decides: our own columns, a published layout or your titles; the
 * separator is the comma, semicolon, tab or bar of that row.
 *
 * A header row that cannot be used gives one issue, and no row is read.
 *
 * @param options - layout, titles, payer, setting and diagnoses where rows do not say them
 * @returns a reader whose functions give the claims that have become whole
 * @example
 * ```ts
 * import { csvClaimReader } from "ot-billing-rules/csv";
 * const reader = csvClaimReader({ payerOf: "medicare-part-b", setting: "practitioner" });
 * reader.push("claim,line,code,modifiers,units,date,diagnosis\nA,1,97530,GO,2,2026-03-0"); //=> []
 * const [first] = [...reader.push("2,M25.641\nB,1,97530,GO,one,2026-03-02,M25.641\n"), ...reader.end()];
 * first?.ok && first.value.claim.serviceLines[0]?.units; //=> 2
 * ```
 */
export function csvClaimReader(options: CsvClaimOptions = {}): ClaimReader<string> {
  const rows = csvTextRows();
  const refused: AdaptedRecord[] = [];
  let records = 0;
  const groups = rowGroupReader({
    kindOf: () => claimKind(options),
    defaultDate: undefined,
    titles: givenTitles(options),
    titleOption: "the option columns",
    seen: seenKeys(),
    nextRecord: () => (records += 1),
    input: 1,
    onHeader: (reading, { line }) => {
      if (reading.ok) return;
      const message = `The header row cannot be used. ${reading.message}`;
      const fix = "Write the titles the guide lists, or give the options preset or columns.";
      refused.push({
        ok: false,
        place: rowPlace(line),
        issues: [{ code: "unreadable", place: rowPlace(line), message, fix }],
      });
    },
  });
  const adapt = (found: readonly GroupRecord[]): readonly AdaptedRecord[] => [
    ...refused.splice(0),
    ...found.map((record) => adaptRows(record, options)),
  ];
  const take = (found: readonly CsvRow[]): readonly AdaptedRecord[] => found.flatMap((row) => adapt(groups.take(row)));
  return {
    push: (piece) => take(rows.push(piece)),
    end: () => [...take(rows.end()), ...adapt(groups.end())],
  };
}

function claimKind({ preset }: CsvClaimOptions): RowKind {
  return preset === undefined ? claimRows : presetRows(preset);
}

function givenTitles({ columns = {} }: CsvClaimOptions): ReadonlyMap<string, string> {
  return new Map(Object.entries(columns).map(([name, title]) => [simpleTitle(title), name]));
}
