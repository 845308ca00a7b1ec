import { element } from "./element.js";

/**
 * Shows the working out: each sentence with its source; what belongs to a line is indented under it.
 *
 * @param sentences - what `explain` says
 * @returns the list
 */
export function showWorking(sentences: readonly string[]): HTMLElement {
  const items: HTMLLIElement[] = [];
  for (const sentence of sentences) {
    const last = items.at(-1);
    if (sentence.startsWith("  ") && last !== undefined)
      last.append(element("span", { class: "under" }, sentence.trim()));
    else items.push(element("li", {}, sentence));
  }
  return element("ol", { class: "working" }, ...items);
}
