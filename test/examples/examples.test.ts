import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/entries.mjs";
import { filesUnder } from "../architecture/source-file.js";
import { quotedOutputsOf } from "./quoted-outputs.js";
import { buildOnce, runExample } from "./run-example.js";

beforeAll(buildOnce, 120_000);

/** What each example must say; a text or a pattern, in this order. */
const SAYS: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  "first-visit.mjs": ["97530 GO x1\n97530 GO CO x1\n97140 GO x1\n"],
  "count-units.mjs": ["cms-8-minute: 3 units, a tie between 97530 and 97110", "cpt-midpoint: 2 units, no tie"],
  "assistant.mjs": [" 7 min: 2 GO, 0 GO CO", " 8 min: 1 GO, 1 GO CO", "23 min: 0 GO, 2 GO CO"],
  "own-policies.mjs": [
    "97760 for S62.101D is supported",
    "97760 for G56.01 is needs-companion",
    "warning: Review 97035: L89.313 is on the policy's not-covered list.",
    "not told: reference.coveragePolicies",
  ],
  "price-a-visit.mjs": ["97530 x2 GO CO KX allowed 48.36, patient 9.67, Medicare 32.23", "Day: 126.75 allowed"],
  "own-payer.mjs": ["97530 GO x2", /payer\.assistantModifiers: .*not known/],
  "time-log.mjs": [
    "97530: 38 minutes, 14 of them by the assistant alone",
    "Entries 1 and 2 share time: one-clinician",
    "97530 x2",
    "97035 x1",
  ],
  "emr-minutes-pane.mjs": [
    "40 timed minutes, 3 units",
    "97530 GO KX    x2  AB  Therapeutic activities",
    "Medicare bundles 97010",
    "Choose which code takes the extra unit: 97530 or 97535.",
    "Without furnishedBy it cannot be told",
    "floor((40 + 7) / 15) = 3 timed units",
  ],
  "check-claim.mjs": [
    "error: Bill 3 timed units, not 4: 46 timed minutes support 3. [timed-units-exceeded]",
    "error: Add GO to 97124. [discipline-modifier-required]",
    "error: Remove 97124",
    "not judged, for want of: priorAllowed, contractor, planOfCare",
  ],
  "check-fhir.mjs": [
    "business-rule at Claim.item[0].quantity\n  4 timed units are billed for 44 timed minutes.",
    "required at Claim.item[2].modifier",
    "required at Claim.item[2].quantity\n  A line lacks units.",
  ],
  "check-x12.mjs": [
    "claim OT-0004, 2 lines",
    "remark at 2400[2] SV103: The quantity is in minutes (MJ)",
    /2400\[1\] SV101-\d: /,
    "claim OT-0005, 5 lines",
    "2400[1] SV107: ",
  ],
  "own-rule.mjs": [
    "warning: Add GO to 97530. [discipline-modifier-required]",
    "warning: Have a supervisor read the note. [clinic-long-session]",
    "set aside: Add GO to 97165.",
  ],
  "audit-units.mjs": [
    "97530: 24 minutes, supported 2, billed 1",
    "total within, allocation unlawful",
    "over $31.00, under $34.61",
    "> Bill 97530 x2 and 97535 x0: the extra unit belongs to 9 minutes, not 8.",
    "floor((52 + 7) / 15) = 3 timed units",
  ],
  "join-time-log.mjs": [
    "C-1: 38 minutes, supported 3, billed 3",
    "C-2: 33 minutes, supported 2, billed 3",
    "Bill 2 timed units, not 3: 33 timed minutes support 2.",
    "4 rows: 3 joined, 1 reported, 0 not read",
  ],
  "screen-claims.mjs": [
    "threshold-hugging-minutes: clinician-1, from 120 visits",
    "None of them says that anything is wrong.",
    "chance alone: 2.834e-38",
    "could not count what lacks serviceLines.allowedAmount (120)",
  ],
  "audit-memo.mjs": [
    "97530  billed 1, supported 2: 1 too few",
    "97112  billed 1, supported 1: agrees",
    "97535  billed 1, supported 0: 1 too many",
    "of two remaining units each has one",
    "cpt-midpoint          97530 x2  97112 x1  97535 x1",
  ],
};

describe.each(Object.entries(SAYS))("%s", (name, says) => {
  it("says what it is there to show", () => {
    const text = runExample(name);
    let from = 0;
    for (const words of says) {
      const rest = text.slice(from);
      const at = typeof words === "string" ? rest.indexOf(words) : rest.search(words);
      expect(at, `${String(words)} in:\n${rest}`).toBeGreaterThanOrEqual(0);
      from += at;
    }
  });
});

describe("stream-visits.mjs", () => {
  const records = () =>
    runExample("stream-visits.mjs", { input: "visits.ndjson" })
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it("answers every record in its place, the broken ones too", () => {
    expect(records().map(({ line, error }) => [line, error])).toEqual([
      [1, undefined],
      [2, "not JSON"],
      [3, "not a visit"],
      [4, undefined],
      [5, undefined],
    ]);
  });

  it("names the field that was meant, and nothing of the input", () => {
    expect(JSON.stringify(records()[2])).toContain("/services/0: Did you mean minutes?");
    expect(JSON.stringify(records())).not.toContain("minuts");
  });

  it("proposes lines, and asks for what is missing", () => {
    const [first, , , fourth, fifth] = records();
    expect(first).toMatchObject({
      lines: [
        { procedureCode: "97530", units: 2 },
        { procedureCode: "97140", units: 1 },
      ],
    });
    expect(fourth).toMatchObject({ lines: [], undetermined: [{ missing: ["services.minutes"] }] });
    expect(fifth).toMatchObject({ lines: [{ modifiers: ["GO"] }, { modifiers: ["GO", "CO"] }] });
  });
});

it("every example is tried", () => {
  const elsewhere = ["demo.mjs", "demo-claims.mjs", "demo-page.mjs", "demo-text.mjs", "stream-visits.mjs"];
  const scripts = readdirSync(`${root}examples`).filter((name) => name.endsWith(".mjs"));
  expect(scripts.sort()).toEqual([...Object.keys(SAYS), ...elsewhere].sort());
});

it("examples are short", () => {
  for (const name of [...Object.keys(SAYS), "stream-visits.mjs"]) {
    expect(readFileSync(`${root}examples/${name}`, "utf8").split("\n").length, name).toBeLessThan(60);
  }
});

it("pages quote what examples print word for word", () => {
  for (const page of ["README.md", ...filesUnder("docs/guide", /\.md$/)]) {
    for (const { name, output } of quotedOutputsOf(readFileSync(`${root}${page}`, "utf8"))) {
      expect(output, `${page} quotes ${name}`).toBe(runExample(name));
    }
  }
});
