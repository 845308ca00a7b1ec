import { lookUpOrthosisCodes } from "../../reference/look-up-orthosis-codes.js";
import { problem } from "../outcomes.js";
import type { DayRule, LineSubject } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE_OF_DAY } from "../yield-groups.js";
import { sidesOf } from "./side-of-line.js";

/** One orthosis is billed as a splint application or as an item, not as both. */
export const orthosisApplicationDuplicated: DayRule = {
  id: "orthosis-application-duplicated",
  topic: "codes",
  title: "One orthosis is billed as a splint application or as an item, not as both",
  why: "The price of an orthosis as an item includes making and fitting it, so applying the same splint is not billed again.",
  scope: "day",
  severity: "warning",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "NCCI Policy Manual", section: "ch. 11", mark: "recall" }],
  reads: ["orthosisCodes"],
  yieldsTo: YIELDS_TO_BROKEN_CODE_OF_DAY,
  check({ lines, serviceDate }, { read, tables }) {
    const codes = read(lookUpOrthosisCodes(serviceDate, tables));
    if (codes == null) return [];
    const { splintApplications, orthoses } = codes.value;
    const applications = lines.filter(({ line }) => splintApplications.includes(line.procedureCode));
    if (applications.length === 0) return [];
    const items = lines.filter(({ line }) => orthoses.includes(line.procedureCode));
    return applications.flatMap((application) => {
      const { line, path } = application;
      const same = items.filter((item) => maybeSameSide(application, item));
      return [...new Set(same.map((item) => item.line.procedureCode))].map((orthosisCode) =>
        problem({
          message: `${line.procedureCode} and ${orthosisCode} are billed on one date, and no side tells them apart.`,
          fix: `Bill either ${line.procedureCode} or ${orthosisCode} for one orthosis, not both.`,
          path: [...path, "procedureCode"],
          facts: { procedureCode: line.procedureCode, orthosisCode },
          about: { line: line.lineNumber, pair: [line.procedureCode, orthosisCode] },
          restsOn: [codes],
        }),
      );
    });
  },
};

/** A side that is not stated may be the same. */
function maybeSameSide(a: LineSubject, b: LineSubject): boolean {
  const left = sidesOf(a);
  const right = sidesOf(b);
  return left.length === 0 || right.length === 0 || left.some((side) => right.includes(side));
}
