import { findModifier, lookUpModifier } from "../../reference/look-up-modifier.js";
import { isNoTable } from "../../reference/no-table.js";
import { isModifierShape } from "../../values/codes.js";
import { codeFact, codeOrLine } from "../code-or-line.js";
import { missing, problem } from "../outcomes.js";
import type { LineRule, LineSubject, Outcome, RuleContext } from "../rule.js";

/** A modifier is two letters or digits and in force on the date of service. */
export const modifierInvalid: LineRule = {
  id: "modifier-invalid",
  topic: "modifiers",
  title: "A modifier is two letters or digits and in force on the date of service",
  why: "Modifiers begin and end as codes do. A line with one that is malformed, not yet valid or ended is rejected.",
  scope: "line",
  severity: "error",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "837P", section: "SV101", mark: "secondary" },
    { publication: "CMS modifier files", section: "of the year of service", mark: "secondary" },
  ],
  reads: ["modifiers"],
  check(subject, context) {
    const { modifiers } = subject.line;
    return modifiers.flatMap((modifier, index) =>
      modifiers.indexOf(modifier) === index ? judge(modifier, index, subject, context) : [],
    );
  },
};

function judge(
  modifier: string,
  index: number,
  { line, path, serviceDate }: LineSubject,
  { read, tables }: RuleContext,
): readonly Outcome[] {
  const { procedureCode, lineNumber } = line;
  const modifierPath = [...path, "modifiers", index];
  const about = { line: lineNumber, code: procedureCode, modifiers: [modifier] };
  const named = codeOrLine(procedureCode);
  const facts = { ...codeFact(procedureCode), position: index + 1 };
  if (!isModifierShape(modifier)) {
    // What is no modifier may be anything, so it is not repeated.
    return [
      problem({
        message: `Modifier ${index + 1} of ${named} is not two letters or digits.`,
        fix: `Replace modifier ${index + 1} of ${named}: it is not valid on the date of service.`,
        path: modifierPath,
        facts,
        about,
      }),
    ];
  }
  const known = findModifier(modifier, tables);
  const answer = lookUpModifier(modifier, serviceDate, tables);
  if (known === undefined && !isNoTable(answer)) return [missing(["reference.modifiers"], modifierPath, about)];
  const reading = read(answer);
  // The reporting that severity modifiers belonged to ended; they are not judged as modifiers that ended.
  if (reading !== null || known === undefined || known.kind === "severity") return [];
  const weak = known.mark === "single" || known.mark === "recall";
  return [
    problem({
      message: `${modifier} on ${named} is not in force on the date of service.`,
      fix: `Replace ${modifier}: it is not valid on the date of service.`,
      path: modifierPath,
      facts: { ...facts, modifier },
      about,
      ...(weak ? { severity: "warning" } : {}),
    }),
  ];
}
