import { describe, expect, it } from "vitest";
import { coveragePolicies } from "../../src/reference/built-in/coverage-policies.js";
import { diagnosisConventions } from "../../src/reference/built-in/diagnosis-conventions.js";
import { codeMatcher } from "../../src/reference/code-matcher.js";
import { expandCodePattern } from "../../src/reference/expand-code-pattern.js";
import { findProcedureCode } from "../../src/reference/look-up-code.js";
import { listCoveragePolicies, lookUpCoverage } from "../../src/reference/look-up-coverage.js";
import { lookUpDiagnosis } from "../../src/reference/look-up-diagnosis.js";
import { parseCoveragePolicies } from "../../src/schema.js";
import { isProcedureCodeShape } from "../../src/values/codes.js";

const ON = "2026-03-02";
const NONE: readonly string[] = [];

describe("the built-in coverage policies", () => {
  it("are what a user could write", () => {
    const parsed = parseCoveragePolicies(coveragePolicies);
    expect(parsed.ok ? [] : parsed.issues).toEqual([]);
    expect(parsed.ok && parsed.value).toEqual(coveragePolicies);
  });

  it("hold each id once, with a citation", () => {
    const ids = coveragePolicies.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(coveragePolicies.filter(({ citation }) => citation.section === "")).toEqual([]);
  });

  it("are advice: no list of an article is more than one source, none of a national determination more than recall", () => {
    const firm = coveragePolicies.filter(
      ({ kind, citation, lists }) =>
        lists.length > 0 &&
        (kind === "ncd" ? lists.some(({ mark }) => (mark ?? citation.mark) !== "recall") : citation.mark !== "single"),
    );
    expect(firm).toEqual([]);
  });

  it("give each state to one contractor", () => {
    const states = coveragePolicies.flatMap((policy) => policy.states ?? NONE);
    expect(new Set(states).size).toBe(states.length);
  });

  it("hold no pattern that takes in nothing", () => {
    const empty = coveragePolicies.flatMap(({ id, lists }) =>
      lists.flatMap(({ diagnoses, except = NONE, uncertain = NONE }) =>
        [...diagnoses, ...except, ...uncertain]
          .filter((pattern) => expandCodePattern(pattern, ON).length === 0)
          .map((pattern) => `${id} ${pattern}`),
      ),
    );
    expect(empty).toEqual([]);
  });

  it("name procedure codes, and limit firmly only codes that the library knows", () => {
    const named = coveragePolicies.flatMap((policy) => [
      ...(policy.procedureCodes ?? NONE),
      ...policy.lists.flatMap(({ procedureCodes }) => procedureCodes ?? NONE),
    ]);
    expect(named.filter((code) => !isProcedureCodeShape(code))).toEqual([]);
    const firm = coveragePolicies.flatMap(({ lists }) => lists.filter(({ strength }) => strength === "firm"));
    const codes = firm.flatMap(({ procedureCodes }) => procedureCodes ?? NONE);
    expect(codes.filter((code) => findProcedureCode(code) === undefined)).toEqual([]);
  });

  it("attach nothing of the article on disc surgery, which names therapy codes", () => {
    expect(coveragePolicies.some(({ id }) => id === "A57021")).toBe(false);
    const scope = { serviceDate: ON, payer: "medicare-part-b", contractor: "Palmetto" };
    const answer = lookUpCoverage("97530", ["R27.8"], scope);
    const policies = answer.status === "not-covered" ? answer.lastKnown?.value.policies : [];
    expect(policies?.map(({ policyId }) => policyId)).toEqual(["A53064"]);
  });

  it("differ for ultrasound in seventh characters and lymphoedema, and in nothing else", () => {
    const [ngs, cgs] = ["A56566", "A57067"].map((id) => {
      const lists = coveragePolicies.find((policy) => policy.id === id)?.lists ?? [];
      const list = lists.find(({ kind }) => kind === "not-covered");
      return new Set((list?.diagnoses ?? NONE).flatMap((pattern) => expandCodePattern(pattern, ON)));
    });
    const onlyNgs = [...(ngs ?? [])].filter((code) => cgs?.has(code) !== true);
    const onlyCgs = [...(cgs ?? [])].filter((code) => ngs?.has(code) !== true);
    expect(onlyNgs.every((code) => /[DS]$/.test(code))).toBe(true);
    expect(onlyNgs).toContain("T23.201D");
    expect(onlyCgs.sort()).toEqual([
      "I89.0",
      "I97.2",
      "N39.3",
      "N39.41",
      "N39.42",
      "N39.43",
      "N39.46",
      "N39.490",
      "Q82.0",
      "R15.0",
      "R15.1",
      "R15.2",
      "R15.9",
      "R33.8",
      "R35.0",
    ]);
  });

  it("count as the facts do", () => {
    const count = (id: string, group: string) => {
      const list = coveragePolicies.find((policy) => policy.id === id)?.lists.find((each) => each.group === group);
      return new Set((list?.diagnoses ?? NONE).flatMap((pattern) => expandCodePattern(pattern, ON))).size;
    };
    const whole = (pattern: string) => expandCodePattern(pattern, ON).length;
    expect(count("NCD 240.3", "lung conditions")).toBe(whole("J*"));
    expect(count("A56566", "benign positional vertigo")).toBe(3);
  });

  it("are listed, and replaced by a list of one's own", () => {
    expect(listCoveragePolicies()).toBe(coveragePolicies);
    expect(listCoveragePolicies({ reference: { coveragePolicies: [] } })).toEqual([]);
    expect(listCoveragePolicies({ reference: { coveragePolicies: null } })).toEqual([]);
  });
});

describe("conventions of diagnoses", () => {
  it("hold no pattern that takes in nothing", () => {
    const { value } = diagnosisConventions.versions[0] ?? {};
    const patterns = [
      ...(value?.status ?? NONE),
      ...(value?.acuteStroke ?? NONE),
      ...(value?.injuries ?? NONE),
      ...(value?.aftercare ?? NONE),
      ...(value?.treated ?? []).flatMap(({ diagnoses }) => diagnoses),
    ];
    expect(patterns.length).toBeGreaterThan(20);
    expect(patterns.filter((pattern) => expandCodePattern(pattern, ON).length === 0)).toEqual([]);
  });

  it("take in the cognitive deficits after every kind of stroke", () => {
    const treated = diagnosisConventions.versions[0]?.value.treated[0]?.diagnoses ?? NONE;
    const deficits = expandCodePattern("I69.[012389]1?", ON);
    expect(deficits).toHaveLength(48);
    expect(deficits.filter((code) => !codeMatcher(treated)(code))).toEqual([]);
    expect(lookUpDiagnosis("I69.310", ON).status).toBe("found");
  });
});
