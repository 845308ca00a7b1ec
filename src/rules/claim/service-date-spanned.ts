import { lookUpCode } from "../../reference/look-up-code.js";
import { isTimedCode } from "../../units/is-timed-code.js";
import { problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";

/** A line with a timed code stands for one date. */
export const serviceDateSpanned: LineRule = {
  id: "service-date-spanned",
  topic: "claim",
  title: "A line with a timed code stands for one date",
  why: "Timed minutes are counted for each calendar day, so a span of dates hides how many units each day supports. Medicare rejects such lines.",
  scope: "line",
  severity: "error",
  governs: { payers: [{ switch: "medicarePartB" }], setting: "practitioner" },
  effectiveFrom: "2021-04-19",
  effectiveThrough: null,
  citations: [
    {
      publication: "First Coast guidance on timed codes",
      section: "spanned dates of service",
      url: "https://medicare.fcso.com/Rehabilitation_services/0508065.asp",
      mark: "secondary",
    },
  ],
  reads: ["procedureCodes"],
  yieldsTo: YIELDS_TO_BROKEN_CODE,
  concerns: ({ line }) => line.serviceDateThrough !== undefined,
  check({ line, path, serviceDate }, { read, tables }) {
    const { procedureCode, lineNumber, serviceDateThrough = serviceDate } = line;
    if (serviceDateThrough === serviceDate) return [];
    const code = read(lookUpCode(procedureCode, serviceDate, tables));
    if (code == null || !isTimedCode(code.value)) return [];
    return [
      problem({
        message: `${procedureCode} is timed, and its line spans more than one date.`,
        fix: `Report one line per date for ${procedureCode}.`,
        path: [...path, "serviceDateThrough"],
        facts: { procedureCode },
        about: { line: lineNumber, code: procedureCode },
        restsOn: [code],
      }),
    ];
  },
};
