import { counted } from "../values/counted.js";
import { listed } from "../values/listed.js";
import type { ScreenResult, ScreenSummary, Screening } from "./screening/screening.js";
import { cited } from "./words.js";

/**
 * Writes a screening in sentences: what was looked at, each question with its statistic and source, and which screens
 * stayed silent and why.
 *
 * @param screening - what many claims show together
 * @returns sentences without keys and dates
 */
export function explainScreening(screening: Screening): readonly string[] {
  const { claims, visits, unscreenedClaims, screens, results } = screening;
  return [
    `${counted(claims, "claim")} with ${counted(visits, "visit")} screened: ${counted(results.length, "question")} for a person to answer. None of them says that anything is wrong.`,
    ...(unscreenedClaims === 0
      ? []
      : [`${counted(unscreenedClaims, "claim")} could not be screened: no profile of the payer.`]),
    ...results.flatMap((result) => resultSentences(result, screens)),
    ...screens.flatMap(silence),
  ];
}

function resultSentences(result: ScreenResult, screens: readonly ScreenSummary[]): readonly string[] {
  const { screenId, question, statistic, sampleSize, citations } = result;
  const { name, value, expected, probability } = statistic;
  const unit = screens.find((screen) => screen.screenId === screenId)?.sampleUnit ?? "";
  const against = expected === null ? "" : `, where ${Number(expected.toPrecision(4))} is expected`;
  const chance = probability === null ? "" : `; chance alone: ${probability}`;
  return [
    `Question [${screenId}]: ${question}`,
    `  ${name}: ${value}${against}${chance}. Sample: ${sampleSize} ${unit}.`,
    `  Source: ${citations.map(cited).join("; ")}.`,
  ];
}

function silence({
  screenId,
  groups,
  screenedGroups,
  results,
  leastSample,
  sampleUnit,
  missing,
}: ScreenSummary): readonly string[] {
  const small = groups - screenedGroups;
  const lacks = missing.map(({ fact, count }) => `${fact} (${count})`);
  return [
    ...(results === 0 && screenedGroups > 0
      ? [`${screenId}: nothing to ask in ${screenedGroups} of ${counted(groups, "group")}.`]
      : []),
    ...(small > 0
      ? [`${screenId}: silent about ${counted(small, "group")} with fewer than ${leastSample} ${sampleUnit}.`]
      : []),
    ...(groups === 0 && missing.length === 0 ? [`${screenId}: nothing to look at.`] : []),
    ...(lacks.length === 0 ? [] : [`${screenId}: could not count what lacks ${listed(lacks)}.`]),
  ];
}
