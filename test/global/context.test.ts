import { describe, expect, it } from "vitest";
import { checkClaim } from "../../src/check/check-claim.js";
import { checkJson } from "../../src/global/check-json.js";
import { proposeJson } from "../../src/global/propose-json.js";
import { readContext } from "../../src/global/read-context.js";
import { proposeLines } from "../../src/lines/propose-lines.js";
import { rules } from "../../src/rules/index.js";
import type { JsonContext } from "../../src/global/json-context.js";
import { profile } from "../schema/sample-records.js";

const LINE = {
  lineNumber: 1,
  procedureCode: "97530",
  modifiers: [],
  serviceDate: "2026-03-02",
  units: 1,
  diagnosisPointers: [1],
  placeOfServiceCode: "11",
};
const CLAIM = {
  payer: "medicare-part-b",
  setting: "practitioner" as const,
  diagnosisCodes: ["M25.641"],
  serviceLines: [LINE],
  services: [{ procedureCode: "97530", minutes: 15, furnishedBy: "therapist" as const, discipline: "OT" as const }],
};

function check(claim: object, context: JsonContext = {}): unknown {
  return JSON.parse(checkJson(JSON.stringify(claim), JSON.stringify(context)));
}

describe("the context of checkJson", () => {
  it("may be absent", () => {
    const answer = JSON.stringify(checkClaim(CLAIM));
    for (const context of [undefined, "", "{}", null as unknown as string]) {
      expect(checkJson(JSON.stringify(CLAIM), context)).toBe(answer);
    }
  });

  it("gives payer and setting to claims that have none", () => {
    const { payer, setting, ...rest } = CLAIM;
    expect(check(rest, { payer, setting })).toEqual(check(CLAIM));
    expect(check(CLAIM, { payer: "commercial-cpt-midpoint" })).toEqual(check(CLAIM));
    expect(check(rest, { payer: profile, setting })).toEqual(check({ ...CLAIM, payer: profile }));
  });

  it("makes profiles known by their id", () => {
    const named = { ...CLAIM, payer: profile.id };
    expect(check(named)).toMatchObject({ kind: "error", about: "record", issues: [{ code: "unknown-payer" }] });
    expect(check(named, { profiles: [profile] })).toEqual(check({ ...CLAIM, payer: profile }));
    expect(check(CLAIM, { profiles: [profile] })).toEqual(check(CLAIM));
  });

  it("gives the date of receipt to claims that have none", () => {
    const late = { ruleId: "timely-filing-exceeded" };
    expect(check(CLAIM, { asOf: "2027-06-01" })).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining(late)]) as unknown,
    });
    expect(check({ ...CLAIM, receivedOn: "2026-03-09" }, { asOf: "2027-06-01" })).toEqual(
      check({ ...CLAIM, receivedOn: "2026-03-09" }),
    );
  });

  it("hands on tables, severities, overrides and what to do with stale tables", () => {
    const options: JsonContext = {
      reference: { ptpEdits: null, mue: null },
      severities: { "discipline-modifier-required": "warning", "line-field-required": "off" },
      overrides: [{ ruleId: "discipline-modifier-required", lineNumber: 1, reason: "Told so by the payer" }],
      staleReference: "undetermined",
    };
    expect(check(CLAIM, options)).toEqual(JSON.parse(JSON.stringify(checkClaim(CLAIM, options))));
    expect(check(CLAIM, options)).toMatchObject({ overridden: [{ severity: "warning" }] });
  });

  it("leaves out unknown fields where it says so", () => {
    const strange = { ...CLAIM, emrId: 1 };
    expect(check(strange)).toMatchObject({ kind: "error", about: "record" });
    expect(check(strange, { unknownKeys: "ignore" })).toEqual(check(CLAIM));
  });

  it.each<[string, string]>([
    ["not JSON", "{"],
    ["no record", "[]"],
    ["a field it does not have", '{"Zq7patient":1}'],
    ["a word for a payer", '{"payer":7}'],
    ["a payer profile that is none", '{"payer":{"id":"Zq7patient"}}'],
    ["profiles that are none", '{"profiles":[{"id":"x","label":"Zq7patient","kxThreshold":true}]}'],
    ["a date that does not exist", '{"asOf":"2026-02-30"}'],
    ["a rule that does not exist", '{"severities":{"Zq7patient":"off"}}'],
    ["a severity that does not exist", '{"severities":{"mue-exceeded":"Zq7patient"}}'],
    ["an override without reason", '{"overrides":[{"ruleId":"mue-exceeded"}]}'],
    ["a table that does not exist", '{"reference":{"constructor":{}}}'],
    ["a table that is text", '{"reference":{"mue":"Zq7patient"}}'],
    ["a word it does not know", '{"staleReference":"Zq7patient"}'],
    ["money as a number", '{"chargePerUnit":{"97530":40}}'],
  ])("is refused with %s, and nothing of it is shown", (_, context) => {
    const answer = checkJson(JSON.stringify(CLAIM), context);
    const { kind, about, issues } = JSON.parse(answer) as { kind: string; about: string; issues: readonly unknown[] };
    expect([kind, about]).toEqual(["error", "context"]);
    expect(issues.length).toBeGreaterThan(0);
    expect(answer).not.toContain("Zq7patient");
  });

  it.each([{ mue: {} }, { diagnoses: { editions: 1 } }, { ptpEdits: [] }, { procedureCodes: { rows: 5 } }])(
    "with a broken table gives an error and no exception: %j",
    (reference) => {
      const answer = check(CLAIM, { reference } as unknown as JsonContext) as { kind: string };
      expect(["error", "claim-check"]).toContain(answer.kind);
    },
  );

  it("keeps the tables of the same text, so that they are decoded once", () => {
    const text = JSON.stringify({ reference: { mue: null } });
    const first = readContext(text);
    expect(readContext(text)).toBe(first);
    readContext("{}");
    expect(readContext(text)).not.toBe(first);
  });
});

describe("a record that is no text", () => {
  it.each([undefined, null, 7, {}, "", "{", "\u0000", `"${"[".repeat(100_000)}"`, "[".repeat(100_000)])(
    "gives an error (%#)",
    (record) => {
      for (const answer of [checkJson(record as string), proposeJson(record as string)]) {
        expect(JSON.parse(answer)).toMatchObject({ kind: "error", about: "record" });
      }
    },
  );
});

it("proposeJson proposes lines with charges and a preference", () => {
  const visit = {
    serviceDate: "2026-03-02",
    discipline: "OT" as const,
    payer: "medicare-part-b",
    setting: "practitioner" as const,
    furnishedBy: "therapist" as const,
    placeOfServiceCode: "11",
    services: [
      { procedureCode: "97530", minutes: 8 },
      { procedureCode: "97110", minutes: 8 },
    ],
    diagnosisCodes: ["M25.641"],
  };
  const options = { chargePerUnit: { "97110": "42.50" }, preferInTie: ["97110"] };
  const answer = proposeJson(JSON.stringify(visit), JSON.stringify(options));
  expect(answer).toBe(JSON.stringify(proposeLines(visit, options)));
  expect(answer).toContain('"chargeAmount":"42.50"');
});

it("every rule may be named by severities", () => {
  const severities = Object.fromEntries(rules.map(({ id }) => [id, "off" as const]));
  expect(check(CLAIM, { severities })).toMatchObject({ findings: [], governed: [] });
});
