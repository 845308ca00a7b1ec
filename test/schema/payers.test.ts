import { expect, it } from "vitest";
import { payerProfiles } from "../../src/reference/built-in/payer-profiles.js";
import { parseClaim, parsePayerProfile, parseVisit } from "../../src/schema.js";
import { claim, profile, visit } from "./sample-records.js";

it.each(payerProfiles.map(({ id }) => id))("%s is known", (payer) => {
  expect(parseClaim({ ...claim, payer, otherPayers: [payer] }).ok).toBe(true);
  expect(parseVisit({ ...visit, payer }).ok).toBe(true);
});

it.each(payerProfiles)("the built-in profile $id is a profile", (each) => {
  expect(parsePayerProfile(each)).toEqual({ ok: true, value: each });
});

it("an unknown id is an issue that lists the known ones, with the caller's own", () => {
  const parsed = parseClaim({ ...claim, payer: "aetna of somewhere" }, { payerIds: ["mine"], profiles: [profile] });
  const [only, ...more] = parsed.ok ? [] : parsed.issues;
  expect(more).toEqual([]);
  expect(only).toMatchObject({ pointer: "/payer", code: "unknown-payer" });
  for (const { id } of payerProfiles) expect(only?.fix).toContain(`"${id}"`);
  expect(only?.fix).toContain('"my-payer", "mine"');
});

it("ids and profiles of the caller are known, in this call only", () => {
  expect(parseClaim({ ...claim, payer: "mine" }, { payerIds: ["mine"] }).ok).toBe(true);
  expect(parseClaim({ ...claim, payer: "my-payer" }, { profiles: [profile] }).ok).toBe(true);
  expect(parseClaim({ ...claim, payer: "mine" }).ok).toBe(false);
});

it("an unknown id is found beside other faults, before them", () => {
  const parsed = parseClaim({ ...claim, payer: "nobody", setting: "nowhere", otherPayers: ["nobody", 3] });
  expect(parsed.ok ? [] : parsed.issues.map(({ pointer }) => pointer)).toEqual([
    "/payer",
    "/otherPayers/0",
    "/setting",
    "/otherPayers/1",
  ]);
});

it("names inherited by every object are no payers", () => {
  for (const payer of ["constructor", "__proto__", "toString", "length"]) {
    expect(parseClaim({ ...claim, payer }).ok).toBe(false);
  }
});
