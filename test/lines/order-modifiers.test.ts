import fc from "fast-check";
import { expect, it } from "vitest";
import { MOST_MODIFIERS, orderModifiers } from "../../src/lines/order-modifiers.js";
import { DEFAULT_MODIFIER_ORDER } from "../../src/reference/modifier-order.js";

const order = (...modifiers: readonly string[]) => orderModifiers(modifiers, DEFAULT_MODIFIER_ORDER);

it.each([
  { given: [], modifiers: [], dropped: [] },
  { given: ["KX", "GO"], modifiers: ["GO", "KX"], dropped: [] },
  { given: ["95", "KX", "CO", "GO"], modifiers: ["GO", "CO", "KX", "95"], dropped: [] },
  { given: ["97", "95", "KX", "CO", "GO"], modifiers: ["GO", "CO", "KX", "95"], dropped: ["97"] },
  { given: ["RT", "96", "95", "KX", "GO", "XU"], modifiers: ["XU", "GO", "KX", "95"], dropped: ["RT", "96"] },
  { given: ["59", "GO", "CO", "KX", "U1"], modifiers: ["59", "GO", "CO", "KX"], dropped: ["U1"] },
  { given: ["ZZ", "GO", "YY"], modifiers: ["GO", "ZZ", "YY"], dropped: [] },
])("puts $given into order and drops from the tail", ({ given, modifiers, dropped }) => {
  expect(order(...given)).toEqual({ modifiers, dropped });
});

it("loses nothing, adds nothing, and is stable", () => {
  const known = DEFAULT_MODIFIER_ORDER.flat();
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...known, "ZZ"), { maxLength: 8 }), (given) => {
      const { modifiers, dropped } = order(...given);
      expect([...modifiers, ...dropped].sort()).toEqual([...given].sort());
      expect(modifiers.length).toBe(Math.min(MOST_MODIFIERS, given.length));
      expect(order(...modifiers).modifiers).toEqual(modifiers);
    }),
  );
});

it("never drops what decides payment while something else can go", () => {
  const paying = ["GO", "CO", "KX", "59"];
  fc.assert(
    fc.property(fc.subarray(["95", "96", "GA", "RT", "U1"], { minLength: 1 }), (others) => {
      const { modifiers, dropped } = order(...others, ...paying);
      expect(modifiers).toEqual(expect.arrayContaining(paying));
      expect(dropped.length).toBe(others.length);
    }),
  );
});
