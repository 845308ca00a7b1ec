import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimSchema } from "../../src/schema/claim-schema.js";
import { parseRecord } from "../../src/schema/parse-record.js";
import { schemaSource } from "../../src/schema/schema-source.js";
import type { SchemaSource } from "../../src/schema/schema-source.js";
import { unknownPayers } from "../../src/schema/unknown-payers.js";
import type { Claim } from "../../src/claim/claim.js";
import {
  parseClaim,
  parseCoveragePolicies,
  parsePayerProfile,
  parseServices,
  parseTimeEntries,
  parseVisit,
} from "../../src/schema.js";
import { coveragePolicy } from "./coverage-sample.js";
import { claim, profile, service, timeEntry, visit } from "./sample-records.js";
import { anyJson, damaged, MARKER } from "./damaged.js";

const subjects = [
  [parseClaim, claim],
  [parseVisit, visit],
  [parseServices, [service]],
  [parsePayerProfile, profile],
  [parseTimeEntries, [timeEntry]],
  [parseCoveragePolicies, [coveragePolicy]],
] as const;

describe("any JSON", () => {
  it("never throws and never comes back in an issue", () => {
    for (const [parse] of subjects) {
      fc.assert(
        fc.property(anyJson, fc.constantFrom("refuse" as const, "ignore" as const), (input, unknownKeys) => {
          const parsed = parse(input, { unknownKeys });
          if (!parsed.ok) expect(JSON.stringify(parsed.issues)).not.toContain(MARKER);
        }),
        { numRuns: 150 },
      );
    }
  });

  it.each(subjects)("in place of parts of a record is refused without being shown (%#)", (parse, record) => {
    fc.assert(
      fc.property(damaged(record), fc.constantFrom("refuse" as const, "ignore" as const), (input, unknownKeys) => {
        const before = JSON.stringify(input);
        const parsed = parse(input, { unknownKeys });
        expect(JSON.stringify(input)).toBe(before);
        if (parsed.ok) return;
        expect(JSON.stringify(parsed.issues)).not.toContain(MARKER);
        expect(parsed.issues.length).toBeGreaterThan(0);
        for (const { path, pointer, message, fix } of parsed.issues) {
          expect(pointer).toBe(path.map((step) => `/${step}`).join(""));
          expect(message).toMatch(/\.$/);
          expect(fix).toMatch(/\.$/);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("the compiled reader", () => {
  const ripe = schemaSource<Claim>(claimSchema);
  for (let parses = 0; parses < 60; parses += 1) ripe("refuse");

  let young: SchemaSource<Claim> = schemaSource<Claim>(claimSchema);
  let parses = 0;
  function interpreted(): SchemaSource<Claim> {
    parses += 1;
    if (parses % 40 === 0) young = schemaSource<Claim>(claimSchema);
    return young;
  }

  it("answers as the interpreted one does", () => {
    expect(ripe("refuse")).toBe(ripe("refuse"));
    fc.assert(
      fc.property(damaged(claim), (input) => {
        expect(parseRecord(ripe, input, {}, unknownPayers)).toEqual(
          parseRecord(interpreted(), input, {}, unknownPayers),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("gives the same text for a valid claim", () => {
    const parsed = parseRecord(ripe, claim, {}, unknownPayers);
    expect(JSON.stringify(parsed)).toBe(JSON.stringify(parseRecord(interpreted(), claim, {}, unknownPayers)));
    expect(parsed).toEqual({ ok: true, value: claim });
  });
});
