import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crc32 } from "../../src/cms-files/crc32.js";
import { unpackEntry } from "../../src/cms-files/unpack-entry.js";
import { zipDirectory } from "../../src/cms-files/zip-directory.js";
import { bytes, mueCsv, refusal, zip } from "./published.js";

const NAME = "MCR_MUE_PractitionerServices_Eff_10-01-2026.csv";
const CONTENT = mueCsv(["97530,6,3 Clinical,"]);

function unpacked(archive: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    zipDirectory(archive).map((entry) => [
      entry.name,
      Buffer.concat([...unpackEntry(archive, entry)]).toString("latin1"),
    ]),
  );
}

/** A zip written byte by byte, so that it can lie. */
function forged(
  entries: readonly { name: string; packed: Uint8Array; size: number; flags?: number; method?: number }[],
): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, size, flags = 0, method = 8 } of entries) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(flags, 8);
    record.writeUInt16LE(method, 10);
    record.writeUInt32LE(packed.length, 20);
    record.writeUInt32LE(size, 24);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt32LE(offset, 42);
    parts.push(local, Buffer.from(name), Buffer.from(packed));
    directory.push(record, Buffer.from(name));
    offset += local.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

describe("a zip", () => {
  it("unpacks to what was packed, stored or deflated", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string()),
        fc.constantFrom(0 as const, 6 as const),
        (files, level) => {
          const content = Object.fromEntries(
            Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]),
          );
          const expected = Object.fromEntries(
            Object.entries(content).map(([name, data]) => [name, Buffer.from(data).toString("latin1")]),
          );
          expect(unpacked(zip(content, level))).toEqual(expected);
        },
      ),
    );
  });

  it("has the checksum every zip has", () => {
    expect(crc32(0, bytes("123456789"))).toBe(0xcbf43926);
    expect(crc32(crc32(0, bytes("1234")), bytes("56789"))).toBe(0xcbf43926);
  });

  it("is refused when it is cut or changed anywhere, or reads as before", async () => {
    const whole = zip({ [NAME]: CONTENT });
    for (let at = 0; at < whole.length; at += 1) {
      const cut = await refusal("mue.zip", whole.subarray(0, at));
      expect(cut, `cut at ${at}`).not.toBeNull();
      const changed = Uint8Array.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      const issue = await refusal(NAME.replace(".csv", ".zip"), changed);
      // A changed name, time or version does no harm; changed content never passes.
      if (issue === null)
        expect(unpacked(changed)).toMatchObject({ [Object.keys(unpacked(changed))[0] ?? ""]: CONTENT });
    }
  });
});

describe("a zip bomb", () => {
  const gigabyte = 2 ** 30;
  const zeros = deflateRawSync(Buffer.alloc(40 * 2 ** 20));

  it.each([
    ["says that it is too large", [{ name: NAME, packed: new Uint8Array(2000), size: 3 * gigabyte }], "unsafe-zip"],
    [
      "is too large in many parts",
      Array.from({ length: 5 }, (_, at) => ({
        name: `${at}.csv`,
        packed: new Uint8Array(4 * 2 ** 20),
        size: gigabyte / 2,
      })),
      "unsafe-zip",
    ],
    ["is packed too well", [{ name: NAME, packed: zeros, size: 40 * 2 ** 20 }], "unsafe-zip"],
    ["says that it is small", [{ name: NAME, packed: zeros, size: 1000 }], "damaged-zip"],
    [
      "has too many entries",
      Array.from({ length: 1001 }, (_, at) => ({ name: `${at}.csv`, packed: new Uint8Array(), size: 0 })),
      "unsafe-zip",
    ],
    ["has a password", [{ name: NAME, packed: zeros, size: 1000, flags: 1 }], "unsafe-zip"],
    ["is packed in another way", [{ name: NAME, packed: zeros, size: 1000, method: 12 }], "unsafe-zip"],
    ["leaves its folder", [{ name: "../../x.csv", packed: new Uint8Array(), size: 0 }], "unsafe-zip"],
    ["starts at the root", [{ name: "/x.csv", packed: new Uint8Array(), size: 0 }], "unsafe-zip"],
    [
      "names one file twice",
      [
        { name: "x.csv", packed: new Uint8Array(), size: 0 },
        { name: "X.csv", packed: new Uint8Array(), size: 0 },
      ],
      "unsafe-zip",
    ],
  ] as const)("that %s is refused", async (_, entries, code) => {
    const started = process.memoryUsage().rss;
    expect(await refusal("mue.zip", forged([...entries]))).toMatchObject({ code });
    expect(process.memoryUsage().rss - started).toBeLessThan(128 * 2 ** 20);
  });

  it("whose entries share their bytes is refused", async () => {
    const archive = Buffer.from(
      forged([
        { name: "a.csv", packed: zeros, size: 1000 },
        { name: "b.csv", packed: zeros, size: 1000 },
      ]),
    );
    const second = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    archive.writeUInt32LE(0, second + 42);
    expect(await refusal("mue.zip", archive)).toMatchObject({ code: "unsafe-zip" });
  });

  it("of zips in zips in zips is refused", async () => {
    let archive = zip({ [NAME]: CONTENT });
    for (let depth = 0; depth < 4; depth += 1) archive = zip({ "inner.zip": archive });
    expect(await refusal("mue.zip", archive)).toMatchObject({ code: "unsafe-zip" });
  });
});
