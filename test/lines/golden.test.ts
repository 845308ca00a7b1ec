import { describe, expect, it } from "vitest";
import { proposeLines } from "../../src/lines/propose-lines.js";
import { goldenVisits, inWords, optionsOf, visitOf } from "./golden.js";

describe.each(goldenVisits())("$file", ({ cases }) => {
  it.each(cases)("$title", (golden) => {
    const proposal = proposeLines(visitOf(golden), optionsOf(golden));
    const { lines, unbilled = [], suggestions = [], undetermined = [], says = [] } = golden;
    expect(inWords(proposal)).toEqual({ lines, unbilled, suggestions, undetermined });
    for (const words of says)
      expect([...proposal.unbilled, ...proposal.suggestions].map(({ message }) => message).join("\n")).toContain(words);
  });

  it.each(cases)("$title: every modifier has its reason, every hold-back its words", (golden) => {
    const { lines, modifierReasons, unbilled } = proposeLines(visitOf(golden), optionsOf(golden));
    for (const { lineNumber, modifiers } of lines) {
      const explained = modifierReasons.filter((reason) => reason.lineNumber === lineNumber);
      expect(explained.map(({ modifier }) => modifier)).toEqual(expect.arrayContaining([...modifiers]));
      for (const { message, citations } of explained) {
        expect(message).not.toBe("");
        expect(citations).not.toEqual([]);
      }
    }
    for (const { message } of unbilled) expect(message).toMatch(/\.$/);
  });
});
