import type { ExpectedCheck, ExpectedProposal, ExpectedUnits, KitCase, KitUnits } from "./kit-case.js";

/**
 * Compares an answer with what a case expects.
 *
 * @param kitCase - a case of the kit
 * @param answer - what an implementation answered; anything
 * @returns what is wrong with it; `null` when it is right
 */
export function judgeAnswer(kitCase: KitCase, answer: unknown): string | null {
  if (!isRecord(answer)) return "no answer";
  switch (kitCase.task) {
    case "units":
      return unitsFault(kitCase.expected, answer);
    case "proposal":
      return linesFault(kitCase.expected, answer);
    case "claim-check":
      return checkFault(kitCase.expected, answer);
    case "assistant-split":
    case "pricing":
      return fieldsFault(kitCase.expected, answer);
  }
}

type Answer = Readonly<Record<string, unknown>>;

function unitsFault({ timedUnits, lawful }: ExpectedUnits, answer: Answer): string | null {
  if (!isRecord(answer["units"])) return "units are missing";
  if (timedUnits !== undefined && answer["timedUnits"] !== timedUnits) {
    return `timedUnits ${text(answer["timedUnits"])}, expected ${text(timedUnits)}`;
  }
  const units = unitsText(answer["units"]);
  const right = lawful.map(unitsText);
  return right.includes(units) ? null : `units ${units}, expected ${right.join(" or ")}`;
}

/** A code without units may be left out or written with 0. */
function unitsText(units: Answer | KitUnits): string {
  const codes = Object.entries(units).filter(([, count]) => count !== 0);
  return codes.length === 0
    ? "none"
    : codes
        .map(([code, count]) => `${code} x${text(count)}`)
        .sort()
        .join(", ");
}

function linesFault({ lawful }: ExpectedProposal, answer: Answer): string | null {
  if (!isListOfText(answer["lines"])) return "lines are missing";
  const lines = linesText(answer["lines"]);
  const right = lawful.map(linesText);
  return right.includes(lines) ? null : `lines ${lines}, expected ${right.join(" or ")}`;
}

function linesText(lines: readonly string[]): string {
  return lines.length === 0 ? "none" : [...lines].sort().join(", ");
}

function checkFault(expected: ExpectedCheck, answer: Answer): string | null {
  const { findings, undetermined } = answer;
  if (!Array.isArray(findings) || !isListOfText(undetermined)) return "findings or undetermined are missing";
  const found = findings.map((finding) => (isRecord(finding) ? findingText(finding) : "?")).join(", ");
  const right = expected.findings.map(findingText).join(", ");
  if (found !== right) return `findings ${found === "" ? "none" : found}, expected ${right === "" ? "none" : right}`;
  const lacking = [...undetermined].sort().join(", ");
  const missing = [...expected.undetermined].sort().join(", ");
  return lacking === missing ? null : `undetermined ${lacking}, expected ${missing}`;
}

function findingText({ severity, line }: Answer): string {
  return `${text(severity)} ${line === null ? "on the claim" : `on line ${text(line)}`}`;
}

function fieldsFault(expected: object, answer: Answer): string | null {
  const wrong = Object.entries(expected).filter(([field, value]) => answer[field] !== value);
  return wrong.length === 0
    ? null
    : wrong.map(([field, value]) => `${field} ${text(answer[field])}, expected ${text(value)}`).join("; ");
}

/** Numbers, short words and `null` are shown; of anything else only what it is. */
function text(value: unknown): string {
  if (typeof value === "number" || value === null) return String(value);
  return typeof value === "string" && /^[\w.-]{1,40}$/.test(value) ? value : typeof value;
}

function isRecord(value: unknown): value is Answer {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOfText(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
