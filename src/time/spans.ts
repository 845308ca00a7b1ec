/** A span of seconds; `end` itself is no longer part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Joins spans that touch or overlap, so that every second is held once.
 *
 * @param spans - spans in any order
 * @returns spans in order, apart from each other; empty ones are left out
 */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (span.end <= span.start) continue;
    if (last === undefined || span.start > last.end) merged.push({ start: span.start, end: span.end });
    else if (span.end > last.end) merged[merged.length - 1] = { start: last.start, end: span.end };
  }
  return merged;
}

/**
 * Takes spans out of one span.
 *
 * @param whole - the span to cut
 * @param taken - spans to take out, in any order; they may overlap and reach beyond the whole
 * @returns what is left, in order
 */
export function subtractSpans(whole: Span, taken: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let start = whole.start;
  for (const cut of mergeSpans(taken)) {
    if (cut.start > start) left.push({ start, end: Math.min(cut.start, whole.end) });
    start = Math.max(start, cut.end);
    if (start >= whole.end) break;
  }
  left.push({ start, end: whole.end });
  return left.filter((span) => span.start < span.end);
}

/**
 * Finds the seconds that two lists of spans share.
 *
 * @param first - spans in order, apart from each other
 * @param second - spans in order, apart from each other
 * @returns the shared spans, in order
 */
export function intersectSpans(first: readonly Span[], second: readonly Span[]): readonly Span[] {
  const shared: Span[] = [];
  for (const a of first) {
    for (const b of second) {
      const start = Math.max(a.start, b.start);
      const end = Math.min(a.end, b.end);
      if (start < end) shared.push({ start, end });
    }
  }
  return mergeSpans(shared);
}

/**
 * Adds up the length of spans.
 *
 * @param spans - spans apart from each other
 * @returns seconds
 */
export function secondsOf(spans: readonly Span[]): number {
  return spans.reduce((seconds, span) => seconds + (span.end - span.start), 0);
}
