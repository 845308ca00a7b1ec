import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readX12Claims, x12ClaimReader, type AdaptedRecord, type SegmentPlace } from "../../src/x12.js";
import { claim, interchange, LEVELS } from "./x12-text.js";

const OPTIONS = { payerOf: "medicare-part-b" } as const;
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

function placesOf(records: readonly AdaptedRecord[]): readonly SegmentPlace[] {
  return records.map((record) => {
    const { at } = record.ok ? record.value.origin : record;
    if (at === undefined) throw new Error("every record has a place");
    return at;
  });
}

function inPieces(source: Uint8Array, size: number): readonly AdaptedRecord[] {
  const reader = x12ClaimReader(OPTIONS);
  const records: AdaptedRecord[] = [];
  for (let at = 0; at < source.length; at += size) records.push(...reader.push(source.subarray(at, at + size)));
  return [...records, ...reader.end()];
}

/** Names as files have them: of one, two, three and four bytes a letter, cut letters, and Latin-1, which is no UTF-8. */
const NAMES: readonly Uint8Array[] = [
  encoded("INVENTED"),
  encoded("M\u00DCLLER"),
  encoded("\u6F22\u5B57"),
  encoded("\u{1F600}\uFFFD"),
  Uint8Array.of(0xe9),
  Uint8Array.of(0xe6, 0xbc),
  Uint8Array.of(0xff, 0xc3, 0xc3, 0xa9),
];

describe("a claim of X12", () => {
  it("stands at the byte, line and segment of its CLM, whatever the bytes before it and however they come", () => {
    const breaks = fc.constantFrom("~", "~\n", "~\r\n", "~ \n\n", "~\n~");
    const names = fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(names, breaks, fc.boolean(), fc.integer({ min: 1, max: 200 }), (parts, terminator, hasMark, size) => {
        const claims = parts.flatMap((_, at) => [`NTE*ADD*@${at}@`, ...claim()]);
        const text = interchange([...LEVELS, ...claims]).replaceAll("~", terminator);
        const cut = text.split(/@(\d+)@/).map((part, at) => (at % 2 === 0 ? encoded(part) : (parts[+part] ?? part)));
        const mark = hasMark ? [Uint8Array.of(0xef, 0xbb, 0xbf)] : [];
        const bytes = Buffer.concat([...mark, ...(cut as Uint8Array[])]);
        const latin = bytes.toString("latin1");
        const expected = [...latin.matchAll(/CLM\*/g)].map(({ index: offset }) => {
          const before = latin.slice(0, offset);
          const segments = before.split("~").filter((segment) => segment.trim() !== "");
          return { segment: segments.length + 1, line: before.split("\n").length, offset };
        });
        expect(placesOf(inPieces(bytes, size))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("stands at a character of text, and at two bytes of each in UTF-16", () => {
    const text = interchange([...LEVELS, "NTE*ADD*M\u00DCLLER", ...claim()]);
    const offset = text.indexOf("CLM*");
    expect(placesOf(readX12Claims(text, OPTIONS))).toEqual([{ segment: 14, line: 1, offset }]);
    expect(placesOf(inPieces(Buffer.from(text, "utf16le"), 7))).toMatchObject([{ offset: 2 * offset }]);
    expect(placesOf(inPieces(Buffer.from(`\uFEFF${text}`, "utf16le").swap16(), 7))).toMatchObject([
      { offset: 2 + 2 * offset },
    ]);
  });
});

describe("what is no claim", () => {
  const ok = interchange([...LEVELS, ...claim()]);

  it.each<[string, string, string, string]>([
    ["a transaction of another kind stands at its ST", ok.replace("ST*837*", "ST*835*"), "ST[1]", "ST*835"],
    ["a transaction without a claim stands at its ST", interchange([...LEVELS]), "ST[1]", "ST*837"],
    ["a claim of another kind stands at its CLM", ok.replace("SV1*", "SV2*"), "2300[1]", "CLM*"],
    ["an interchange without an end stands at its ISA", ok.slice(0, ok.indexOf("GS*")), "IEA", "ISA*"],
    ["other text stands where it begins", `  \n This is text~${ok}`, "ISA", "This"],
    ["text behind an interchange too", `${ok.replace("ST*837", "ST*835")}\n This is text`, "ST[1]", "ST*835"],
  ])("%s", (_, text, place, begin) => {
    const [record] = inPieces(encoded(text), 13);
    expect(record).toMatchObject({ ok: false, place, at: { offset: text.indexOf(begin) } });
    const before = text.slice(0, text.indexOf(begin));
    expect(record?.ok === false && record.at?.line).toBe(before.split("\n").length);
  });
});
