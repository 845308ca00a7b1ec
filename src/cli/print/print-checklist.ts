import type { ChecklistItem, DocumentationChecklist } from "../../check/documentation-checklist.js";
import { cited } from "../../check/words.js";
import type { Printer } from "../output/record-writer.js";
import type { TextStyle } from "../output/text-style.js";
import { wrapText } from "../output/wrap-text.js";

const BOXES = { present: "[x]", missing: "[!]", unknown: "[ ]" } as const;

/** How a checklist looks: `[x]` shown by the record, `[!]` absent or wrong, `[ ]` to be checked. */
export const checklistPrinter: Printer<DocumentationChecklist> = {
  table: ({ items }, style) => {
    if (items.length === 0) return ["Nothing to document that the rules look for."];
    const codes = [...new Set(items.map(({ procedureCode }) => procedureCode))];
    return codes.flatMap((code) => [
      style.strong(code ?? "Visit and episode"),
      ...items.filter((item) => item.procedureCode === code).flatMap((item) => itemLines(item, style)),
    ]);
  },
  columns: ["procedure_code", "state", "element", "rule", "citations"],
  rows: ({ items }) =>
    items.map(({ procedureCode, state, element, ruleId, citations }) => [
      procedureCode,
      state,
      element,
      ruleId,
      citations.map(cited).join("; "),
    ]),
};

function itemLines({ state, element, citations }: ChecklistItem, style: TextStyle): readonly string[] {
  const [first = "", ...more] = wrapText(`${element} (${citations.map(cited).join("; ")})`, style.width - 4);
  return [`${BOXES[state]} ${first}`, ...more.map((line) => `    ${line}`)];
}
