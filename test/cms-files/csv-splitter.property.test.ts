import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { csvSplitter } from "../../src/cms-files/csv-splitter.js";
import { proseText } from "../../src/cms-files/latin1-text.js";

function split(text: string, cuts: readonly number[] = []): { cells: readonly string[]; line: number }[] {
  const rows: { cells: readonly string[]; line: number }[] = [];
  const splitter = csvSplitter((cells, line) => rows.push({ cells, line }));
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b).filter((at) => at <= text.length)) {
    splitter.push(text.slice(from, cut));
    from = cut;
  }
  splitter.push(text.slice(from));
  splitter.end();
  return rows;
}

const cell = fc.oneof(
  fc.stringMatching(/^[a-z0-9 .]{0,6}$/),
  fc.stringMatching(/^[a-z,"\n ]{0,6}$/).map((text) => `"${text.replaceAll('"', '""')}"`),
);
const table = fc
  .tuple(
    fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
    fc.constantFrom("\n", "\r\n"),
    fc.boolean(),
  )
  .map(
    ([rows, lineEnd, endsInLine]) => rows.map((cells) => cells.join(",")).join(lineEnd) + (endsInLine ? lineEnd : ""),
  );

it("csv is cut like a well-known package cuts it, wherever the pieces end", () => {
  fc.assert(
    fc.property(table, fc.array(fc.nat(80), { maxLength: 8 }), (text, cuts) => {
      const expected = parse(text, { relax_column_count: true });
      expect(split(text, cuts).map(({ cells }) => cells)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

it("rows are numbered by the line they begin in", () => {
  expect(split('a,"b\n\nc"\r\nd,e\n')).toEqual([
    { cells: ["a", "b\n\nc"], line: 1 },
    { cells: ["d", "e"], line: 4 },
  ]);
});

it("prose that was read byte by byte is put together again from UTF-8, and left as it is from Latin-1", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const asBytes = new TextDecoder("latin1").decode(new TextEncoder().encode(text));
      expect(proseText(asBytes)).toBe(
        new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(text)),
      );
    }),
  );
  expect(proseText("caf\u00e9 100 %")).toBe("caf\u00e9 100 %");
});
