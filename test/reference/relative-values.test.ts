import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { relativeValues } from "../../src/reference/built-in/relative-values.js";
import { lookUpRelativeValue } from "../../src/reference/look-up-relative-value.js";
import { lookUpMedicareStatus } from "../../src/reference/look-up-medicare-status.js";
import type { RelativeValue } from "../../src/reference/relative-values.js";

const codes = [
  ...new Set(
    relativeValues.rows
      .trim()
      .split("\n")
      .map((row) => row.split("|")[1] ?? ""),
  ),
];

function found(code: string, serviceDate: string): RelativeValue | undefined {
  const answer = lookUpRelativeValue(code, serviceDate);
  return answer.status === "found" ? answer.value : undefined;
}

/** The rows of a date in the columns of the published file. */
function rowsOn(serviceDate: string): readonly string[] {
  return codes.flatMap((code) => {
    const value = found(code, serviceDate);
    if (value === undefined) return [];
    const { units, status, multipleProcedureIndicator } = value;
    const numbers = [
      units?.work,
      units?.nonFacilityPracticeExpense,
      units?.facilityPracticeExpense,
      units?.malpractice,
    ].map((number) => number ?? "0.00");
    return [[code, status, ...numbers, multipleProcedureIndicator].join(",")];
  });
}

const sha256 = (rows: readonly string[]) => createHash("sha256").update(rows.join("\n")).digest("hex");

const OF_2025 = [155, "3c98aacaf4b31941d8bd8d6918ae6ec161264cf69b896e80e5beafb981cb13f3"] as const;
const OF_2026 = [156, "e0f5226b68f722f90c63417ca7ba4839b58001c8da2aa870de50a9c4bdeb559e"] as const;

describe("the built-in relative values equal the published files", () => {
  it.each([
    ["2025-01-01", OF_2025],
    ["2025-12-31", OF_2025],
    ["2026-07-01", OF_2026],
    ["2026-12-31", OF_2026],
  ])("on %s", (serviceDate, [rows, hash]) => {
    const published = rowsOn(serviceDate);
    expect([published.length, sha256(published)]).toEqual([rows, hash]);
  });

  it("carry the release of July 2026 back to January but for what is known to have changed", () => {
    const changed = new Set(["98976", "98977", "98984", "98985"]);
    const july = rowsOn("2026-07-01").filter((row) => !changed.has(row.split(",")[0] ?? ""));
    expect(rowsOn("2026-01-01")).toEqual(july);
  });

  it("have the reduction of therapy on 51 codes of 2026, the same in 2025 with one add-on more", () => {
    const reduced = (serviceDate: string) =>
      codes.filter((code) => found(code, serviceDate)?.multipleProcedureIndicator === "5");
    expect(reduced("2026-07-01")).toHaveLength(51);
    expect(reduced("2025-07-01")).toEqual(["0791T", ...reduced("2026-07-01")]);
  });

  it("agree with the status letters of the procedure codes", () => {
    const differing = codes.filter((code) => {
      const status = lookUpMedicareStatus(code, "2026-07-01");
      const value = found(code, "2026-07-01");
      return status.status === "found" && value !== undefined && status.value !== value.status;
    });
    expect(differing).toEqual([]);
  });
});

describe("lookUpRelativeValue", () => {
  it.each([
    ["97530", "2026-07-06", "found official"],
    ["97530", "2026-06-30", "found secondary"],
    ["97530", "2025-12-31", "found official"],
    ["97530", "2024-12-31", "not-covered, advice official"],
    ["97530", "2027-01-01", "not-covered, advice official"],
    ["98976", "2026-06-30", "not-covered, advice official"],
    ["98984", "2025-12-31", "none"],
    ["G2250", "2026-07-06", "not-covered, advice official"],
    ["99999", "2026-07-06", "none"],
    ["99999", "2027-01-01", "not-covered"],
  ])("%s on %s: %s", (code, serviceDate, expected) => {
    const answer = lookUpRelativeValue(code, serviceDate);
    const text =
      answer.status === "found"
        ? `found ${answer.citation.mark}`
        : answer.status === "not-covered" && answer.lastKnown !== undefined
          ? `not-covered, advice ${answer.lastKnown.citation.mark}`
          : answer.status;
    expect(text).toBe(expected);
  });

  it("gives the release before a date beyond all, and the one after a date before it", () => {
    const late = lookUpRelativeValue("97530", "2027-01-01");
    expect(late).toMatchObject({ edition: { edition: "RVU26C" } });
    const early = lookUpRelativeValue("98976", "2026-03-02");
    expect(early).toMatchObject({ lastKnown: { value: { units: { nonFacilityPracticeExpense: "1.55" } } } });
  });

  it("has no values where CMS sets none", () => {
    expect(found("97039", "2026-07-06")).toEqual({
      code: "97039",
      status: "C",
      units: null,
      multipleProcedureIndicator: "0",
    });
  });

  it("names the table when it is withdrawn", () => {
    const answer = lookUpRelativeValue("97530", "2026-07-06", { reference: { relativeValues: null } });
    expect(answer).toMatchObject({ status: "not-covered", edition: { table: "relativeValues", edition: "none" } });
  });
});
