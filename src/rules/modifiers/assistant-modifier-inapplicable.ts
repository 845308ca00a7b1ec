import { lookUpCode } from "../../reference/look-up-code.js";
import { problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";

/** Device supply of remote monitoring carries no assistant modifier. */
export const assistantModifierInapplicable: LineRule = {
  id: "assistant-modifier-inapplicable",
  topic: "modifiers",
  title: "Device supply of remote monitoring carries no CO or CQ",
  why: "Nobody furnishes minutes when a device is supplied, so there is no assistant's part. Set-up and management of remote monitoring do follow the rule of the tenth.",
  scope: "line",
  severity: "error",
  governs: { payers: [{ switch: "assistantModifiers" }] },
  effectiveFrom: "2022-01-01",
  effectiveThrough: null,
  citations: [
    {
      publication: "Medicare contractor guidance",
      section: "remote therapeutic monitoring, assistant modifiers",
      mark: "secondary",
    },
  ],
  reads: ["procedureCodes"],
  concerns: ({ line, code }) =>
    code?.category === "remote-monitoring-device" && (line.modifiers.includes("CO") || line.modifiers.includes("CQ")),
  yieldsTo: [{ ruleId: "modifier-invalid", on: "modifier" }],
  check({ line, path, serviceDate }, context) {
    const { procedureCode, lineNumber } = line;
    const modifiers = line.modifiers.filter((modifier) => modifier === "CO" || modifier === "CQ");
    const code = context.read(lookUpCode(procedureCode, serviceDate, context.tables));
    if (code == null || code.value.category !== "remote-monitoring-device" || modifiers.length === 0) return [];
    return [
      problem({
        message: `${procedureCode} is the supply of a device and carries ${modifiers.join(" and ")}.`,
        fix: `Remove ${modifiers.join(" and ")} from ${procedureCode}: device supply is exempt.`,
        path: [...path, "modifiers"],
        facts: { procedureCode, modifiers },
        about: { line: lineNumber, code: procedureCode, modifiers },
        restsOn: [code],
      }),
    ];
  },
};
