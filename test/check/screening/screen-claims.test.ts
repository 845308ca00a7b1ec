import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain } from "../../../src/check/explain.js";
import { screenClaims } from "../../../src/check/screening/screen-claims.js";
import { screens } from "../../../src/check/screening/screens.js";
import type { Claim } from "../../../src/claim/claim.js";
import { arbitraryClaim } from "../arbitrary-claim.js";
import { day, visit } from "./synthetic.js";

const items = Array.from({ length: 120 }, (_, n) => ({
  patientKey: `patient-${n % 4}`,
  claim: visit(
    day(Math.floor(n / 4)),
    [{ units: 2 }],
    [{ procedureCode: "97530", minutes: n % 4 === 0 ? 23 : 24 + (n % 2), clinicianKey: "clinician-1" }],
  ),
}));

describe("many claims", () => {
  it("give the same answer in any order", async () => {
    const expected = await screenClaims(items);
    expect(expected.results.length).toBeGreaterThan(2);
    const byText = (results: readonly unknown[]) => results.map((result) => JSON.stringify(result)).sort();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(items, { minLength: items.length }), async (shuffled) => {
        const screening = await screenClaims(shuffled);
        expect(byText(screening.results)).toEqual(byText(expected.results));
        expect(screening.screens).toEqual(expected.screens);
      }),
      { numRuns: 10 },
    );
  });

  it("come from an async source too, and are left as they were", async () => {
    const frozen = structuredClone(items);
    async function* source() {
      for (const item of items) yield item;
    }
    expect(await screenClaims(source())).toEqual(await screenClaims(items));
    expect(items).toEqual(frozen);
  });

  it("have a summary of every screen, also of the silent ones", async () => {
    const { screens: summaries } = await screenClaims([]);
    expect(summaries.map(({ screenId }) => screenId)).toEqual(screens.map(({ id }) => id));
    expect(summaries.every(({ groups, results }) => groups === 0 && results === 0)).toBe(true);
  });

  it("of an unknown payer are counted as not screened", async () => {
    const unknown: Claim = { ...visit(day(0), [{ units: 1 }], []), payer: "no-such-payer" };
    expect(await screenClaims([unknown])).toMatchObject({ claims: 1, visits: 0, unscreenedClaims: 1 });
  });

  it("never make a screen throw", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryClaim, { maxLength: 5 }), async (claims) => {
        const screening = await screenClaims(claims);
        expect(JSON.parse(JSON.stringify(screening))).toEqual(screening);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a screening in sentences", () => {
  it("holds questions, statistics and sources, and no key and no date", async () => {
    const sentences = explain(await screenClaims(items)).join("\n");
    expect(sentences).toContain("None of them says that anything is wrong.");
    expect(sentences).toMatch(/Question \[unit-minutes-low\]: 240 timed units rest on \d+ minutes/);
    expect(sentences).not.toMatch(/patient-\d|clinician-1|\d{4}-\d{2}-\d{2}/);
  });

  it("says of what it stayed silent", async () => {
    const sentences = explain(await screenClaims(items.slice(0, 10)));
    expect(sentences).toContain("unit-minutes-low: silent about 1 group with fewer than 30 visits.");
  });
});
