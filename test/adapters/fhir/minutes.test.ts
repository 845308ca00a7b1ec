import { describe, expect, it } from "vitest";
import type { FhirMinutes } from "../../../src/fhir.js";
import { checkClaim } from "../../../src/index.js";
import { claim, concept, CPT, item, MEDICARE, readOne, UCUM, type Fields } from "./fixtures.js";

const CATEGORY = { system: "urn:clinic:information", code: "treatment-minutes" };
const URL = "urn:clinic:minutes";
const OPTIONS: FhirMinutes = { supportingInfoCategory: CATEGORY, extensionUrl: URL, procedurePeriods: true };

function read(fields: Fields, minutes: FhirMinutes = OPTIONS) {
  return readOne(claim(fields), { ...MEDICARE, minutes });
}

const information = (value: unknown, sequence = 1) => ({
  sequence,
  category: { coding: [CATEGORY] },
  valueQuantity: value,
});
const inMinutes = (value: number) => ({ value, unit: "min", system: UCUM, code: "min" });
const extended = (value: object) => [{ url: URL, ...value }];
const service = { procedureCode: "97530", serviceDate: "2026-03-02", discipline: "OT" };

describe("minutes", () => {
  const everywhere = {
    supportingInfo: [information(inMinutes(38))],
    contained: [
      {
        resourceType: "Procedure",
        id: "p",
        performedPeriod: { start: "2026-03-02T09:00:00", end: "2026-03-02T09:38:00" },
      },
    ],
    procedure: [{ sequence: 1, procedureReference: { reference: "#p" } }],
    item: [item({ informationSequence: [1], procedureSequence: [1], extension: extended({ valueInteger: 38 }) })],
  };

  it("are never read unless the caller says where they are", () => {
    expect(readOne(claim(everywhere)).claim).not.toHaveProperty("services");
    const other = { supportingInfoCategory: { code: "other" }, extensionUrl: "urn:other", procedurePeriods: false };
    expect(read(everywhere, other).claim).not.toHaveProperty("services");
  });

  it("leave unit rules undetermined where there are none", () => {
    const { undetermined, findings } = checkClaim(readOne(claim({ item: [item({ quantity: { value: 9 } })] })).claim);
    expect(undetermined.map(({ ruleId, missing }) => [ruleId, ...missing])).toContainEqual([
      "timed-units-exceeded",
      "services.minutes",
    ]);
    expect(findings.map(({ ruleId }) => ruleId)).not.toContain("timed-units-exceeded");
  });

  it("of a supporting information are read by category", () => {
    const fields = { supportingInfo: [information(inMinutes(22))], item: [item({ informationSequence: [1] })] };
    const { claim: neutral, remarks } = read(fields);
    expect(neutral.services).toEqual([{ ...service, minutes: 22 }]);
    expect(remarks).toEqual([]);
    expect(checkClaim(neutral).findings.map(({ ruleId }) => ruleId)).toContain("timed-units-exceeded");
    expect(read(fields, { supportingInfoCategory: { code: CATEGORY.code } }).claim.services).toHaveLength(1);
  });

  it.each([
    [{ valueInteger: 22 }],
    [{ valuePositiveInt: 22 }],
    [{ valueQuantity: inMinutes(22) }],
    [{ valueDuration: { value: 22, code: "min" } }],
  ])("of an extension are read: %j", (value) => {
    expect(read({ item: [item({ extension: extended(value) })] }).claim.services).toEqual([
      { ...service, minutes: 22 },
    ]);
  });

  it.each([
    ["R4", { performedPeriod: { start: "2026-03-02T09:00:00.500-05:00", end: "2026-03-02T09:38:59-05:00" } }],
    ["R5", { occurrencePeriod: { start: "2026-03-02T09:00:00Z", end: "2026-03-02T09:38:00Z" } }],
  ])("of a Procedure are whole minutes: %s", (_, period) => {
    const fields = { ...everywhere, contained: [{ resourceType: "Procedure", id: "p", ...period }] };
    expect(read(fields, { procedurePeriods: true }).claim.services).toEqual([{ ...service, minutes: 38 }]);
  });

  it("that two lines link to count once", () => {
    const lines = [
      item({ informationSequence: [1] }),
      item({ sequence: 2, informationSequence: [1], modifier: [concept(CPT, "GO"), concept(CPT, "CO")] }),
    ];
    const { claim: neutral, remarks } = read({ supportingInfo: [information(inMinutes(38))], item: lines });
    expect(neutral.services).toEqual([{ ...service, minutes: 38 }]);
    expect(remarks).toEqual([]);
  });

  it("that lines of two codes share are a remark", () => {
    const lines = [
      item({ informationSequence: [1] }),
      item({ sequence: 2, informationSequence: [1], productOrService: concept(CPT, "97535") }),
    ];
    const { claim: neutral, remarks } = read({ supportingInfo: [information(inMinutes(38))], item: lines });
    expect(neutral.services).toEqual([{ ...service, minutes: 38 }]);
    expect(remarks.map(({ code, place }) => [code, place])).toEqual([["conflicting", "Claim.supportingInfo[0].value"]]);
  });

  it("in several places of one line are a remark", () => {
    const { claim: neutral, remarks } = read(everywhere);
    expect(neutral.services).toEqual([{ ...service, minutes: 38 }]);
    expect(remarks.map(({ code, place }) => [code, place])).toEqual([["conflicting", "Claim.item[0]"]]);
  });

  it.each([
    [{ valueDecimal: 22.5 }, "out-of-range"],
    [{ valueInteger: -1 }, "out-of-range"],
    [{ valueInteger: 1441 }, "out-of-range"],
    [{ valueString: "22" }, "out-of-range"],
    [{ valueQuantity: { value: 1, code: "h" } }, "unknown-value"],
    [{ valueQuantity: { value: 22 } }, "unknown-value"],
  ])("that are none are a remark: %j", (value, code) => {
    const { claim: neutral, remarks } = read({ item: [item({ extension: extended(value) })] });
    expect(neutral).not.toHaveProperty("services");
    expect(remarks.map((remark) => remark.code)).toEqual([code]);
  });

  it.each([
    [{ start: "2026-03-02", end: "2026-03-02" }],
    [{ start: "2026-03-02T09:38:00", end: "2026-03-02T09:00:00" }],
    [{ start: "2026-03-02T09:00:00-05:00", end: "2026-03-02T09:38:00" }],
    [{ start: "2026-03-02T09:00:00" }],
  ])("of a period without a length are a remark: %j", (performedPeriod) => {
    const fields = { ...everywhere, contained: [{ resourceType: "Procedure", id: "p", performedPeriod }] };
    const { claim: neutral, remarks } = read(fields, { procedurePeriods: true });
    expect(neutral).not.toHaveProperty("services");
    expect(remarks.map(({ code, place }) => [code, place])).toEqual([["wrong-format", "Claim.contained[0].performed"]]);
  });
});
