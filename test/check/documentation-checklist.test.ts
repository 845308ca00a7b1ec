import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/claim/claim.js";
import type { Service } from "../../src/claim/service.js";
import { documentationChecklist } from "../../src/check/documentation-checklist.js";

describe("documentationChecklist", () => {
  const claimOf = (serviceDate: string, service: Partial<Service>): Claim => ({
    payer: "medicare-part-b",
    setting: "practitioner",
    practiceType: "private-practice",
    diagnosisCodes: ["M25.641"],
    serviceLines: [{ lineNumber: 1, serviceDate, procedureCode: "97530", modifiers: ["GO", "CO"], units: 1 }],
    services: [{ procedureCode: "97530", minutes: 15, assistantMinutes: 15, ...service }],
  });
  const supervision = (claim: Claim): readonly string[] =>
    documentationChecklist(claim)
      .items.filter(({ ruleId }) => ruleId === "assistant-supervision-level")
      .map(({ state }) => state);

  it("asks for direct supervision of an assistant in private practice until the end of 2024", () => {
    expect(supervision(claimOf("2024-12-31", {}))).toEqual(["unknown"]);
    expect(supervision(claimOf("2024-12-31", { supervisionLevel: "direct" }))).toEqual(["present"]);
    expect(supervision(claimOf("2024-12-31", { supervisionLevel: "general" }))).toEqual(["missing"]);
    expect(supervision(claimOf("2024-12-31", { assistantMinutes: 0 }))).toEqual([]);
    expect(supervision(claimOf("2025-01-01", {}))).toEqual([]);
  });
});
