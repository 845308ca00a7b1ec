import { describe, expect, it } from "vitest";
import { placeInCms1500, readCms1500Claims, type Cms1500Form, type Cms1500Line } from "../../src/cms1500.js";
import { checkClaim } from "../../src/index.js";
import { ONE_LINE_CLAIM } from "./one-line-claim.js";
import { claimOf, fieldsOf, issuesOf, linesOf } from "./x12-text.js";

const OPTIONS = { payerOf: "medicare-part-b" } as const;

const LINE = {
  A: { from: "10 15 26", through: "10 15 26" },
  B: "11",
  D: { code: "97530", modifiers: ["GO", "59"] },
  E: "A",
  F: "120.00",
  G: "2",
  J: { npi: "1999999976", taxonomyCode: "225X00000X" },
} as const satisfies Cms1500Line;

const FORM = {
  payerId: "PAYER1",
  box17: { qualifier: "DN", npi: "1999999992" },
  box21: { indicator: "0", A: "M25641", B: "S62501D" },
  box24: [LINE],
  box26: "CLAIM-1",
  box33: { state: "OR", npi: "1999999984" },
} as const satisfies Cms1500Form;

const read = (form: unknown = FORM) => readCms1500Claims(form, OPTIONS);
const lineOf = (fields: Record<string, unknown>) => {
  const [record] = read({ ...FORM, box24: [{ ...LINE, ...fields }] });
  return { line: claimOf(record).claim.serviceLines[0], issues: issuesOf(record), origin: claimOf(record).origin };
};

it("reads a form with all its boxes", () => {
  const box24 = [{ ...LINE, E: "AB" }];
  const [record, ...more] = read({ ...FORM, box24, box2: "INVENTED PATIENT", box3: "01 01 1950", box19: "free text" });
  const got = claimOf(record);
  expect(more).toEqual([]);
  expect(got.claim).toEqual(ONE_LINE_CLAIM);
  expect(got.origin).toMatchObject({ format: "cms1500", place: "form 1", claimKey: "CLAIM-1" });
  expect(got.submission).toEqual({ states: ["note"] });
  expect(got.remarks.map(({ code, place: at }) => `${code} ${at}`)).toEqual(["too-many line 1, box 24E"]);
  expect(JSON.stringify(got)).not.toMatch(/INVENTED|1950|free/);
});

it("says that Medicare takes one pointer a line on paper; other payers take four", () => {
  const remarksFor = (E: string, payerOf: string) => {
    const [record] = readCms1500Claims({ ...FORM, box24: [LINE, { ...LINE, E }] }, { payerOf });
    return claimOf(record).remarks.map(({ code, place }) => `${code} ${place}`);
  };
  expect(remarksFor("A", "medicare-part-b")).toEqual([]);
  expect(remarksFor("AB", "medicare-part-b")).toEqual(["too-many line 2, box 24E"]);
  expect(remarksFor("AB", "railroad-medicare")).toEqual(["too-many line 2, box 24E"]);
  expect(remarksFor("AB", "medicare-advantage-cms")).toEqual([]);
  expect(remarksFor("AB", "unitedhealthcare-commercial")).toEqual([]);
});

it("takes boxes 21 and 24 alone; a box that is not told is unknown", () => {
  const { A, D, E, G } = LINE;
  const [record] = read({ box21: FORM.box21, box24: [{ A, D, E, G }] });
  const { claim } = claimOf(record);
  expect(claim).not.toHaveProperty("referringProvider");
  expect(claim.serviceLines[0]).not.toHaveProperty("chargeAmount");
  expect(claim.serviceLines[0]).not.toHaveProperty("placeOfServiceCode");
  const [blank] = read({ ...FORM, box17: null, box24: [{ ...LINE, B: "", F: null }] });
  expect(claimOf(blank).claim).toMatchObject({
    referringProvider: null,
    serviceLines: [{ chargeAmount: null, placeOfServiceCode: null }],
  });
});

describe("box 24", () => {
  it.each<[Record<string, unknown>, Record<string, unknown>, readonly string[]]>([
    [{ A: "10 15 26" }, { serviceDate: "2026-10-15" }, []],
    [{ A: "10/15/26" }, { serviceDate: "2026-10-15" }, []],
    [{ A: "1/5/2026" }, { serviceDate: "2026-01-05" }, []],
    [{ A: "101526" }, { serviceDate: "2026-10-15" }, []],
    [{ A: "10152026" }, { serviceDate: "2026-10-15" }, []],
    [{ A: "2026-10-15" }, { serviceDate: "2026-10-15" }, []],
    [{ A: { from: "10 15 26", through: "10 16 26" } }, { serviceDateThrough: "2026-10-16" }, []],
    [{ A: { from: "10 15 26", through: "" } }, { serviceDateThrough: undefined }, []],
    [{ A: { from: "10 15 26", through: "10 14 26" } }, {}, ["conflicting line 1, box 24A"]],
    [{ A: "02 30 26" }, { serviceDate: undefined }, ["wrong-format line 1, box 24A"]],
    [{ A: "yesterday" }, { serviceDate: undefined }, ["wrong-format line 1, box 24A"]],
    [{ A: "" }, { serviceDate: undefined }, []],
    [{ B: "1" }, { placeOfServiceCode: undefined }, ["wrong-format line 1, box 24B"]],
    [{ D: "97530 GO 59" }, { procedureCode: "97530", modifiers: ["GO", "59"] }, []],
    [{ D: "97530-go, 59" }, { procedureCode: "97530", modifiers: ["GO", "59"] }, []],
    [{ D: "" }, { procedureCode: "", modifiers: [] }, []],
    [{ D: 97530 }, { procedureCode: "97530", modifiers: [] }, []],
    [{ D: "9".repeat(300) }, { procedureCode: "", modifiers: [] }, ["too-long line 1, box 24D"]],
    [{ D: { code: "97530", modifiers: "GO" } }, { modifiers: [] }, ["wrong-type line 1, box 24D.modifiers"]],
    [
      { D: { code: "97530", modifiers: ["GO", true] } },
      { modifiers: ["GO"] },
      ["wrong-type line 1, box 24D, modifier 2"],
    ],
    [{ E: "ABC" }, { diagnosisPointers: [1, 2, 3] }, ["too-many line 1, box 24E"]],
    [{ E: "A,B" }, { diagnosisPointers: [1, 2] }, ["too-many line 1, box 24E"]],
    [{ E: "l a" }, { diagnosisPointers: [12, 1] }, ["too-many line 1, box 24E"]],
    [{ E: "A-C" }, { diagnosisPointers: undefined }, ["wrong-format line 1, box 24E"]],
    [{ E: "1" }, { diagnosisPointers: undefined }, ["wrong-format line 1, box 24E"]],
    [{ E: "M" }, { diagnosisPointers: undefined }, ["wrong-format line 1, box 24E"]],
    [{ E: "" }, { diagnosisPointers: undefined }, []],
    [{ F: "120 00" }, { chargeAmount: "120.00" }, []],
    [{ F: "$120" }, { chargeAmount: undefined }, ["wrong-format line 1, box 24F"]],
    [{ G: "2.5" }, { units: 2.5 }, []],
    [{ G: "002" }, { units: 2 }, []],
    [{ G: "" }, { units: undefined }, []],
    [{ G: "two" }, { units: undefined }, ["wrong-format line 1, box 24G"]],
    [{ J: "1999999968" }, { renderingProvider: { providerKey: "1999999968" } }, []],
    [{ J: "" }, { renderingProvider: { providerKey: "1999999984" } }, []],
  ])("reads %j", (fields, expected, issues) => {
    const got = lineOf(fields);
    expect(fieldsOf(got.line, expected)).toEqual(expected);
    expect(got.issues).toEqual(issues);
  });

  it("reads more than six lines and says that a form has no more", () => {
    const [record] = read({ ...FORM, box24: Array.from({ length: 7 }, () => LINE) });
    expect(linesOf(claimOf(record))).toHaveLength(7);
    expect(issuesOf(record)).toEqual(["too-many line 7"]);
  });
});

describe("box 21", () => {
  it.each([
    [{ indicator: "0", A: "M25.641" }, ["M25.641"], []],
    [{ indicator: 0, A: "M25641" }, ["M25641"], []],
    [{ A: "M25641" }, ["M25641"], ["missing box 21 indicator"]],
    [{ indicator: "9", A: "V1011", B: "E8888" }, ["", ""], ["unknown-code-system box 21 indicator"]],
    [{ indicator: "7", A: "V1011" }, [""], ["unknown-value box 21 indicator"]],
    [{ indicator: "0", A: "M25641", C: "S62501D" }, ["M25641", "", "S62501D"], ["missing box 21B"]],
    [
      { indicator: "0", L: "M25641", M: "R278" },
      [...Array<string>(11).fill(""), "M25641"],
      "ABCDEFGHIJK".split("").map((letter) => `missing box 21${letter}`),
    ],
    [{}, [], []],
    ["M25641", [], []],
  ])("reads %j", (box21, codes, issues) => {
    const [record] = read({ ...FORM, box21 });
    expect(claimOf(record).claim.diagnosisCodes).toEqual(codes);
    expect(issuesOf(record)).toEqual(issues);
  });
});

describe("other boxes", () => {
  it.each([
    [{ qualifier: "DK", npi: "1999999992" }, { identifierPresent: true, qualifier: "DK" }, []],
    [{ qualifier: "dn" }, { identifierPresent: false, qualifier: "DN" }, []],
    [{ qualifier: "DQ", npi: "1999999992" }, null, []],
    [{}, null, []],
    [{ npi: "1999999992" }, { identifierPresent: true }, ["missing form 1, box 17"]],
    [{ qualifier: "ZZ", npi: "1999999992" }, { identifierPresent: true }, ["unknown-value form 1, box 17"]],
  ])("box 17 %j", (box17, expected, issues) => {
    const [record] = read({ ...FORM, box17 });
    expect(claimOf(record).claim.referringProvider).toEqual(expected);
    expect(issuesOf(record)).toEqual(issues);
  });

  it("tells how the claim is sent, and not its numbers", () => {
    const [record] = read({ ...FORM, box22: { code: "7", reference: "ORIG77" }, box23: "AUTH77" });
    expect(claimOf(record).submission).toEqual({
      frequencyCode: "7",
      states: ["authorization-number", "original-claim-number"],
    });
    expect(JSON.stringify(record)).not.toContain("77");
  });

  it("leaves the state open where the facility lies in another", () => {
    const [record] = read({ ...FORM, box32: { state: "WA" } });
    expect(claimOf(record).claim).not.toHaveProperty("state");
    expect(issuesOf(record)).toEqual(["conflicting form 1, box 32"]);
  });
});

it("refuses what is no form and reads the others", () => {
  const records = read([FORM, null, 7, {}, { box24: {} }, { box24: [7] }, FORM]);
  expect(records.map((record) => (record.ok ? "read" : issuesOf(record).join()))).toEqual([
    "read",
    "missing form 2",
    "wrong-type form 3",
    "missing form 4",
    "wrong-type form 5.box24",
    "wrong-type line 1",
    "read",
  ]);
  const [record] = readCms1500Claims(FORM, {
    payerOf: ({ payerKey }) => (payerKey === "PAYER1" ? undefined : "medicare-part-b"),
  });
  expect(issuesOf(record)).toEqual(["unknown-payer form 1, payerId"]);
  expect(issuesOf(read({ ...FORM, box24: [] })[0])).toEqual(["missing form 1, box 24"]);
});

it("points at the box of every finding", () => {
  const { origin } = lineOf({ J: "" });
  const place = (...path: (string | number)[]) => placeInCms1500(origin, path);
  expect(place("serviceLines", 0, "procedureCode")).toBe("line 1, box 24D");
  expect(place("serviceLines", 0, "modifiers", 1)).toBe("line 1, box 24D, modifier 2");
  expect(place("serviceLines", 0, "diagnosisPointers", 1)).toBe("line 1, box 24E");
  expect(place("serviceLines", 0, "units")).toBe("line 1, box 24G");
  expect(place("serviceLines", 0, "renderingProvider", "taxonomyCode")).toBe("form 1, box 33");
  expect(place("diagnosisCodes", 1)).toBe("box 21B");
  expect(place("referringProvider")).toBe("form 1, box 17");
  expect(place("plansOfCare")).toBe("form 1");
  const [record] = read({ ...FORM, box24: [LINE, { ...LINE, D: "97140 GO 59" }] });
  const { findings } = checkClaim(claimOf(record).claim);
  const unneeded = findings.filter(({ ruleId }) => ruleId === "distinct-modifier-unneeded");
  expect(unneeded.map(({ path }) => placeInCms1500(claimOf(record).origin, path))).toEqual([
    "line 1, box 24D, modifier 2",
    "line 2, box 24D, modifier 2",
  ]);
});
