import type { SourceIssue } from "../../adapters/adapted-claim.js";
import { counted } from "../../values/counted.js";
import type { TextStyle } from "../output/text-style.js";
import type { TimeLogResult } from "../time-log-result.js";
import { hangingLines } from "./undetermined-lines.js";

/**
 * Writes what is to be known of a claim's source and of its time log.
 *
 * @param remarks - what was left out or read with a doubt
 * @param timeLog - rows that were joined and reported
 * @param style - width of the text
 * @returns lines
 */
export function sourceLines(
  { remarks = [], timeLog }: { readonly remarks?: readonly SourceIssue[]; readonly timeLog?: TimeLogResult },
  style: TextStyle,
): readonly string[] {
  return [
    ...remarks.flatMap(({ place, message, fix }) => hangingLines("Source: ", `${place}: ${message} ${fix}`, style)),
    ...(timeLog === undefined ? [] : timeLogLines(timeLog, style)),
  ];
}

function timeLogLines(timeLog: TimeLogResult, style: TextStyle): readonly string[] {
  const { joined, reported, linesWithoutRows, isKeyRepeated, undetermined } = timeLog;
  const counts = `${counted(joined.length, "row")} joined, ${reported.length} reported, ${counted(linesWithoutRows.length, "line")} without a row`;
  const repeated = isKeyRepeated ? " An earlier claim has the same key and took the rows." : "";
  return [
    ...hangingLines("Time log: ", `${counts}.${repeated}`, style),
    ...reported.flatMap(({ place, message, fix }) => hangingLines("Time log: ", `${place}: ${message} ${fix}`, style)),
    ...undetermined.flatMap(({ message }) => (message === undefined ? [] : hangingLines("Time log: ", message, style))),
  ];
}
