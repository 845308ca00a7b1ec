import type { ServiceLine } from "../../claim/service-line.js";
import { unitsOf } from "../../units/compared-code.js";
import { counted } from "../../values/counted.js";
import { problem } from "../outcomes.js";
import type { DayRule, LineSubject } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";

/** Equal lines of a date are one line with their units added up. */
export const duplicateLineBilled: DayRule = {
  id: "duplicate-line-billed",
  topic: "pairs",
  title: "Equal lines of a date are one line with their units added up",
  why: "A payer reads the second of two equal lines as a mistake and denies it. Units of one code, modifier and provider belong on one line.",
  scope: "day",
  severity: "warning",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-04", section: "ch. 1", mark: "recall" }],
  reads: [],
  // Where the units of the code are too many, merging its lines would not mend them.
  yieldsTo: [
    ...YIELDS_TO_BROKEN_CODE,
    { ruleId: "family-units-split", on: "code" },
    { ruleId: "untimed-units-exceeded", on: "code" },
    { ruleId: "mue-exceeded", on: "code" },
  ],
  check({ lines }) {
    return equalLines(lines).flatMap((equal) => {
      const [, second] = equal;
      if (second === undefined) return [];
      const { procedureCode, lineNumber } = second.line;
      const units = unitsOf(equal);
      return [
        problem({
          message: `${counted(equal.length, "line")} of ${procedureCode} are equal in code, modifiers, provider and date.`,
          fix: `Merge the ${equal.length} ${procedureCode} lines into one of ${counted(units, "unit")}, or justify the repeat.`,
          path: second.path,
          facts: { procedureCode, lines: equal.length, units },
          about: { line: lineNumber, code: procedureCode },
        }),
      ];
    });
  },
};

/** Groups of equal lines, in order of their first. */
function equalLines(lines: readonly LineSubject[]): readonly (readonly LineSubject[])[] {
  const groups: LineSubject[][] = [];
  const ofCode = new Map<string, LineSubject[][]>();
  for (const subject of lines) {
    const { procedureCode } = subject.line;
    const sameCode = ofCode.get(procedureCode);
    const equal = sameCode?.find(([first]) => first !== undefined && isEqual(first.line, subject.line));
    if (equal !== undefined) {
      equal.push(subject);
      continue;
    }
    const group = [subject];
    groups.push(group);
    if (sameCode === undefined) ofCode.set(procedureCode, [group]);
    else sameCode.push(group);
  }
  return groups;
}

/** Whether two lines of one code are equal. The order of modifiers makes no difference. */
function isEqual(a: ServiceLine, b: ServiceLine): boolean {
  const [one, other] = [a.renderingProvider, b.renderingProvider];
  return (
    (one?.taxonomyCode ?? null) === (other?.taxonomyCode ?? null) &&
    (one?.providerKey ?? null) === (other?.providerKey ?? null) &&
    a.modifiers.length === b.modifiers.length &&
    [...a.modifiers].sort().join() === [...b.modifiers].sort().join()
  );
}
