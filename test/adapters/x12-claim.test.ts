import { describe, expect, it } from "vitest";
import { checkClaim } from "../../src/index.js";
import { placeInX12, readX12Claims, type PayerSource } from "../../src/x12.js";
import { claim, claimOf, interchange, issuesOf, LEVELS, linesOf } from "./x12-text.js";

const OPTIONS = { payerOf: "medicare-part-b" } as const;

/** Reads one claim with further segments. */
function read(header: readonly string[] = [], line: readonly string[] = [], levels = LEVELS) {
  const [record] = readX12Claims(interchange([...levels, ...claim(header, line)]), OPTIONS);
  return claimOf(record);
}

const remarks = ({ remarks: all }: ReturnType<typeof read>) => all.map(({ code, place }) => `${code} ${place}`);

describe("SV1", () => {
  it.each([
    ["HC:97530:GO:59:KX:CO", "97530 GO 59 KX CO x2", []],
    ["HC:97530:GO::::free text", "97530 GO x2", []],
    ["HC:97530:::GO", "97530 GO x2", []],
    ["HC:97530", "97530 x2", []],
    [" HC : g0283 : go ", "G0283 GO x2", []],
    ["HC:97530:GO:59:KX:CO:95", "97530 GO 59 KX CO x2", ["left-out 2400[1] SV101-7"]],
    ["HC:97530::::::97535", "97530 x2", ["left-out 2400[1] SV101-8"]],
    ["ER:97530:GO", " GO x2", ["unknown-code-system 2400[1] SV101-1"]],
    ["97530", " x2", ["unknown-code-system 2400[1] SV101-1"]],
    ["", " x2", []],
    ["HC:9753012345678901234567890", " x2", ["too-long 2400[1] SV101-2"]],
  ])("reads the code and modifiers of %s", (composite, expected, issues) => {
    const got = read([], [`SV1*${composite}*120*UN*2***1`]);
    expect(linesOf(got)).toEqual([`${expected} of 2026-10-15 for 1`]);
    expect(remarks(got)).toEqual(issues);
    expect(JSON.stringify(got)).not.toContain("free text");
  });

  it.each([
    ["UN*2", 2, []],
    ["UN*1.00", 1, []],
    ["UN*2.5", 2.5, []],
    ["UN*.5", 0.5, []],
    ["UN*0", 0, []],
    ["UN*-1", -1, []],
    ["UN*", undefined, []],
    ["UN*two", undefined, ["wrong-format 2400[1] SV104"]],
    ["UN*1e3", undefined, ["wrong-format 2400[1] SV104"]],
    ["MJ*45", undefined, ["not-supported 2400[1] SV103"]],
    ["F2*2", undefined, ["unknown-value 2400[1] SV103"]],
    ["*2", undefined, ["missing 2400[1] SV103"]],
  ])("reads the quantity %s", (quantity, units, issues) => {
    const got = read([], [`SV1*HC:97530:GO*120*${quantity}***1`]);
    expect(got.claim.serviceLines[0]?.units).toBe(units);
    expect(remarks(got)).toEqual(issues);
  });

  it("never takes minutes for minutes of treatment", () => {
    const got = read([], ["SV1*HC:97530:GO*120*MJ*45***1"]);
    expect(got.claim).not.toHaveProperty("services");
    expect(JSON.stringify(got)).not.toContain("45");
  });

  it.each([
    ["1", [1], []],
    ["1:2:3:4", [1, 2, 3, 4], []],
    ["1.00", [1], []],
    ["12:13:0", [12, 13, 0], []],
    ["", undefined, []],
    ["A", undefined, ["wrong-format 2400[1] SV107-1"]],
    [":2", [2], []],
  ])("reads the pointers %s", (composite, pointers, issues) => {
    const got = read([], [`SV1*HC:97530:GO*120*UN*2***${composite}`]);
    expect(got.claim.serviceLines[0]?.diagnosisPointers).toEqual(pointers);
    expect(remarks(got)).toEqual(issues);
  });

  it.each([
    ["120", "120", []],
    ["120.50", "120.50", []],
    [".50", "0.50", []],
    ["12.", "12", []],
    ["", null, []],
    ["12,00", undefined, ["wrong-format 2400[1] SV102"]],
  ])("reads the charge %s", (text, charge, issues) => {
    const got = read([], [`SV1*HC:97530:GO*${text}*UN*2***1`]);
    expect(got.claim.serviceLines[0]?.chargeAmount).toBe(charge);
    expect(remarks(got)).toEqual(issues);
  });

  it("says that a line lacks SV1 and lets the rules say what that means", () => {
    const segments = [...LEVELS, ...claim().filter((segment) => !segment.startsWith("SV1"))];
    const [record] = readX12Claims(interchange(segments), OPTIONS);
    expect(issuesOf(record)).toEqual(["missing 2400[1] SV1"]);
    const fields = checkClaim(claimOf(record).claim).findings.filter(({ ruleId }) => ruleId === "line-field-required");
    expect(fields.map(({ facts }) => facts["field"])).toEqual(
      expect.arrayContaining(["procedureCode", "units", "diagnosisPointers", "chargeAmount"]),
    );
  });

  it("takes an SV1 without LX for a line of its own", () => {
    const lines = ["DTP*472*D8*20261015", "SV1*HC:97140:GO*1*UN*1***1", "DTP*472*D8*20261016"];
    const got = read([], ["SV1*HC:97530:GO*1*UN*1***1", ...lines]);
    expect(linesOf(got)).toEqual(["97530 GO x1 of 2026-10-15 for 1", "97140 GO x1 of 2026-10-16 for 1"]);
    expect(remarks(got)).toEqual(["missing 2400[2] LX"]);
  });
});

describe("dates of service", () => {
  it.each([
    ["D8*20261015", "2026-10-15", undefined, []],
    ["RD8*20261015-20261015", "2026-10-15", undefined, []],
    ["RD8*20261015-20261016", "2026-10-15", "2026-10-16", []],
    ["RD8*20261016-20261015", "2026-10-16", "2026-10-15", ["conflicting 2400[1] DTP03"]],
    ["D8*20260230", undefined, undefined, ["wrong-format 2400[1] DTP03"]],
    ["D8*261015", undefined, undefined, ["wrong-format 2400[1] DTP03"]],
    ["D8*", undefined, undefined, []],
    ["DT*202610150900", undefined, undefined, ["unknown-value 2400[1] DTP02"]],
    ["RD8*20261015-20261016-20261017", undefined, "2026-10-16", ["wrong-format 2400[1] DTP03"]],
  ])("reads %s", (text, serviceDate, serviceDateThrough, issues) => {
    const got = read([], [`DTP*472*${text}`]);
    const [line] = got.claim.serviceLines;
    expect([line?.serviceDate, line?.serviceDateThrough, remarks(got)]).toEqual([
      serviceDate,
      serviceDateThrough,
      issues,
    ]);
  });

  it("reads no other date, and one date only", () => {
    const got = read(
      ["DTP*431*D8*20260901", "DTP*454*D8*20260902"],
      ["DTP*463*D8*20260903", "DTP*472*D8*20261015", "DTP*472*D8*20261016"],
    );
    expect(got.claim.serviceLines[0]?.serviceDate).toBe("2026-10-15");
    expect(remarks(got)).toEqual(["repeated 2400[1] DTP"]);
  });
});

describe("diagnoses", () => {
  it("counts positions over all HI segments", () => {
    const got = read(["HI*ABK:M25641*ABF:S62501D", "HI*ABF:R27.8", "HI*BG:01"]);
    expect(got.claim.diagnosisCodes).toEqual(["M25641", "S62501D", "R27.8"]);
    expect(got.origin.diagnoses).toEqual(["2300[1] HI01-2", "2300[1] HI02-2", "2300[1] HI[2]01-2"]);
    expect(remarks(got)).toEqual([]);
  });

  it("keeps the position of a code of ICD-9 and never judges it as ICD-10", () => {
    // V10 and E88 begin codes of both sets.
    const got = read(["HI*BK:V1011*BF:E8888*ABF:M25641"], ["SV1*HC:97530:GO*120*UN*2***3"]);
    expect(got.claim.diagnosisCodes).toEqual(["", "", "M25641"]);
    expect(remarks(got)).toEqual(["unknown-code-system 2300[1] HI01-1", "unknown-code-system 2300[1] HI02-1"]);
    const found = checkClaim(got.claim).findings.filter(({ ruleId }) => ruleId === "diagnosis-code-invalid");
    expect(found.map(({ path }) => placeInX12(got.origin, path))).toEqual(["2300[1] HI01-2"]);
    expect(JSON.stringify(got)).not.toMatch(/V1011|E8888/);
  });

  it.each([
    ["HI*ABF:M25641", ["M25641"], ["conflicting 2300[1] HI01-1"]],
    ["HI*ABK:M25641*ABK:R278", ["M25641", "R278"], ["conflicting 2300[1] HI02-1"]],
    ["HI*ABK:M25641**ABF:R278", ["M25641", "", "R278"], ["unknown-value 2300[1] HI02-1"]],
    ["HI*ABK:M25641*", ["M25641"], []],
    ["HI*BP:97530", [], []],
  ])("reads %s", (segment, codes, issues) => {
    const got = read([segment]);
    expect(got.claim.diagnosisCodes).toEqual(codes);
    expect(remarks(got)).toEqual(issues);
  });
});

describe("what lines take from their claim", () => {
  const lines = (header: readonly string[], line: readonly string[] = [], levels = LEVELS) => {
    const got = read(header, line, levels);
    return { line: got.claim.serviceLines[0], got };
  };

  it("the line's place of service wins over the claim's", () => {
    const path = ["serviceLines", 0, "placeOfServiceCode"];
    const own = lines([], ["SV1*HC:97530:GO*120*UN*2*12**1"]);
    expect([own.line?.placeOfServiceCode, placeInX12(own.got.origin, path)]).toEqual(["12", "2400[1] SV105"]);
    const inherited = lines([]);
    expect([inherited.line?.placeOfServiceCode, placeInX12(inherited.got.origin, path)]).toEqual([
      "11",
      "2300[1] CLM05-1",
    ]);
  });

  it.each([
    ["", null, []],
    ["1:B:1", undefined, ["wrong-format 2300[1] CLM05-1"]],
    ["13:A:1", undefined, ["unknown-value 2300[1] CLM05-2"]],
    ["11::1", "11", []],
  ])("CLM05 %s", (composite, expected, issues) => {
    const segments = [...LEVELS, ...claim()].map((each) => each.replace("11:B:1", composite));
    const [record] = readX12Claims(interchange(segments), OPTIONS);
    expect(claimOf(record).claim.serviceLines[0]?.placeOfServiceCode).toBe(expected);
    expect(issuesOf(record)).toEqual(issues);
  });

  it("the line's rendering provider wins over the claim's, and that over the billing provider", () => {
    const path = ["serviceLines", 0, "renderingProvider", "taxonomyCode"];
    const ofClaim = ["NM1*82*1*A*B****XX*1999999976", "PRV*PE*PXC*225X00000X"];
    const ofLine = ["NM1*82*1*A*B****XX*1999999968", "PRV*PE*PXC*224Z00000X"];
    const billing = lines([]);
    expect(billing.line?.renderingProvider).toEqual({ taxonomyCode: "261QR0400X", providerKey: "1999999984" });
    expect(placeInX12(billing.got.origin, path)).toBe("2000A PRV03");
    const claimed = lines(ofClaim);
    expect(claimed.line?.renderingProvider).toEqual({ taxonomyCode: "225X00000X", providerKey: "1999999976" });
    expect(placeInX12(claimed.got.origin, path)).toBe("2300[1] 2310B PRV03");
    const own = lines(ofClaim, ofLine);
    expect(own.line?.renderingProvider).toEqual({ taxonomyCode: "224Z00000X", providerKey: "1999999968" });
    expect(placeInX12(own.got.origin, path)).toBe("2400[1] 2420A PRV03");
    const finding = checkClaim(own.got.claim).findings.find(({ ruleId }) => ruleId === "rendering-provider-assistant");
    expect(placeInX12(own.got.origin, finding?.path ?? [])).toBe("2400[1] 2420A PRV03");
  });

  it("takes no taxonomy of another provider, and no identifier that is not national", () => {
    const named = lines(["NM1*82*1*A*B****24*123456789"]);
    expect(named.line).not.toHaveProperty("renderingProvider");
    expect(JSON.stringify(named.got)).not.toContain("123456789");
  });
});

describe("who refers, and where", () => {
  it.each([
    [[], [], null],
    [["NM1*DN*1*A*B****XX*1999999992"], [], { identifierPresent: true, qualifier: "DN" }],
    [["NM1*DN*1*A*B"], [], { identifierPresent: false, qualifier: "DN" }],
    [[], ["NM1*DN*1*A*B****XX*1999999992"], { identifierPresent: true, qualifier: "DN" }],
    [["NM1*P3*1*A*B****XX*1999999992"], [], { identifierPresent: true, qualifier: "P3" }],
    [["NM1*DQ*1*A*B****XX*1999999992"], ["NM1*DK*1*A*B****XX*1999999992"], null],
  ])("referring provider of %j %j", (header, line, expected) => {
    expect(read(header, line).claim.referringProvider).toEqual(expected);
  });

  it("takes the state of the billing provider, and none where the service facility lies elsewhere", () => {
    expect(read().claim.state).toBe("OR");
    expect(read(["NM1*77*2*A", "N4*SALEM*OR*97301"]).claim.state).toBe("OR");
    const other = read(["NM1*77*2*A", "N4*VANCOUVER*WA*98660"]);
    expect([other.claim.state, remarks(other)]).toEqual([undefined, ["conflicting 2300[1] 2310C N402"]]);
  });
});

describe("payers", () => {
  const COB = ["SBR*S*18*******CI", "NM1*PR*2*A*****PI*SECOND", "SBR*T*18*******MC", "NM1*PR*2*A*****PI*THIRD"];
  const known = ({ payerKey }: PayerSource) => (payerKey === "UNKNOWN" ? undefined : "commercial-cpt-midpoint");

  it("asks with identifier, filing code and position", () => {
    const asked: PayerSource[] = [];
    const payerOf = (source: PayerSource) => {
      asked.push(source);
      return known(source);
    };
    const [record] = readX12Claims(interchange([...LEVELS, ...claim(COB)]), { payerOf });
    expect(asked).toEqual([
      { format: "x12", payerKey: "PAYER1", filingCode: "MB", sequence: 1 },
      { format: "x12", payerKey: "SECOND", filingCode: "CI", sequence: 2 },
      { format: "x12", payerKey: "THIRD", filingCode: "MC", sequence: 3 },
    ]);
    expect(claimOf(record).claim.otherPayers).toHaveLength(2);
  });

  it("lists later payers only, in their order", () => {
    const levels = LEVELS.map((each) => each.replace("SBR*P", "SBR*S"));
    const cob = COB.join("~").replace("SBR*S", "SBR*P").split("~");
    const payerOf = ({ payerKey = "" }: PayerSource) =>
      ({ PAYER1: "medicare-part-b", SECOND: "medicare-part-b", THIRD: "commercial-cpt-midpoint" })[payerKey];
    const [record] = readX12Claims(interchange([...levels, ...claim(cob)]), { payerOf });
    expect(claimOf(record).claim.otherPayers).toEqual(["commercial-cpt-midpoint"]);
  });

  it("leaves other payers open where one is not known", () => {
    const cob = COB.map((each) => each.replace("THIRD", "UNKNOWN"));
    const [record] = readX12Claims(interchange([...LEVELS, ...claim(cob)]), { payerOf: known });
    expect(claimOf(record).claim).not.toHaveProperty("otherPayers");
    expect(issuesOf(record)).toEqual(["unknown-payer 2300[1] 2320[2]"]);
    const [constant] = readX12Claims(interchange([...LEVELS, ...claim(COB)]), OPTIONS);
    expect(claimOf(constant).claim).not.toHaveProperty("otherPayers");
    expect(issuesOf(constant)).toEqual(["unknown-payer 2300[1] 2320[1]", "unknown-payer 2300[1] 2320[2]"]);
  });

  it.each([() => undefined, "no-such-payer"] as const)("refuses a claim whose payer is not known", (payerOf) => {
    const [record] = readX12Claims(interchange([...LEVELS, ...claim()]), { payerOf });
    expect(record).toMatchObject({ ok: false, place: "2300[1]" });
    expect(issuesOf(record)).toEqual(["unknown-payer 2010BB NM109"]);
    expect(JSON.stringify(record)).not.toContain("no-such-payer");
  });

  it("gives each claim the subscriber of its own level, and remarks on levels out of order", () => {
    const second = ["HL*3*1*22*0", "SBR*P*18*******CI", "NM1*PR*2*A*****PI*OTHER"];
    const patient = ["HL*4*3*23*0", "PAT*19", "NM1*QC*1*A*B"];
    const keys: (string | undefined)[] = [];
    const payerOf = ({ payerKey }: PayerSource) => {
      keys.push(payerKey);
      return "medicare-part-b";
    };
    const segments = [...LEVELS, ...claim(), ...second, ...patient, ...claim(), ...claim()];
    const records = readX12Claims(interchange(segments), { payerOf });
    expect(keys).toEqual(["PAYER1", "OTHER", "OTHER"]);
    expect(records.flatMap(issuesOf)).toEqual([]);
    const strayed = segments.map((each) => each.replace("HL*4*3", "HL*4*2"));
    expect(readX12Claims(interchange(strayed), { payerOf }).map(issuesOf)).toEqual([
      [],
      ["conflicting 2000C HL02"],
      ["conflicting 2000C HL02"],
    ]);
  });
});

it("tells how the claim is sent, and what is there beside it, but not the numbers", () => {
  const got = read(
    ["REF*G1*AUTH77", "REF*F8*ORIG77", "PWK*OZ*BM"],
    ["REF*9F*REF77", "NTE*ADD*NOTE77", "REF*6R*LINE-KEY"],
  );
  const segments = [...LEVELS, ...claim()].map((each) => each.replace("11:B:1", "11:B:7"));
  expect(got.submission).toEqual({
    frequencyCode: "1",
    states: ["authorization-number", "referral-number", "original-claim-number", "note", "attachment"],
  });
  expect(JSON.stringify(got)).not.toMatch(/77/);
  expect(got.origin).toMatchObject({ claimKey: "CLAIM-1", lines: [{ lineKey: "LINE-KEY" }] });
  const [replacement] = readX12Claims(interchange(segments), OPTIONS);
  expect(claimOf(replacement).submission).toEqual({ frequencyCode: "7", states: [] });
});

it("numbers of other payers are none of this claim", () => {
  const got = read(["SBR*S*18*******CI", "NM1*PR*2*A*****PI*B", "REF*G1*A", "REF*F8*A"]);
  expect(got.submission?.states).toEqual([]);
});

it.each([
  ["2", 2, []],
  ["0", 1, ["wrong-format 2400[1] LX01"]],
  ["one", 1, ["wrong-format 2400[1] LX01"]],
])("numbers a line LX*%s", (text, lineNumber, issues) => {
  const segments = [...LEVELS, ...claim()].map((each) => each.replace("LX*1", `LX*${text}`));
  const [record] = readX12Claims(interchange(segments), OPTIONS);
  expect(claimOf(record).claim.serviceLines[0]?.lineNumber).toBe(lineNumber);
  expect(issuesOf(record)).toEqual(issues);
});

it("reads more than 50 lines and says that a claim has no more", () => {
  const lines = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => [
      `LX*${index + 1}`,
      "SV1*HC:97530:GO*120*UN*2***1",
      "DTP*472*D8*20261015",
    ]).flat();
  const of = (count: number) =>
    read(
      [],
      [...lines(count)].slice(1).filter((each) => each !== ""),
    );
  expect(remarks(of(50))).toEqual([]);
  expect(of(51).claim.serviceLines).toHaveLength(51);
  expect(remarks(of(51))).toEqual(["too-many 2400[51]"]);
});

it("says that a claim has no line", () => {
  const [record] = readX12Claims(interchange([...LEVELS, ...claim().slice(0, 2)]), OPTIONS);
  expect(issuesOf(record)).toEqual(["missing 2300[1] LX"]);
});

it("points at the element of every field a finding may name", () => {
  const { origin } = read([], ["SV1*HC:97530::GO*120*UN*2*11**:1"]);
  const place = (...path: (string | number)[]) => placeInX12(origin, path);
  expect(place("serviceLines", 0, "procedureCode")).toBe("2400[1] SV101-2");
  expect(place("serviceLines", 0, "modifiers")).toBe("2400[1] SV101-3");
  expect(place("serviceLines", 0, "modifiers", 0)).toBe("2400[1] SV101-4");
  expect(place("serviceLines", 0, "modifiers", 1)).toBe("2400[1] SV101-4");
  expect(place("serviceLines", 0, "diagnosisPointers", 0)).toBe("2400[1] SV107-2");
  expect(place("serviceLines", 0, "diagnosisPointers", 2)).toBe("2400[1] SV107-3");
  expect(place("serviceLines", 0, "diagnosisPointers")).toBe("2400[1] SV107");
  expect(place("serviceLines", 0, "units")).toBe("2400[1] SV104");
  expect(place("serviceLines", 0, "chargeAmount")).toBe("2400[1] SV102");
  expect(place("serviceLines", 0, "serviceDate")).toBe("2400[1] DTP03");
  expect(place("serviceLines", 0, "revenueCode")).toBe("2400[1]");
  expect(place("serviceLines", 7, "units")).toBe("2300[1]");
  expect(place("diagnosisCodes", 0)).toBe("2300[1] HI01-2");
  expect(place("diagnosisCodes")).toBe("2300[1] HI");
  expect(place("referringProvider")).toBe("2300[1] 2310A NM109");
  expect(place("plansOfCare", 0)).toBe("2300[1]");
  expect(place()).toBe("2300[1]");
});
