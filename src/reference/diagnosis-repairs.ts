import type { CalendarDate } from "../values/calendar-date.js";
import { lookUpDiagnosis } from "./look-up-diagnosis.js";
import type { Diagnosis } from "./diagnoses.js";
import type { Reference } from "./reference.js";
import { replacementsOf } from "./replacements-of.js";

/**
 * Offers codes that may have been meant by a diagnosis code that is not in the code set: letter O for zero and letter I
 * for one and the other way round, a missing placeholder X, and codes that took its place. It never chooses.
 *
 * @param code - a diagnosis code as typed, with or without its dot, in any case
 * @param serviceDate - date of service
 * @param options - another table of diagnoses
 * @returns up to 12 codes without their dots, likeliest first; empty where the code is billable or nothing is near
 * @see ICD-10-CM Official Guidelines, I.A.4 and I.A.5
 * @example
 * ```ts
 * import { diagnosisRepairs } from "ot-billing-rules";
 * diagnosisRepairs("M25.51I", "2026-03-02"); //=> ["M25511"]
 * diagnosisRepairs("T07.D", "2026-03-02"); //=> ["T07XXXD"]
 * ```
 */
export function diagnosisRepairs(
  code: string,
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): readonly string[] {
  const kindOf = (candidate: string): Diagnosis["kind"] | undefined => {
    const answer = lookUpDiagnosis(candidate, serviceDate, options);
    if (answer.status === "found") return answer.value.kind;
    return answer.status === "not-covered" ? answer.lastKnown?.value.kind : undefined;
  };
  const bare = code
    .trim()
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, "");
  if (bare.length < 3 || bare.length > LONGEST || kindOf(bare) === "billable") return [];
  const near = [...slipsOf(bare), ...paddedForms(bare)].filter((candidate) => kindOf(candidate) !== undefined);
  return [...new Set([...near, ...replacementsOf(bare, serviceDate, options)])].slice(0, MOST_REPAIRS);
}

const LONGEST = 7;
const MOST_REPAIRS = 12;
/** What a character may stand for; L is a small l, typed for 1 or I. */
const SLIPS: Readonly<Record<string, string>> = { O: "0", 0: "O", I: "1", 1: "I", L: "1I" };

/** The code with every choice of slips undone, fewest changes first, the code itself left out. */
function slipsOf(bare: string): readonly string[] {
  let forms: readonly { readonly text: string; readonly changes: number }[] = [{ text: "", changes: 0 }];
  for (const character of bare.split("")) {
    const others = (SLIPS[character] ?? "").split("");
    forms = forms.flatMap(({ text, changes }) => [
      { text: text + character, changes },
      ...others.map((other) => ({ text: text + other, changes: changes + 1 })),
    ]);
  }
  return [...forms]
    .sort((a, b) => a.changes - b.changes)
    .slice(1)
    .map(({ text }) => text);
}

/** The last character as the seventh, behind placeholders. */
function paddedForms(bare: string): readonly string[] {
  if (bare.length === LONGEST) return [];
  return [bare.slice(0, -1).padEnd(LONGEST - 1, "X") + bare.slice(-1)];
}
