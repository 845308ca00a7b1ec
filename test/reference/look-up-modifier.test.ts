import { describe, expect, it } from "vitest";
import { modifiers } from "../../src/reference/built-in/modifiers.js";
import { lookUpModifier } from "../../src/reference/look-up-modifier.js";
import { DEFAULT_MODIFIER_ORDER } from "../../src/reference/modifier-order.js";

const DATE = "2026-03-02";
const names = modifiers.rows
  .trim()
  .split("\n")
  .map((row) => row.split("|")[0] ?? "");

describe("the table of modifiers", () => {
  it("holds each modifier once, two letters or digits long, with a meaning and a mark", () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[A-Z0-9]{2}$/.test(name))).toEqual([]);
    for (const row of modifiers.rows.trim().split("\n")) expect(row.split("|")).toHaveLength(6);
    for (const name of names) {
      const answer = lookUpModifier(name, "2017-06-01");
      if (answer.status !== "found") continue;
      expect(answer.value.meaning).not.toBe("");
      expect(["official", "secondary", "single", "recall"]).toContain(answer.value.mark);
      expect(answer.citation.mark).toBe(answer.value.mark);
    }
  });

  it("holds every modifier of the default order", () => {
    expect(DEFAULT_MODIFIER_ORDER.flat().filter((name) => !names.includes(name))).toEqual([]);
    expect(new Set(DEFAULT_MODIFIER_ORDER.flat()).size).toBe(DEFAULT_MODIFIER_ORDER.flat().length);
  });
});

describe("lookUpModifier", () => {
  it.each([
    ["CO", "2019-12-31", "none"],
    ["CO", "2020-01-01", "found"],
    ["CQ", "2019-12-31", "none"],
    ["CQ", "2020-01-01", "found"],
    ["SZ", "2017-12-31", "found"],
    ["SZ", "2018-01-01", "none"],
    ["CH", "2018-12-31", "found"],
    ["CH", "2019-01-01", "none"],
    ["CN", "2018-12-31", "found"],
    ["CN", "2019-01-01", "none"],
    ["GO", "2016-01-01", "found"],
    ["GO", "2015-12-31", "not-covered"],
    ["GO", "2026-12-31", "found"],
    ["GO", "2027-01-01", "not-covered"],
    ["ZZ", DATE, "not-covered"],
    ["go", DATE, "not-covered"],
    ["", DATE, "not-covered"],
    ["constructor", DATE, "not-covered"],
  ])("%s on %s is %s", (modifier, date, status) => {
    expect(lookUpModifier(modifier, date).status).toBe(status);
  });

  it("gives the last meaning known as advice beyond its dates", () => {
    expect(lookUpModifier("GO", "2027-01-01")).toMatchObject({ lastKnown: { value: { kind: "therapy-plan" } } });
    expect(lookUpModifier("ZZ", "2027-01-01")).not.toHaveProperty("lastKnown");
  });

  it("reads another table, and none when it is withdrawn", () => {
    const reference = { modifiers: { ...modifiers, rows: "QQ|other|||single|our own" } };
    expect(lookUpModifier("QQ", DATE, { reference })).toMatchObject({ status: "found", value: { meaning: "our own" } });
    expect(lookUpModifier("GO", DATE, { reference }).status).toBe("not-covered");
    expect(lookUpModifier("GO", DATE, { reference: { modifiers: null } })).toMatchObject({
      status: "not-covered",
      edition: { edition: "none" },
    });
  });
});
