// Part of every platform, but of no version of the language.
declare const TextDecoder: new (label: string) => { readonly decode: (bytes: Uint8Array) => string };

/** What the platforms call Latin-1 writes these characters for the bytes 128 to 159. */
const ABOVE_ASCII =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/**
 * Reads bytes as Latin-1: one character for each byte. Every published table is plain ASCII but for a mark in its
 * notice, so codes and numbers come out right whatever the encoding is.
 *
 * @param bytes - some bytes
 * @returns as many characters
 */
export function latin1Text(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

/**
 * Reads prose that {@link latin1Text} took apart into bytes: as UTF-8 where it is valid UTF-8, else as it is. The tables
 * of one export come in both encodings.
 *
 * @param text - one character for each byte
 * @returns the text as it was meant
 */
export function proseText(text: string): string {
  if (!/[^\0-\u007f]/.test(text)) return text;
  try {
    return decodeURIComponent(text.replaceAll(/[^\0-$&-\u007f]/g, (unit) => `%${byteOf(unit).toString(16)}`));
  } catch {
    return text;
  }
}

/** `%25` for the percent sign, which starts an escape, and the byte of any other character. */
function byteOf(unit: string): number {
  const code = unit.charCodeAt(0);
  return code === 37 || (code >= 128 && code < 256) ? code : 128 + ABOVE_ASCII.indexOf(unit);
}
