import { lookUpPtpBypass } from "../../reference/look-up-ptp-bypass.js";
import { lookUpPtpEdit } from "../../reference/look-up-ptp-edit.js";
import { problem } from "../outcomes.js";
import type { LineRule, LineSubject, RuleContext } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";

/** A modifier for a distinct service stands only where a pair edit is in force. */
export const distinctModifierUnneeded: LineRule = {
  id: "distinct-modifier-unneeded",
  topic: "modifiers",
  title: "59, XE, XS, XP or XU stands only where a pair edit joins the code with another of the day",
  why: "Old advice asks for 59 on pairs whose edit ended years ago. A modifier that lifts nothing states something the record need not show, and draws review.",
  scope: "line",
  severity: "information",
  governs: { payers: [{ switch: "ncciEdits" }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    {
      publication: "CMS NCCI PTP edits",
      section: "of the setting and quarter",
      url: "https://www.cms.gov/national-correct-coding-initiative-ncci",
      mark: "official",
    },
    { publication: "CMS NCCI policy manual for Medicare", section: "ch. 1, modifier 59", mark: "recall" },
  ],
  reads: ["ptpEdits", "ptpBypass"],
  concerns: ({ line }) => line.modifiers.length > 0,
  yieldsTo: [
    ...YIELDS_TO_BROKEN_CODE,
    { ruleId: "exclusive-modifiers-combined", on: "modifier" },
    { ruleId: "modifier-invalid", on: "modifier" },
  ],
  check(subject, context) {
    const { line, path, serviceDate } = subject;
    const { procedureCode, lineNumber } = line;
    if (line.modifiers.length === 0) return [];
    const bypass = context.read(lookUpPtpBypass(serviceDate, context.tables));
    const modifier = line.modifiers.find((each) => bypass?.value.distinctService.includes(each));
    if (modifier === undefined || mayHavePair(subject, context)) return [];
    return [
      problem({
        message: `${procedureCode} carries ${modifier}, and no pair edit in force joins it with another code of the day.`,
        fix: `Remove ${modifier}: no active edit joins ${procedureCode} with the day's other codes.`,
        path: [...path, "modifiers", line.modifiers.indexOf(modifier)],
        facts: { procedureCode, modifier },
        about: { line: lineNumber, code: procedureCode, modifiers: [modifier] },
      }),
    ];
  },
};

/** Whether an edit is in force, or a table does not tell. */
function mayHavePair({ line, serviceDate }: LineSubject, { lines, setting, tables, read }: RuleContext): boolean {
  const ofDay = lines.filter((other) => other.serviceDate === serviceDate).map((other) => other.line.procedureCode);
  const others = [...new Set(ofDay)].filter((code) => code !== line.procedureCode);
  const answers = others.map((code) => lookUpPtpEdit(line.procedureCode, code, { serviceDate, setting, ...tables }));
  const found = answers.find(({ status }) => status === "found");
  return found === undefined ? answers.map(read).some((reading) => reading !== null) : read(found) !== null;
}
