import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Setting } from "../../src/claim/visit.js";
import { mue } from "../../src/reference/built-in/mue.js";
import { lookUpMue } from "../../src/reference/look-up-mue.js";
import type { MueTable } from "../../src/reference/mue.js";

function brief(code: string, serviceDate: string, setting: Setting = "practitioner"): string {
  const answer = lookUpMue(code, { serviceDate, setting });
  const value =
    answer.status === "found" ? answer.value : answer.status === "not-covered" ? answer.lastKnown?.value : undefined;
  if (value === undefined) return answer.status;
  return `${answer.status} ${value.maximumUnits} ${value.adjudicationIndicator} ${value.mark}`;
}

const codes = mue.rows
  .trim()
  .split("\n")
  .flatMap((row) => (row.split("|")[3] ?? "").split(" "));

/** Every value found on a date, among the codes that `keep` accepts. */
function valuesOn(serviceDate: string, setting: Setting, keep: (code: string) => boolean) {
  const lines = codes.filter(keep).flatMap((code) => {
    const answer = lookUpMue(code, { serviceDate, setting });
    return answer.status === "found"
      ? [`${code} ${answer.value.maximumUnits} ${answer.value.adjudicationIndicator}`]
      : [];
  });
  const sorted = [...new Set(lines)].sort();
  return { values: sorted.length, sha256: createHash("sha256").update(sorted.join("\n")).digest("hex") };
}

const all = () => true;
const is97or98 = (code: string) => /^9[78]/.test(code);

describe("built-in MUE values equal the published tables", () => {
  it.each([
    ["practitioner", "2026-04-01", all, 238, "987f5260d1c2d7e8cdafe2b0c1229368584a5228f792b640efb60494685916bb"],
    ["practitioner", "2026-06-30", all, 238, "987f5260d1c2d7e8cdafe2b0c1229368584a5228f792b640efb60494685916bb"],
    ["practitioner", "2026-12-31", is97or98, 94, "416d46e5ff72b0e40f9d9ec1475b5b3e21988d3107833b644ff5bb726cf65f81"],
    ["outpatient-hospital", "2024-07-01", all, 168, "b03faa40d953d8b1867935f36d344a00c8dba6079d3e2bb61f04e6bfdc4775fe"],
    [
      "outpatient-hospital",
      "2026-12-31",
      is97or98,
      94,
      "bd3314b6833bdaab8cfde57704f873fed3d4157e4b1698216f54a4924c1b29c8",
    ],
  ] as const)("%s on %s", (setting, serviceDate, keep, values, sha256) => {
    expect(valuesOn(serviceDate, setting, keep)).toEqual({ values, sha256 });
  });
});

describe("lookUpMue", () => {
  it.each([
    ["97110", "found 6 3 secondary", "found 8 3 secondary"],
    ["97112", "found 4 3 secondary", "found 6 3 secondary"],
    ["97129", "found 1 2 secondary", "found 1 2 secondary"],
    ["97130", "found 7 3 secondary", "found 7 3 secondary"],
    ["97150", "found 1 3 secondary", "found 2 3 secondary"],
    ["97010", "found 0 3 secondary", "found 1 3 secondary"],
    ["97014", "found 0 3 secondary", "found 0 3 secondary"],
    ["97165", "found 1 2 secondary", "found 1 2 secondary"],
    ["L3808", "found 0 3 secondary", "found 2 2 secondary"],
    ["97007", "not-covered 1 2 single", "not-covered 1 2 single"],
    ["99999", "not-covered", "not-covered"],
  ])("%s in 2026: practitioner %s, hospital %s", (code, practitioner, hospital) => {
    expect(brief(code, "2026-03-02", "practitioner")).toBe(practitioner);
    expect(brief(code, "2026-03-02", "outpatient-hospital")).toBe(hospital);
  });

  it.each([
    ["97110", "2024-06-30", "not-covered 6 3 secondary"],
    ["97110", "2024-07-01", "found 6 3 secondary"],
    ["97110", "2026-12-31", "found 6 3 secondary"],
    ["97110", "2027-01-01", "not-covered 6 3 secondary"],
    ["98016", "2026-03-31", "not-covered 1 2 secondary"],
    ["98016", "2026-04-01", "found 1 2 secondary"],
    ["96003", "2024-09-30", "found 1 3 official"],
    ["96003", "2024-10-01", "not-covered 1 3 official"],
    ["98979", "2026-06-30", "not-covered 1 2 single"],
    ["98979", "2026-07-01", "found 1 2 single"],
    ["G0541", "2026-03-31", "not-covered 1 2 official"],
    ["G0541", "2026-04-01", "found 1 2 official"],
    ["G0541", "2026-06-30", "found 1 2 official"],
    ["G0541", "2026-07-01", "not-covered 1 2 official"],
  ])("%s on %s: %s", (code, serviceDate, expected) => {
    expect(brief(code, serviceDate)).toBe(expected);
  });

  it("answers not covered without a table", () => {
    expect(
      lookUpMue("97110", { serviceDate: "2026-03-02", setting: "practitioner", reference: { mue: null } }),
    ).toEqual({
      status: "not-covered",
      edition: { table: "mue", edition: "none", verifiedFrom: null, verifiedThrough: null },
    });
  });

  it("reads a table of one's own and advises with its nearest edition", () => {
    const edition = { setting: "practitioner", citation: { publication: "invented", section: "", mark: "official" } };
    const table = {
      editions: [
        { ...edition, key: "a", edition: "2026Q1", verifiedFrom: "2026-01-01", verifiedThrough: "2026-03-31" },
        { ...edition, key: "b", edition: "2026Q3", verifiedFrom: "2026-07-01", verifiedThrough: "2026-09-30" },
      ],
      rows: "a|4|1|T0001\nb|5|3|T0001",
    } as MueTable;
    const on = (serviceDate: string) =>
      lookUpMue("T0001", { serviceDate, setting: "practitioner", reference: { mue: table } });
    expect(on("2026-03-31")).toMatchObject({ status: "found", value: { maximumUnits: 4, adjudicationIndicator: 1 } });
    expect(on("2025-12-31")).toMatchObject({ status: "not-covered", lastKnown: { value: { maximumUnits: 4 } } });
    expect(on("2026-05-01")).toMatchObject({ status: "not-covered", lastKnown: { value: { maximumUnits: 4 } } });
    expect(on("2026-07-01")).toMatchObject({ status: "found", value: { maximumUnits: 5, adjudicationIndicator: 3 } });
    expect(on("2027-01-01")).toMatchObject({ status: "not-covered", lastKnown: { value: { maximumUnits: 5 } } });
    const hospital = { serviceDate: "2026-03-31", setting: "outpatient-hospital", reference: { mue: table } } as const;
    expect(lookUpMue("T0001", hospital)).toMatchObject({ status: "not-covered", edition: { edition: "none" } });
  });
});
