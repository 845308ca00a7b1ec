import { readFileSync, readdirSync } from "node:fs";
import * as z from "zod";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/entries.mjs";
import {
  claimJsonSchema,
  coveragePoliciesJsonSchema,
  payerProfileJsonSchema,
  servicesJsonSchema,
  timeEntriesJsonSchema,
  visitJsonSchema,
} from "../../src/schema.js";
import { coveragePolicy } from "./coverage-sample.js";
import { claim, profile, service, timeEntry, visit } from "./sample-records.js";
import { withValueAt } from "./with-value-at.js";

const schemas = [
  ["claim", claimJsonSchema, claim],
  ["visit", visitJsonSchema, visit],
  ["services", servicesJsonSchema, [service]],
  ["payer-profile", payerProfileJsonSchema, profile],
  ["time-entries", timeEntriesJsonSchema, [timeEntry]],
  ["coverage-policies", coveragePoliciesJsonSchema, [coveragePolicy]],
] as const;

describe.each(schemas)("%s", (name, jsonSchema, record) => {
  it("is what docs/schemas holds; `node scripts/generate-json-schemas.mjs` repairs it", () => {
    const file = readFileSync(`${root}docs/schemas/${name}.json`, "utf8");
    expect(file).toBe(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
  });

  it("is a schema of draft 2020-12 without a host of ours", () => {
    const { $schema, $id } = jsonSchema();
    expect([$schema, $id]).toEqual(["https://json-schema.org/draft/2020-12/schema", `urn:ot-billing-rules:${name}`]);
    expect(JSON.stringify(jsonSchema()).match(/https?:/g)).toHaveLength(1);
  });

  it("describes every field", () => {
    const bare: string[] = [];
    walk(jsonSchema(), "", (schema, at) => {
      for (const [key, field] of Object.entries(schema.properties ?? {})) {
        if (field.$ref === undefined && (field.description ?? "") === "") bare.push(`${at}/${key}`);
      }
    });
    expect(bare).toEqual([]);
  });

  it("takes the sample and refuses unknown fields, as the parse function does", () => {
    const reader = z.fromJSONSchema(jsonSchema());
    expect(reader.safeParse(record).error?.issues).toBeUndefined();
    const at = Array.isArray(record) ? "/0/emrId" : "/emrId";
    expect(reader.safeParse(withValueAt(record, at, 1)).success).toBe(false);
    const open = z.fromJSONSchema(jsonSchema({ unknownKeys: "ignore" }));
    expect(open.safeParse(withValueAt(record, at, 1)).success).toBe(true);
  });

  it("is new in every call", () => {
    expect(jsonSchema()).not.toBe(jsonSchema());
    expect(jsonSchema()).toEqual(jsonSchema());
  });
});

it("docs/schemas holds nothing else", () => {
  expect(readdirSync(`${root}docs/schemas`).sort()).toEqual(schemas.map(([name]) => `${name}.json`).sort());
});

it("knows the payers of the caller", () => {
  const payers = JSON.stringify(claimJsonSchema({ payerIds: ["mine"], profiles: [profile] }));
  expect(payers).toContain('"my-payer","mine"]');
});

it.each([
  ["/serviceLines/0/serviceDate", "2026-02-30"],
  ["/serviceLines/0/chargeAmount", 34.61],
  ["/services/0/minutes", 7.5],
  ["/payer", "nobody"],
  ["/setting", "hospital"],
])("refuses %s %j", (path, value) => {
  const reader = z.fromJSONSchema(claimJsonSchema());
  expect(reader.safeParse(withValueAt(claim, path, value)).success).toBe(false);
});

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly description?: string;
  readonly $ref?: string;
}

function walk(value: unknown, at: string, visitSchema: (schema: Schema, at: string) => void): void {
  if (typeof value !== "object" || value === null) return;
  visitSchema(value, at);
  for (const [key, item] of Object.entries(value)) walk(item, `${at}/${key}`, visitSchema);
}
