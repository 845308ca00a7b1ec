import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/entries.mjs";
import { lookUpDiagnosis } from "../../src/reference/look-up-diagnosis.js";
import { proposeLines } from "../../src/lines/propose-lines.js";
import { lookUpPtpEdit } from "../../src/reference/look-up-ptp-edit.js";
import { parseVisit } from "../../src/schema/parse-visit.js";
import type { Visit } from "../../src/claim/visit.js";
import { buildOnce, runExample } from "./run-example.js";

interface ClinicDay {
  readonly title: string;
  readonly prices: unknown;
  readonly visits: readonly { readonly title: string; readonly visit: Visit }[];
}

const day = JSON.parse(readFileSync(`${root}examples/clinic-day.json`, "utf8")) as ClinicDay;

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

describe("npm run demo", () => {
  let page = "";
  beforeAll(() => {
    buildOnce();
    page = runExample("demo.mjs", { env: { COLUMNS: "80" } });
  }, 120_000);

  const visit = (title: RegExp): string => page.split(/^-{80}$/m).find((part) => title.test(part)) ?? "";

  it("shows every visit and fits its width, without colour in a pipe", () => {
    for (const { title } of day.visits) expect(page).toContain(title);
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
    [/old template/, ["x 97532", "Use 97129 or 97130."]],
    [/hot pack/, ["* 97110 GO       x2", "x 97010", "x 97014", "Bill G0283 instead."]],
    [/Unfinished note/, ["97140     ?                ?", "? 97140"]],
  ])("%s", (title, says) => {
    let rest = visit(title);
    for (const words of says) {
      expect(rest).toContain(words);
      rest = rest.slice(rest.indexOf(words) + words.length);
    }
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
    const visits = day.visits.map(({ title, visit }) => ({ title, visit, proposal: proposeLines(visit) }));
    const [plain, coloured] = [false, true].map((colour) => dayPage({ ...day, visits }, { width: 80, colour }));
    expect(coloured).toContain("\u001b[32m*\u001b[0m");
    // oxlint-disable-next-line no-control-regex -- the escape character is what is looked for
    expect(coloured?.replaceAll(/\u001b\[\d+m/g, "").replaceAll(/ +$/gm, "")).toBe(plain);
  });
});
