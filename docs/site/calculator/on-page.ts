/** Fields of the page: what they have in common. */
export type Field = HTMLInputElement & HTMLSelectElement & HTMLTextAreaElement & HTMLDetailsElement;

/**
 * Finds an element of the page, which is written beside this code; one that is missing is a mistake there.
 *
 * @param id - its `id`
 * @returns the element, as a field
 */
export function onPage(id: string): Field {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}.`);
  return found as Field;
}
