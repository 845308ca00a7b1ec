import { readFileSync, readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/entries.mjs";
import { checkClaim } from "../../src/check/check-claim.js";
import type { Claim } from "../../src/claim/claim.js";
import { lookUpPayer } from "../../src/reference/look-up-payer.js";
import type { Reference } from "../../src/reference/reference.js";
import { buildOnce } from "../examples/run-example.js";

const { claims } = JSON.parse(readFileSync(`${root}examples/claims.json`, "utf8")) as {
  readonly claims: readonly { readonly title: string; readonly claim: Claim }[];
};

const names = readdirSync(`${root}src/reference/built-in`)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ file: name, key: camelCase(name.slice(0, -".ts".length)) }));

/** Every built-in table, as a user of `./core` would hand them over. */
async function allTables(): Promise<Reference> {
  const tables = await Promise.all(
    names.map(async ({ file, key }) => {
      const module = (await import(`${root}src/reference/built-in/${file}`)) as Record<string, unknown>;
      return [key, module[key]] as const;
    }),
  );
  return Object.fromEntries(tables);
}

const noTables = Object.fromEntries(names.map(({ key }) => [key, null])) as Reference;

/** The claim with the profile of its payer, as one without the table of payers must give it. */
function withProfile(claim: Claim): Claim {
  const profile = lookUpPayer(claim.payer);
  return profile === undefined ? claim : { ...claim, payer: profile };
}

describe.each(claims)("$title", ({ claim }) => {
  it("is undetermined where every table is known to be missing", () => {
    const bare = checkClaim(claim, { reference: noTables });
    expect(bare).toMatchObject({ findings: [], governed: [], undetermined: [{ missing: ["payer"] }] });
    const { findings, undetermined } = checkClaim(withProfile(claim), { reference: noTables });
    const missing = undetermined.flatMap((entry) => entry.missing);
    expect(missing).toContain("reference.procedureCodes");
    expect(missing).toContain("reference.diagnoses");
    const full = checkClaim(claim).findings.map(({ ruleId, path }) => `${ruleId} ${path.join()}`);
    const beyond = findings.filter(({ ruleId, path }) => !full.includes(`${ruleId} ${path.join()}`));
    expect(beyond, "found without tables and not with them").toEqual([]);
  });

  it("finds the same with the tables handed over", async () => {
    expect(checkClaim(claim, { reference: await allTables() })).toEqual(checkClaim(claim));
  });
});

describe("the built package", () => {
  interface Entry {
    readonly checkClaim: typeof checkClaim;
  }
  let whole: Entry;
  let core: Entry;
  beforeAll(async () => {
    buildOnce();
    whole = (await import(`${root}dist/index.js`)) as Entry;
    core = (await import(`${root}dist/core.js`)) as Entry;
  }, 120_000);

  it.each(claims)("$title: ./core is undetermined without tables, and the same with them", async ({ claim }) => {
    const bare = core.checkClaim(withProfile(claim));
    expect(bare.undetermined.flatMap(({ missing }) => missing)).toContain("reference.procedureCodes");
    expect(bare).toEqual(whole.checkClaim(withProfile(claim), { reference: noTables }));
    expect(core.checkClaim(claim, { reference: await allTables() })).toEqual(whole.checkClaim(claim));
  });
});

function camelCase(kebabCase: string): string {
  return kebabCase.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
