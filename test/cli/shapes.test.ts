import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "./run.js";
import {
  BAD_CMS1500,
  BAD_CSV,
  BAD_FHIR,
  BAD_JSON837,
  BAD_X12,
  CMS1500,
  CSV,
  FHIR,
  JSON837,
  MARK,
  X12,
} from "./shape-texts.js";

const folder = mkdtempSync(join(tmpdir(), "ot-time-log-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const RULE = "--rules units-invalid";
interface Found {
  readonly findings: readonly { readonly ruleId: string; readonly path: unknown }[];
  readonly places: readonly string[];
  readonly source: unknown;
}

describe("claims in standard shapes", () => {
  it.each([
    [
      "X12",
      BAD_X12,
      "2400[1] SV104",
      { line: 1, byteOffset: BAD_X12.indexOf("CLM*"), segment: 11, place: "2300[1]", claim: "A" },
    ],
    ["FHIR", BAD_FHIR, "Claim.item[0].quantity", { line: 1, place: "Claim", claim: "A" }],
    ["json837", BAD_JSON837, "serviceUnitCount", { line: 1, place: expect.any(String) as unknown, claim: "A" }],
    ["cms1500", BAD_CMS1500, "24G", { line: 1, place: expect.any(String) as unknown, claim: "A" }],
    ["CSV", BAD_CSV, "line 2, column units", { line: 2, claim: "A" }],
  ])("are known by their bytes and checked alike: %s", async (_, stdin, place, source) => {
    const ran = await run(`check --payer medicare-part-b --setting practitioner ${RULE}`, { stdin });
    expect(ran.stderr).toBe("");
    expect(ran.code).toBe(1);
    const [record] = ran.records as unknown as readonly Found[];
    expect(record?.findings.map(({ ruleId }) => ruleId)).toEqual(["units-invalid"]);
    expect(record?.places[0]).toContain(place);
    expect(record?.source).toEqual(source);
    expect(ran.stdout).not.toContain(MARK);
    const named = _ === "CSV" ? "csv" : _.toLowerCase();
    const again = await run(`check --from ${named} --payer medicare-part-b --setting practitioner ${RULE}`, { stdin });
    expect(again.stdout).toBe(ran.stdout);
    const table = await run(`check --payer medicare-part-b --setting practitioner ${RULE} --format table`, { stdin });
    expect(table.stdout).toContain(`Place: ${record?.places[0] ?? ""}`);
  });

  it("take a payer for each key or filing code, and refuse claims of others by place", async () => {
    const known = await run(`check --payer-of MB=medicare-part-b ${RULE}`, { stdin: BAD_X12 });
    expect(known.code).toBe(1);
    const byKey = await run(`check --payer-of 12345=medicare-part-b ${RULE}`, { stdin: BAD_X12 });
    expect(byKey.stdout).toBe(known.stdout);
    const unknown = await run(`check ${RULE}`, { stdin: BAD_X12 });
    expect(unknown.code).toBe(2);
    expect(unknown.records).toMatchObject([
      {
        kind: "error",
        line: 1,
        byteOffset: BAD_X12.indexOf("CLM*"),
        segment: 11,
        place: "2300[1]",
        issues: [{ fix: expect.stringContaining("--payer-of") as unknown }],
      },
    ]);
    expect(unknown.stdout + unknown.stderr).not.toContain(MARK);
    expect((await run("check --payer-of MB=medicare", { stdin: BAD_X12 })).stderr).toContain("no such payer");
  });

  it("are broken off or no claims without an echo, and cost no other", async () => {
    const stdin = `${FHIR}\n{"resourceType":"Patient","name":"${MARK}"}\n{"resourceType":${MARK}}\n${FHIR}\n`;
    const ran = await run(`check --payer medicare-part-b --setting practitioner ${RULE}`, { stdin });
    expect(ran.code).toBe(2);
    expect(ran.records.map(({ kind }) => kind)).toEqual(["claim-check", "error", "error", "claim-check"]);
    expect(ran.records.flatMap(({ record }) => (record === undefined ? [] : [record]))).toEqual([2, 3]);
    expect(ran.stdout + ran.stderr).not.toContain(MARK);
    const cut = await run(`check --payer medicare-part-b ${RULE}`, { stdin: X12.slice(0, -200) });
    expect(cut.code).toBe(2);
    expect(cut.stdout + cut.stderr).not.toContain(MARK);
  });

  it("are audited and listed too, and refused by commands over visits", async () => {
    expect((await run("audit --method cms-8-minute", { stdin: X12 })).records).toMatchObject([{ kind: "unit-audit" }]);
    expect((await run("checklist --payer medicare-part-b --fail-on never", { stdin: X12 })).code).toBe(0);
    expect((await run("units --method cms-8-minute", { stdin: X12 })).stderr).toContain("X12");
  });

  it("of a published layout are read by its columns", async () => {
    const stdin =
      "CLM_ID|LINE_NUM|HCPCS_CD|HCPCS_1ST_MDFR_CD|LINE_SRVC_CNT|CARR_LINE_MTUS_CD|LINE_ICD_DGNS_CD|LINE_1ST_EXPNS_DT|OTHER\n" +
      "7|1|97530||0|3|M25641|02-MAR-2026|x\n8|1|97530|GO|twice|3|M25641|02-MAR-2026|x\n";
    const ran = await run(`check --preset cms-carrier --payer medicare-part-b --setting practitioner ${RULE}`, {
      stdin,
    });
    expect(ran.stderr).toContain("1 of 2 records");
    expect(ran.records).toMatchObject([
      { places: [expect.stringContaining("LINE_SRVC_CNT")] },
      { kind: "error", issues: [{ pointer: "/LINE_SRVC_CNT", line: 3 }] },
    ]);
  });
});

describe("convert", () => {
  it.each([
    ["X12", X12],
    ["FHIR", FHIR],
    ["JSON-837", JSON837],
    ["CMS-1500", CMS1500],
    ["CSV", CSV],
  ])("writes claims of %s as our own", async (_, stdin) => {
    const ran = await run("convert --payer medicare-part-b --setting practitioner", { stdin });
    expect(ran.code).toBe(0);
    const [claim] = ran.records;
    expect(claim).toMatchObject({
      payer: "medicare-part-b",
      setting: "practitioner",
      serviceLines: [
        {
          lineNumber: 1,
          procedureCode: "97530",
          modifiers: [],
          units: 2,
          serviceDate: "2026-03-02",
          diagnosisPointers: [1],
        },
      ],
    });
    expect(claim).not.toHaveProperty("source");
    expect(ran.stdout + ran.stderr).not.toContain(MARK);
    const again = await run("convert", { stdin: ran.stdout });
    expect(again.stdout).toBe(ran.stdout);
  });
});

describe("a time log", () => {
  const log = (rows: string) => file("log.csv", `claim,line key,code,start,end,furnished by,clinician\n${rows}`);
  const options = "--payer medicare-part-b --setting practitioner";

  it.each([
    ["X12", X12],
    ["FHIR", FHIR],
    ["JSON-837", JSON837],
    ["CMS-1500", CMS1500],
    ["CSV", CSV],
  ])("gives claims of %s their minutes", async (_, stdin) => {
    const path = log(
      "A,,97530,2026-03-02T09:00,2026-03-02T09:20,OTR,K\nZ,,97530,2026-03-02T09:00,2026-03-02T09:20,OTR,K\n",
    );
    const ran = await run(["audit", "--method", "cms-8-minute", "--time-log", path], { stdin });
    expect(ran.records).toMatchObject([
      {
        pools: [{ timed: { supportedUnits: 1, billedUnits: 2 } }],
        timeLog: { joined: [{ index: 0, place: "line 2", lines: [0] }] },
      },
    ]);
    expect(ran.stderr).toContain("line 3: No claim has the key of the row.");
    expect(ran.stderr).toContain("2 rows: 1 joined, 1 reported, 0 not read; 0 lines of claims without a row.");
  });

  it("is NDJSON too, by the key of the line", async () => {
    const row = {
      claimKey: "A",
      lineKey: "K1",
      start: "2026-03-02T09:00",
      end: "2026-03-02T09:30",
      furnishedBy: "therapist",
    };
    const path = file("log.ndjson", `${JSON.stringify(row)}\n${JSON.stringify({ ...row, minutes: MARK })}\n{${MARK}\n`);
    const ran = await run(["check", ...options.split(" "), "--rules", "timed-units-exceeded", "--time-log", path], {
      stdin: X12,
    });
    expect(ran.records).toMatchObject([{ findings: [], undetermined: [], timeLog: { joined: [{ by: "line-key" }] } }]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain("3 rows: 1 joined, 0 reported, 2 not read");
    expect(ran.stderr).not.toContain(MARK);
  });

  it("leaves units unknown where a row is not joined, and says so in the table", async () => {
    const path = log(
      "A,,97530,2026-03-02T09:00,2026-03-02T09:20,OTR,K\nA,,97530,2026-03-02T10:20,2026-03-02T10:00,OTR,K\n",
    );
    const ran = await run(
      ["check", ...options.split(" "), "--rules", "timed-units-exceeded", "--format", "table", "--time-log", path],
      { stdin: CSV },
    );
    expect(ran.stdout).toContain("Not judged.");
    expect(ran.stdout).toContain("Time log: 1 row joined, 1 reported");
  });

  it("does not run where it cannot see every claim", async () => {
    const path = log("");
    for (const more of ["--workers 2", "--skip 1", "--hide-keys"]) {
      const ran = await run(["check", ...options.split(" "), ...more.split(" "), "--time-log", path], { stdin: CSV });
      expect(ran.code).toBe(2);
      expect(ran.stderr).toContain("--time-log needs every claim");
    }
  });
});

it("several interchanges are as many claims", async () => {
  const ran = await run("convert --payer medicare-part-b", { stdin: X12 + X12 });
  expect(ran.records).toHaveLength(2);
});

describe("records of X12", () => {
  const first = X12.replace(MARK, "M\u00FCller\u{1F600}").replaceAll("~", "~\r\n");
  const file = `\uFEFF${first}${BAD_X12}${X12.replace("*MB", "*CI").replaceAll("~", "~\n")}`;
  const ofMedicare = `--payer-of MB=medicare-part-b ${RULE}`;

  it("stand where their CLM does: results, error records and tables", async () => {
    const bytes = Buffer.from(file);
    const { records } = await run(`check ${ofMedicare}`, { stdin: bytes });
    const places = records.map(({ kind, source, ...error }) => (kind === "error" ? error : source)) as unknown as {
      readonly line: number;
      readonly byteOffset: number;
      readonly segment: number;
    }[];
    expect(places).toHaveLength(3);
    for (const { line, byteOffset } of places) {
      expect(bytes.subarray(byteOffset, byteOffset + 6).toString()).toBe("CLM*A*");
      expect(bytes.subarray(0, byteOffset).toString().split("\n")).toHaveLength(line);
    }
    expect(places.map(({ segment }) => segment)).toEqual([11, 30, 49]);
    const table = await run(`check ${ofMedicare} --format table`, { stdin: bytes });
    expect(table.stdout).toContain(`Record 3, segment 49, line ${places[2]?.line}: not worked out`);
    const hidden = await run(`check ${ofMedicare} --format table --hide-keys`, { stdin: bytes });
    expect(hidden.stdout).toContain("Record 2, segment 30, line 20");
  });

  it("in FHIR too", async () => {
    const { records } = await run(`check ${ofMedicare} --format fhir`, { stdin: BAD_X12 });
    const { issue } = records[0] as unknown as { readonly issue: readonly { readonly diagnostics?: string }[] };
    expect(issue.at(-1)?.diagnostics).toMatch(/^Record 1, line 1, byte 361, segment 11, 2300\[1\]/);
  });
});
