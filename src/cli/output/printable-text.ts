// oxlint-disable-next-line no-control-regex -- these are what a terminal would obey
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/**
 * Takes out what a terminal would obey instead of show.
 *
 * @param text - text that may come from the input
 * @returns one line of visible text
 */
export function printableText(text: string): string {
  return text.replaceAll(CONTROLS, " ");
}
