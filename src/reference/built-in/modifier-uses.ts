import type { EffectiveSeries } from "../effective-series.js";
import type { ModifierUse } from "../modifier-uses.js";

/** Where modifiers have no use on a therapy claim. */
export const modifierUses: EffectiveSeries<readonly ModifierUse[]> = {
  id: "modifierUses",
  description: "Lines on which a modifier has no use",
  unit: "modifiers",
  verifiedOn: "2026-11-23",
  verifiedThrough: "2026-12-31",
  versions: [
    {
      effectiveFrom: null,
      effectiveThrough: null,
      value: [
        { modifiers: ["22", "52", "53", "76", "77"], unexpectedOn: "fifteen-minute-code" },
        { modifiers: ["24", "25"], unexpectedOn: "therapy-code" },
        // prettier-ignore
        {
          modifiers: ["RT", "LT", "FA", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9"],
          unexpectedOn: "physical-medicine-code",
        },
        // prettier-ignore
        {
          modifiers: ["FA", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9"],
          unexpectedOn: "cast-splint-or-strapping", exceptOn: ["29086", "29130", "29131", "29280"],
        },
        // prettier-ignore
        {
          modifiers: [
            "96", "97", "GT", "GQ", "FQ", "AT", "GC", "TH", "TM", "TL", "HA", "U1", "U2", "U3", "U4", "U5", "U6", "U7",
            "U8", "U9", "UA", "UB", "UC", "UD",
          ],
          unexpectedOn: "medicare-part-b",
        },
        { modifiers: ["GA", "GX", "GY", "GZ"], unexpectedOn: "payer-without-notices" },
        { modifiers: ["CH", "CI", "CJ", "CK", "CL", "CM", "CN"], unexpectedOn: "every-line", from: "2019-01-01" },
      ],
      citation: { publication: "Modifier definitions; CMS Pub. 100-04", section: "ch. 5", mark: "recall" },
    },
  ],
};
