import type { Finding, UnitDifference } from "../../check/claim-check.js";
import { cited } from "../../check/words.js";
import type { Path } from "../../values/citation.js";
import type { NamedLine } from "../check-record.js";
import type { TextStyle } from "../output/text-style.js";
import { lineOfPath } from "./line-of-path.js";
import { hangingLines } from "./undetermined-lines.js";

/**
 * Writes findings for people, those of a line under its line.
 *
 * @param findings - in the order of the check
 * @param lines - lines of the claim
 * @param style - width of the text
 * @param sourcePlaces - where each finding stands in the input, where that is known
 * @returns lines
 */
export function findingLines(
  findings: readonly Finding[],
  lines: readonly NamedLine[],
  style: TextStyle,
  sourcePlaces: readonly string[] = [],
): readonly string[] {
  const places = [...new Set(findings.map((finding) => placeOf(finding.path, lines)))];
  return places.flatMap((place) => [
    style.strong(place),
    ...findings.flatMap((finding, index) =>
      placeOf(finding.path, lines) === place ? oneFinding(finding, style, sourcePlaces[index]) : [],
    ),
  ]);
}

const SEVERITIES = { error: "Error", warning: "Warning", information: "Remark" } as const;

function oneFinding(
  { severity, message, fix, ruleId, citations, difference }: Finding,
  style: TextStyle,
  sourcePlace: string | undefined,
): readonly string[] {
  const indented = (indent: number, head: string, text: string): readonly string[] =>
    hangingLines(head, text, { ...style, width: style.width - indent }).map((line) => " ".repeat(indent) + line);
  return [
    ...indented(2, `${SEVERITIES[severity]}: `, `${message} [${ruleId}]`),
    ...(sourcePlace === undefined ? [] : indented(4, "Place: ", sourcePlace)),
    ...indented(4, "Fix: ", fix),
    ...(difference === undefined ? [] : indented(4, "Dollars: ", differenceText(difference))),
    ...(citations.length === 0 ? [] : indented(4, "Source: ", citations.map(cited).join("; "))),
  ];
}

function differenceText({ overUnits, underUnits, overAmount, underAmount }: UnitDifference): string {
  const over = overUnits === 0 ? [] : [`${overAmount ?? "an unknown amount"} over`];
  const under = underUnits === 0 ? [] : [`${underAmount ?? "an unknown amount"} under`];
  return `${[...over, ...under].join(", ")}, estimated`;
}

function placeOf(path: Path, lines: readonly NamedLine[]): string {
  const line = lineOfPath(path, lines);
  return line === undefined ? "Claim" : `Line ${line.lineNumber}, ${line.procedureCode || "no code"}`;
}
