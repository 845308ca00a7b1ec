import fc from "fast-check";
import { expect, it } from "vitest";
import { checkClaim } from "../../src/check/check-claim.js";
import type { Claim } from "../../src/claim/claim.js";
import { listPayers } from "../../src/reference/look-up-payer.js";
import { rules } from "../../src/rules/index.js";
import type { Outcome, Rule } from "../../src/rules/rule.js";
import { claimOf } from "../bench/claim-of.mjs";
import { arbitraryClaim } from "./arbitrary-claim.js";

const claims = fc.oneof(
  arbitraryClaim,
  fc.integer({ min: 1, max: 12 }).map((lines) => claimOf(lines) as Claim),
);

it("answers from memory what it answers for the first time", () => {
  fc.assert(
    fc.property(claims, claims, (claim, other) => {
      // Profiles that nothing is remembered for yet, and a list of rules of its own.
      const fresh = { reference: { payerProfiles: structuredClone(listPayers()) }, rules: [...rules] };
      const first = checkClaim(claim, fresh);
      checkClaim(other, fresh);
      expect(checkClaim(claim, fresh)).toEqual(first);
      expect(checkClaim(claim)).toEqual(first);
    }),
    { numRuns: 60 },
  );
});

it("remembers nothing of another list of rules", () => {
  const claim = claimOf(3) as Claim;
  const list = [...rules];
  const all = checkClaim(claim, { rules: list }).governed;
  list.reverse();
  expect(checkClaim(claim, { rules: list }).governed).toEqual([...all].reverse());
  list.length = 10;
  expect(checkClaim(claim, { rules: list }).governed.length).toBeLessThan(all.length);
});

it("answers alike when a rule checks another claim in between", () => {
  fc.assert(
    fc.property(claims, claims, (claim, other) => {
      const interrupting = rules.map((rule): Rule => {
        const check = (subject: never, context: never): readonly Outcome[] => {
          checkClaim(other, { rules: rules.slice(0, 40) });
          return rule.check(subject, context);
        };
        return { ...rule, check };
      });
      expect(checkClaim(claim, { rules: interrupting })).toEqual(checkClaim(claim));
    }),
    { numRuns: 8 },
  );
});
