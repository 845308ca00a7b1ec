import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Setting } from "../../src/claim/visit.js";
import { ptpEdits } from "../../src/reference/built-in/ptp-edits.js";
import { lookUpPtpEdit } from "../../src/reference/look-up-ptp-edit.js";
import type { PtpEditTable } from "../../src/reference/ptp-edits.js";

function lookUp(codeA: string, codeB: string, serviceDate: string, setting: Setting = "practitioner") {
  return lookUpPtpEdit(codeA, codeB, { serviceDate, setting });
}

function brief(codeA: string, codeB: string, serviceDate: string, setting: Setting = "practitioner"): string {
  const answer = lookUp(codeA, codeB, serviceDate, setting);
  const value =
    answer.status === "found" ? answer.value : answer.status === "not-covered" ? answer.lastKnown?.value : undefined;
  if (value === undefined) return answer.status;
  return `${answer.status} ${value.columnOneCode}/${value.columnTwoCode}:${value.modifierIndicator} ${value.mark}`;
}

interface SourceRow {
  readonly columnOneCode: string;
  readonly columnTwoCode: string;
  readonly through: string;
}

/** The rows as the text holds them, read without the library's decoder. */
function rowsOf(table: PtpEditTable): SourceRow[] {
  let through = "";
  return table.rows
    .trim()
    .split("\n")
    .flatMap((line) => {
      if (line.includes("|")) {
        through = line.split("|")[3] ?? "";
        return [];
      }
      const [ones = "", twos = ""] = line.split(">");
      return ones
        .split(" ")
        .flatMap((columnOneCode) =>
          twos.split(" ").map((columnTwoCode) => ({ columnOneCode, columnTwoCode, through })),
        );
    });
}

function countAndHash(lines: readonly string[]): { rows: number; sha256: string } {
  const sorted = [...new Set(lines)].sort();
  return { rows: sorted.length, sha256: createHash("sha256").update(sorted.join("\n")).digest("hex") };
}

/** Every edit in force on a date, found through look-ups of all pairs of the table. */
function inForce(serviceDate: string, setting: Setting): string[] {
  return rowsOf(ptpEdits).flatMap(({ columnOneCode, columnTwoCode }) => {
    const answer = lookUp(columnTwoCode, columnOneCode, serviceDate, setting);
    if (answer.status !== "found") return [];
    const { value } = answer;
    return [`${value.columnOneCode} ${value.columnTwoCode} ${value.modifierIndicator}`];
  });
}

/** Every ended row, found through a look-up on its last day. */
function ended(setting: Setting): string[] {
  return rowsOf(ptpEdits).flatMap(({ columnOneCode, columnTwoCode, through }) => {
    if (through === "") return [];
    const answer = lookUp(columnOneCode, columnTwoCode, through, setting);
    if (answer.status !== "found" || answer.value.effectiveThrough !== through) return [];
    const { value } = answer;
    return [`${value.columnOneCode} ${value.columnTwoCode} ${value.modifierIndicator} ${through}`];
  });
}

describe("built-in PTP edits equal the published tables", () => {
  it.each([
    ["practitioner", "2024-07-01", 4995, "d02636aff404a5ea49c656253ab58f049dec14749574ca297228331330a6d6db"],
    ["practitioner", "2024-09-30", 4995, "d02636aff404a5ea49c656253ab58f049dec14749574ca297228331330a6d6db"],
    ["outpatient-hospital", "2024-07-01", 1312, "1ded67cd5f5291dcd71277142a97cbc9e528c5e1ec983927d029726158dce4ca"],
    ["outpatient-hospital", "2024-09-30", 1312, "1ded67cd5f5291dcd71277142a97cbc9e528c5e1ec983927d029726158dce4ca"],
    ["outpatient-hospital", "2026-10-01", 762, "15a04818c6676ca4154fac2572ba3037026318d83f9c961e4cd63a7845621e51"],
    ["outpatient-hospital", "2026-12-31", 762, "15a04818c6676ca4154fac2572ba3037026318d83f9c961e4cd63a7845621e51"],
  ] as const)("live rows, %s on %s", (setting, serviceDate, rows, sha256) => {
    expect(countAndHash(inForce(serviceDate, setting))).toEqual({ rows, sha256 });
  });

  it.each([
    ["practitioner", 1057, "11aae6c78d8e6779753280e5eb03d2a43466c497dc3a35f391414f99fa67f464"],
    ["outpatient-hospital", 1054, "74dd54280c990dca6cea917cdf084307003b443d1ad74e9d06666ecc13413ca7"],
  ] as const)("ended rows, %s", (setting, rows, sha256) => {
    expect(countAndHash(ended(setting))).toEqual({ rows, sha256 });
  });

  it("holds no row between two verified editions that only one of them knows", () => {
    expect(countAndHash(inForce("2025-06-30", "practitioner")).rows).toBe(593);
    expect(countAndHash(inForce("2025-06-30", "outpatient-hospital")).rows).toBe(563);
    expect(inForce("2027-01-01", "practitioner")).toEqual([]);
    expect(inForce("2027-01-01", "outpatient-hospital")).toEqual([]);
  });
});

describe("lookUpPtpEdit", () => {
  it("matches in either order and keeps the row's own order of columns", () => {
    expect(lookUp("97165", "97168", "2026-03-02")).toEqual(lookUp("97168", "97165", "2026-03-02"));
    expect(brief("97168", "97165", "2026-03-02")).toBe("found 97165/97168:0 secondary");
    expect(brief("97530", "97150", "2026-03-02")).toBe("found 97150/97530:1 secondary");
  });

  it.each([
    ["97140", "97124", "found 97140/97124:0 secondary"],
    ["97760", "97763", "found 97760/97763:0 secondary"],
    ["97530", "97537", "found 97530/97537:1 secondary"],
    ["97110", "97530", "none"],
    ["97129", "97130", "none"],
    ["97140", "97530", "none"],
    ["97165", "97530", "none"],
    ["97161", "97165", "none"],
    ["97550", "97530", "none"],
    ["97165", "99213", "found 97165/99213:1 secondary"],
  ])("practitioner %s with %s in 2026: %s", (codeA, codeB, expected) => {
    expect(brief(codeA, codeB, "2026-03-02")).toBe(expected);
  });

  it("chooses the table by setting", () => {
    expect(brief("97165", "97750", "2026-03-02", "practitioner")).toBe("found 97165/97750:0 secondary");
    expect(brief("97165", "97750", "2026-03-02", "outpatient-hospital")).toBe("found 97165/97750:1 official");
    expect(brief("92526", "97032", "2024-08-01", "practitioner")).toBe("found 92526/97032:0 official");
    expect(brief("92526", "97032", "2024-08-01", "outpatient-hospital")).toBe("found 92526/97032:1 official");
    expect(brief("20560", "97602", "2024-08-01", "practitioner")).toBe("found 20560/97602:1 official");
    expect(brief("20560", "97602", "2024-08-01", "outpatient-hospital")).toBe("found 97602/20560:1 official");
  });

  it.each([
    ["97140", "97530", "2019-12-31", "found 97140/97530:1 recall"],
    ["97140", "97530", "2020-01-01", "none"],
    ["97530", "97116", "2019-12-31", "found 97530/97116:1 recall"],
    ["97530", "97116", "2020-01-01", "none"],
    ["97530", "97116", "2020-10-01", "none"],
    ["97530", "97113", "2019-12-31", "found 97530/97113:1 recall"],
    ["97530", "97113", "2020-01-01", "none"],
    ["97530", "97535", "2021-12-31", "found 97530/97535:1 official"],
    ["97530", "97535", "2022-01-01", "none"],
    ["97530", "97533", "2021-12-31", "found 97530/97533:1 official"],
    ["97530", "97533", "2022-01-01", "none"],
    ["97165", "97140", "2020-01-01", "none"],
    ["97165", "97140", "2020-10-01", "none"],
    ["97110", "97164", "2019-12-31", "found 97110/97164:1 recall"],
    ["97110", "97164", "2020-10-01", "none"],
    ["97161", "97165", "2017-06-30", "found 97161/97165:1 recall"],
    ["97161", "97165", "2017-07-01", "none"],
  ])("history: %s with %s on %s: %s", (codeA, codeB, serviceDate, expected) => {
    expect(brief(codeA, codeB, serviceDate)).toBe(expected);
  });

  it("advises with an open row before the first day it is known for", () => {
    expect(brief("97530", "97537", "2024-06-30")).toBe("not-covered 97530/97537:1 official");
    expect(brief("97530", "97537", "2024-07-01")).toBe("found 97530/97537:1 official");
    expect(brief("97530", "97537", "2024-09-30")).toBe("found 97530/97537:1 official");
    expect(brief("97530", "97537", "2024-10-01")).toBe("found 97530/97537:1 secondary");
    expect(brief("97530", "97537", "2026-12-31")).toBe("found 97530/97537:1 secondary");
    expect(brief("97530", "97537", "2027-01-01")).toBe("not-covered 97530/97537:1 secondary");
  });

  it("carries a practitioner row only where the hospital table carries the pair", () => {
    expect(lookUp("97530", "97537", "2026-03-02")).toMatchObject({
      edition: { edition: "2024Q3 carried by outpatient-hospital 2026Q4, practitioner", verifiedThrough: "2026-12-31" },
    });
    expect(brief("92526", "97032", "2024-10-01")).toBe("not-covered 92526/97032:0 official");
    expect(brief("97597", "97602", "2024-10-01")).toBe("not-covered 97597/97602:0 official");
    expect(brief("97151", "96105", "2026-03-02")).toBe("not-covered 96105/97151:0 official");
  });

  it("advises with the last edition between two that differ", () => {
    expect(brief("97597", "97602", "2024-09-30", "outpatient-hospital")).toBe("found 97597/97602:0 official");
    expect(brief("97597", "97602", "2024-10-01", "outpatient-hospital")).toBe("not-covered 97597/97602:0 official");
    expect(brief("97597", "97602", "2026-09-30", "outpatient-hospital")).toBe("not-covered 97597/97602:0 official");
    expect(brief("97597", "97602", "2026-10-01", "outpatient-hospital")).toBe("found 97597/97602:1 official");
    expect(brief("97597", "97602", "2027-01-01", "outpatient-hospital")).toBe("not-covered 97597/97602:1 official");
    expect(brief("97165", "99213", "2026-03-02", "outpatient-hospital")).toBe("not-covered 97165/99213:1 official");
  });

  it("answers none only where every pair of both codes is held", () => {
    expect(lookUp("97530", "00000", "2026-03-02").status).toBe("not-covered");
    expect(lookUp("97110", "96112", "2026-03-02").status).toBe("not-covered");
    expect(lookUp("97110", "96112", "2024-08-01").status).toBe("none");
    expect(lookUp("97530", "99213", "2024-08-01").status).toBe("none");
    expect(lookUp("97530", "99213", "2024-08-01", "outpatient-hospital").status).toBe("not-covered");
    expect(lookUp("97530", "99213", "2024-10-01").status).toBe("not-covered");
    expect(lookUp("97110", "97530", "2027-01-01")).toEqual({
      status: "not-covered",
      edition: {
        table: "ptpEdits",
        edition: "2024Q3 carried by outpatient-hospital 2026Q4, practitioner",
        verifiedFrom: "2024-07-01",
        verifiedThrough: "2026-12-31",
      },
    });
  });

  it("answers not covered without a table", () => {
    const options = { serviceDate: "2026-03-02", setting: "practitioner", reference: { ptpEdits: null } } as const;
    expect(lookUpPtpEdit("97530", "97537", options)).toEqual({
      status: "not-covered",
      edition: { table: "ptpEdits", edition: "none", verifiedFrom: null, verifiedThrough: null },
    });
  });

  it("reads a table of one's own, with published first days, after a round through JSON", () => {
    const citation = { publication: "invented", section: "2027Q1", mark: "official" } as const;
    const own: PtpEditTable = {
      editions: [
        {
          key: "x",
          setting: "practitioner",
          edition: "2027Q1",
          verifiedFrom: "2027-01-01",
          verifiedThrough: "2027-03-31",
          citation,
          codes: null,
        },
      ],
      codeSets: {},
      rows: "x|1|2021-01-01|\nT0001>T0002 T0003\nx|0|2019-01-01|2020-12-31\nT0002>T0001",
    };
    const reference = { ptpEdits: JSON.parse(JSON.stringify(own)) as PtpEditTable };
    const on = (codeA: string, codeB: string, serviceDate: string) =>
      lookUpPtpEdit(codeA, codeB, { serviceDate, setting: "practitioner", reference });
    expect(on("T0001", "T0002", "2020-12-31")).toMatchObject({ status: "found", value: { columnOneCode: "T0002" } });
    expect(on("T0001", "T0002", "2021-01-01")).toMatchObject({ status: "found", value: { columnOneCode: "T0001" } });
    expect(on("T0001", "T0002", "2018-12-31").status).toBe("not-covered");
    expect(on("T0001", "T0003", "2027-04-01")).toMatchObject({ lastKnown: { value: { modifierIndicator: 1 } } });
    expect(on("97530", "99213", "2027-02-01").status).toBe("none");
    expect(
      lookUpPtpEdit("T0001", "T0002", { serviceDate: "2027-02-01", setting: "outpatient-hospital", reference }),
    ).toMatchObject({ status: "not-covered", edition: { edition: "none" } });
  });
});
