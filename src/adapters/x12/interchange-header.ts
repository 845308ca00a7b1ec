import type { Delimiters } from "./segment.js";

/** An ISA at the begin of a text. */
export type InterchangeHeader =
  | {
      readonly kind: "found";
      readonly delimiters: Delimiters;
      readonly elements: readonly string[];
      readonly end: number;
    }
  | { readonly kind: "more-needed" }
  | { readonly kind: "not-one" };

const ELEMENTS = 16;
/** An ISA has 106 characters. Some are not padded and some are broken into lines, so elements are counted instead. */
const LONGEST = 256;

/**
 * Reads the ISA that stands at a position and what it says about the characters that part the interchange.
 *
 * @param text - text so far
 * @param at - position of the letter I
 * @returns the header and the position behind its terminator, or that more text is needed, or that it is none
 */
export function interchangeHeader(text: string, at: number): InterchangeHeader {
  const element = text[at + 3];
  if (element === undefined) return { kind: "more-needed" };
  if (!isDelimiter(element)) return { kind: "not-one" };
  let position = at + 3;
  for (let count = 1; count < ELEMENTS; count += 1) {
    position = text.indexOf(element, position + 1);
    if (position === -1 || position - at > LONGEST) return unfinished(text, at);
  }
  const component = afterLineBreaks(text, position + 1);
  const terminator = text[component + 1];
  if (terminator === undefined) return unfinished(text, at);
  const delimiters = { element, component: text[component] ?? "", terminator };
  if (!areDelimiters(delimiters)) return { kind: "not-one" };
  const elements = text
    .slice(at, component + 1)
    .replaceAll(/[\r\n]/g, "")
    .split(element);
  return { kind: "found", delimiters, elements, end: component + 2 };
}

/**
 * Says whether a character can part an interchange.
 *
 * @param character - one character, or none
 * @returns false for letters, digits, blanks and control characters; true for line breaks too
 */
export function isDelimiter(character: string | undefined): boolean {
  return character !== undefined && !/^[A-Za-z0-9 \t]$/.test(character);
}

function areDelimiters({ element, component, terminator }: Delimiters): boolean {
  const areDifferent = new Set([element, component, terminator]).size === 3;
  return areDifferent && isDelimiter(component) && isDelimiter(terminator) && !/[\r\n]/.test(element + component);
}

function afterLineBreaks(text: string, from: number): number {
  let position = from;
  while (text[position] === "\r" || text[position] === "\n") position += 1;
  return position;
}

function unfinished(text: string, at: number): InterchangeHeader {
  return { kind: text.length - at > LONGEST ? "not-one" : "more-needed" };
}
