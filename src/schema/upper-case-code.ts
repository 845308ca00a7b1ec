const ZERO = 48;
const NINE = 57;
const UPPER_A = 65;
const UPPER_Z = 90;
const DOT = 46;

/**
 * Writes a code trimmed and in upper case. Codes already written so, almost all of them, come back at once.
 *
 * @param text - a code as typed
 * @returns the code; a dot stays where it is
 */
export function upperCaseCode(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const plain = (unit >= ZERO && unit <= NINE) || (unit >= UPPER_A && unit <= UPPER_Z) || unit === DOT;
    if (!plain) return text.trim().toUpperCase();
  }
  return text;
}
