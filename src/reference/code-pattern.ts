const CODE = "[0-9A-Z]{3}(?:\\.?[0-9A-Z]{1,4})?";
const CLASS = "\\[(?:[0-9A-Z](?:-[0-9A-Z])?)+\\]";
const STEP = `(?:\\.?(?:[0-9A-Z?]|${CLASS}))`;

/**
 * A pattern of codes: a code such as `M25.511`; a beginning such as `M25.5*`; `?` for any character and `[1-3]` for one of
 * some; or a range such as `J40..J47.9`, both ends with all that lies below them. The dot may be left out.
 */
export const CODE_PATTERN: RegExp = /* @__PURE__ */ new RegExp(
  `^(?:${CODE}\\.\\.${CODE}|${STEP}{3,20}|${STEP}{0,20}\\.?\\*)$`,
);

/**
 * Says whether a text is a pattern of codes that can match something: a range or class that runs backwards is none.
 *
 * @param text - upper-case text
 * @returns true for a code, a beginning, a pattern with `?` or classes, or a range
 */
export function isCodePattern(text: string): boolean {
  if (!CODE_PATTERN.test(text)) return false;
  const [first = "", last] = bareCodePattern(text).split("..");
  if (last !== undefined) return runsForwards(first, last);
  return (text.match(/[0-9A-Z]-[0-9A-Z]/g) ?? []).every((range) => range.charAt(0) <= range.charAt(2));
}

/**
 * Writes a pattern without the dots of its codes.
 *
 * @param pattern - a pattern of codes
 * @returns the pattern; the two dots of a range stay
 */
export function bareCodePattern(pattern: string): string {
  return pattern
    .split("..")
    .map((part) => part.replaceAll(".", ""))
    .join("..");
}

/** Ends of different length are compared as far as both go. */
function runsForwards(first: string, last: string): boolean {
  const length = Math.min(first.length, last.length);
  return first.slice(0, length) <= last.slice(0, length);
}
