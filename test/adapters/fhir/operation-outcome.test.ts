import { describe, expect, it } from "vitest";
import {
  claimResponseErrorsOf,
  operationOutcomeOf,
  operationOutcomeOfRefusal,
  readFhirClaims,
  RULE_CODE_SYSTEM,
} from "../../../src/fhir.js";
import { issueTypeOf, RULE_ISSUE_TYPES, SOURCE_ISSUE_TYPES } from "../../../src/adapters/fhir/issue-types.js";
import { checkClaim, rules, type Finding } from "../../../src/index.js";
import {
  bundle,
  claim,
  concept,
  CPT,
  diagnosis,
  HCPCS,
  item,
  MEDICARE,
  readOne,
  UCUM,
  type Fields,
} from "./fixtures.js";

function outcomeOf(resource: unknown) {
  const adapted = readOne(resource);
  return operationOutcomeOf(checkClaim(adapted.claim), adapted);
}

/** Severity, code and place of the issue that a rule gives. */
function found(resource: unknown, ruleId: string) {
  return outcomeOf(resource)
    .issue.filter(({ details, severity }) => severity !== "information" && details.coding?.[0]?.code === ruleId)
    .map(({ severity, code, expression }) => [severity, code, ...(expression ?? [])]);
}

/** An evaluation by an occupational therapist that does not say so. */
const UNMARKED = { productOrService: concept(CPT, "97165"), modifier: [], quantity: { value: 1 } };

const only = (fields: Fields) => claim({ item: [item(fields)] });

describe("issues point at the faulty element", () => {
  it.each([
    ["discipline-modifier-required", only(UNMARKED), ["error", "required", "Claim.item[0].modifier"]],
    ["units-invalid", only({ quantity: { value: 2.5 } }), ["error", "value", "Claim.item[0].quantity"]],
    [
      "diagnosis-pointer-invalid",
      only({ diagnosisSequence: [3] }),
      ["error", "invariant", "Claim.item[0].diagnosisSequence"],
    ],
    ["line-field-required", only({ servicedDate: undefined }), ["error", "required", "Claim.item[0].serviced"]],
    [
      "procedure-code-malformed",
      only({ productOrService: concept(CPT, "9753") }),
      ["error", "code-invalid", "Claim.item[0].productOrService"],
    ],
    [
      "modifier-invalid",
      only({ modifier: [concept(CPT, "GO"), concept(HCPCS, "ABCDE")] }),
      ["error", "code-invalid", "Claim.item[0].modifier[1]"],
    ],
    [
      "modifier-invalid",
      only({ modifier: [concept(UCUM, "59"), concept(CPT, "GO"), concept(HCPCS, "ABCDE")] }),
      ["error", "code-invalid", "Claim.item[0].modifier[2]"],
    ],
    [
      "diagnosis-code-invalid",
      claim({ diagnosis: [diagnosis(2, "M25.641"), diagnosis(1, "Q99.999")] }),
      ["error", "code-invalid", "Claim.diagnosis[1]"],
    ],
    ["diagnosis-count-invalid", claim({ diagnosis: [] }), ["error", "required", "Claim.diagnosis"]],
    [
      "discipline-modifier-conflict",
      only({ modifier: [concept(CPT, "GO"), concept(CPT, "GP")] }),
      ["error", "invariant", "Claim.item[0].modifier"],
    ],
    [
      "duplicate-line-billed",
      claim({ item: [item(), item({ sequence: 2 })] }),
      ["warning", "duplicate", "Claim.item[1]"],
    ],
    [
      "service-date-spanned",
      only({ servicedDate: undefined, servicedPeriod: { start: "2026-03-02", end: "2026-03-03" } }),
      ["error", "business-rule", "Claim.item[0].serviced.end"],
    ],
  ])("%s", (ruleId, resource, issue) => {
    expect(found(resource, ruleId)).toEqual([issue]);
  });

  it("in a Bundle from its root", () => {
    const [issue] = found(bundle({ resourceType: "Patient" }, only(UNMARKED)), "discipline-modifier-required");
    expect(issue?.at(-1)).toBe("Bundle.entry[1].resource.item[0].modifier");
  });

  it("without the claim that was read, as if its lines and diagnoses stood in order", () => {
    const { claim: neutral } = readOne(
      claim({ item: [item(), item({ sequence: 2, quantity: { value: 0 } })], diagnosis: [diagnosis(1, "Q99.999")] }),
    );
    const places = operationOutcomeOf(checkClaim(neutral)).issue.map(({ expression }) => expression?.[0]);
    expect(places).toContain("Claim.item[1].quantity");
    expect(places).toContain("Claim.diagnosis[0]");
  });
});

describe("an outcome", () => {
  it("carries rule, words, citation and tables", () => {
    const outcome = outcomeOf(only(UNMARKED));
    const issue = outcome.issue.find(({ details }) => details.coding?.[0]?.code === "discipline-modifier-required");
    expect(issue?.details.coding).toEqual([{ system: RULE_CODE_SYSTEM, code: "discipline-modifier-required" }]);
    expect(issue?.details.text).toMatch(/Add GO to 97165\.$/);
    expect(issue?.diagnostics).toMatch(/^CMS Pub\. 100-04, ch\. 5 §20\.1.*\(secondary\)/);
    expect(outcome.issue.at(-1)).toMatchObject({
      code: "informational",
      details: { text: expect.stringMatching(/^Checked: \d+ finding/) },
    });
    expect(outcome.issue.at(-1)?.diagnostics).toContain("procedureCodes ");
    expect(JSON.stringify(outcome)).not.toContain('location":');
  });

  it("tells what could not be judged as information", () => {
    const open = outcomeOf(claim()).issue.filter(({ details }) => details.coding?.[0]?.code === "timed-units-exceeded");
    expect(open.map(({ severity, code, details }) => [severity, code, details.text])).toEqual([
      ["information", "informational", "Not judged, for want of services.minutes."],
    ]);
  });

  it("always has an issue", () => {
    const check = { ...checkClaim(readOne(claim()).claim), findings: [], undetermined: [], editions: [] };
    expect(operationOutcomeOf(check).issue).toEqual([
      { severity: "information", code: "informational", details: { text: "Checked: 0 findings." } },
    ]);
  });

  it("tells a fault once: the finding, and not the remark on the same element", () => {
    const places = outcomeOf(only({ quantity: undefined, diagnosisSequence: [3] })).issue.map(
      ({ severity, expression }) => `${severity} ${expression?.[0]}`,
    );
    expect(places.filter((place) => place.includes("quantity"))).toEqual(["error Claim.item[0].quantity"]);
    expect(places.filter((place) => place.includes("diagnosisSequence"))).toEqual([
      "error Claim.item[0].diagnosisSequence",
    ]);
  });

  it("tells a missing start once, and a broken reference beside a finding of the whole list", () => {
    const told = (resource: unknown) =>
      outcomeOf(resource).issue.flatMap(({ severity, expression = [] }) =>
        expression.map((each) => `${severity} ${each}`),
      );
    const ended = told(only({ servicedDate: undefined, servicedPeriod: { end: "2026-03-02" } }));
    expect(ended.filter((each) => each.includes("serviced"))).toEqual(["error Claim.item[0].serviced"]);
    const many = Array.from({ length: 13 }, (_, at) => diagnosis(at + 2, "M25.641"));
    const lost = told(claim({ diagnosis: [{ sequence: 1, diagnosisReference: { reference: "#x" } }, ...many] }));
    expect(lost).toContain("error Claim.diagnosis");
    expect(lost).toContain("warning Claim.diagnosis[0].diagnosis");
  });

  it("keeps remarks that no finding tells", () => {
    const remarks = outcomeOf(
      claim({ use: "preauthorization", item: [item({ modifier: [concept(UCUM, "59"), concept(CPT, "GO")] })] }),
    ).issue.filter(({ details }) => details.coding?.[0]?.system === "urn:ot-billing-rules:source-issue");
    expect(remarks.map(({ severity, code, expression }) => [severity, code, ...(expression ?? [])])).toEqual([
      ["warning", "not-supported", "Claim.use"],
      ["warning", "not-supported", "Claim.item[0].modifier[0]"],
    ]);
  });

  it("of a refused resource is fatal when it is none, else an error", () => {
    const issuesOf = (value: unknown) =>
      readFhirClaims(value, MEDICARE).flatMap((record) =>
        record.ok
          ? []
          : operationOutcomeOfRefusal(record).issue.map(({ severity, code, expression }) => [
              severity,
              code,
              ...(expression ?? []),
            ]),
      );
    expect(issuesOf("{")).toEqual([["fatal", "structure", "Resource"]]);
    expect(issuesOf(claim({ item: [], type: undefined }))).toEqual([
      ["error", "not-supported", "Claim.type"],
      ["error", "required", "Claim.item"],
    ]);
  });
});

describe("ClaimResponse.error", () => {
  const resource = claim({
    item: [item({ sequence: 4, ...UNMARKED }), item({ sequence: 9, quantity: { value: 0 } })],
    diagnosis: [diagnosis(1, "Q99.999")],
  });
  const adapted = readOne(resource);
  const check = checkClaim(adapted.claim);

  it("names the sequence of the item, and nothing for a fault of the claim", () => {
    const errors = claimResponseErrorsOf(check, adapted);
    expect(errors.map(({ itemSequence, code }) => [itemSequence, code.coding[0]?.code])).toEqual([
      [undefined, "diagnosis-code-invalid"],
      [4, "discipline-modifier-required"],
      [9, "units-invalid"],
    ]);
    expect(errors.every((error) => !("expression" in error))).toBe(true);
  });

  it("of R5 has an expression", () => {
    const places = claimResponseErrorsOf(check, adapted, { release: "R5" }).map(({ expression }) => expression);
    expect(places).toEqual([["Claim.diagnosis[0]"], ["Claim.item[0].modifier"], ["Claim.item[1].quantity"]]);
  });

  it("counts lines where the claim that was read is not at hand", () => {
    expect(claimResponseErrorsOf(check).map(({ itemSequence }) => itemSequence)).toEqual([undefined, 1, 2]);
  });

  it("holds no warnings", () => {
    const twice = readOne(claim({ item: [item(), item({ sequence: 2 })] }));
    const warned = checkClaim(twice.claim);
    expect(warned.findings.map(({ severity }) => severity)).toContain("warning");
    expect(claimResponseErrorsOf(warned, twice)).toHaveLength(
      warned.findings.filter(({ severity }) => severity === "error").length,
    );
  });
});

describe("issue types", () => {
  it("are declared for every rule of the catalogue and for no other", () => {
    expect(Object.keys(RULE_ISSUE_TYPES).sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  it("follow the kind of fault", () => {
    const idsOf = (type: string) => Object.keys(RULE_ISSUE_TYPES).filter((id) => RULE_ISSUE_TYPES[id] === type);
    expect(idsOf("duplicate")).toEqual(["duplicate-line-billed"]);
    expect(idsOf("value")).toEqual(["units-invalid"]);
    expect(idsOf("invariant")).toEqual([
      "discipline-modifier-conflict",
      "diagnosis-pointer-invalid",
      "revenue-code-mismatch",
    ]);
    for (const { id, topic } of rules) {
      if (topic === "units" && id !== "units-invalid") expect(RULE_ISSUE_TYPES[id], id).toBe("business-rule");
      if (topic === "necessity" || topic === "documentation") expect(RULE_ISSUE_TYPES[id], id).toBe("business-rule");
    }
  });

  it("of a rule of your own is a business rule", () => {
    const finding: Finding = {
      ruleId: "toString",
      severity: "warning",
      message: "",
      fix: "",
      path: [],
      facts: {},
      citations: [],
    };
    expect(issueTypeOf(finding)).toBe("business-rule");
    expect(issueTypeOf({ ...finding, ruleId: "diagnosis-count-invalid", facts: { count: 0 } })).toBe("required");
    expect(issueTypeOf({ ...finding, ruleId: "diagnosis-count-invalid", facts: { count: 13 } })).toBe("business-rule");
  });

  it("are declared for every code of a source issue", () => {
    expect(SOURCE_ISSUE_TYPES.unreadable).toEqual({ type: "structure", severity: "fatal" });
    expect(Object.values(SOURCE_ISSUE_TYPES).filter(({ severity }) => severity === "fatal")).toHaveLength(1);
  });
});
