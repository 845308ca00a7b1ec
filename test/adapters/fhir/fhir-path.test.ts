import fhirpath from "fhirpath";
import r4 from "fhirpath/fhir-context/r4";
import { describe, expect, it } from "vitest";
import { operationOutcomeOf } from "../../../src/fhir.js";
import { checkClaim } from "../../../src/index.js";
import { bundle, claim, concept, CPT, diagnosis, eob, HCPCS, item, readOne, UCUM } from "./fixtures.js";

/** What an expression finds, by another party's FHIRPath and the R4 model. */
function evaluate(resource: object, expression: string): readonly unknown[] {
  return fhirpath.evaluate(resource, expression, undefined, r4) as readonly unknown[];
}

/** The element above, such as `Claim.item[0]` for `Claim.item[0].modifier`. */
function parentOf(expression: string): string {
  return expression.slice(0, expression.lastIndexOf("."));
}

const faulty = claim({
  use: "preauthorization",
  billablePeriod: { start: "2026-03-02", end: "2026-03-02" },
  diagnosis: [
    diagnosis(2, "M25.641"),
    diagnosis(1, "Q99.999"),
    diagnosis(3, "719.44", "http://hl7.org/fhir/sid/icd-9-cm"),
  ],
  item: [
    item({ productOrService: concept(CPT, "97165"), modifier: [] }),
    item({ sequence: 2, quantity: { value: 2.5 }, modifier: [concept(UCUM, "59"), concept(HCPCS, "GO", "ABCDE")] }),
    item({ sequence: 3, diagnosisSequence: [1, 8], servicedDate: undefined, quantity: undefined }),
    item({
      sequence: 4,
      servicedDate: undefined,
      servicedPeriod: { start: "2026-03-02", end: "2026-03-03T10:00:00Z" },
      detail: [{ sequence: 1 }],
    }),
    item({ sequence: 5, locationCodeableConcept: concept("urn:x", "11"), productOrService: concept(CPT, "9753") }),
  ],
});

describe("expressions are FHIRPath", () => {
  it.each([
    ["a claim", faulty],
    ["an explanation of benefit", eob({ item: faulty["item"], diagnosis: faulty["diagnosis"] })],
    ["a bundle", bundle({ resourceType: "Patient" }, faulty)],
  ])("of %s, and each finds one element, or its parent where the element is missing", (_, resource) => {
    const adapted = readOne(resource);
    const expressions = operationOutcomeOf(checkClaim(adapted.claim), adapted).issue.flatMap(
      ({ expression = [] }) => expression,
    );
    expect(new Set(expressions).size).toBeGreaterThan(10);
    for (const expression of expressions) {
      const found = evaluate(resource, expression).length;
      const absent = found === 0 && evaluate(resource, parentOf(expression)).length === 1;
      const wholeList = found > 1 && /\.(?:modifier|diagnosis|diagnosisSequence|detail|item)$/.test(expression);
      expect(found === 1 || absent || wholeList, `${expression} finds ${found}`).toBe(true);
    }
  });

  it("that find the very element", () => {
    const places = new Map(readOne(faulty).remarks.map(({ code, place }) => [place, code]));
    expect(places.get("Claim.item[1].modifier[0]")).toBe("unknown-code-system");
    expect(evaluate(faulty, "Claim.item[1].modifier[0].coding.code")).toEqual(["59"]);
    expect(places.get("Claim.item[2].diagnosisSequence[1]")).toBe("unresolved-reference");
    expect(evaluate(faulty, "Claim.item[2].diagnosisSequence[1]")).toEqual([8]);
    expect(places.get("Claim.item[3].serviced.end")).toBe("wrong-format");
    expect(evaluate(faulty, "Claim.item[3].serviced.end")).toEqual(["2026-03-03T10:00:00Z"]);
    expect(places.get("Claim.diagnosis[2].diagnosis")).toBe("unknown-code-system");
    expect(evaluate(faulty, "Claim.diagnosis[2].diagnosis.coding.code")).toEqual(["719.44"]);
  });
});
