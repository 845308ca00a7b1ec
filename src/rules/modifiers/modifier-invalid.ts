import { findModifier, lookUpModifier } from "../../reference/look-up-modifier.js";
import { isNoTable } from "../../reference/no-table.js";
import type { Path } from "../../values/citation.js";
import { isModifierShape } from "../../values/codes.js";
import { codeFact, codeOrLine } from "../code-or-line.js";
import { missing, problem } from "../outcomes.js";
import type { About, Facts, LineRule, LineSubject, Outcome, RuleContext } from "../rule.js";

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
    const outcomes: Outcome[] = [];
    for (let index = 0; index < modifiers.length; index += 1) {
      const modifier = modifiers[index] ?? "";
      if (index > 0 && modifiers.indexOf(modifier) < index) continue;
      const outcome = judge(modifier, index, subject, context);
      if (outcome !== null) outcomes.push(outcome);
    }
    return outcomes;
  },
};

function judge(modifier: string, index: number, subject: LineSubject, { read, tables }: RuleContext): Outcome | null {
  // What is no modifier may be anything, so it is not repeated.
  if (!isModifierShape(modifier)) return malformed(modifier, index, subject);
  const known = findModifier(modifier, tables);
  const answer = lookUpModifier(modifier, subject.serviceDate, tables);
  if (known === undefined && !isNoTable(answer)) {
    return missing(["reference.modifiers"], pathOf(index, subject), aboutOf(modifier, subject));
  }
  const reading = read(answer);
  // The reporting that severity modifiers belonged to ended; they are not judged as modifiers that ended.
  if (reading !== null || known === undefined || known.kind === "severity") return null;
  const isWeak = known.mark === "single" || known.mark === "recall";
  return problem({
    message: `${modifier} on ${codeOrLine(subject.line.procedureCode)} is not in force on the date of service.`,
    fix: `Replace ${modifier}: it is not valid on the date of service.`,
    path: pathOf(index, subject),
    facts: { ...factsOf(index, subject), modifier },
    about: aboutOf(modifier, subject),
    ...(isWeak ? { severity: "warning" } : {}),
  });
}

function malformed(modifier: string, index: number, subject: LineSubject): Outcome {
  const named = codeOrLine(subject.line.procedureCode);
  return problem({
    message: `Modifier ${index + 1} of ${named} is not two letters or digits.`,
    fix: `Replace modifier ${index + 1} of ${named}: it is not valid on the date of service.`,
    path: pathOf(index, subject),
    facts: factsOf(index, subject),
    about: aboutOf(modifier, subject),
  });
}

function pathOf(index: number, { path }: LineSubject): Path {
  return [...path, "modifiers", index];
}

function factsOf(index: number, { line }: LineSubject): Facts {
  return { ...codeFact(line.procedureCode), position: index + 1 };
}

function aboutOf(modifier: string, { line }: LineSubject): About {
  return { line: line.lineNumber, code: line.procedureCode, modifiers: [modifier] };
}
