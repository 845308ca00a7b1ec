import { describe, expect, it } from "vitest";
import type { CoverageList, CoveragePolicy } from "../../src/reference/coverage-policies.js";
import type { CoverageScope } from "../../src/reference/coverage-reach.js";
import { lookUpCoverage } from "../../src/reference/look-up-coverage.js";

const MEDICARE = { serviceDate: "2026-10-15", payer: "medicare-part-b" } as const;

/** Status, policies with their verdicts, and what is missing, in one line. */
function brief(code: string, diagnoses: readonly string[], scope: CoverageScope): string {
  const answer = lookUpCoverage(code, diagnoses, scope);
  const value =
    answer.status === "found" ? answer.value : answer.status === "not-covered" ? answer.lastKnown?.value : undefined;
  const policies = (value?.policies ?? []).map(
    (policy) => `${policy.policyId}: ${policy.diagnoses.map(({ verdict }) => verdict).join(" ")}`,
  );
  return [answer.status, ...policies, ...(value?.missing ?? [])].join("; ");
}

const list: CoverageList = {
  group: "1",
  kind: "covered",
  strength: "firm",
  procedureCodes: ["97760..97763"],
  diagnoses: ["G56*", "S6?.*", "M65.3*"],
};

const policy: CoveragePolicy = {
  id: "hands",
  kind: "payer",
  label: "Hand therapy",
  payers: ["river-valley-health"],
  effectiveFrom: "2026-01-01",
  effectiveThrough: null,
  citation: { publication: "Provider manual", section: "7.2", mark: "official" },
  lists: [list],
};

function own(...policies: readonly Partial<CoveragePolicy>[]): CoverageScope {
  const coveragePolicies = policies.map((each) => ({ ...policy, ...each }));
  return { serviceDate: "2026-03-02", payer: "river-valley-health", reference: { coveragePolicies } };
}

describe("Medicare", () => {
  it.each([
    ["95992", ["H81.11"], { state: "NY" }, "found; A56566: supported"],
    ["95992", ["H81.10"], { state: "ny" }, "found; A56566: not-listed"],
    ["97035", ["T23.201A"], { contractor: "ngs" }, "found; A56566: excluded; NCD 240.3: not-limited"],
    ["97035", ["T23.201D"], { contractor: "CGS" }, "found; A57067: not-limited; NCD 240.3: not-limited"],
    ["97035", ["J44.9"], { state: "CA" }, "found; NCD 240.3: excluded"],
    ["97035", ["L98.411"], { state: "OH" }, "found; A57067: undetermined; NCD 240.3: not-limited"],
    ["97530", ["F84.0", "R27.8", "M75.41"], { state: "SC" }, "found; A53064: not-listed supported undetermined"],
    ["97530", ["M25.641"], { state: "NY" }, "found; A56566: not-limited"],
    ["97530", ["M25.641"], { state: "CA" }, "none"],
    ["97530", ["M25.641"], {}, "not-covered"],
    ["97026", ["G62.9"], {}, "found; NCD 270.6: excluded; contractor"],
    ["G0281", ["L89.313"], { state: "TX" }, "found; NCD 270.1: supported"],
  ] as const)("%s with %j in %j: %s", (code, diagnoses, place, expected) => {
    expect(brief(code, diagnoses, { ...MEDICARE, ...place })).toBe(expected);
  });

  it("an undated article advises for dates on which it was not seen", () => {
    const scope = { ...MEDICARE, state: "NY" };
    expect(brief("95992", ["H81.10"], { ...scope, serviceDate: "2026-09-30" })).toBe("not-covered; A56566: not-listed");
    expect(brief("95992", ["H81.10"], { ...scope, serviceDate: "2026-10-01" })).toBe("found; A56566: not-listed");
    expect(brief("95992", ["H81.10"], { ...scope, serviceDate: "2026-11-23" })).toBe("found; A56566: not-listed");
    expect(brief("95992", ["H81.10"], { ...scope, serviceDate: "2026-11-24" })).toBe("not-covered; A56566: not-listed");
  });

  it("says what the trial of a list is", () => {
    const answer = lookUpCoverage("90912", ["N39.3"], { ...MEDICARE, state: "TX" });
    const first = answer.status === "found" ? answer.value.policies[0] : undefined;
    expect(first?.diagnoses).toEqual([
      {
        diagnosis: "N39.3",
        verdict: "supported",
        group: "stress and urge incontinence",
        priorTrial: { kind: "pelvic-exercise", days: 28, failed: true },
        condition: "stress or urge incontinence after a failed trial of pelvic floor exercise of about four weeks",
      },
    ]);
  });

  it("national determinations reach every profile under Medicare Part B law, articles the payers they name", () => {
    const payer = { id: "mine", label: "Mine", medicarePartB: { value: true, mark: "official" } } as const;
    expect(brief("97035", ["J44.9"], { ...MEDICARE, payer, state: "NY" })).toBe("found; NCD 240.3: excluded");
    expect(brief("97035", ["J44.9"], { ...MEDICARE, payer: "tricare", state: "NY" })).toBe("none");
    expect(brief("97035", ["J44.9"], { ...MEDICARE, payer: "nobody", state: "NY" })).toBe("none");
  });

  it("without the table nothing is told", () => {
    const scope = { ...MEDICARE, state: "NY", reference: { coveragePolicies: null } };
    expect(lookUpCoverage("95992", ["H81.11"], scope)).toEqual({
      status: "not-covered",
      edition: { table: "coveragePolicies", edition: "none", verifiedFrom: null, verifiedThrough: null },
    });
  });
});

describe("policies of one's own", () => {
  it.each([
    ["97760", ["G56.01"], "found; hands: supported"],
    ["97761", ["S62.101D"], "found; hands: supported"],
    ["97763", ["M25.641"], "found; hands: not-listed"],
    ["97764", ["M25.641"], "none"],
    ["97760", [], "found; hands: "],
  ])("%s with %j: %s", (code, diagnoses, expected) => {
    expect(brief(code, diagnoses, own({}))).toBe(expected);
  });

  it("a not-covered hit wins over a covered hit", () => {
    const excluding: CoverageList = { ...list, kind: "not-covered", diagnoses: ["G56.0*"] };
    expect(brief("97760", ["G56.01", "G56.11"], own({ lists: [list, excluding] }))).toBe(
      "found; hands: excluded supported",
    );
  });

  it("an exception is off the list, on which a pattern puts it", () => {
    const except = { ...list, except: ["G56.?0"] };
    expect(brief("97760", ["G56.00", "G56.01"], own({ lists: [except] }))).toBe("found; hands: not-listed supported");
  });

  it("an asterisk needs its companion on the line", () => {
    const starred = { ...list, needs: [{ diagnoses: ["G56*"], companions: ["E11.4*"] }] };
    const scope = own({ lists: [starred] });
    expect(brief("97760", ["G56.01"], scope)).toBe("found; hands: needs-companion");
    expect(brief("97760", ["G56.01", "E11.42"], scope)).toBe("found; hands: supported not-listed");
    expect(brief("97760", ["G56.01", "g5601"], scope)).toBe("found; hands: needs-companion needs-companion");
  });

  it("a list without a mapping is never judged, whatever codes the policy names", () => {
    const unmapped = { ...list, procedureCodes: null, diagnoses: ["M50*"] };
    const scope = own({ procedureCodes: ["97010..97168", "97530"], lists: [unmapped] });
    expect(brief("97530", ["M25.641"], scope)).toBe("found; hands: not-limited");
    const answer = lookUpCoverage("97530", ["M25.641"], scope);
    expect(answer.status === "found" && answer.value.policies[0]?.unmappedGroups).toEqual(["1"]);
  });

  it("the version in force on the date judges", () => {
    const scope = own(
      {
        version: "1",
        effectiveFrom: "2025-01-01",
        effectiveThrough: "2025-12-31",
        lists: [{ ...list, diagnoses: ["M25*"] }],
      },
      { version: "2" },
    );
    expect(brief("97760", ["M25.641"], { ...scope, serviceDate: "2025-12-31" })).toBe("found; hands: supported");
    expect(brief("97760", ["M25.641"], { ...scope, serviceDate: "2026-01-01" })).toBe("found; hands: not-listed");
  });

  it("a date that no version governs is not covered, and the edition says which", () => {
    const answer = lookUpCoverage("97760", ["M25.641"], { ...own({ version: "2" }), serviceDate: "2025-12-31" });
    expect(answer).toEqual({
      status: "not-covered",
      edition: {
        table: "coveragePolicies",
        edition: "hands version 2",
        verifiedFrom: "2026-01-01",
        verifiedThrough: null,
      },
    });
  });

  it("settings and places choose", () => {
    const scope = own({ settings: ["practitioner"], states: ["OH"], contractors: ["ABC Co."] });
    expect(brief("97760", ["G56.01"], { ...scope, state: "OH", setting: "practitioner" })).toBe(
      "found; hands: supported",
    );
    expect(brief("97760", ["G56.01"], { ...scope, state: "OH", setting: "outpatient-hospital" })).toBe("none");
    expect(brief("97760", ["G56.01"], { ...scope, contractor: "abc co" })).toBe("found; hands: supported");
    expect(brief("97760", ["G56.01"], { ...scope, contractor: "other", state: "OH" })).toBe("none");
    expect(brief("97760", ["G56.01"], scope)).toBe("not-covered");
  });

  it("a policy known for states alone is not settled by a contractor", () => {
    const scope = own({ states: ["OH"] });
    expect(brief("97760", ["G56.01"], { ...scope, contractor: "CGS" })).toBe("not-covered");
    expect(brief("97760", ["G56.01"], { ...scope, contractor: "CGS", state: "OH" })).toBe("found; hands: supported");
  });
});
