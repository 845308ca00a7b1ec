import { normalizeDiagnosisCode } from "../values/codes.js";
import { remembered } from "../values/remembered.js";
import { bareCodePattern, isCodePattern } from "./code-pattern.js";

const matchers = /* @__PURE__ */ new WeakMap<readonly string[], (code: string) => boolean>();

/**
 * Makes a test for a list of code patterns and remembers it under the list.
 *
 * @param patterns - codes, beginnings (`L89*`), patterns (`S52.5?1[ADG]`) and ranges (`J40..J47.9`), in character order
 * @returns whether a code, with or without its dot, matches any of them
 * @throws RangeError when a text is no pattern
 */
export function codeMatcher(patterns: readonly string[]): (code: string) => boolean {
  const known = matchers.get(patterns);
  if (known !== undefined) return known;
  const exact = new Set<string>();
  const spans: (readonly [first: string, last: string])[] = [];
  const forms: RegExp[] = [];
  for (const pattern of patterns) {
    if (!isCodePattern(pattern)) throw new RangeError("A code pattern must be a code, a beginning with *, or a range.");
    const bare = bareCodePattern(pattern);
    const [first = "", last] = bare.split("..");
    if (last !== undefined) spans.push([first, last]);
    else if (/^[0-9A-Z]+$/.test(bare)) exact.add(bare);
    else forms.push(formOf(bare));
  }
  const matches = (code: string): boolean => {
    const bare = normalizeDiagnosisCode(code);
    if (bare === "") return false;
    return exact.has(bare) || spans.some((span) => isWithin(bare, span)) || forms.some((form) => form.test(bare));
  };
  // Where all patterns are whole codes, the set answers faster than a memory of answers would.
  const remember = remembered((_: readonly string[], code: string) => matches(code));
  const matcher = spans.length + forms.length === 0 ? matches : (code: string) => remember(patterns, code);
  matchers.set(patterns, matcher);
  return matcher;
}

function formOf(bare: string): RegExp {
  return new RegExp(`^${bare.replaceAll("?", "[0-9A-Z]").replace("*", "[0-9A-Z]*")}$`);
}

function isWithin(code: string, [first, last]: readonly [string, string]): boolean {
  return code.slice(0, first.length) >= first && code.slice(0, last.length) <= last;
}
