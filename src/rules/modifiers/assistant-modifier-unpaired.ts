import type { AssistantModifier, DisciplineModifier } from "../../claim/discipline.js";
import { disciplineModifierOf } from "../../claim/discipline.js";
import { therapyNeedOf } from "../../lines/therapy-need.js";
import { isModifierShape } from "../../values/codes.js";
import { listed } from "../../values/listed.js";
import { codeFact, codeOrLine, codeOrLineFirst } from "../code-or-line.js";
import { problem } from "../outcomes.js";
import type { LineRule, LineSubject } from "../rule.js";
import { disciplineModifiersOf } from "./discipline-modifiers.js";

const ASSISTANT_MODIFIERS: readonly AssistantModifier[] = ["CO", "CQ"];
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
    { ruleId: "evaluation-by-assistant", on: "line" },
    { ruleId: "assistant-modifier-inapplicable", on: "line" },
  ],
  check(subject) {
    const { line, path, code } = subject;
    const { procedureCode, lineNumber, modifiers } = line;
    const carried = ASSISTANT_MODIFIERS.filter((modifier) => modifiers.includes(modifier));
    const alone = carried.filter((modifier) => !modifiers.includes(PAIRS[modifier]) || modifiers.includes("GN"));
    const isBoth = carried.length > 1;
    if (alone.length === 0 && !isBoth) return [];
    const kept = carried.find((modifier) => modifiers.includes(PAIRS[modifier])) ?? carried[0];
    if (kept === undefined) return [];
    const isTherapy = code === undefined || therapyNeedOf(code) !== "never";
    // What is no modifier may be anything, so it is not repeated.
    const present = modifiers.filter(isModifierShape);
    return [
      problem({
        message: `${codeOrLineFirst(procedureCode)} carries ${present.join(" ")}: ${listed(carried)} ${isBoth ? "exclude each other" : "has no partner"}.`,
        fix: isTherapy
          ? pairText(subject, carried, kept)
          : `Remove ${listed(carried)} from ${procedureCode}: it is not a therapy code.`,
        path: [...path, "modifiers"],
        facts: { ...codeFact(procedureCode), modifiers: present },
        about: { line: lineNumber, code: procedureCode, modifiers: [...carried, PAIRS[kept]] },
        // The list of codes off the therapy list is not complete.
        ...(isTherapy ? {} : { severity: "warning" }),
      }),
    ];
  },
};

/** The discipline of the code or its record decides which of the two modifiers is wrong; else either may be. */
function pairText(subject: LineSubject, carried: readonly AssistantModifier[], kept: AssistantModifier): string {
  const { modifiers } = subject.line;
  const named = codeOrLine(subject.line.procedureCode);
  const disciplines = disciplineModifiersOf(subject.line);
  const known = recordedModifier(subject);
  const wanted = known ?? (disciplines.length === 1 ? disciplines[0] : undefined);
  if (wanted === "GN") return `Remove ${listed(carried)} from ${named}: GN has no assistant modifier.`;
  const right = known === undefined ? kept : ASSISTANT_MODIFIERS.find((modifier) => PAIRS[modifier] === known);
  if (right !== undefined && !carried.includes(right)) {
    return `Replace ${listed(carried)} with ${right} on ${named}.`;
  }
  if (known === undefined && disciplines.length === 1 && carried.length === 1 && !modifiers.includes(PAIRS[kept])) {
    return `Report CO with GO, or CQ with GP, on ${named}.`;
  }
  const partner = right ?? kept;
  const dropped = [...carried.filter((modifier) => modifier !== partner), ...modifiers.filter((each) => each === "GN")];
  const without = dropped.length === 0 ? "" : `, without ${listed(dropped)}`;
  return `Pair ${partner} with ${PAIRS[partner]} on ${named}${without}.`;
}

/** The modifier of the discipline that owns the code, else of all its documented services. */
function recordedModifier({ code, sameCodeServices }: LineSubject): string | undefined {
  if (code?.requiredModifier != null) return code.requiredModifier;
  const [first, ...others] = (sameCodeServices ?? []).map((service) => service.discipline);
  return first !== undefined && others.every((other) => other === first) ? disciplineModifierOf(first) : undefined;
}
