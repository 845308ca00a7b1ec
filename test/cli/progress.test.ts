import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { syntheticLines } from "../../scripts/synthetic-claims.mjs";
import { progressLine } from "../../src/cli/progress-line.js";
import type { ProgressMark } from "../../src/cli/progress-text.js";
import { progressText } from "../../src/cli/progress-text.js";
import { run } from "./run.js";

const folder = mkdtempSync(join(tmpdir(), "ot-progress-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

/** What clears a line of a terminal. */
const CLEAR = "\r\u001B[K";
const START: ProgressMark = { at: 0, records: 0, bytes: 0 };
const at = (seconds: number, records: number, bytes: number): ProgressMark => ({ at: seconds * 1000, records, bytes });

describe("the text", () => {
  it.each<[string, ProgressMark, ProgressMark, number | undefined]>([
    ["1,500 records, 750 a second, 2 s left", at(2, 1500, 500), START, 1000],
    ["1,234,567 records, 12,346 a second, 15 min left", at(100, 1_234_567, 100), START, 1000],
    ["500 records, 5.0 a second, 2 h 45 min left", at(100, 500, 100), START, 10_000],
    ["900 records, 90 a second, 1 h 0 min left", at(10, 900, 10), START, 3600],
    ["900 records, 90 a second, 1 min left", at(10, 900, 10), START, 70],
    ["900 records, 90 a second, 59 s left", at(10, 900, 10), START, 69],
    ["30 records, 10 a second, 0 s left", at(3, 30, 70), START, 70],
    ["29 records, 9.7 a second, 1 s left", at(3, 29, 69), START, 70],
    ["a size that is not known: 30 records, 10 a second", at(3, 30, 70), START, undefined],
    ["a file that has grown: 30 records, 10 a second, 0 s left", at(3, 30, 90), START, 70],
    ["nothing done since the first: 64 records", at(3, 64, 90), at(0, 64, 10), 100],
    ["no time gone: 1 record", at(3, 1, 90), at(3, 0, 10), 100],
    ["read in one piece: 90 records, 30 a second", at(3, 90, 10), at(0, 0, 10), 100],
    // 1,000 records of 100 s before the first one say nothing: 20 in 2 s, and 40 of 200 bytes.
    ["1,020 records, 10 a second, 8 s left", at(102, 1020, 840), at(100, 1000, 800), 1000],
  ])("%s", (text, mark, first, bytes) => {
    expect(progressText(mark, first, bytes)).toBe(text.replace(/^.*: /, ""));
  });
});

/** A line on streams of its own, with a clock that is set by hand. */
function lineOn(streams: { readonly stdout: boolean; readonly stderr: boolean }, bytes?: number) {
  const written: string[] = [];
  const stream = (isTTY: boolean, parts: string[]) =>
    Object.assign(
      new Writable({
        write: (chunk: Buffer, _encoding, done) => {
          parts.push(chunk.toString());
          done();
        },
      }),
      { isTTY },
    );
  const clock = { now: 0 };
  const io = { stdout: stream(streams.stdout, []), stderr: stream(streams.stderr, written) };
  return { line: progressLine(io, bytes, () => clock.now), clock, written };
}

describe("the line", () => {
  it("is silent for two seconds, then comes every half second, and is cleared at the end", async () => {
    const { line, clock, written } = lineOn({ stdout: false, stderr: true }, 100);
    const chunks = line.counting(
      (async function* () {
        for (let piece = 0; piece < 10; piece += 1) yield new Uint8Array(10);
      })(),
    );
    let records = 0;
    for await (const chunk of chunks) {
      clock.now += 300;
      records += chunk.length;
      line.show(records);
    }
    line.clear();
    // At 0.3 s the first 10; at 2.1 s 70 of 100: 60 in 1.8 s, 60 bytes too, so 30 more take 0.9 s.
    expect(written).toEqual([
      `${CLEAR}70 records, 33 a second, 1 s left`,
      `${CLEAR}90 records, 33 a second, 1 s left`,
      CLEAR,
    ]);
  });

  it("of a short run is never there", () => {
    const { line, clock, written } = lineOn({ stdout: false, stderr: true }, 100);
    clock.now = 1999;
    line.show(10);
    line.clear();
    expect(written).toEqual([]);
  });

  it.each([
    ["nobody sees", { stdout: false, stderr: false }],
    ["a table shows beside it", { stdout: true, stderr: true }],
    ["a pipe takes", { stdout: true, stderr: false }],
  ])("is never there where its stream is one that %s", (_, streams) => {
    const { line, clock, written } = lineOn(streams, 100);
    const chunks = (async function* () {
      yield new Uint8Array(1);
    })();
    expect(line.counting(chunks)).toBe(chunks);
    clock.now = 60_000;
    line.show(10);
    line.clear();
    expect(written).toEqual([]);
  });
});

describe("a run", () => {
  const COUNT = 640;
  const claims = join(folder, "claims.ndjson");
  writeFileSync(claims, [...syntheticLines(COUNT)].join(""));
  /** Every look at the clock is a second later. */
  const tick = (): void => {
    let seconds = 0;
    vi.spyOn(performance, "now").mockImplementation(() => 1000 * seconds++);
  };
  const check = `check --rules units-invalid ${claims}`;

  it("shows it on a terminal, counts what it has done, and leaves results and exit code alone", async () => {
    const plain = await run(check);
    tick();
    const seen = await run(check, { isSeen: true });
    expect([seen.code, seen.stdout]).toEqual([plain.code, plain.stdout]);
    const [before, ...shown] = seen.stderr.split(CLEAR);
    expect(before).toBe("");
    expect(shown.pop()).toBe(plain.stderr); // the line is cleared before anything else is said
    expect(shown.length).toBeGreaterThan(5);
    const counts = shown.map((text) => Number(/^([\d,]+) records, \d+ a second/.exec(text)?.[1]));
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts.at(-1)).toBe(COUNT);
    expect(statSync(claims).size).toBeGreaterThan(2 * 65_536); // several pieces, so the time left is told
    expect(shown.at(-1)).toMatch(/ a second, 0 s left$/);
  });

  it("does not show it elsewhere", async () => {
    tick();
    expect((await run(check)).stderr).not.toContain("a second");
    expect((await run(`${check} --format table`, { isSeen: true, columns: 80 })).stderr).not.toContain("a second");
  });
});
