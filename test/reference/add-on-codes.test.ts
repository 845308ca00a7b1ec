import { describe, expect, it } from "vitest";
import type { AddOnCodeTable } from "../../src/reference/add-on-codes.js";
import { lookUpAddOnBases } from "../../src/reference/look-up-add-on-bases.js";

function brief(code: string, serviceDate: string): string {
  const answer = lookUpAddOnBases(code, { serviceDate });
  const value =
    answer.status === "found" ? answer.value : answer.status === "not-covered" ? answer.lastKnown?.value : undefined;
  if (value === undefined) return answer.status;
  return `${answer.status} ${value.editType} ${value.mark}: ${value.baseCodes.join(" ")}`;
}

const PUBLISHED: readonly (readonly [string, string])[] = [
  ["0770T", "92507 92508 96158 96159 97110 97112 97129 97150 97153 97154 97155 97158 97530 97533 97535 97537"],
  ["0791T", "97116"],
  ["90913", "90912"],
  ["92608", "92607"],
  ["92618", "92605"],
  ["92627", "92626"],
  ["96113", "96112"],
  ["96159", "96158"],
  ["97130", "97129"],
  ["97546", "97545"],
  ["97551", "97550"],
  ["97598", "97597"],
  ["97811", "97810 97813"],
  ["97814", "97810 97813"],
  ["98981", "98980"],
  ["99458", "99457"],
];

describe("lookUpAddOnBases", () => {
  it.each(PUBLISHED)("%s needs one of %s, by the edition of 2024-06-03", (code, bases) => {
    expect(brief(code, "2024-07-01")).toBe(`found 1 official: ${bases}`);
    expect(brief(code, "2024-09-30")).toBe(`found 1 official: ${bases}`);
  });

  it.each([
    ["97130", "2026-03-02", "found 1 secondary: 97129"],
    ["97551", "2026-12-31", "found 1 secondary: 97550"],
    ["97551", "2027-01-01", "not-covered 1 secondary: 97550"],
    ["97811", "2024-10-01", "not-covered 1 official: 97810 97813"],
    ["99458", "2024-06-30", "not-covered 1 official: 99457"],
    ["G0542", "2024-12-31", "not-covered 1 recall: G0541"],
    ["G0542", "2025-01-01", "found 1 recall: G0541"],
    ["97530", "2026-03-02", "none"],
    ["97129", "2026-03-02", "none"],
    ["97530", "2027-01-01", "not-covered"],
    ["00000", "2026-03-02", "not-covered"],
  ])("%s on %s: %s", (code, serviceDate, expected) => {
    expect(brief(code, serviceDate)).toBe(expected);
  });

  it("names the edition that reaches the date when it does not know the code", () => {
    expect(lookUpAddOnBases("00000", { serviceDate: "2026-03-02" }).edition.verifiedThrough).toBe("2026-12-31");
  });

  it("answers not covered without a table", () => {
    expect(lookUpAddOnBases("97130", { serviceDate: "2026-03-02", reference: { addOnCodes: null } })).toEqual({
      status: "not-covered",
      edition: { table: "addOnCodes", edition: "none", verifiedFrom: null, verifiedThrough: null },
    });
  });

  it("reads a table of one's own, which may know every code", () => {
    const table: AddOnCodeTable = {
      editions: [
        {
          key: "x",
          edition: "2027",
          verifiedFrom: null,
          verifiedThrough: null,
          citation: { publication: "invented", section: "", mark: "official" },
          otherCodes: null,
        },
      ],
      rows: "x|2|T0001|\nx|3|T0002|T0003 T0004",
    };
    const on = (code: string) =>
      lookUpAddOnBases(code, { serviceDate: "2027-05-01", reference: { addOnCodes: table } });
    expect(on("T0001")).toMatchObject({ status: "found", value: { editType: 2, baseCodes: [] } });
    expect(on("T0002")).toMatchObject({ status: "found", value: { editType: 3, baseCodes: ["T0003", "T0004"] } });
    expect(on("T0009").status).toBe("none");
  });
});
