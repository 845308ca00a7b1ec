import type { CalendarDate } from "../values/calendar-date.js";
import type { FormatContext, IdentityFacts } from "./format-context.js";
import { quarterOf } from "./quarter.js";
import { refuse } from "./refuse.js";

const RELEASES: Readonly<Record<string, number>> = {
  JANUARY: 1,
  JAN: 1,
  APRIL: 2,
  APR: 2,
  JULY: 3,
  JUL: 3,
  OCTOBER: 4,
  OCT: 4,
};

/**
 * Tells the edition of relative values. Year and release stand in the name (`PPRRVU2026_Jul_nonQPP`, `RVU26C`) and in the
 * title, and have to agree.
 *
 * @param context - names of the file, and what is assumed of it
 * @param notice - the text above the table
 * @returns edition and dates
 */
export function editionOf(
  { facts, assumed }: Pick<FormatContext<never>, "facts" | "assumed">,
  notice: string,
): IdentityFacts {
  const title = /(20\d\d) NATIONAL PHYSICIAN FEE SCHEDULE.*?\b(JANUARY|APRIL|JULY|OCTOBER)\b/i.exec(notice);
  const named = factsOfRelease(facts.names);
  const titled =
    title === null ? undefined : { year: Number(title[1]), release: RELEASES[(title[2] ?? "").toUpperCase()] };
  if (titled !== undefined && named.year !== undefined && titled.year !== named.year) {
    throw refuse("wrong-edition", 1, "Name and title say different years.");
  }
  if (titled !== undefined && named.release !== undefined && titled.release !== named.release) {
    throw refuse("wrong-edition", 1, "Name and title say different releases.");
  }
  const year = named.year ?? titled?.year ?? assumed.year;
  const release = named.release ?? titled?.release;
  if (year === undefined || release === undefined) {
    throw refuse("missing-edition", null, "Neither name nor title says year and release (PPRRVU2026_Jul).");
  }
  const first: CalendarDate = quarterOf(year, release).firstDay;
  const qualifying = named.isQualifying ? " QPP" : "";
  return {
    edition: `RVU${String(year).slice(2)}${"ABCD".charAt(release - 1)}${qualifying}`,
    effectiveFrom: first,
    effectiveThrough: quarterOf(year, release).lastDay,
    setting: null,
    part: null,
  };
}

function factsOfRelease(names: readonly string[]): {
  readonly year: number | undefined;
  readonly release: number | undefined;
  readonly isQualifying: boolean;
} {
  const [inner = ""] = names;
  const long = /PPRRVU(20\d\d)(?:[-_ ]?(JAN|APR|JUL|OCT))?/i.exec(inner);
  const short = names.map((name) => /RVU(\d\d)([A-D])/i.exec(name)).find((match) => match !== null);
  const year =
    long?.[1] === undefined ? (short?.[1] === undefined ? undefined : 2000 + Number(short[1])) : Number(long[1]);
  const letter = short?.[2] === undefined ? undefined : "ABCD".indexOf(short[2].toUpperCase()) + 1;
  return {
    year,
    release: RELEASES[(long?.[2] ?? "").toUpperCase()] ?? letter,
    isQualifying: /QPP/i.test(inner) && !/non-?_?QPP/i.test(inner),
  };
}
