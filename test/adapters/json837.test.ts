import { describe, expect, it } from "vitest";
import { checkClaim } from "../../src/index.js";
import { placeInJson837, readJson837Claims, type PayerSource } from "../../src/json837.js";
import { ONE_LINE_CLAIM } from "./one-line-claim.js";
import { claimOf, fieldsOf, issuesOf, linesOf } from "./x12-text.js";

type Json = Record<string, unknown>;

const OPTIONS = { payerOf: "medicare-part-b" } as const;

const SERVICE: Json = {
  procedureIdentifier: "HC",
  procedureCode: "97530",
  procedureModifiers: ["GO", "59"],
  lineItemChargeAmount: "120.00",
  measurementUnit: "UN",
  serviceUnitCount: "2",
  compositeDiagnosisCodePointers: { diagnosisCodePointers: ["1", "2"] },
};

const LINE: Json = { serviceDate: "20261015", providerControlNumber: "LINE-1", professionalService: SERVICE };

const INFORMATION: Json = {
  claimFilingCode: "MB",
  patientControlNumber: "CLAIM-1",
  claimChargeAmount: "120.00",
  placeOfServiceCode: "11",
  claimFrequencyCode: "1",
  healthCareCodeInformation: [
    { diagnosisTypeCode: "ABK", diagnosisCode: "M25641" },
    { diagnosisTypeCode: "ABF", diagnosisCode: "S62501D" },
  ],
  serviceLines: [LINE],
};

const ROOT: Json = {
  tradingPartnerServiceId: "PAYER1",
  subscriber: { paymentResponsibilityLevelCode: "P", memberId: "MEMBER1", firstName: "INVENTED" },
  billing: { npi: "1999999984", taxonomyCode: "261QR0400X", address: { address1: "1 WAY", state: "OR" } },
  rendering: { npi: "1999999976", taxonomyCode: "225X00000X", lastName: "INVENTED" },
  referring: { npi: "1999999992", lastName: "INVENTED" },
  claimInformation: INFORMATION,
};

const read = (root: unknown = ROOT, options: Parameters<typeof readJson837Claims>[1] = OPTIONS) =>
  readJson837Claims(root, options);
const withInformation = (fields: Json): Json => ({ ...ROOT, claimInformation: { ...INFORMATION, ...fields } });
const withLine = (fields: Json): Json => withInformation({ serviceLines: [{ ...LINE, ...fields }] });
const withService = (fields: Json): Json => withLine({ professionalService: { ...SERVICE, ...fields } });
const lineOf = (root: Json) => {
  const [record] = read(root);
  return { line: claimOf(record).claim.serviceLines[0], issues: issuesOf(record), origin: claimOf(record).origin };
};
const SERVICE_PLACE = "claimInformation.serviceLines[0].professionalService";

it("reads a claim with all its parts, and nothing of the patient", () => {
  const [record, ...more] = read();
  const got = claimOf(record);
  expect(more).toEqual([]);
  expect(got.claim).toEqual(ONE_LINE_CLAIM);
  expect(got.origin).toMatchObject({ format: "json837", claimKey: "CLAIM-1", lines: [{ lineKey: "LINE-1" }] });
  expect([got.submission, got.remarks]).toEqual([{ frequencyCode: "1", states: [] }, []]);
  expect(JSON.stringify(got)).not.toMatch(/INVENTED|MEMBER1|WAY/);
});

it("reads lists of claims; a bad one keeps no other from being read", () => {
  const records = read([ROOT, 7, null, {}, { claimInformation: [] }, withInformation({ serviceLines: {} }), ROOT]);
  expect(records.map(({ ok }) => ok)).toEqual([true, false, false, false, false, false, true]);
  expect(records.map((record) => (record.ok ? record.value.origin.place : issuesOf(record).join()))).toEqual([
    "[0]",
    "wrong-type [1]",
    "missing [2]",
    "missing [3]",
    "wrong-type [4].claimInformation",
    "wrong-type [5].claimInformation.serviceLines",
    "[6]",
  ]);
});

describe("pointers", () => {
  const inside = `${SERVICE_PLACE}.compositeDiagnosisCodePointers`;
  it.each<[unknown, readonly number[] | undefined, readonly string[]]>([
    [{ diagnosisCodePointers: ["1", "2"] }, [1, 2], []],
    [{ diagnosisCodePointers: [1, 12, 13] }, [1, 12, 13], []],
    [{ diagnosisCodePointers: ["A", "l"] }, [1, 12], []],
    [{ diagnosisCodePointers: [["1", "2"]] }, [1, 2], []],
    [[["1"]], [1], []],
    [["2"], [2], []],
    ["1", [1], []],
    [{ diagnosisCodePointers: ["1", "x"] }, [1], [`wrong-format ${inside}.diagnosisCodePointers[1]`]],
    [{ diagnosisCodePointers: [true] }, undefined, [`wrong-type ${inside}.diagnosisCodePointers[0]`]],
    [[[[["1"]]]], undefined, [`wrong-type ${inside}[0][0][0]`]],
    [{}, undefined, []],
    [undefined, undefined, []],
  ])("reads %j", (composite, pointers, issues) => {
    const got = lineOf(withService({ compositeDiagnosisCodePointers: composite }));
    expect(got.line?.diagnosisPointers).toEqual(pointers);
    expect(got.issues).toEqual(issues);
  });

  it("points back into nested lists", () => {
    const { origin } = lineOf(withService({ compositeDiagnosisCodePointers: [["1", "2"]] }));
    expect(placeInJson837(origin, ["serviceLines", 0, "diagnosisPointers", 1])).toBe(`${inside}[0][1]`);
  });
});

it("reads fields that stand on the line itself, and points at them", () => {
  const { professionalService: _, ...line } = { ...LINE, ...SERVICE };
  const { line: got, issues, origin } = lineOf(withInformation({ serviceLines: [line] }));
  expect(got).toEqual(claimOf(read()[0]).claim.serviceLines[0]);
  expect(issues).toEqual([]);
  const place = (...path: (string | number)[]) => placeInJson837(origin, ["serviceLines", 0, ...path]);
  expect(place("procedureCode")).toBe("claimInformation.serviceLines[0].procedureCode");
  expect(place("modifiers", 1)).toBe("claimInformation.serviceLines[0].procedureModifiers[1]");
  expect(place("modifiers")).toBe("claimInformation.serviceLines[0].procedureModifiers");
  expect(place("units")).toBe("claimInformation.serviceLines[0].serviceUnitCount");
});

it("points at the field of every finding", () => {
  const { origin } = lineOf(ROOT);
  const place = (...path: (string | number)[]) => placeInJson837(origin, path);
  expect(place("serviceLines", 0, "modifiers", 1)).toBe(`${SERVICE_PLACE}.procedureModifiers[1]`);
  expect(place("serviceLines", 0, "units")).toBe(`${SERVICE_PLACE}.serviceUnitCount`);
  expect(place("serviceLines", 0, "serviceDate")).toBe("claimInformation.serviceLines[0].serviceDate");
  expect(place("serviceLines", 0, "placeOfServiceCode")).toBe("claimInformation.placeOfServiceCode");
  expect(place("serviceLines", 0, "renderingProvider", "taxonomyCode")).toBe("rendering.taxonomyCode");
  expect(place("diagnosisCodes", 1)).toBe("claimInformation.healthCareCodeInformation[1].diagnosisCode");
  expect(place("referringProvider")).toBe("referring");
  expect(place("plansOfCare")).toBe("");
  const { findings } = checkClaim(claimOf(read([ROOT])[0]).claim);
  expect(findings.length).toBeGreaterThanOrEqual(0);
  const listed = claimOf(read([ROOT])[0]).origin;
  expect(placeInJson837(listed, ["referringProvider"])).toBe("[0].referring");
  expect(placeInJson837(listed, ["serviceLines", 0, "serviceDate"])).toBe(
    "[0].claimInformation.serviceLines[0].serviceDate",
  );
});

describe("fields of a line", () => {
  it.each<[Json, Json, readonly string[]]>([
    [{ serviceUnitCount: 2.5 }, { units: 2.5 }, []],
    [{ serviceUnitCount: "1.00" }, { units: 1 }, []],
    [{ serviceUnitCount: undefined }, { units: undefined }, []],
    [
      { measurementUnit: "MJ", serviceUnitCount: "45" },
      { units: undefined },
      [`not-supported ${SERVICE_PLACE}.measurementUnit`],
    ],
    [{ measurementUnit: undefined }, { units: 2 }, [`missing ${SERVICE_PLACE}.measurementUnit`]],
    [{ lineItemChargeAmount: "" }, { chargeAmount: null }, []],
    [{ lineItemChargeAmount: 120 }, { chargeAmount: "120" }, []],
    [{ placeOfServiceCode: "12" }, { placeOfServiceCode: "12" }, []],
    [
      { procedureIdentifier: "ER" },
      { procedureCode: "" },
      [`unknown-code-system ${SERVICE_PLACE}.procedureIdentifier`],
    ],
    [{ procedureModifiers: ["", "GO"] }, { modifiers: ["GO"] }, []],
    [{ procedureModifiers: [null, {}] }, { modifiers: [] }, [`wrong-type ${SERVICE_PLACE}.procedureModifiers[1]`]],
    [{ procedureModifiers: "GO" }, { modifiers: [] }, [`wrong-type ${SERVICE_PLACE}.procedureModifiers`]],
    [{ procedureCode: true }, { procedureCode: "" }, [`wrong-type ${SERVICE_PLACE}.procedureCode`]],
  ])("reads %j", (fields, expected, issues) => {
    const got = lineOf(withService(fields));
    expect(fieldsOf(got.line, expected)).toEqual(expected);
    expect(got.issues).toEqual(issues);
  });

  it.each<[Json, Json, readonly string[]]>([
    [{ serviceDateEnd: "20261015" }, { serviceDate: "2026-10-15", serviceDateThrough: undefined }, []],
    [{ serviceDateEnd: "20261016" }, { serviceDateThrough: "2026-10-16" }, []],
    [{ serviceDateEnd: "20261014" }, {}, ["conflicting claimInformation.serviceLines[0].serviceDateEnd"]],
    [{ serviceDate: "2026-10-15" }, { serviceDate: "2026-10-15" }, []],
    [
      { serviceDate: "10152026" },
      { serviceDate: undefined },
      ["wrong-format claimInformation.serviceLines[0].serviceDate"],
    ],
    [{ assignedNumber: "3" }, { lineNumber: 3 }, []],
    [{ assignedNumber: "x" }, { lineNumber: 1 }, ["wrong-format claimInformation.serviceLines[0].assignedNumber"]],
    [{ renderingProvider: { npi: "1999999968" } }, { renderingProvider: { providerKey: "1999999968" } }, []],
  ])("reads %j", (fields, expected, issues) => {
    const got = lineOf(withLine(fields));
    expect(fieldsOf(got.line, expected)).toEqual(expected);
    expect(got.issues).toEqual(issues);
  });
});

it("keeps the position of a diagnosis of ICD-9 and never judges it", () => {
  const list = [
    { diagnosisTypeCode: "BK", diagnosisCode: "V1011" },
    {},
    { diagnosisTypeCode: "ABF", diagnosisCode: "M25641" },
  ];
  const [record] = read(withInformation({ healthCareCodeInformation: list }));
  expect(claimOf(record).claim.diagnosisCodes).toEqual(["", "", "M25641"]);
  expect(issuesOf(record)).toEqual([
    "unknown-code-system claimInformation.healthCareCodeInformation[0].diagnosisTypeCode",
    "unknown-value claimInformation.healthCareCodeInformation[1].diagnosisTypeCode",
  ]);
});

it.each(["institutionalService", "dentalService"])("refuses %s by name", (name) => {
  const [record] = read(withLine({ [name]: {} }));
  expect(issuesOf(record)).toEqual([`not-supported claimInformation.serviceLines[0].${name}`]);
});

it("asks who pays, and who pays later", () => {
  const asked: PayerSource[] = [];
  const other = {
    paymentResponsibilityLevelCode: "S",
    claimFilingIndicatorCode: "CI",
    otherPayerName: { otherPayerIdentifier: "SECOND" },
  };
  const [record] = read(withInformation({ otherSubscriberInformation: [other] }), {
    payerOf: (source) => {
      asked.push(source);
      return source.sequence === 1 ? "medicare-part-b" : "commercial-cpt-midpoint";
    },
  });
  expect(asked).toEqual([
    { format: "json837", payerKey: "PAYER1", filingCode: "MB", sequence: 1 },
    { format: "json837", payerKey: "SECOND", filingCode: "CI", sequence: 2 },
  ]);
  expect(claimOf(record).claim.otherPayers).toEqual(["commercial-cpt-midpoint"]);
  expect(issuesOf(read(ROOT, { payerOf: () => undefined })[0])).toEqual(["unknown-payer tradingPartnerServiceId"]);
});

it("finds providers in the list of older senders, and a referring one on a line", () => {
  const { billing: _b, rendering: _r, referring: _f, ...rest } = ROOT;
  const providers = [
    { providerType: "BillingProvider", npi: "1999999984", address: { state: "WA" } },
    { providerType: "RenderingProvider", npi: "1999999976", taxonomyCode: "225X00000X" },
  ];
  const [record] = read({ ...rest, providers });
  expect(claimOf(record).claim).toMatchObject({ state: "WA", referringProvider: null });
  expect(claimOf(record).claim.serviceLines[0]?.renderingProvider?.taxonomyCode).toBe("225X00000X");
  const { referring: _g, ...noReferring } = withLine({ referringProvider: { npi: "1999999992" } });
  expect(claimOf(read(noReferring)[0]).claim.referringProvider).toEqual({ identifierPresent: true, qualifier: "DN" });
});

it("tells what is there beside the claim, and not what it says", () => {
  const more = {
    priorAuthorizationNumber: "AUTH77",
    referralNumber: "REF77",
    claimControlNumber: "ORIG77",
    reportInformation: {},
  };
  const [record] = read(
    withInformation({
      claimFrequencyCode: "7",
      claimSupplementalInformation: more,
      claimNote: { additionalInformation: "NOTE77" },
    }),
  );
  expect(claimOf(record).submission).toEqual({
    frequencyCode: "7",
    states: ["authorization-number", "referral-number", "original-claim-number", "attachment", "note"],
  });
  expect(JSON.stringify(record)).not.toContain("77");
});

it("says that a claim has no line", () => {
  const [record] = read(withInformation({ serviceLines: [] }));
  expect(issuesOf(record)).toEqual(["missing claimInformation.serviceLines"]);
  expect(linesOf(claimOf(record))).toEqual([]);
});
