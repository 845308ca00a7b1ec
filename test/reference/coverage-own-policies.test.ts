import { describe, expect, it } from "vitest";
import type { CheckOptions } from "../../src/check/check-claim.js";
import { checkClaim } from "../../src/check/check-claim.js";
import type { Claim } from "../../src/claim/claim.js";
import type { PayerProfile } from "../../src/claim/payer.js";
import type { Service } from "../../src/claim/service.js";
import type { CoverageList, CoveragePolicy } from "../../src/reference/coverage-policies.js";
import { listCoveragePolicies } from "../../src/reference/look-up-coverage.js";

const payer: PayerProfile = {
  id: "river-valley-health",
  label: "River Valley Health",
  medicarePartB: { value: false, mark: "official" },
  coveragePolicies: { value: true, mark: "official" },
};

const list: CoverageList = {
  group: "1",
  kind: "covered",
  strength: "firm",
  procedureCodes: ["97760..97763"],
  diagnoses: ["G56*", "S6?.*"],
};

const policy: CoveragePolicy = {
  id: "hands",
  kind: "payer",
  label: "Hand therapy",
  payers: [payer.id],
  effectiveFrom: "2026-01-01",
  effectiveThrough: null,
  citation: { publication: "Provider manual", section: "7.2", mark: "official" },
  lists: [list],
};

const NECESSITY = /^(coverage-|ncd-)/;

interface Case {
  readonly diagnosisCodes: readonly string[];
  readonly lists: readonly CoverageList[];
  readonly procedureCode?: string;
  readonly policy?: Partial<CoveragePolicy>;
  readonly service?: Partial<Service>;
  readonly options?: CheckOptions;
}

function check({ diagnosisCodes, lists, procedureCode = "97760", policy: changes, service, options }: Case) {
  const claim: Claim = {
    payer,
    setting: "practitioner",
    diagnosisCodes,
    serviceLines: [
      {
        lineNumber: 1,
        procedureCode,
        modifiers: [],
        serviceDate: "2026-03-02",
        units: 1,
        diagnosisPointers: diagnosisCodes.map((_, index) => index + 1),
      },
    ],
    ...(service === undefined ? {} : { services: [{ procedureCode, ...service }] }),
  };
  const reference = { coveragePolicies: [{ ...policy, lists, ...changes }] };
  const { findings, undetermined } = checkClaim(claim, { reference, ...options });
  return {
    findings: findings.filter(({ ruleId }) => NECESSITY.test(ruleId)),
    undetermined: undetermined
      .filter(({ ruleId = "" }) => NECESSITY.test(ruleId))
      .flatMap(({ ruleId, missing }) => missing.map((name) => `${ruleId} ${name}`)),
  };
}

const brief = (given: Case) => {
  const { findings, undetermined } = check(given);
  return [...findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`), ...undetermined];
};

describe("a policy of one's own payer", () => {
  it("supports a listed diagnosis", () => {
    expect(brief({ diagnosisCodes: ["G56.01"], lists: [list] })).toEqual([]);
  });

  it("warns of a diagnosis off a firm list, cites the policy and says that a person decides", () => {
    const { findings } = check({ diagnosisCodes: ["M25.641"], lists: [list] });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      ruleId: "coverage-diagnosis-unlisted",
      severity: "warning",
      fix: "Point 97760 to a listed condition if the record supports it.",
    });
    expect(findings[0]?.message).toContain("advice for review by a person");
    expect(findings[0]?.citations).toContainEqual(policy.citation);
  });

  it("informs of a diagnosis off a list that is advice", () => {
    const lists = [{ ...list, strength: "advice" } as const];
    expect(brief({ diagnosisCodes: ["M25.641"], lists })).toEqual(["information coverage-list-advised"]);
  });

  it("a list that excludes the only diagnosis speaks for the covered list", () => {
    const lists = [list, { ...list, kind: "not-covered", diagnoses: ["M25*"] } as const];
    expect(brief({ diagnosisCodes: ["M25.641"], lists })).toEqual(["warning coverage-diagnosis-excluded"]);
  });

  it("an excluded diagnosis beside a supported one is no finding", () => {
    const lists = [list, { ...list, kind: "not-covered", diagnoses: ["M25*"] } as const];
    expect(brief({ diagnosisCodes: ["M25.641", "G56.01"], lists })).toEqual([]);
  });

  it("an asterisk without its companion is a finding that names it", () => {
    const lists = [{ ...list, needs: [{ diagnoses: ["G56*"], companions: ["E11.4*"] }] }];
    const { findings } = check({ diagnosisCodes: ["G56.01"], lists });
    expect(findings.map(({ severity, fix }) => [severity, fix])).toEqual([
      ["warning", "Check that 97760 shows what G56.01 needs: one of E11.4* on the line."],
    ]);
    expect(brief({ diagnosisCodes: ["G56.01", "E11.42"], lists })).toEqual([]);
  });

  it("an asterisk that only the record can meet informs", () => {
    const lists = [{ ...list, needs: [{ diagnoses: ["G56*"], condition: "a positive nerve conduction study" }] }];
    const { findings } = check({ diagnosisCodes: ["G56.01"], lists });
    expect(findings.map(({ severity, fix }) => [severity, fix])).toEqual([
      ["information", "Check that 97760 shows what G56.01 needs: a positive nerve conduction study."],
    ]);
  });

  it("earlier treatment is asked of the documented services", () => {
    const lists = [{ ...list, priorTrial: { kind: "splint-at-night", days: 42 } }];
    const given = (priorTrial: Service["priorTrial"]): Case => ({
      diagnosisCodes: ["G56.01"],
      lists,
      service: priorTrial === undefined ? {} : { priorTrial },
    });
    expect(brief(given({ kind: "splint-at-night", days: 42 }))).toEqual([]);
    expect(brief(given({ kind: "Splint at night", days: 41 }))).toEqual(["warning coverage-diagnosis-unlisted"]);
    expect(brief(given(null))).toEqual(["warning coverage-diagnosis-unlisted"]);
    expect(brief(given(undefined))).toEqual(["coverage-diagnosis-unlisted services.priorTrial"]);
    expect(brief({ diagnosisCodes: ["G56.01"], lists })).toEqual(["coverage-diagnosis-unlisted services.priorTrial"]);
  });

  it("one list without a trial is enough", () => {
    const lists = [{ ...list, diagnoses: ["G56.01"], priorTrial: { kind: "splint", days: 42 } }, list];
    expect(brief({ diagnosisCodes: ["G56.01"], lists })).toEqual([]);
  });

  it("a list without a mapping is asked for and never judged: being named attaches nothing", () => {
    const lists = [{ ...list, procedureCodes: null, diagnoses: ["M50*"] }];
    const surgery = { id: "A57021", procedureCodes: ["97010..97172", "97530..97546"] };
    expect(brief({ diagnosisCodes: ["M25.641"], lists, policy: surgery, procedureCode: "97530" })).toEqual([
      "coverage-diagnosis-unlisted reference.coveragePolicies.A57021.lists.procedureCodes",
    ]);
  });

  it("a code that no policy names is undetermined, never a pass", () => {
    expect(brief({ diagnosisCodes: ["G56.01"], lists: [list], procedureCode: "97530" })).toEqual([
      "coverage-diagnosis-excluded reference.coveragePolicies",
    ]);
    expect(brief({ diagnosisCodes: ["G56.01"], lists: [] })).toEqual([
      "coverage-diagnosis-excluded reference.coveragePolicies",
    ]);
  });

  it("a version that has ended is undetermined and named", () => {
    const ended = { effectiveFrom: null, effectiveThrough: "2026-03-01" } as const;
    expect(brief({ diagnosisCodes: ["M25.641"], lists: [list], policy: ended })).toEqual([
      "coverage-diagnosis-unlisted reference.coveragePolicies",
    ]);
  });

  it("a version not seen to be current advises, or is left undetermined where that is wanted", () => {
    const given = { diagnosisCodes: ["M25.641"], lists: [list], policy: { verifiedThrough: "2026-03-01" } };
    const open = "coverage-diagnosis-unlisted reference.coveragePolicies";
    expect(brief(given)).toEqual(["warning coverage-diagnosis-unlisted", open]);
    const { findings, undetermined } = check({
      ...given,
      options: {
        staleReference: "undetermined",
        reference: { coveragePolicies: [{ ...policy, verifiedThrough: "2026-03-01" }] },
      },
    });
    expect([findings, undetermined]).toEqual([[], [open]]);
  });

  it("without the table everything is undetermined", () => {
    const options = { reference: { coveragePolicies: null } };
    expect(brief({ diagnosisCodes: ["M25.641"], lists: [], options })).toEqual([
      "coverage-diagnosis-excluded reference.coveragePolicies",
      "coverage-diagnosis-unlisted reference.coveragePolicies",
      "coverage-list-advised reference.coveragePolicies",
    ]);
  });

  it("stands beside the built-in policies", () => {
    const options = { reference: { coveragePolicies: [...listCoveragePolicies(), policy] } };
    expect(brief({ diagnosisCodes: ["M25.641"], lists: [], options })).toEqual(["warning coverage-diagnosis-unlisted"]);
  });

  it("several policies are judged each for itself", () => {
    const other = { ...policy, id: "splints", lists: [{ ...list, diagnoses: ["M25*"] }] };
    const options = { reference: { coveragePolicies: [policy, other] } };
    const { findings } = check({ diagnosisCodes: ["R27.8"], lists: [], options });
    expect(findings.map(({ facts }) => facts["policy"])).toEqual(["hands", "splints"]);
    expect(
      check({ diagnosisCodes: ["M25.641"], lists: [], options }).findings.map(({ facts }) => facts["policy"]),
    ).toEqual(["hands"]);
  });
});

describe("odd claims", () => {
  const odd: readonly (readonly [string, Partial<Claim>])[] = [
    ["no lines", { serviceLines: [] }],
    ["no diagnoses", { diagnosisCodes: [] }],
    ["blank diagnoses", { diagnosisCodes: ["", " ", "."] }],
    ["endless text as a diagnosis", { diagnosisCodes: ["M".repeat(100_000)] }],
    ["signs of patterns as diagnoses", { diagnosisCodes: ["M25*", "[A-Z]", "J40..J47", "?", "(((("] }],
    ["many diagnoses", { diagnosisCodes: Array.from({ length: 3000 }, (_, at) => `M${at}`) }],
    ["blank place", { state: "", contractor: "" }],
    ["strange pointers", { serviceLines: [oddLine([Number.NaN, -1, 1.5, 1e9, Number.POSITIVE_INFINITY])] }],
    ["dates long ago and to come", { serviceLines: [oddLine([1], "1999-01-01"), oddLine([1], "2150-12-31")] }],
    ["institutional without pointers", { setting: "outpatient-hospital" }],
    ["a plan of nothing", { plansOfCare: [{ discipline: "OT", diagnosisCodes: [], progressReports: [] }] }],
  ];

  function oddLine(diagnosisPointers: readonly number[], serviceDate = "2026-03-02") {
    return {
      lineNumber: 1,
      procedureCode: "97035",
      modifiers: ["GO", "RT"],
      serviceDate,
      units: 1.5,
      diagnosisPointers,
    };
  }

  it.each(odd)("%s", (_, changes) => {
    const claim: Claim = {
      payer: "medicare-part-b",
      setting: "practitioner",
      diagnosisCodes: ["J44.9", "S52.501A"],
      state: "NY",
      serviceLines: [oddLine([1, 2])],
      ...changes,
    };
    const before = JSON.stringify(claim);
    const first = checkClaim(claim);
    expect(checkClaim(claim)).toEqual(first);
    expect(JSON.stringify(claim)).toBe(before);
  });

  it("a diagnosis changed in place between two checks is read anew", () => {
    const diagnosisCodes = ["J44.9"];
    const claim: Claim = {
      payer: "medicare-part-b",
      setting: "practitioner",
      diagnosisCodes,
      serviceLines: [oddLine([1])],
    };
    const ids = () => checkClaim(claim).findings.map(({ ruleId }) => ruleId);
    expect(ids()).toContain("ncd-conditions-unmet");
    diagnosisCodes[0] = "M25.641";
    expect(ids()).not.toContain("ncd-conditions-unmet");
  });
});
