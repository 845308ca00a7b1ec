import type { LineSubject, RuleContext } from "../rule.js";
import { isSameProvider } from "./same-provider.js";

/** A line of column one and a line of column two. */
export type LinePair = readonly [columnOne: LineSubject, columnTwo: LineSubject];

/** Lines of two codes, paired. */
export interface LinePairs {
  /** Lines that come from one provider. */
  readonly joined: readonly LinePair[];
  /** Lines that may come from one provider or from two. */
  readonly open: readonly LinePair[];
}

/**
 * Pairs the lines of two codes that come, or may come, from one provider. The first line of a provider stands for its
 * others.
 *
 * @param first - lines of one code
 * @param second - lines of the other
 * @param context - of the rule
 * @returns pairs, in order of the lines
 */
export function linePairsOf(
  first: readonly LineSubject[],
  second: readonly LineSubject[],
  context: RuleContext,
): LinePairs {
  const joined: LinePair[] = [];
  const open: LinePair[] = [];
  if (first.length === 0 || second.length === 0) return NO_PAIRS;
  const others = onePerProvider(second);
  for (const a of onePerProvider(first)) {
    for (const b of others) {
      const isOneProvider = isSameProvider(a, b, context);
      if (isOneProvider !== false) (isOneProvider === true ? joined : open).push([a, b]);
    }
  }
  return { joined, open };
}

const NO_PAIRS: LinePairs = { joined: [], open: [] };

/**
 * Finds two lines that come, or may come, from one provider.
 *
 * @param first - lines of one code
 * @param second - lines of the other
 * @param context - of the rule
 * @returns the first such pair, those that come from one provider before others; `undefined` where there is none
 */
export function meetingOf(
  first: readonly LineSubject[],
  second: readonly LineSubject[],
  context: RuleContext,
): LinePair | undefined {
  const [a, otherA] = first;
  const [b, otherB] = second;
  if (a !== undefined && b !== undefined && otherA === undefined && otherB === undefined) {
    return isSameProvider(a, b, context) === false ? undefined : [a, b];
  }
  const { joined, open } = linePairsOf(first, second, context);
  return joined[0] ?? open[0];
}

/**
 * Pairs the lines of two codes of which at least one carries something.
 *
 * @param first - lines of one code
 * @param second - lines of the other
 * @param context - of the rule
 * @param carries - what a line must carry
 * @returns pairs; those with a line of the second code that carries it come first
 */
export function linePairsWith(
  first: readonly LineSubject[],
  second: readonly LineSubject[],
  context: RuleContext,
  carries: (line: LineSubject) => boolean,
): LinePairs {
  const bySecond = linePairsOf(first, second.filter(carries), context);
  const byFirst = linePairsOf(first.filter(carries), second, context);
  return { joined: [...bySecond.joined, ...byFirst.joined], open: [...bySecond.open, ...byFirst.open] };
}

function onePerProvider(lines: readonly LineSubject[]): readonly LineSubject[] {
  if (lines.length < 2) return lines;
  const providers = new Map<string, LineSubject>();
  for (const subject of lines) {
    const key = `${subject.discipline ?? ""} ${subject.line.renderingProvider?.taxonomyCode ?? ""}`;
    if (!providers.has(key)) providers.set(key, subject);
  }
  return [...providers.values()];
}
