type Child = Node | string | null | false;
type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Makes an element. `true` sets an attribute without a value; `false` and `null` leave it out.
 *
 * @param name - name of the element
 * @param attributes - attributes
 * @param children - elements and texts; `null` and `false` are left out
 * @returns the element
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(name), attributes, children);
}

/**
 * Makes an element of a drawing.
 *
 * @param name - name of the SVG element
 * @param attributes - attributes
 * @param children - elements and texts
 * @returns the element
 */
export function shape<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function filled<T extends Element>(made: T, attributes: Attributes, children: readonly Child[]): T {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== null && child !== false));
  return made;
}
