import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeMatcher } from "../../src/reference/code-matcher.js";
import { isCodePattern } from "../../src/reference/code-pattern.js";
import { expandCodePattern } from "../../src/reference/expand-code-pattern.js";
import { lookUpDiagnosis } from "../../src/reference/look-up-diagnosis.js";

const matches = (pattern: string, code: string) => codeMatcher([pattern])(code);

describe("a pattern of codes", () => {
  it.each([
    ["M25.511", "M25511"],
    ["M25511", "m25.511"],
    ["L89*", "L89.313"],
    ["L89.*", "L89.313"],
    ["*", "Z99.3"],
    ["J42", "J42"],
    ["S52.5?1[ADG]", "S52.501D"],
    ["T2[0-5].[26]??A", "T23.201A"],
    ["J40..J47.9", "J40"],
    ["J40..J47.9", "J44.89"],
    ["J40..J47.9", "J47.9"],
    ["J00..J99", "J99"],
    ["J00..J99", "J98.4"],
    ["97161..97168", "97165"],
    ["F50.810..F50.814", "F50.812"],
  ])("%s takes in %s", (pattern, code) => {
    expect(matches(pattern, code)).toBe(true);
  });

  it.each([
    ["M25.511", "M25.512"],
    ["M25.51", "M25.511"],
    ["J42", "J42.0"],
    ["L89*", "L98.9"],
    ["S52.5?1[ADG]", "S52.501S"],
    ["S52.5?1[ADG]", "S52.501"],
    ["J40..J47.9", "J39.9"],
    ["J40..J47.9", "J60"],
    ["J40..J47.1", "J47.9"],
    ["F50.810..F50.814", "F50.819"],
    ["97161..97168", "97169"],
    ["*", ""],
    ["J40..J47.9", ""],
  ])("%s leaves out %s", (pattern, code) => {
    expect(matches(pattern, code)).toBe(false);
  });

  it.each([
    "M25..",
    "..M25",
    "M25..M24",
    "J47.9..J40",
    "L89**",
    "L*89",
    "M2",
    "[9-1]25",
    "[]25",
    "M25.(",
    "M25.51!",
    "",
    "m25.511",
    "M25.511 ",
  ])("%j is none", (text) => {
    expect(isCodePattern(text)).toBe(false);
    expect(() => codeMatcher([text])).toThrow(RangeError);
  });

  it("never throws on any text when it is asked for its form", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\dA-C.?*[\]-]{0,12}$/)), (text) => {
        if (isCodePattern(text)) expect(matches(text, "A00.0")).toBeTypeOf("boolean");
      }),
      { numRuns: 2000 },
    );
  });

  it("takes in what its codes spell, dot or no dot", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]\d[0-9A-Z][0-9A-Z]{1,4}$/), (bare) => {
        const dotted = `${bare.slice(0, 3)}.${bare.slice(3)}`;
        for (const pattern of [bare, dotted, `${bare}*`, `${bare.slice(0, 3)}*`, `${bare}..${bare}`]) {
          expect([matches(pattern, bare), matches(pattern, dotted)]).toEqual([true, true]);
        }
      }),
    );
  });
});

describe("expanding a pattern", () => {
  it("catches children that a later year brings", () => {
    expect(expandCodePattern("M51.36*", "2024-09-30")).toEqual(["M51.36"]);
    expect(expandCodePattern("M51.36*", "2025-10-01")).toEqual(["M51.360", "M51.361", "M51.362", "M51.369"]);
  });

  it("lists billable codes alone", () => {
    const codes = expandCodePattern("L97.[23458][0-9][12349]", "2026-03-02");
    expect(codes.length).toBeGreaterThan(50);
    expect(codes.filter((code) => lookUpDiagnosis(code, "2026-03-02").status !== "found")).toEqual([]);
    expect(expandCodePattern("S52.50", "2026-03-02")).toEqual([]);
  });

  it("counts the whole code set", () => {
    expect(expandCodePattern("*", "2024-03-02")).toHaveLength(74_044);
    expect(expandCodePattern("A00..Z99", "2024-03-02").length).toBe(74_044);
  });

  it("finds codes behind classes in the first characters", () => {
    expect(expandCodePattern("E1[013].62[12]", "2026-03-02")).toEqual([
      "E10.621",
      "E10.622",
      "E11.621",
      "E11.622",
      "E13.621",
      "E13.622",
    ]);
  });
});
