import { describe, expect, it } from "vitest";
import { runCli } from "../../src/cli/run-cli.js";
import { Readable } from "node:stream";
import { failing, run, slow } from "./run.js";

const MARK = "ZEBRAFISH";
const visitOf = (minutes: unknown): string =>
  JSON.stringify({
    serviceDate: "2026-03-02",
    payer: "medicare-part-b",
    services: [{ procedureCode: "97530", minutes }],
  });
const COUNT = "units --payer medicare-part-b --date 2026-03-02";
const kinds = (records: readonly Record<string, unknown>[]) => records.map(({ kind }) => kind);

describe("NDJSON", () => {
  it("gives one line for each line, in order", async () => {
    const minutes = Array.from({ length: 3000 }, (_, index) => (index % 60) + 1);
    const { records, code } = await run("units", { stdin: minutes.map((each) => `${visitOf(each)}\n`) });
    expect(code).toBe(0);
    expect(records.map(({ timedMinutes }) => timedMinutes)).toEqual(minutes);
  });

  it("goes on after a bad line and says where it stands", async () => {
    const bad = `{"serviceDate": "2026-03-02", "name": "${MARK}`;
    const ran = await run("units", { stdin: `${visitOf(30)}\r\n\r\n${bad}\r\n${visitOf(15)}\r\n` });
    expect(ran.code).toBe(2);
    expect(kinds(ran.records)).toEqual(["unit-calculation", "error", "unit-calculation"]);
    const byteOffset = visitOf(30).length + 4;
    expect(ran.records[1]).toMatchObject({
      record: 2,
      line: 3,
      byteOffset,
      issues: [{ pointer: "", message: "The text is not valid JSON." }],
    });
    expect(ran.stderr).toBe(
      "ot-billing-rules: 1 of 3 records could not be worked out; an error record stands in the place of each.\n",
    );
  });

  it("stops at the first bad record when told so", async () => {
    const ran = await run("units --strict", { stdin: `${visitOf(30)}\n{"a"\n${visitOf(15)}\n` });
    expect(ran.code).toBe(2);
    expect(kinds(ran.records)).toEqual(["unit-calculation", "error"]);
    expect(ran.stderr).toContain("stopped at record 2");
  });

  it("refuses bytes that are not UTF-8, and reads a byte-order mark", async () => {
    const latin = Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xe9]), Buffer.from('"}\n')]);
    const ran = await run("units --from ndjson", {
      stdin: [Buffer.from([0xef, 0xbb, 0xbf]), `${visitOf(30)}\n`, latin, visitOf(15)],
    });
    expect(kinds(ran.records)).toEqual(["unit-calculation", "error", "unit-calculation"]);
    expect(ran.records[1]).toMatchObject({
      line: 2,
      byteOffset: visitOf(30).length + 4,
      issues: [{ message: "The text is not UTF-8." }],
    });
  });

  it("gives up a line over 16 MiB and goes on", async () => {
    const half = Buffer.alloc(9 * 1024 * 1024, "x");
    const ran = await run("units", { stdin: [`${visitOf(30)}\n`, `["${MARK}`, half, half, `"]\n${visitOf(15)}\n`] });
    expect(ran.code).toBe(2);
    expect(kinds(ran.records)).toEqual(["unit-calculation", "error", "unit-calculation"]);
    expect(ran.records[1]).toMatchObject({
      line: 2,
      issues: [{ message: "The record is longer than 16777216 bytes." }],
    });
  });

  it("reads several inputs and numbers them", async () => {
    const ran = await run(["units", "test/cli/samples/visits.ndjson", "-"], { stdin: '{"a"\n' });
    expect(ran.records).toMatchObject([
      { kind: "unit-calculation" },
      { kind: "unit-calculation" },
      { kind: "error", input: 2, record: 3, line: 1 },
    ]);
  });
});

describe("JSON", () => {
  it("reads a long array without holding it", async () => {
    const stdin = [
      "[\n",
      ...Array.from({ length: 2000 }, (_, index) => `${index === 0 ? "" : ",\n"}${visitOf((index % 60) + 1)}`),
      "\n]\n",
    ];
    const { code, records } = await run("units", { stdin });
    expect(code).toBe(0);
    expect(records).toHaveLength(2000);
  });

  it("makes one array of all records", async () => {
    const ran = await run("units --format json", { stdin: `${visitOf(30)}\n{"a"\n` });
    expect(kinds(JSON.parse(ran.stdout) as Record<string, unknown>[])).toEqual(["unit-calculation", "error"]);
    expect((await run("units --format json", { stdin: "" })).stdout).toBe("[]\n");
  });

  it.each([
    [
      "a bad element",
      `[\n${visitOf(30)},\n{"a": ${MARK}},\n${visitOf(15)}\n]`,
      ["unit-calculation", "error", "unit-calculation"],
    ],
    ["a missing comma", `[\n${visitOf(30)}\n${visitOf(15)}\n]`, ["unit-calculation", "error", "unit-calculation"]],
    ["a comma too many", `[\n${visitOf(30)},\n]`, ["unit-calculation", "error"]],
    ["a missing end", `[\n${visitOf(30)},\n${visitOf(15)}\n`, ["unit-calculation", "unit-calculation", "error"]],
    ["a cut element", `[\n${visitOf(30)},\n{"services": [\n`, ["unit-calculation", "error"]],
    [
      "a bad service in the only record",
      `[\n{"procedureCode":"97530","minutes":30},\n{"procedureCode": ${MARK}}\n]`,
      ["error"],
    ],
  ])("says where %s is", async (_, stdin, expected) => {
    const ran = await run(COUNT, { stdin });
    expect(ran.code).toBe(2);
    expect(kinds(ran.records)).toEqual(expected);
    expect(ran.stdout + ran.stderr).not.toContain(MARK);
  });
});

describe("CSV", () => {
  const broken = 5000;
  const rows = (bad: string): string[] =>
    Array.from({ length: 10_000 }, (_, index) =>
      index + 2 === broken ? `${bad}\n` : `V${Math.floor(index / 2)},97530,${(index % 50) + 8}\n`,
    );
  // Lines 2 and 3 are V0, so line 5000 is the first row of V2499.
  const spoilt = 2500;

  it.each([
    ["minutes that are no number", `V2499,97530,${MARK}`, "/minutes", [spoilt]],
    ["a missing cell", "V2499,97530", "", [spoilt]],
    ["a cell too many", `V2499,97530,20,${MARK}`, "", [spoilt]],
    ["an empty code", "V2499,,20", "/code", [spoilt]],
    ["a quotation mark that is not closed", `V2499,"97530,${MARK}`, "", [spoilt]],
    ["a quotation mark inside a cell", `V2499,97"530,20`, "", [spoilt]],
    ["no visit", ",97530,20", "/visit", [spoilt - 1, spoilt]],
    ["nothing that can be read", `"${MARK}`, "", [spoilt - 1, spoilt]],
  ])("makes one error record of a row in the middle with %s", async (_, bad, pointer, expected) => {
    const ran = await run(COUNT, { stdin: ["visit,code,minutes\n", ...rows(bad)] });
    expect(ran.code).toBe(2);
    const errors = ran.records.filter(({ kind }) => kind === "error");
    expect(errors.map(({ record }) => record)).toEqual(expected);
    for (const error of errors) expect(error).toMatchObject({ line: broken, issues: [{ pointer, line: broken }] });
    expect(ran.records).toHaveLength(5000);
    expect(ran.stdout + ran.stderr).not.toContain(MARK);
  });

  it("refuses bytes that are not UTF-8 in their row only", async () => {
    const stdin = ["visit,code,minutes\nA,97530,30\n", Buffer.from([0xe9, 0x0a]), "B,97530,30\nC,97530,30\n"];
    const ran = await run(COUNT, { stdin });
    expect(kinds(ran.records)).toEqual(["error", "error", "unit-calculation"]);
  });

  it("reads a line break inside quotation marks", async () => {
    const ran = await run(COUNT, {
      stdin: 'visit,code,minutes,note\nA,97530,30,"first\nsecond, ""third"""\nB,97530,15,\n',
    });
    expect(ran).toMatchObject({
      code: 0,
      stderr: "ot-billing-rules: left out, because their titles are not known: column 4.\n",
    });
    expect(ran.records).toMatchObject([{ timedMinutes: 30 }, { timedMinutes: 15, source: { line: 4 } }]);
  });

  it("never counts a visit whose rows do not stand together as if they did", async () => {
    const ran = await run(COUNT, { stdin: "visit,code,minutes\nA,97530,30\nB,97530,30\nA,97530,30\n" });
    expect(ran.code).toBe(2);
    expect(ran.records[2]).toMatchObject({ kind: "error", line: 4, issues: [{ pointer: "/visit", line: 4 }] });
    expect(JSON.stringify(ran.records[2])).toContain("record 1 has its first rows");
  });

  it("refuses rows of a visit that differ in what belongs to the visit", async () => {
    const ran = await run("units --payer medicare-part-b", {
      stdin: "visit,date,code,minutes\nA,2026-03-02,97530,30\nA,2026-03-03,97530,30\n",
    });
    expect(ran.records).toMatchObject([{ kind: "error", line: 3, issues: [{ pointer: "/date", line: 3 }] }]);
  });

  it.each([
    ["no code", "visit,minutes\nA,30\n", "There is no column for the procedure code."],
    ["no minutes", "visit,code\nA,97530\n", "neither a column minutes nor the columns start and end"],
    ["half a time log", "code,start\n97530,09:00\n", "A time log needs both columns"],
    ["a column twice", "code,cpt,minutes\n97530,97530,30\n", "Two columns hold code."],
    [
      "a misspelt title",
      "code,minutes,asistant_minutes\n97530,30,15\n",
      "The title of column 3 is nearly assistantminutes.",
    ],
    ["data instead of titles", `${MARK},97530,30\n`, "There is no column for the procedure code."],
  ])("refuses a header with %s", async (_, stdin, message) => {
    const ran = await run(COUNT, { stdin });
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain(message);
    expect(ran.stderr).not.toContain(MARK);
  });

  it("takes titles from the caller", async () => {
    const stdin = "Service,Total Time\n97530,30\n";
    const ran = await run([...COUNT.split(" "), "--column", "code=Service", "--column", "minutes=total time"], {
      stdin,
    });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.records).toMatchObject([{ timedMinutes: 30 }]);
  });
});

describe("input that is none", () => {
  it.each([
    ["gzip", Buffer.from([0x1f, 0x8b, 8, 0]), "gzip"],
    ["a workbook", Buffer.from("PK\u0003\u0004abc"), "save the sheet as CSV"],
    ["UTF-16", Buffer.from("\ufeffcode", "utf16le"), "save it as UTF-8"],
    ["X12", Buffer.from("ISA*00*"), "It is X12"],
    ["XML", Buffer.from("<Claim/>"), "It is XML or HTML"],
    ["zero bytes", Buffer.from("a\u0000b"), "It holds zero bytes"],
  ])("names %s", async (_, stdin, message) => {
    const ran = await run(COUNT, { stdin });
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain(message);
  });

  it("takes an empty input as no records", async () => {
    expect(await run(COUNT, { stdin: "" })).toMatchObject({
      code: 0,
      stdout: "",
      stderr: "ot-billing-rules: input 1 is empty.\n",
    });
    expect(await run(COUNT, { stdin: "\n\n" })).toMatchObject({ code: 0, stdout: "" });
    expect(await run(COUNT, { stdin: "code,minutes\n" })).toMatchObject({ code: 0, stdout: "", stderr: "" });
  });

  it.each([
    [`${MARK}.json`, "Input 1 cannot be read: there is no such file."],
    ["test/cli", "Input 1 cannot be read: it is a folder."],
  ])("does not name a file that cannot be read", async (path, message) => {
    const ran = await run([...COUNT.split(" "), path]);
    expect(ran).toMatchObject({ code: 2, stdout: "", stderr: `ot-billing-rules: ${message}\n` });
  });
});

describe("output", () => {
  const io = (stdout: NodeJS.WritableStream, stdin: string) => ({
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: stdout as never,
    stderr: slow(),
    env: {},
  });

  it("ends quietly when its reader has gone", async () => {
    const streams = io(failing("EPIPE"), `${visitOf(30)}\n{"a"\n`);
    expect(await runCli(["units"], streams)).toBe(0);
    expect(streams.stderr.read()).toBeNull();
  });

  it("says that the disk is full", async () => {
    const streams = io(failing("ENOSPC"), `${visitOf(30)}\n`);
    expect(await runCli(["units"], streams)).toBe(2);
    expect(String(streams.stderr.read())).toContain("no space is left on the device");
  });

  it("waits for a slow reader", async () => {
    const stdout = slow();
    let taken = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      for (; taken < 10_000; taken += 1) yield Buffer.from(`${visitOf(30)}\n`);
    }
    const running = runCli(["units"], { stdin: Readable.from(endless()), stdout, stderr: slow(), env: {} });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(taken).toBeLessThan(100);
    stdout.destroy();
    expect(await running).toBe(0);
  });
});
