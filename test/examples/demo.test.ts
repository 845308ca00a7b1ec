import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/entries.mjs";
import { checkClaim } from "../../src/check/check-claim.js";
import type { Claim } from "../../src/claim/claim.js";
import { lookUpDiagnosis } from "../../src/reference/look-up-diagnosis.js";
import { proposeLines } from "../../src/lines/propose-lines.js";
import { lookUpPtpEdit } from "../../src/reference/look-up-ptp-edit.js";
import { parseClaim } from "../../src/schema/parse-claim.js";
import { parseVisit } from "../../src/schema/parse-visit.js";
import type { Visit } from "../../src/claim/visit.js";
import { buildOnce, runExample } from "./run-example.js";

interface ClinicDay {
  readonly title: string;
  readonly prices: unknown;
  readonly visits: readonly { readonly title: string; readonly visit: Visit }[];
}

const day = JSON.parse(readFileSync(`${root}examples/clinic-day.json`, "utf8")) as ClinicDay;

const batch = JSON.parse(readFileSync(`${root}examples/claims.json`, "utf8")) as {
  readonly title: string;
  readonly claims: readonly { readonly title: string; readonly claim: Claim }[];
};

describe("clinic-day.json", () => {
  it("has twelve to fifteen visits, each with a title of its own", () => {
    expect(day.visits.length).toBeGreaterThanOrEqual(12);
    expect(day.visits.length).toBeLessThanOrEqual(15);
    expect(new Set(day.visits.map(({ title }) => title)).size).toBe(day.visits.length);
  });

  it.each(day.visits)("$title: can be read, with diagnoses in force", ({ visit }) => {
    const read = parseVisit(visit);
    expect(read.ok ? [] : read.issues).toEqual([]);
    for (const code of visit.diagnosisCodes) {
      expect(lookUpDiagnosis(code, visit.serviceDate), code).toMatchObject({
        status: "found",
        value: { billable: true },
      });
    }
  });

  it.each(day.visits)("$title: bills no pair that NCCI edits", ({ visit: { serviceDate, ...visit } }) => {
    const codes = [...new Set(proposeLines({ serviceDate, ...visit }).lines.map((line) => line.procedureCode))];
    const options = { serviceDate, setting: "practitioner" } as const;
    const edits = codes.flatMap((a, index) => codes.slice(index + 1).map((b) => lookUpPtpEdit(a, b, options).status));
    expect(edits).not.toContain("found");
  });
});

describe("claims.json", () => {
  it("has ten to twelve claims, each with a title of its own", () => {
    expect(batch.claims.length).toBeGreaterThanOrEqual(10);
    expect(batch.claims.length).toBeLessThanOrEqual(12);
    expect(new Set(batch.claims.map(({ title }) => title)).size).toBe(batch.claims.length);
  });

  it.each(batch.claims)("$title: can be read", ({ claim }) => {
    const read = parseClaim(claim);
    expect(read.ok ? [] : read.issues).toEqual([]);
  });

  it.each(batch.claims)("$title: has diagnoses in force, unless they are the fault", ({ claim }) => {
    const faulty = checkClaim(claim).findings.flatMap(
      ({ facts }) => facts["diagnosisCode"] ?? facts["diagnosis"] ?? [],
    );
    for (const code of claim.diagnosisCodes) {
      const billable = lookUpDiagnosis(code, "2026-03-12");
      if (!faulty.includes(code)) expect(billable, code).toMatchObject({ status: "found", value: { billable: true } });
    }
  });

  /** What each claim is there to show, in order. */
  const FINDS: readonly (readonly [title: RegExp, ruleIds: readonly string[]])[] = [
    [/everything in order/, []],
    [/wrong code/, ["timed-units-misallocated"]],
    [/four units/, ["timed-units-exceeded", "discipline-modifier-required"]],
    [/assistant/, ["assistant-line-split"]],
    [/KX/, ["kx-modifier-required"]],
    [/massage/, ["ptp-pair-forbidden"]],
    [/in a practice/, ["ptp-pair-forbidden"]],
    [/in a hospital/, ["ptp-modifier-required"]],
    [
      /old template/,
      ["diagnosis-code-incomplete", "diagnosis-code-incomplete", "procedure-code-inactive", "medicare-code-unpayable"],
    ],
    [/ultrasound/, ["diagnosis-unspecified", "progress-report-missing", "ncd-conditions-unmet"]],
    [/mid-point/, []],
    [/claim form alone/, []],
  ];

  it.each(FINDS)("%s: finds what it shows, and nothing else", (title, ruleIds) => {
    const claim = batch.claims.find((each) => title.test(each.title))?.claim;
    const check = claim === undefined ? undefined : checkClaim(claim);
    expect(check?.findings.map(({ ruleId }) => ruleId)).toEqual(ruleIds);
  });

  it("every claim is told what it finds", () => {
    expect(FINDS.map(([title]) => batch.claims.findIndex((each) => title.test(each.title)))).toEqual(
      batch.claims.map((_, index) => index),
    );
  });

  it("leaves questions where a fact or a contract is missing, and none where nothing is", () => {
    const open = batch.claims.filter(({ claim }) => checkClaim(claim).undetermined.length > 0);
    expect(open.map(({ title }) => title.split(":")[0])).toEqual([
      "Lung disease",
      "Child with a coordination disorder",
      "Thumb",
    ]);
  });
});

describe("npm run demo", () => {
  let page = "";
  beforeAll(() => {
    buildOnce();
    page = runExample("demo.mjs", { env: { COLUMNS: "80" } });
  }, 120_000);

  const visit = (title: RegExp): string => page.split(/^-{80}$/m).find((part) => title.test(part)) ?? "";

  it("shows every visit and claim and fits its width, without colour in a pipe", () => {
    for (const { title } of [...day.visits, ...batch.claims]) expect(page).toContain(title);
    expect(page.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(page).not.toContain("\u001b");
  });

  it("is as wide as the window, within reason", () => {
    const widest = (columns: string) => {
      const lines = runExample("demo.mjs", { env: { COLUMNS: columns } }).split("\n");
      return Math.max(...lines.map((line) => line.length));
    };
    expect([widest("40"), widest("90"), widest("300")]).toEqual([80, 90, 100]);
  });

  it.each([
    [/three codes/, ["97530    24 = 1 x 15 + 9   2 units", "* 97530 GO       x2", "x 97035"]],
    [/7-minute piece/, ["97535     7 = 0 x 15 + 7   1 unit    7 left over: takes an extra unit"]],
    [/Parkinson/, ["= tie                 97530 or 97110 may take the extra unit"]],
    [/assistant/, ["therapist  18 = 1 x 15 + 3: 1 without CO", "* 97530 GO       x1", "* 97530 GO CO    x2"]],
    [/cognitive training/, ["* 97129 GO       x1", "* 97130 GO       x2", "* 97535 GO       x1"]],
    [/Evaluation day/, ["97166    45 minutes        1 unit    untimed", "* 97166 GO       x1"]],
    [/group of four/, ["* 97150 GO       x1"]],
    [/telehealth/, ["* 97535 GO 95    x2", "* 97530 GO 95    x1"]],
    [/ADHD/, ["Mid-point rule: each code counted alone", "* 97530 GO 96    x2", "* 97112 GO 96    x1"]],
    [/nobody has looked up/, ["* 97110          x1", "? payer", "is not known"]],
    [/KX threshold$/m, ["* 97530 GO       x1", "* 97112 GO KX    x1", "* 97535 GO KX    x1", "! line 2, 3"]],
    [/Daughter/, ["* 97550 GO       x1", "* 97551 GO       x1"]],
    [/old template/, ["x 97532", "Use 97129", "97130."]],
    [/hot pack/, ["* 97110 GO       x2", "x 97010", "x 97014", "Bill G0283 instead."]],
    [/Unfinished note/, ["97140     ?                ?", "? 97140"]],
  ])("%s", (title, says) => {
    let rest = visit(title);
    for (const words of says) {
      expect(rest).toContain(words);
      rest = rest.slice(rest.indexOf(words) + words.length);
    }
  });

  it.each([
    [/everything in order/, ["line 1   97530 GO       x2    M25.641", "    clean   ", "rules looked at it"]],
    [/wrong code/, ["97535                not billed; 7 minutes", "error     line 1", "> Bill 97112 x2 and 97535 x1"]],
    [/four units/, ["> Bill 3 timed units, not 4", "error     line 3", "> Add GO to 97110.", "§20.1"]],
    [/an assistant gave/, ["17 of them", "> Split 97530: 2 units with GO, 1 unit with GO CO."]],
    [/threshold without KX/, ["error     line 1", "> Add KX to 97530 if the record supports necessity"]],
    [/massage/, ["x1    M25.511; 15 minutes", "> Remove 97124"]],
    [/in a practice/, ["error     line 2", "> Remove 97750"]],
    [/two codes in a hospital/, ["Medicare Part B, hospital.", "or add the X modifier"]],
    [/template: ended/, ["diagnosis   M54.5", "M54.50", "> Replace 97532", "> Bill G0283, not 97014."]],
    [/no progress report/, ["remark    diagnosis", "error     plan", "warning   line 2", "open", "not verified"]],
    [/Child with a coord/, ["no fault   ", "see what is open", "What does the contract say about GO,"]],
    [/claim form alone/, ["no fault", "How many minutes", "Who furnished it", "this year?", "Is there a plan of care"]],
  ])("%s", (title, says) => {
    let rest = visit(title);
    for (const words of says) {
      expect(rest).toContain(words);
      rest = rest.slice(rest.indexOf(words) + words.length);
    }
  });

  it("adds the claims up", () => {
    const checks = batch.claims.map(({ claim }) => checkClaim(claim));
    const errors = checks.flatMap(({ findings }) => findings).filter(({ severity }) => severity === "error");
    expect(page).toContain(`error     ${errors.length}    to correct`);
    expect(page).toMatch(/clean {5}1 {5}claim/);
  });

  it("adds the day up", () => {
    const proposals = day.visits.map(({ visit }) => proposeLines(visit));
    const lines = proposals.flatMap((proposal) => proposal.lines);
    const units = lines.reduce((sum, line) => sum + (line.units ?? 0), 0);
    expect(page).toContain(`${day.visits.length}   visits with`);
    expect(page).toContain(`${lines.length}   lines to bill, ${units} units`);
  });

  it("says the same in colour", async () => {
    const { dayPage } = (await import(`${root}examples/demo-page.mjs`)) as {
      dayPage: (day: unknown, options: { width: number; colour: boolean }) => string;
    };
    const { claimsPage } = (await import(`${root}examples/demo-claims.mjs`)) as {
      claimsPage: (batch: unknown, options: { width: number; colour: boolean }) => string;
    };
    const visits = day.visits.map(({ title, visit }) => ({ title, visit, proposal: proposeLines(visit) }));
    const claims = batch.claims.map(({ title, claim }) => ({ title, claim, check: checkClaim(claim) }));
    const pages = (colour: boolean) => [
      dayPage({ ...day, visits }, { width: 80, colour }),
      claimsPage({ ...batch, claims }, { width: 80, colour }),
    ];
    expect(pages(true)[0]).toContain("\u001b[32m*\u001b[0m");
    expect(pages(true)[1]).toContain("\u001b[31merror\u001b[0m");
    // oxlint-disable-next-line no-control-regex -- the escape character is what is looked for
    const withoutColour = (text: string) => text.replaceAll(/\u001b\[\d+m/g, "").replaceAll(/ +$/gm, "");
    expect(pages(true).map(withoutColour)).toEqual(pages(false));
  });
});
