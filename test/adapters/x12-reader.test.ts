import { describe, expect, it } from "vitest";
import { readX12Claims, streamX12Claims, x12ClaimReader, type AdaptedRecord } from "../../src/x12.js";
import { claim, claimOf, fixture, interchange, issuesOf, LEVELS, linesOf, transaction } from "./x12-text.js";

const OPTIONS = { payerOf: "medicare-part-b" } as const;
const ONE = interchange([...LEVELS, ...claim()]);
const LINE = "97530 GO x2 of 2026-10-15 for 1";

const read = (source: Uint8Array | string) => readX12Claims(source, OPTIONS);
const bytes = (text: string) => new TextEncoder().encode(text);

/** What a run over a text gives: lines of claims, issues of refusals. */
function outline(records: readonly AdaptedRecord[]): string[] {
  return records.map((record) => (record.ok ? linesOf(record.value).join("; ") : issuesOf(record).join("; ")));
}

describe("delimiters and encodings", () => {
  it.each<[string, Uint8Array | string]>([
    ["usual ones", ONE],
    ["bytes", bytes(ONE)],
    ["a byte order mark in text", `\uFEFF${ONE}`],
    ["a byte order mark in bytes", bytes(`\uFEFF${ONE}`)],
    ["UTF-16 without a mark", Buffer.from(ONE, "utf16le")],
    ["UTF-16 with a mark", Buffer.from(`\uFEFF${ONE}`, "utf16le")],
    ["UTF-16 of the other byte order", Buffer.from(`\uFEFF${ONE}`, "utf16le").swap16()],
    ["line breaks behind terminators", ONE.replaceAll("~", "~\r\n")],
    ["blanks and line breaks around segments", ONE.slice(0, 106) + ONE.slice(106).replaceAll("~", " ~ \n ")],
    ["lines of 80 characters", ONE.replaceAll(/.{80}/g, "$&\r\n")],
    ["a newline as terminator", ONE.replaceAll("~", "\n")],
    ["a return and newline as terminator", ONE.replaceAll("~", "\r\n")],
    ["control characters", ONE.replaceAll("*", "\u001D").replaceAll("~", "\u001C").replaceAll(":", "\u001F")],
    ["characters that mean something in a pattern", ONE.replaceAll("*", ".").replaceAll("~", "$").replaceAll(":", "^")],
    ["others of them", ONE.replaceAll("*", "|").replaceAll("~", "\\").replaceAll(":", "+")],
    ["an ISA that is not padded", ONE.replace(/^.{105}/, (isa) => isa.replaceAll(/ +/g, ""))],
    ["no last terminator", ONE.slice(0, -1)],
    ["blanks and the old mark of the end behind it", `${ONE}\r\n \u001A`],
  ])("reads %s", (_, source) => {
    const [record, ...more] = read(source);
    expect(linesOf(claimOf(record))).toEqual([LINE]);
    expect([issuesOf(record), more]).toEqual([[], []]);
  });

  it("takes the character that parts CLM05 where the ISA names another", () => {
    const [record] = read(ONE.replaceAll(":", ">").replace("*>~GS", "*:~GS"));
    expect(linesOf(claimOf(record))).toEqual([LINE]);
    expect(issuesOf(record)).toEqual(["conflicting 2300[1] CLM05"]);
  });
});

describe("pieces", () => {
  const files = ["ot-basic.837", "ot-bom.837", "ot-gt-component-pipe-crlf.837", "ot-newline-terminator.837"];
  const inPieces = (source: Uint8Array, size: number): readonly AdaptedRecord[] => {
    const reader = x12ClaimReader(OPTIONS);
    const records: AdaptedRecord[] = [];
    for (let at = 0; at < source.length; at += size) records.push(...reader.push(source.subarray(at, at + size)));
    return [...records, ...reader.end()];
  };

  it.each(files)("%s gives the same in pieces of any size", (name) => {
    for (const size of [1, 2, 3, 7, 64, 1000]) {
      expect(inPieces(fixture(name), size), `${size} bytes`).toEqual(read(fixture(name)));
    }
  });

  it("gives UTF-16 the same in single bytes", () => {
    const [record, ...more] = inPieces(Buffer.from(`\uFEFF${ONE}`, "utf16le"), 1);
    const { at = { segment: 0, line: 0, offset: 0 }, ...origin } = claimOf(record).origin;
    const inUnits = { ...at, offset: (at.offset - 2) / 2 };
    expect([{ ok: true, value: { ...claimOf(record), origin: { ...origin, at: inUnits } } }, ...more]).toEqual(
      read(ONE),
    );
  });

  it("gives a claim as soon as the next one begins", () => {
    const keys = (records: readonly AdaptedRecord[]) => records.map((record) => claimOf(record).origin.claimKey);
    const reader = x12ClaimReader(OPTIONS);
    const [first = "", second = "", ...more] = new TextDecoder().decode(fixture("ot-basic.837")).split("CLM*");
    expect(reader.push(`${first}CLM*${second}`)).toEqual([]);
    expect(keys(reader.push(`CLM*${more[0] ?? ""}`))).toEqual(["OT-0001"]);
    expect(keys(reader.push(`CLM*${more[1] ?? ""}`))).toEqual(["OT-0002"]);
    expect(keys(reader.end())).toEqual(["OT-0003"]);
  });

  it("streams", async () => {
    const source = (async function* () {
      yield* [ONE.slice(0, 200), bytes(ONE.slice(200))];
    })();
    const records: AdaptedRecord[] = [];
    for await (const record of streamX12Claims(source, OPTIONS)) records.push(record);
    expect(records).toEqual(read(ONE));
  });
});

describe("the envelope", () => {
  it("reads several interchanges, groups and transactions, with other delimiters too", () => {
    const two = [...transaction([...LEVELS, ...claim()]), ...transaction([...LEVELS, ...claim()], undefined, "0002")];
    const isa = ONE.slice(0, 106);
    const groups = [
      ["GS*HC*A*B*20261102*0915*1*X*005010X222A1", ...two, "GE*2*1"],
      ["GS*HC*A*B*20261102*0915*2*X*005010X222A1", ...transaction([...LEVELS, ...claim()]), "GE*1*2"],
    ];
    const many = isa + [...groups.flat(), "IEA*2*000000001"].map((segment) => `${segment}~`).join("");
    const records = read(many + ONE.replaceAll("~", "\n").replaceAll("*", "|"));
    expect(outline(records)).toEqual([LINE, LINE, LINE, LINE]);
    expect(records.flatMap(issuesOf)).toEqual([]);
    expect(records.map((record) => claimOf(record).origin.place)).toEqual(["2300[1]", "2300[2]", "2300[3]", "2300[4]"]);
  });

  it("reads the next interchange behind one without its last terminator", () => {
    const records = read(`${ONE.slice(0, -1)}\n${ONE.replaceAll("~", "!").replaceAll("*", "|")}`);
    expect(outline(records)).toEqual([LINE, LINE]);
    expect(records.flatMap(issuesOf)).toEqual([]);
  });

  it.each([
    [/SE\*\d+/, "SE*99", "wrong-count SE01"],
    [/SE\*(\d+)\*0001/, "SE*$1*0002", "conflicting SE02"],
    [/GE\*1/, "GE*2", "wrong-count GE01"],
    [/IEA\*1/, "IEA*", "wrong-count IEA01"],
    [/IEA\*1.*/, "", "missing IEA"],
  ])("reports %s as %s and reads the claim", (from, to, issue) => {
    const [record, ...more] = read(ONE.replace(from, to));
    expect(linesOf(claimOf(record))).toEqual([LINE]);
    expect([issuesOf(record), more]).toEqual([[issue], []]);
  });

  it("keeps every claim in its order when one is refused", () => {
    const second = claim().map((segment) => segment.replace("SV1*", "SV2*0431*"));
    const records = read(interchange([...LEVELS, ...claim(), ...second, ...claim()]));
    expect(outline(records)).toEqual([LINE, "not-supported 2400[1] SV2", LINE]);
    expect(records.map((record) => record.ok)).toEqual([true, false, true]);
  });

  it.each([
    ["005010X223A2", "837I"],
    ["005010X224A2", "837D"],
    ["004010X098A1", "4010"],
    ["INVENTED", "not known here"],
  ])("refuses version %s by name", (version, name) => {
    const records = read(interchange([...LEVELS, ...claim()], { version }));
    expect(outline(records)).toEqual(["not-supported ST[1]"]);
    expect(records[0]?.ok === false && records[0].issues[0]?.message).toContain(name);
    expect(JSON.stringify(records)).not.toContain("INVENTED");
  });

  it("refuses what is no claim, once for each transaction", () => {
    expect(outline(read(ONE.replace("ST*837", "ST*835")))).toEqual(["not-supported ST[1]"]);
  });

  it("tells the version by the group where the transaction has none", () => {
    const of = (version: string) =>
      interchange([...LEVELS, ...claim()], { version }).replace(`ST*837*0001*${version}`, "ST*837*0001");
    expect(outline(read(of("005010X222A2")))).toEqual([LINE]);
    expect(outline(read(of("005010X223A2")))).toEqual(["not-supported ST[1]"]);
    expect(outline(read(of("")))).toEqual([LINE]);
    expect(outline(read(of("").replace("SV1*", "SV2*0431*")))).toEqual(["not-supported 2400[1] SV2"]);
  });

  it("says what is no interchange, and goes on with the next one", () => {
    expect(outline(read("hello"))).toEqual(["unreadable ISA"]);
    expect(outline(read("ISA"))).toEqual(["wrong-format ISA"]);
    expect(outline(read(`{"a": 1}`))).toEqual(["unreadable ISA"]);
    expect(outline(read("ISA*00*~"))).toEqual(["wrong-format ISA"]);
    expect(outline(read(`VISA card ${ONE}`))).toEqual(["unreadable ISA", LINE]);
    expect(read(`${ONE} and more ${ONE}`).map(issuesOf)).toEqual([["unreadable ISA"], []]);
    expect(read("")).toEqual([]);
    expect(read(" \r\n")).toEqual([]);
  });

  it("says that a transaction holds no claim", () => {
    expect(outline(read(interchange([...LEVELS])))).toEqual(["missing ST[1]"]);
    expect(outline(read(ONE.slice(0, 106)))).toEqual(["missing IEA"]);
    expect(outline(read(ONE.slice(0, ONE.indexOf("CLM*"))))).toEqual(["missing SE; missing IEA"]);
  });

  it("never gives a claim that may be cut off", () => {
    const two = interchange([...LEVELS, ...claim(), ...claim()]);
    const cut = (text: string) => outline(read(text));
    expect(cut(two.slice(0, two.lastIndexOf("SE*")))).toEqual([LINE, "missing SE; missing IEA"]);
    expect(cut(two.slice(0, two.lastIndexOf("SE*")) + ONE)).toEqual([LINE, "missing SE; missing IEA", LINE]);
    expect(cut(two.replace(/SE\*\d+\*0001~/, ""))).toEqual([LINE, "missing SE"]);
  });
});

describe("limits", () => {
  it("refuses the claim of a segment that is too long, and those whose level it may have swallowed", () => {
    const long = interchange([
      ...LEVELS,
      ...claim(["NTE*ADD*" + "X".repeat(10_000)]),
      ...claim(),
      ...LEVELS.slice(5),
      ...claim(),
    ]);
    const records = read(long);
    expect(outline(records)).toEqual(["too-long segment 15", "too-long segment 15", LINE]);
    const reader = x12ClaimReader({ ...OPTIONS, segmentLength: 300 });
    const pieces = long.match(/[\s\S]{1,100}/g) ?? [];
    expect(outline([...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()])).toEqual(outline(records));
  });

  it("refuses a claim of too many segments and reads the next", () => {
    const options = { ...OPTIONS, claimSegments: 8 };
    const many = interchange([
      ...LEVELS,
      ...claim(
        [],
        Array.from({ length: 9 }, () => "NTE*ADD*A"),
      ),
      ...claim(),
    ]);
    expect(outline(readX12Claims(many, options))).toEqual(["too-many 2300[1]", LINE]);
  });

  it.each([0, -1, 1.5, NaN])("takes no limit of %s", (segmentLength) => {
    expect(() => x12ClaimReader({ ...OPTIONS, segmentLength })).toThrow(RangeError);
  });

  it("holds two claims and no more of a long file", () => {
    const reader = x12ClaimReader(OPTIONS);
    reader.push(interchange([...LEVELS, ...claim()]).split("SE*")[0] ?? "");
    const next = claim()
      .map((segment) => `${segment}~`)
      .join("");
    for (let count = 0; count < 500; count += 1) expect(reader.push(next)).toHaveLength(1 - Number(count === 0));
  });

  it("says at most a hundred things of one claim", () => {
    const lines = Array.from({ length: 300 }, (_, index) => [`LX*${index + 1}`, "SV1*HC:97530*1*MJ*2***1"]);
    const [record] = read(interchange([...LEVELS, ...claim().slice(0, 2), ...lines.flat()]));
    expect(issuesOf(record)).toHaveLength(101);
    expect(issuesOf(record).at(-1)).toMatch(/^too-many /);
  });
});
