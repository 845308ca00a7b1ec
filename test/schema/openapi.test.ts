import { readFileSync } from "node:fs";
import * as z from "zod";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/entries.mjs";
import { openApi } from "../../scripts/openapi.mjs";
import { checkClaim } from "../../src/check/check-claim.js";
import { proposeLines } from "../../src/lines/propose-lines.js";
import { claimJsonSchema, parseClaim, visitJsonSchema } from "../../src/schema.js";
import { goldenVisits, visitOf } from "../lines/golden.js";
import { claimOf, goldenFiles } from "../rules/golden.js";
import { claim, visit } from "./sample-records.js";

const text = readFileSync(`${root}docs/openapi.json`, "utf8");
const document = JSON.parse(text) as {
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};
const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { version: string };

/** A component as a schema of its own. */
function reader(name: string) {
  const $defs = JSON.parse(
    JSON.stringify(document.components.schemas).replaceAll("#/components/schemas/", "#/$defs/"),
  ) as Record<string, z.core.JSONSchema.JSONSchema>;
  return z.fromJSONSchema({ $schema: "https://json-schema.org/draft/2020-12/schema", $ref: `#/$defs/${name}`, $defs });
}

describe("docs/openapi.json", () => {
  it("is up to date; `node scripts/generate-json-schemas.mjs` repairs it", () => {
    const made = openApi({ version, claim: claimJsonSchema(), visit: visitJsonSchema() });
    expect(text).toBe(`${JSON.stringify(made, null, 2)}\n`);
  });

  it("refers only to what it holds, and holds only what is referred to", () => {
    const referred = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name = ""]) => name);
    expect([...new Set(referred)].sort()).toEqual(Object.keys(document.components.schemas).sort());
    expect(text).not.toContain("#/$defs/");
    expect(Object.keys(document.paths)).toEqual(["/check", "/propose"]);
  });

  it("takes the records the library takes", () => {
    expect(reader("Claim").safeParse(claim).error?.issues).toBeUndefined();
    expect(reader("Visit").safeParse(visit).error?.issues).toBeUndefined();
    expect(reader("Claim").safeParse({ ...claim, emrId: 1 }).success).toBe(false);
  });

  it("describes what the library answers", () => {
    const checks = goldenFiles().flatMap((file) =>
      file.cases.slice(0, 2).map((golden) => checkClaim(claimOf(file, golden))),
    );
    expect(refusedOf("ClaimCheck", checks)).toEqual([]);
    const proposals = goldenVisits().flatMap(({ cases }) => cases.map((golden) => proposeLines(visitOf(golden))));
    expect(refusedOf("Proposal", proposals)).toEqual([]);
    const parsed = parseClaim({});
    expect(refusedOf("Refusal", [{ kind: "error", issues: parsed.ok ? [] : parsed.issues }])).toEqual([]);
    expect(refusedOf("ClaimCheck", [{ kind: "claim-check" }])).toHaveLength(1);
  });
});

function refusedOf(name: string, given: readonly object[]): readonly unknown[] {
  const schema = reader(name);
  return given.filter((each) => !schema.safeParse(JSON.parse(JSON.stringify(each))).success);
}
