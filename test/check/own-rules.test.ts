import { expect, it } from "vitest";
import { checkClaim } from "../../src/check/check-claim.js";
import type { ClaimCheck } from "../../src/check/claim-check.js";
import type { Claim } from "../../src/claim/claim.js";
import type { Service } from "../../src/claim/service.js";
import type { ClaimRule, DayRule, LineRule, Problem, Rule } from "../../src/rules/rule.js";
import type { Path } from "../../src/values/citation.js";
import { claimOfFourLines, ownRule, ownWords } from "./own-rule.js";

const check = (rules: readonly Rule[], claim: Claim = claimOfFourLines): ClaimCheck => checkClaim(claim, { rules });

function found(path: Path, rest: Partial<Problem> = {}): Problem {
  return { kind: "problem", message: "found", fix: "mend", path, facts: {}, about: {}, ...rest };
}

it("puts what is about the claim first, then lines by date and number, then lines that lack a code", () => {
  const ofClaim: ClaimRule = { ...ownWords("of the claim"), scope: "claim", check: () => [found(["receivedOn"])] };
  const { findings } = check([ownRule("first", { judgesIncompleteLines: true }), ownRule("second"), ofClaim]);
  expect(findings.map(({ ruleId, path }) => [ruleId, ...path])).toEqual([
    ["of the claim", "receivedOn"],
    ["first", "serviceLines", 2],
    ["second", "serviceLines", 2],
    ["first", "serviceLines", 3],
    ["second", "serviceLines", 3],
    ["first", "serviceLines", 0],
    ["second", "serviceLines", 0],
    ["first", "serviceLines", 1],
  ]);
});

it("judges lines that lack a code only by rules that ask for them", () => {
  expect(check([ownRule("asks", { judgesIncompleteLines: true })]).findings).toHaveLength(4);
  expect(check([ownRule("does not", { judgesIncompleteLines: false })]).findings).toHaveLength(3);
});

it("merges equal findings into the most severe, and keeps those that differ in place or facts", () => {
  const paths: readonly Path[] = [
    ["serviceLines", 0],
    ["serviceLines", 0, "units"],
    ["serviceLines", 0, "modifiers"],
    ["diagnosisCodes", 0],
  ];
  const rule = ownRule("repeats", {
    severity: "error",
    check: () => [
      ...paths.map((path) => found(path, { severity: "information" })),
      ...paths.map((path) => found(path, { severity: "warning" })),
      found(["serviceLines", 0], { severity: "information" }),
      found(["serviceLines", 0], { facts: { units: 2 } }),
    ],
  });
  const { findings } = check([rule, { ...rule, id: "other" }]);
  expect(findings.map(({ ruleId, path, severity }) => [ruleId, severity, ...path])).toEqual(
    ["repeats", "other"]
      .map((id) => [id, "warning", "diagnosisCodes", 0])
      .concat(
        ["repeats", "other"].flatMap((id) => [
          [id, "warning", "serviceLines", 0],
          [id, "warning", "serviceLines", 0, "units"],
          [id, "warning", "serviceLines", 0, "modifiers"],
          [id, "error", "serviceLines", 0],
        ]),
      ),
  );
});

it("lists the rules that governed a date, and no other", () => {
  const silent: Partial<LineRule> = { check: () => [] };
  const { governed } = check([
    ownRule("governs", silent),
    ownRule("of another setting", { ...silent, governs: { payers: "all", setting: "outpatient-hospital" } }),
    ownRule("ended", { ...silent, effectiveThrough: "2026-03-01" }),
    ownRule("of one date", { ...silent, effectiveFrom: "2026-03-09" }),
    ownRule("of no code here", { ...silent, procedureCodes: ["97542"] }),
    ownRule("concerned by none", { ...silent, concerns: () => false }),
  ]);
  expect(governed).toEqual(["governs", "of one date"]);
});

it("judges a day only where one of its lines concerns the rule", () => {
  const judged: string[] = [];
  const rule = (limit: Partial<DayRule>): DayRule => ({
    ...ownWords("of a day"),
    scope: "day",
    check: ({ serviceDate }) => {
      judged.push(serviceDate);
      return [];
    },
    ...limit,
  });
  check([rule({ procedureCodes: ["97140"] })]);
  expect(judged).toEqual(["2026-03-05"]);
  check([rule({ concerns: ({ line }) => line.procedureCode === "97530" })]);
  expect(judged).toEqual(["2026-03-05", "2026-03-09"]);
  check([rule({})]);
  expect(judged).toEqual(["2026-03-05", "2026-03-09", "2026-03-05", "2026-03-09"]);
});

it("names a switch that is not set once, and only where a line concerns the rule", () => {
  const payer = { id: "own", label: "Own payer" };
  const governs = { payers: [{ switch: "mue" as const }, { switch: "ncciEdits" as const }] };
  const undeterminedOf = (rest: Partial<LineRule>): unknown =>
    check([ownRule("asks", { governs, ...rest })], { ...claimOfFourLines, payer }).undetermined;
  const once = [{ ruleId: "asks", missing: ["payer.mue", "payer.ncciEdits"], path: ["payer", "mue"], citations: [] }];
  expect(undeterminedOf({})).toEqual(once);
  expect(undeterminedOf({ procedureCodes: ["97140"] })).toEqual(once);
  expect(undeterminedOf({ procedureCodes: ["97542"] })).toEqual([]);
  // A rule of the whole claim is asked of no line, so its codes are looked for among all of them.
  const ofClaim = (procedureCode: string): ClaimRule => ({
    ...ownWords("asks"),
    scope: "claim",
    governs,
    procedureCodes: [procedureCode],
    check: () => [],
  });
  const unsetFor = (code: string): unknown => check([ofClaim(code)], { ...claimOfFourLines, payer }).undetermined;
  expect(unsetFor("97140")).toEqual(once);
  expect(unsetFor("97542")).toEqual([]);
});

it("gives a line the services of its code, date and discipline", () => {
  const service = (procedureCode: string, serviceDate: string, rest: Partial<Service> = {}): Service => ({
    procedureCode,
    serviceDate,
    ...rest,
  });
  const services = [
    service("97110", "2026-03-05", { minutes: 1, discipline: "OT" }),
    service("97110", "2026-03-09", { minutes: 2 }),
    service("97110", "2026-03-05", { minutes: 3, discipline: "PT" }),
    service("97110", "2026-03-05", { minutes: 4 }),
    service("97140", "2026-03-05", { minutes: 5 }),
  ];
  const seen = new Map<number, unknown>();
  const rule = ownRule("looks", {
    check: ({ line, services: own, sameCodeServices }) => {
      seen.set(
        line.lineNumber,
        [own, sameCodeServices].map((list) => list?.map(({ minutes }) => minutes)),
      );
      return [];
    },
  });
  check([rule], { ...claimOfFourLines, services });
  expect(Object.fromEntries(seen)).toEqual({
    1: [[], []],
    3: [
      [1, 4],
      [1, 3, 4],
    ],
    4: [[5], [5]],
  });
});
