import { expect, it } from "vitest";
import { checkClaim } from "../../src/check/check-claim.js";
import { ruleSteps } from "../../src/check/rule-steps.js";
import { rules } from "../../src/rules/index.js";
import type { Rule } from "../../src/rules/rule.js";
import { claimOfFourLines, ownRule } from "./own-rule.js";

const idsFound = (list: readonly Rule[]): readonly string[] =>
  checkClaim(
    { ...claimOfFourLines, serviceLines: claimOfFourLines.serviceLines.slice(0, 1) },
    { rules: list },
  ).findings.map(({ ruleId }) => ruleId);

it("makes an equal list ready once, and keeps its order", () => {
  const ready = ruleSteps(rules);
  expect(ruleSteps([...rules])).toBe(ready);
  expect(ready.steps.map(({ rule }) => rule)).toEqual(rules);
  expect(ready.steps.map(({ index }) => index)).toEqual(rules.map((_, index) => index));
});

it("tells lists apart that begin alike, more of them than it keeps, however often they are asked for", () => {
  const first = ownRule("first");
  const others = Array.from({ length: 12 }, (_, index) => ownRule(`other ${index}`));
  for (const turn of [1, 2]) {
    for (const other of others) expect([turn, idsFound([first, other])]).toEqual([turn, ["first", other.id]]);
    expect(idsFound([first])).toEqual(["first"]);
    expect(idsFound([first, ...others].reverse())).toEqual([...others.map(({ id }) => id).reverse(), "first"]);
  }
});

it("takes a list as it is now, though the same array held other rules before", () => {
  const list = [ownRule("first"), ownRule("second")];
  expect(idsFound(list)).toEqual(["first", "second"]);
  list[1] = ownRule("third");
  expect(idsFound(list)).toEqual(["first", "third"]);
  list.pop();
  expect(idsFound(list)).toEqual(["first"]);
});

it("calls a rule as its own method", () => {
  const rule = {
    ...ownRule("own"),
    asked: 0,
    concerns(): boolean {
      this.asked += 1;
      return this.id === "own";
    },
    check(): readonly [] {
      this.asked += 10;
      return [];
    },
  };
  checkClaim(claimOfFourLines, { rules: [rule] });
  expect(rule.asked).toBe(33);
});
