import { counted } from "../../values/counted.js";
import { problem } from "../outcomes.js";
import type { DayRule, LineSubject, Problem } from "../rule.js";
import { YIELDS_OF_LIMITS } from "./limit-yields.js";
import type { LimitedUnits } from "./units-of-day.js";
import { limitedUnitsOf, unitsOfLine, yieldsOfLimit } from "./units-of-day.js";

/** Units of a code keep its absolute limit. */
export const mueExceeded: DayRule = {
  id: "mue-exceeded",
  topic: "pairs",
  title: "Units of a code keep its absolute limit of the day",
  why: "Medicare publishes how many units of a code one patient can have. Where the limit follows from law or the code itself it is absolute: no modifier and no record lifts it.",
  scope: "day",
  severity: "error",
  governs: { payers: [{ switch: "mue" }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    {
      publication: "CMS NCCI MUE values",
      section: "of the setting and quarter",
      url: "https://www.cms.gov/national-correct-coding-initiative-ncci",
      mark: "official",
    },
  ],
  reads: ["mue", "procedureCodes"],
  yieldsTo: YIELDS_OF_LIMITS,
  check(day, context) {
    const problems: Problem[] = [];
    for (const code of limitedUnitsOf(day, context)) {
      for (const [line, units] of linesBeyond(code)) {
        problems.push({ ...exceeded(code, line, units), alsoYieldsTo: yieldsOfLimit(code, day, context) });
      }
    }
    return problems;
  },
};

/** Lines that are beyond the limit with their units; the first line stands for all where the limit is of the day. */
function linesBeyond({ lines, units, limit }: LimitedUnits): readonly (readonly [LineSubject, number])[] {
  const { maximumUnits, adjudicationIndicator } = limit.value;
  // What all lines have together, none of them exceeds alone.
  if (units <= maximumUnits) return NONE;
  if (adjudicationIndicator === 1 && maximumUnits > 0) {
    return lines
      .map((line) => [line, unitsOfLine(line)] as const)
      .filter(([, unitsOfOne]) => unitsOfOne > maximumUnits);
  }
  const [first] = lines;
  const isAbsolute = adjudicationIndicator === 2 || maximumUnits === 0;
  return first === undefined || !isAbsolute ? NONE : [[first, units]];
}

const NONE: readonly (readonly [LineSubject, number])[] = [];

function exceeded(
  { procedureCode, lines, limit }: LimitedUnits,
  { line, path, code }: LineSubject,
  units: number,
): Problem {
  const { maximumUnits, adjudicationIndicator } = limit.value;
  const supplier = code?.category === "dme-orthosis" ? " An orthosis goes on a supplier claim." : "";
  return problem({
    message: `${procedureCode} is billed for ${counted(units, "unit")}, and its limit is ${maximumUnits}.`,
    fix:
      maximumUnits === 0
        ? `Remove ${procedureCode}: none is payable on this kind of claim, with any modifier.${supplier}`
        : `Bill at most ${counted(maximumUnits, "unit")} of ${procedureCode}; ${units} are billed and modifiers do not lift the limit.`,
    path: [...path, "units"],
    facts: { procedureCode, units, maximumUnits, adjudicationIndicator },
    about: { code: procedureCode, ...(lines.length === 1 ? { line: line.lineNumber } : {}) },
    restsOn: [limit],
  });
}
