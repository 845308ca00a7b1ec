import { describe, expect, it } from "vitest";
import type { ClaimOrigin } from "../../src/adapters/adapted-claim.js";
import type { FieldNames } from "../../src/adapters/place-of.js";
import { placeOf } from "../../src/adapters/place-of.js";

const names: FieldNames = {
  separator: ".",
  ofLine: (field, index) =>
    field === "modifiers" ? `mods${index === undefined ? "" : index}` : field === "units" ? "qty" : undefined,
  ofClaim: (field) => (field === "payer" ? "insurer" : undefined),
};
const origin: ClaimOrigin = {
  format: "fhir",
  place: "Claim",
  lines: [
    { place: "L0" },
    { place: "L1", fields: { serviceDate: "Claim.period", "modifiers[2]": "L1.extra", units: "L1.other" } },
  ],
  diagnoses: ["D0"],
};

describe("placeOf", () => {
  it.each([
    [["serviceLines", 0, "units"], "L0.qty"],
    [["serviceLines", 0, "modifiers", 1], "L0.mods1"],
    [["serviceLines", 0, "modifiers"], "L0.mods"],
    [["serviceLines", 0, "nothing"], "L0"],
    [["serviceLines", 0], "L0"],
    [["serviceLines", 7, "units"], "Claim"],
    [["serviceLines", 1, "serviceDate"], "Claim.period"],
    [["serviceLines", 1, "modifiers", 2], "L1.extra"],
    [["serviceLines", 1, "modifiers", 1], "L1.mods1"],
    [["serviceLines", 1, "units"], "L1.other"],
    [["diagnosisCodes", 0], "D0"],
    [["diagnosisCodes", 3], "Claim"],
    [["payer", "mue"], "Claim.insurer"],
    [[], "Claim"],
  ] as const)("%j stands at %s", (path, place) => {
    expect(placeOf(origin, path, names)).toBe(place);
  });
});
