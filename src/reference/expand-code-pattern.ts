import type { CalendarDate } from "../values/calendar-date.js";
import { dottedDiagnosisCode } from "../values/codes.js";
import { codeMatcher } from "./code-matcher.js";
import { bareCodePattern } from "./code-pattern.js";
import { lookUpDiagnosis } from "./look-up-diagnosis.js";
import type { Reference } from "./reference.js";
import { replacementsOf } from "./replacements-of.js";

/**
 * Lists the billable diagnoses that a code pattern takes in on a date, so that a policy can be read before it is used: a
 * pattern that takes in nothing is probably a slip. Before the first or after the last code set held, the nearest answers.
 *
 * @param pattern - a code, a beginning (`L89*`), a pattern (`S52.5?1[ADG]`) or a range (`J40..J47.9`)
 * @param serviceDate - date of service
 * @param options - another table of diagnoses
 * @returns codes with their dots, in character order
 * @throws RangeError when the text is no pattern
 */
export function expandCodePattern(
  pattern: string,
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): readonly string[] {
  const matches = codeMatcher([pattern]);
  const isBillable = (code: string): boolean => {
    const answer = lookUpDiagnosis(code, serviceDate, options);
    if (answer.status === "found") return answer.value.billable;
    return answer.status === "not-covered" && answer.lastKnown?.value.billable === true;
  };
  return categoriesOf(pattern)
    .flatMap((category) => (isBillable(category) ? [category] : replacementsOf(category, serviceDate, options)))
    .filter(matches)
    .map(dottedDiagnosisCode);
}

const SYMBOLS = /* @__PURE__ */ "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
const CATEGORY_LENGTH = 3;

/** Categories (the first three characters) in which the pattern can match. */
function categoriesOf(pattern: string): readonly string[] {
  const [first = "", last] = bareCodePattern(pattern).split("..");
  if (last === undefined && /^[0-9A-Z]{3}/.test(first)) return [first.slice(0, CATEGORY_LENGTH)];
  const matches =
    last === undefined
      ? codeMatcher([beginningOf(first)])
      : codeMatcher([`${first.slice(0, CATEGORY_LENGTH)}..${last.slice(0, CATEGORY_LENGTH)}`]);
  return SYMBOLS.slice(10)
    .flatMap((letter) => SYMBOLS.flatMap((second) => SYMBOLS.map((third) => letter + second + third)))
    .filter(matches);
}

/** The first three steps of a pattern; a beginning that ends earlier goes on with any character. */
function beginningOf(bare: string): string {
  const steps = bare.match(/\[[^\]]+\]|[0-9A-Z?]/g) ?? [];
  return Array.from({ length: CATEGORY_LENGTH }, (_, at) => steps[at] ?? "?").join("");
}
