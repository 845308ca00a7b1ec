import { isLiabilityModifier } from "../../claim/liability-notice.js";
import { lookUpExclusiveModifiers } from "../../reference/look-up-exclusive-modifiers.js";
import { codeFact, codeOrLine, codeOrLineFirst } from "../code-or-line.js";
import { problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";
import { exclusiveGroupsOn } from "./exclusive-pairs.js";

/** GA, GY and GZ do not meet on one line. */
export const liabilityModifierConflict: LineRule = {
  id: "liability-modifier-conflict",
  topic: "modifiers",
  title: "GA, GY and GZ do not meet on one line",
  why: "GA says that the patient was given a notice, GZ that none was given, GY that the law excludes the service. Two of them leave open who pays.",
  scope: "line",
  severity: "error",
  governs: { payers: [{ switch: "abnModifiers" }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-04", section: "ch. 30", mark: "secondary" }],
  reads: ["exclusiveModifiers"],
  concerns: ({ line }) => line.modifiers.length > 1 && line.modifiers.filter(isLiabilityModifier).length > 1,
  check({ line, path, serviceDate }, { read, tables }) {
    const { procedureCode, lineNumber } = line;
    if (line.modifiers.filter(isLiabilityModifier).length < 2) return [];
    const reading = read(lookUpExclusiveModifiers(serviceDate, tables));
    if (reading == null) return [];
    const rows = reading.value.filter(({ kind }) => kind === "liability");
    return exclusiveGroupsOn(line, rows).map((modifiers) =>
      problem({
        message: `${codeOrLineFirst(procedureCode)} carries ${modifiers.join(" and ")}, which contradict each other.`,
        fix: `Keep one of ${modifiers.join(", ")} on ${codeOrLine(procedureCode)}: they contradict each other.`,
        path: [...path, "modifiers"],
        facts: { ...codeFact(procedureCode), modifiers },
        about: { line: lineNumber, code: procedureCode, modifiers },
        restsOn: rows.map((value) => ({ ...reading, value })),
      }),
    );
  },
};
