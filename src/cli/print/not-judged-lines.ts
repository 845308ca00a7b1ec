import type { Undetermined } from "../../values/citation.js";
import type { TextStyle } from "../output/text-style.js";
import { hangingLines } from "./undetermined-lines.js";

/**
 * Writes what could not be judged, for people; rules that lack the same facts stand together.
 *
 * @param undetermined - what could not be judged
 * @param style - width of the text
 * @returns lines
 */
export function notJudgedLines(undetermined: readonly Undetermined[], style: TextStyle): readonly string[] {
  const rulesOf = new Map<string, Set<string>>();
  for (const { missing, message, ruleId } of undetermined) {
    const facts = message ?? `Without ${missing.join(", ")}`;
    const rules = rulesOf.get(facts) ?? new Set();
    rulesOf.set(facts, rules);
    if (ruleId !== undefined) rules.add(ruleId);
  }
  return [...rulesOf].flatMap(([facts, rules]) => {
    const text = rules.size === 0 ? facts : `${facts.replace(/\.$/, "")}: ${[...rules].join(", ")}`;
    return hangingLines("Not judged. ", text, style);
  });
}
