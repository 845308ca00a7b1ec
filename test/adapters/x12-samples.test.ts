import { describe, expect, it } from "vitest";
import { readX12Claims, type PayerSource } from "../../src/x12.js";
import { claimOf, fixture, issuesOf, linesOf } from "./x12-text.js";

const payerOf = ({ filingCode }: PayerSource) =>
  filingCode === "MB" ? "medicare-part-b" : filingCode === "CI" ? "commercial-cpt-midpoint" : undefined;

const read = (name: string) => readX12Claims(fixture(name), { payerOf });

/** The three claims of the invented clinic. */
const FIRST = {
  payer: "medicare-part-b",
  diagnoses: ["S62501D", "M25641"],
  lines: ["97166 GO x1 of 2026-10-15 for 1", "97530 GO 59 x2 of 2026-10-15 for 1,2", "97140 GO x1 of 2026-10-15 for 2"],
  keys: ["OT-0001", "OT-0001-1", "OT-0001-2", "OT-0001-3"],
};
const SECOND = {
  payer: "medicare-part-b",
  diagnoses: ["I69351", "R278"],
  lines: [
    "97530 GO KX CO x3 of 2026-10-16 for 1",
    "97535 GO KX x1 of 2026-10-16 for 1,2",
    "97150 GO KX x1 of 2026-10-16 for 1",
  ],
  keys: ["OT-0002", "OT-0002-1", "OT-0002-2", "OT-0002-3"],
};
const THIRD = {
  payer: "commercial-cpt-midpoint",
  diagnoses: ["F840"],
  lines: ["97129 GO x1 of 2026-10-20 for 1", "97130 GO x3 of 2026-10-20 for 1", "97530 GO x2 of 2026-10-20 for 1"],
  keys: ["OT-0003", "OT-0003-1", "OT-0003-2", "OT-0003-3"],
};
const FOURTH = {
  payer: "medicare-part-b",
  diagnoses: ["G5600"],
  lines: ["97110 GO GP KX 95 x4 of 2026-10-21 for 1", "97110 GO xundefined of 2026-10-22 for 1"],
  keys: ["OT-0004", "OT-0004-1", "OT-0004-2"],
};
const FIFTH = {
  payer: "medicare-part-b",
  diagnoses: ["M25641"],
  lines: [
    "97760 GO x2 of 2026-10-23 for 1,3",
    "97168 GO x1 of 2026-10-23 for 1",
    "97014 GO x1 of 2026-10-23 for 1",
    "G0283 GO x1 of 2026-10-23 for 1",
    "97010 GO x1 of 2026-10-23 for 1",
  ],
  keys: ["OT-0005", "OT-0005-1", "OT-0005-2", "OT-0005-3", "OT-0005-4", "OT-0005-5"],
};

describe.each([
  ["ot-basic.837", [FIRST, SECOND, THIRD]],
  ["ot-bom.837", [FIRST]],
  ["ot-gt-component-pipe-crlf.837", [FIRST, SECOND]],
  ["ot-newline-terminator.837", [FIRST, THIRD]],
  ["ot-errors.837", [FOURTH, FIFTH]],
])("%s", (name, expected) => {
  const claims = read(name).map(claimOf);

  it("gives its claims, lines, modifiers, units, dates and pointers", () => {
    const got = claims.map((each) => ({
      payer: each.claim.payer,
      diagnoses: each.claim.diagnosisCodes,
      lines: linesOf(each),
      keys: [each.origin.claimKey, ...each.origin.lines.map(({ lineKey }) => lineKey)],
    }));
    expect(got).toEqual(expected);
  });

  it("gives every line its place of service, charge and rendering provider", () => {
    for (const { claim } of claims) {
      for (const line of claim.serviceLines) {
        expect(line.placeOfServiceCode).toBe(name === "ot-errors.837" && claim === claims[0]?.claim ? "02" : "11");
        expect(Number(line.chargeAmount)).toBeGreaterThan(0);
        expect(line.renderingProvider).toEqual({ taxonomyCode: "225X00000X", providerKey: "1999999976" });
      }
      expect(claim).toMatchObject({ setting: "practitioner", state: "OR" });
      expect(claim.referringProvider).toEqual({ identifierPresent: true, qualifier: "DN" });
    }
  });

  it("keeps nothing of patients and no free text", () => {
    expect(JSON.stringify(claims)).not.toMatch(/TESTPATIENT|SYN000|EXAMPLE|19500101|REPORTED|PORTLAND|TESTOT/);
  });
});

it("remarks on minutes in the place of units, and on nothing else", () => {
  expect(read("ot-errors.837").map(issuesOf)).toEqual([["not-supported 2400[2] SV103"], []]);
  expect(read("ot-basic.837").flatMap(issuesOf)).toEqual([]);
});

it("tells that a line has a note, not what it says", () => {
  expect(read("ot-errors.837").map((record) => claimOf(record).submission)).toEqual([
    { frequencyCode: "1", states: ["note"] },
    { frequencyCode: "1", states: [] },
  ]);
});
