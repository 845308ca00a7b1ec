import { lookUpCode } from "../../reference/look-up-code.js";
import { problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { disciplineModifiersOf, hasDisciplineModifier } from "./discipline-modifiers.js";

/** A code off the therapy list carries no discipline modifier. */
export const disciplineModifierUnexpected: LineRule = {
  id: "discipline-modifier-unexpected",
  topic: "modifiers",
  title: "A code off the therapy list carries no GO, GP or GN",
  why: "GO, GP and GN say that a service is therapy. On an orthosis or a supply they contradict the code, and the line may be returned.",
  scope: "line",
  severity: "warning",
  governs: { payers: [{ switch: "disciplineModifiers" }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-04", section: "ch. 5 §20.1", mark: "secondary" }],
  reads: ["procedureCodes"],
  concerns: ({ code, line }) => code?.disposition === "none" && hasDisciplineModifier(line),
  yieldsTo: [
    ...YIELDS_TO_BROKEN_CODE,
    { ruleId: "discipline-modifier-conflict", on: "line" },
    { ruleId: "exclusive-modifiers-combined", on: "modifier" },
    { ruleId: "modifier-invalid", on: "modifier" },
  ],
  check({ line, path, serviceDate }, { read, tables }) {
    const { procedureCode, lineNumber } = line;
    const reading = read(lookUpCode(procedureCode, serviceDate, tables));
    if (reading == null || reading.value.disposition !== "none") return [];
    const disciplines = disciplineModifiersOf(line);
    if (disciplines.length === 0) return [];
    // What stands beside GO or GP only goes with it.
    const modifiers = [...disciplines, ...["CO", "CQ"].filter((modifier) => line.modifiers.includes(modifier))];
    return [
      problem({
        message: `${procedureCode} carries ${modifiers.join(" and ")} and is not a therapy code.`,
        fix: `Remove ${modifiers.join(" and ")} from ${procedureCode}: it is not a therapy code.`,
        path: [...path, "modifiers"],
        facts: { procedureCode, modifiers },
        about: { line: lineNumber, code: procedureCode, modifiers },
        restsOn: [reading],
      }),
    ];
  },
};
