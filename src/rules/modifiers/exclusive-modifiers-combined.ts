import { lookUpExclusiveModifiers } from "../../reference/look-up-exclusive-modifiers.js";
import { codeFact, codeOrLine, codeOrLineFirst } from "../code-or-line.js";
import { problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";
import { exclusiveGroupsOn } from "./exclusive-pairs.js";

/** Modifiers that do not go together do not meet on one line. */
export const exclusiveModifiersCombined: LineRule = {
  id: "exclusive-modifiers-combined",
  topic: "modifiers",
  title: "Modifiers that exclude each other do not meet on one line",
  why: "Some modifiers say opposite things, or the same thing twice. A payer reads one of them, and not always the one that was meant.",
  scope: "line",
  severity: "warning",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "CMS NCCI policy manual for Medicare", section: "ch. 1", mark: "recall" },
    { publication: "Modifier definitions", section: "KX with GA, GX, GY or GZ", mark: "single" },
  ],
  reads: ["exclusiveModifiers"],
  concerns: ({ line }) => line.modifiers.length > 1,
  yieldsTo: [
    { ruleId: "liability-modifier-conflict", on: "modifier" },
    { ruleId: "modifier-invalid", on: "modifier" },
  ],
  check({ line, path, serviceDate }, { read, tables }) {
    const { procedureCode, lineNumber, modifiers } = line;
    const reading = modifiers.length < 2 ? null : read(lookUpExclusiveModifiers(serviceDate, tables));
    if (reading == null) return [];
    const combinations = reading.value.filter(({ kind }) => kind === "combination");
    const twice = [...new Set(modifiers.filter((modifier, index) => modifiers.indexOf(modifier) !== index))];
    const groups = [...exclusiveGroupsOn(line, combinations), ...twice.map((modifier) => [modifier, modifier])];
    return groups.map((group) =>
      problem({
        message: `${codeOrLineFirst(procedureCode)} carries ${group.join(" and ")}, of which a line takes one.`,
        fix: `Keep one of ${group.join(", ")} on ${codeOrLine(procedureCode)}.`,
        path: [...path, "modifiers"],
        facts: { ...codeFact(procedureCode), modifiers: group },
        about: { line: lineNumber, code: procedureCode, modifiers: group },
        restsOn: [reading],
      }),
    );
  },
};
