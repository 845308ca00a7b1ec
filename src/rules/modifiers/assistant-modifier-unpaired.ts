import type { AssistantModifier, DisciplineModifier } from "../../claim/discipline.js";
import { problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";

const PAIRS: Readonly<Record<AssistantModifier, DisciplineModifier>> = { CO: "GO", CQ: "GP" };

/** CO stands beside GO and CQ beside GP. */
export const assistantModifierUnpaired: LineRule = {
  id: "assistant-modifier-unpaired",
  topic: "modifiers",
  title: "CO stands beside GO, and CQ beside GP",
  why: "An assistant works under the plan of care of one discipline. A line with CO and no GO, CQ and no GP, or both CO and CQ is returned.",
  scope: "line",
  severity: "error",
  governs: { payers: [{ switch: "assistantModifiers" }] },
  effectiveFrom: "2020-01-01",
  effectiveThrough: null,
  citations: [
    { publication: "CMS Pub. 100-04", section: "ch. 5 §20.1", mark: "secondary" },
    {
      publication: "CMS billing examples using CQ/CO modifiers",
      section: "pairing of the modifiers",
      mark: "secondary",
    },
  ],
  reads: [],
  concerns: ({ line }) => line.modifiers.includes("CO") || line.modifiers.includes("CQ"),
  yieldsTo: [
    { ruleId: "modifier-invalid", on: "modifier" },
    { ruleId: "discipline-modifier-conflict", on: "modifier" },
    { ruleId: "discipline-modifier-required", on: "modifier" },
    { ruleId: "sometimes-modifier-required", on: "modifier" },
    { ruleId: "discipline-modifier-mismatch", on: "modifier" },
    { ruleId: "assistant-modifier-inapplicable", on: "line" },
  ],
  check({ line, path }) {
    const { procedureCode, lineNumber, modifiers } = line;
    const carried = (["CO", "CQ"] as const).filter((modifier) => modifiers.includes(modifier));
    const alone = carried.filter((modifier) => !modifiers.includes(PAIRS[modifier]) || modifiers.includes("GN"));
    const isBoth = carried.length > 1;
    if (alone.length === 0 && !isBoth) return [];
    const kept = carried.find((modifier) => modifiers.includes(PAIRS[modifier])) ?? carried[0];
    if (kept === undefined) return [];
    const dropped = [...carried.filter((modifier) => modifier !== kept), ...modifiers.filter((each) => each === "GN")];
    const without = dropped.length === 0 ? "" : `, without ${dropped.join(" and ")}`;
    return [
      problem({
        message: `${procedureCode} carries ${modifiers.join(" ")}: ${carried.join(" and ")} ${isBoth ? "exclude each other" : "has no partner"}.`,
        fix: `Pair ${kept} with ${PAIRS[kept]} on ${procedureCode}${without}.`,
        path: [...path, "modifiers"],
        facts: { procedureCode, modifiers },
        about: { line: lineNumber, code: procedureCode, modifiers: [...carried, PAIRS[kept]] },
      }),
    ];
  },
};
