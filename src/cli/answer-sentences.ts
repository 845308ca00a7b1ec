import { cited } from "../check/words.js";
import type { LookUp } from "../reference/effective-series.js";
import type { Edition } from "../values/citation.js";

/**
 * Writes what a table answers: its words, source and edition; or that it holds no such thing, or does not reach the date.
 *
 * @param term - what was looked up
 * @param answer - the answer
 * @param sentencesOf - writes a value of the table
 * @param otherwise - what to say where the table holds no such thing
 * @returns sentences
 */
export function answerSentences<T>(
  term: string,
  answer: LookUp<T>,
  sentencesOf: (value: T) => readonly string[],
  otherwise: readonly string[] = [],
): readonly string[] {
  if (answer.status === "found")
    return [...sentencesOf(answer.value), `Source: ${cited(answer.citation)}; ${edition(answer.edition)}.`];
  if (answer.status === "none") {
    const none =
      otherwise.length > 0
        ? otherwise
        : [`${term} is not in force on the date of service, or the table does not hold it.`];
    return [...none, `Table: ${edition(answer.edition)}.`];
  }
  const { lastKnown } = answer;
  if (lastKnown === undefined)
    return [`${term}: the table does not answer for the date of service (${edition(answer.edition)}).`];
  return [
    `The table is not verified for the date of service (${edition(answer.edition)}); its last known values follow.`,
    ...sentencesOf(lastKnown.value),
    `Source: ${cited(lastKnown.citation)}.`,
  ];
}

function edition({ table, edition: name, verifiedFrom, verifiedThrough }: Edition): string {
  return `${table} edition ${name}, verified for ${verifiedFrom ?? "the beginning"} to ${verifiedThrough ?? "further notice"}`;
}
