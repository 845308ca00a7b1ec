import { describe, expect, it } from "vitest";
import { telehealthCodes } from "../../src/reference/built-in/telehealth-codes.js";
import { findProcedureCode } from "../../src/reference/look-up-code.js";
import { lookUpTelehealthCode } from "../../src/reference/look-up-telehealth-code.js";
import { lookUpTelehealthWindow } from "../../src/reference/look-up-telehealth-window.js";

describe("lookUpTelehealthWindow", () => {
  it.each([
    ["2020-02-29", false],
    ["2020-03-01", true],
    ["2023-05-11", true],
    ["2023-05-12", true],
    ["2024-12-31", true],
    ["2025-01-01", true],
    ["2025-03-31", true],
    ["2025-09-30", true],
    // Both lapses were cured.
    ["2025-10-01", true],
    ["2025-11-12", true],
    ["2026-01-30", true],
    ["2026-01-31", true],
    ["2026-03-02", true],
    ["2027-12-31", true],
    ["2028-01-01", false],
  ])("on %s is %s", (date, isOpen) => {
    expect(lookUpTelehealthWindow(date)).toMatchObject({ status: "found", value: isOpen });
  });

  it("is not covered when withdrawn", () => {
    expect(lookUpTelehealthWindow("2026-03-02", { reference: { telehealthWindow: null } }).status).toBe("not-covered");
  });
});

describe("lookUpTelehealthCode", () => {
  it.each([
    ["97530", "2026-03-02", "listed", "secondary"],
    ["97129", "2026-03-02", "listed", "recall"],
    ["97550", "2023-12-31", "unknown", "secondary"],
    ["97550", "2024-01-01", "unlisted", "secondary"],
    ["97550", "2024-12-31", "unlisted", "secondary"],
    ["97550", "2025-01-01", "listed", "single"],
    ["G0541", "2024-12-31", "unknown", "secondary"],
    ["G0541", "2025-01-01", "listed", "recall"],
    ["97140", "2026-03-02", "hands-on", "recall"],
    ["97018", "2026-03-02", "hands-on", "recall"],
    ["97533", "2026-03-02", "unknown", "secondary"],
    ["99999", "2026-03-02", "unknown", "secondary"],
  ])("%s on %s is %s", (code, date, value, mark) => {
    expect(lookUpTelehealthCode(code, date)).toMatchObject({ status: "found", value, citation: { mark } });
  });

  it.each([
    ["2020-02-29", "not-covered"],
    ["2020-03-01", "found"],
    ["2026-12-31", "found"],
    ["2027-01-01", "not-covered"],
  ])("on %s the list is %s", (date, status) => {
    expect(lookUpTelehealthCode("97530", date).status).toBe(status);
  });

  it("lists no code as hands-on too, and only codes of the table", () => {
    const listed = telehealthCodes.listed.flatMap((group) => group.procedureCodes);
    expect(listed.filter((code) => telehealthCodes.handsOn.includes(code))).toEqual([]);
    expect([...listed, ...telehealthCodes.handsOn].filter((code) => findProcedureCode(code) === undefined)).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
  });

  it("is not covered when withdrawn", () => {
    expect(lookUpTelehealthCode("97530", "2026-03-02", { reference: { telehealthCodes: null } }).status).toBe(
      "not-covered",
    );
  });
});
