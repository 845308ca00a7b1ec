import { lookUpCodeDates } from "../../reference/look-up-code-dates.js";
import { replacementWords } from "../../reference/replacement-words.js";
import { replacementsOn } from "../../reference/replacements-on.js";
import { isWithinDates } from "../../values/calendar-date.js";
import { missing, problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";

/** A procedure code is in force on its date of service. */
export const procedureCodeInactive: LineRule = {
  id: "procedure-code-inactive",
  topic: "codes",
  title: "A procedure code is in force on its date of service",
  why: "Codes begin and end with the year. A line with an ended code is rejected, and its minutes belong under the code that replaced it.",
  scope: "line",
  severity: "error",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS code and fee schedule files", section: "of the year of service", mark: "secondary" }],
  reads: ["procedureCodes"],
  yieldsTo: [{ ruleId: "procedure-code-malformed", on: "line" }],
  check({ line, path, serviceDate }, { tables, read }) {
    const { procedureCode, lineNumber } = line;
    const dates = read(lookUpCodeDates(procedureCode, serviceDate, tables));
    if (dates === undefined) return [];
    if (dates !== null && isWithinDates(serviceDate, dates.value.effectiveFrom, dates.value.effectiveThrough))
      return [];
    const about = { line: lineNumber, code: procedureCode };
    const codePath = [...path, "procedureCode"];
    if (dates === null) return [missing(["reference.procedureCodes"], codePath, about)];
    const replacements = replacementsOn(procedureCode, serviceDate, tables);
    return [
      problem({
        message: `${procedureCode} is not in force on the date of service.`,
        fix:
          replacements.length === 0
            ? `Remove ${procedureCode}: it is not in force on the date of service.`
            : `Replace ${procedureCode} with ${replacementWords(replacements, tables)}: it is not in force on the date of service.`,
        path: codePath,
        facts: { procedureCode, replacements },
        about,
        restsOn: [dates],
      }),
    ];
  },
};
