import type { ChecklistItem, DocumentationChecklist } from "./documentation-checklist.js";
import { cited } from "./words.js";

const BOXES = { present: "[x]", missing: "[!]", unknown: "[ ]" } as const;

/**
 * Writes a documentation checklist to print: `[x]` the record shows it, `[!]` it is absent or wrong, `[ ]` to be checked.
 *
 * @param checklist - what a record must hold
 * @returns one line for each element
 */
export function explainChecklist({ items }: DocumentationChecklist): readonly string[] {
  return items.map(
    (item) => `${BOXES[item.state]} ${forCode(item)}${item.element} (${item.citations.map(cited).join("; ")})`,
  );
}

function forCode({ procedureCode }: ChecklistItem): string {
  return procedureCode === null ? "" : `${procedureCode}: `;
}
