import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as cell from "../../src/adapters/csv/read-cell.js";
import { csvLine } from "../../src/adapters/csv/csv-line.js";
import { seenKeys } from "../../src/adapters/csv/seen-keys.js";
import { csvByteRows } from "../../src/cli/input/csv-reader.js";
import { jsonReader } from "../../src/cli/input/json-reader.js";
import { lineSplitter } from "../../src/cli/input/line-splitter.js";
import { readCutRecord } from "../../src/cli/input/read-cut-record.js";
import { ndjsonReader } from "../../src/cli/input/ndjson-reader.js";
import { sniffInput } from "../../src/cli/input/sniff-input.js";
import type { RecordReader } from "../../src/cli/input/source-record.js";
import { closestWord } from "../../src/values/closest-word.js";
import { displayWidth } from "../../src/cli/output/display-width.js";
import { wrapText } from "../../src/cli/output/wrap-text.js";

const LIMIT = 1000;

/** Feeds bytes in pieces of given sizes. */
function feed<T>(
  machine: { readonly push: (chunk: Uint8Array) => readonly T[]; readonly end: () => readonly T[] },
  bytes: Uint8Array,
  sizes: readonly number[],
): T[] {
  const found: T[] = [];
  let from = 0;
  for (let turn = 0; from < bytes.length; turn += 1) {
    const to = from + (sizes[turn % Math.max(1, sizes.length)] ?? bytes.length);
    found.push(...machine.push(bytes.subarray(from, to)));
    from = to;
  }
  return [...found, ...machine.end()];
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
const context = (limit = LIMIT) => {
  let records = 0;
  return { nextRecord: () => (records += 1), startOffset: 0, limit };
};

describe("lines", () => {
  it("are the same however the bytes are cut", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "é", "\n", "\r\n", "漢") }), sizes, (text, cuts) => {
        const lines = feed(lineSplitter({ limit: LIMIT, startOffset: 0 }), Buffer.from(text), cuts);
        const expected = text.split("\n");
        if (expected.at(-1) === "") expected.pop();
        expect(lines.map(({ bytes }) => Buffer.from(bytes ?? []).toString())).toEqual(
          expected.map((line) => line.replace(/\r$/, "")),
        );
        expect(lines.map(({ number }) => number)).toEqual(expected.map((_, index) => index + 1));
        const bytes = Buffer.from(text);
        for (const { byteOffset } of lines) expect(byteOffset === 0 || bytes[byteOffset - 1] === 10).toBe(true);
      }),
    );
  });

  it("give up what is over the limit and keep the place", () => {
    for (const cuts of [[1], [3], [100]]) {
      const lines = feed(lineSplitter({ limit: 4, startOffset: 3 }), Buffer.from("1234\r\n12345\n1\n123456789"), cuts);
      expect(lines.map(({ number, byteOffset, bytes }) => [number, byteOffset, bytes?.length ?? null])).toEqual([
        [1, 3, 4],
        [2, 9, null],
        [3, 15, 1],
        [4, 17, null],
      ]);
    }
  });
});

describe("JSON", () => {
  const values = fc.array(fc.oneof(fc.jsonValue(), fc.record({ 'a"]}': fc.string() })), { maxLength: 6 });
  const read = (reader: RecordReader, text: string, cuts: readonly number[]) =>
    feed(reader, Buffer.from(text), cuts).map(readCutRecord);

  it("reads an array element by element however it is written and cut", () => {
    fc.assert(
      fc.property(values, fc.constantFrom(undefined, 2), sizes, (array, indent, cuts) => {
        const records = read(
          jsonReader(context(1e6), () => false),
          JSON.stringify(array, null, indent),
          cuts,
        );
        expect(records.map((record) => (record.ok ? record.value : record))).toEqual(JSON.parse(JSON.stringify(array)));
      }),
    );
  });

  it("reads an array that is one record", () => {
    fc.assert(
      fc.property(values, sizes, (array, cuts) => {
        const records = read(
          jsonReader(context(1e6), () => true),
          JSON.stringify(array, null, 1),
          cuts,
        );
        expect(records).toMatchObject([
          {
            ok: true,
            source: { record: 1, line: 1, byteOffset: 0 },
            value: JSON.parse(JSON.stringify(array)) as unknown,
          },
        ]);
      }),
    );
  });

  it("never takes a text for JSON that is none", () => {
    const characters = Array.from('{}[],:"\\ \n1atrue');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...characters) }), sizes, (text, cuts) => {
        const records = read(
          jsonReader(context(), () => false),
          text,
          cuts,
        );
        if (!isSequence(text)) expect(records.some(({ ok }) => !ok)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("gives up an element over the limit and goes on", () => {
    const text = `[{"a":1},{"a":"${"x".repeat(2000)}"},{"a":3}]`;
    for (const cuts of [[7], [5000]]) {
      expect(
        read(
          jsonReader(context(), () => false),
          text,
          cuts,
        ).map(({ ok }) => ok),
      ).toEqual([true, false, true]);
    }
  });

  it("reads lines and expands an array of records", () => {
    const isOneRecord = (array: readonly unknown[]) => array[0] === "one";
    const records = read(ndjsonReader(context(), isOneRecord), '{"a":1}\n[1,2]\n["one",2]\n[\n', [3]);
    expect(records.map((record) => (record.ok ? record.value : "bad"))).toEqual([{ a: 1 }, 1, 2, ["one", 2], "bad"]);
  });
});

/** Whether a text is JSON values one behind the other. */
function isSequence(text: string): boolean {
  let rest = text.trim();
  while (rest !== "") {
    let end = rest.length;
    for (; end > 0; end -= 1) {
      try {
        JSON.parse(rest.slice(0, end));
        break;
      } catch {
        // A shorter piece may be a value.
      }
    }
    if (end === 0) return false;
    rest = rest.slice(end).trim();
  }
  return true;
}

describe("CSV rows", () => {
  const cells = fc.array(
    fc.array(fc.string({ unit: fc.constantFrom("a", "é", '"', ",", "\n", " ", "9") }), { minLength: 2, maxLength: 4 }),
    { maxLength: 12 },
  );

  it("are what was written however the bytes are cut", () => {
    fc.assert(
      fc.property(cells, sizes, (table, cuts) => {
        const rows = [["code", "minutes"], ...table.map((row) => ["x", ...row])];
        const text = rows.map((row) => csvLine(row)).join("");
        const read = feed(csvByteRows({ limit: LIMIT, startOffset: 0 }), Buffer.from(text), cuts);
        expect(read.map((row) => (row.ok ? row.cells : row.issue))).toEqual(rows);
      }),
    );
  });

  it("cost one row where one row is bad", () => {
    const good = "1,2\n";
    for (const bad of ['"1,2\n', '1,"2\n', '1,2"3\n', '"1"2,3\n', '1,"2"3"\n']) {
      const text = `a,b\n${good.repeat(250)}${bad}${good.repeat(250)}"q","r ""s"""\n`;
      for (const cuts of [[13], [100_000]]) {
        const rows = feed(csvByteRows({ limit: LIMIT, startOffset: 0 }), Buffer.from(text), cuts);
        expect(rows).toHaveLength(503);
        expect(rows.flatMap((row) => (row.ok ? [] : [row.line]))).toEqual([252]);
        expect(rows.at(-1)).toMatchObject({ cells: ["q", 'r "s"'] });
      }
    }
  });
});

describe("the format of an input", () => {
  it.each([
    ['{"a":1}\n{"a":2}\n', "ndjson"],
    ['{"a":1}', "ndjson"],
    ['{\n  "a": 1\n}', "json"],
    ['{"a": [\n1]}', "json"],
    ['[{"a":1}]', "json"],
    ['[{"a":1}]\n[{"a":2}]\n', "ndjson"],
    ["[\n{}\n]", "json"],
    ['[{"a":1},\n{"a":2}]', "json"],
    ['{"a":"1\n{"a":2}\n', "ndjson"],
    ['{"a":1\n{"a":2}\n', "ndjson"],
    ["code,minutes\n", "csv"],
    ["\n \n", "empty"],
  ])("%j is %s", (text, format) => {
    expect(sniffInput(Buffer.from(text))).toEqual({ format });
  });
});

describe("cells", () => {
  it.each([
    ["09:15", "2026-03-02", "2026-03-02T09:15"],
    ["9:15", "2026-03-02", "2026-03-02T09:15"],
    ["9:15:30", "2026-03-02", "2026-03-02T09:15:30"],
    ["9:15 PM", "2026-03-02", "2026-03-02T21:15"],
    ["12:15 a.m.", "2026-03-02", "2026-03-02T00:15"],
    ["12:15pm", "2026-03-02", "2026-03-02T12:15"],
    ["13:15 PM", "2026-03-02", "13:15 PM"],
    ["09:15", undefined, "09:15"],
    ["3/2/2026 09:15", undefined, "2026-03-02T09:15"],
    ["2026-03-02T09:15-05:00", "2026-03-03", "2026-03-02T09:15-05:00"],
    ["2026-03-02T09:15Z", undefined, "2026-03-02T09:15Z"],
    ["nine", "2026-03-02", "nine"],
  ])("time %s of %s is %s", (text, date, expected) => {
    expect(cell.readTime(text, date)).toBe(expected);
  });

  it("keep what they cannot read, for the schema to refuse", () => {
    expect(["30", "30.0", "30.5", "-1", "1e3", "thirty"].map(cell.readNumber)).toEqual([
      30,
      30,
      "30.5",
      "-1",
      "1e3",
      "thirty",
    ]);
    expect(["3/2/2026", "2026-03-02", "2.3.2026"].map(cell.readDate)).toEqual(["2026-03-02", "2026-03-02", "2.3.2026"]);
    expect(["COTA", "OTR/L", "therapist", "both"].map(cell.readFurnisher)).toEqual([
      "assistant",
      "therapist",
      "therapist",
      "both",
    ]);
    expect(["ot", "st", "x"].map(cell.readDiscipline)).toEqual(["OT", "SLP", "X"]);
    expect(["2", "02", "101"].map(cell.readPlaceOfService)).toEqual(["02", "02", "101"]);
    expect(cell.readList("M25.641; R27.8|G56.01")).toEqual(["M25.641", "R27.8", "G56.01"]);
  });

  it.each([
    ["09:20-09:25; 9:40 AM - 9:45 AM", 2],
    ["2026-03-02T09:20-05:00/2026-03-02T09:25-05:00", 1],
    ["09:20 to 09:25", 1],
  ])("interruptions %s", (text, count) => {
    const spans = cell.readInterruptions(text, "2026-03-02");
    expect(spans).toHaveLength(count);
    for (const { start, end } of spans)
      expect([start, end].every((time) => time.startsWith("2026-03-02T09:"))).toBe(true);
  });
});

describe("small parts", () => {
  it("remember keys", () => {
    const seen = seenKeys();
    for (let index = 1; index <= 20_000; index += 1) expect(seen.meet(`visit ${index}`, index)).toBeUndefined();
    expect(seen.meet("visit 17", 20_001)).toBe(17);
    expect(seen.meet("visit 20000", 20_001)).toBe(20_000);
  });

  it("find the nearest word", () => {
    expect(closestWord("mehtod", ["method", "payer"])).toBe("method");
    expect(closestWord("METHOD", ["method"])).toBe("method");
    expect(closestWord("xyz", ["method", "payer"])).toBeUndefined();
  });

  it("count columns", () => {
    expect(["abc", "é", "e\u0301", "東京", "👩‍👩‍👧", "ｆ", "", "\u200b"].map(displayWidth)).toEqual([
      3, 1, 1, 4, 2, 2, 0, 0,
    ]);
    expect(wrapText("aa bb 東京 cc", 5)).toEqual(["aa bb", "東京", "cc"]);
    expect(wrapText("", 5)).toEqual([""]);
  });

  it("write cells that no spreadsheet runs", () => {
    expect(csvLine(["=1+1", -1, 'a"b', "c,d", null, true])).toBe(`'=1+1,-1,"a""b","c,d",,true\r\n`);
  });
});
