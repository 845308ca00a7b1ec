import * as fc from "fast-check";
import { expect, it } from "vitest";
import { intersectSpans, mergeSpans, secondsOf, subtractSpans, type Span } from "../../src/time/spans.js";

const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([start, end]): Span => ({ start, end }));
const spans = fc.array(span, { maxLength: 6 });

function seconds(list: readonly Span[]): number[] {
  return Array.from({ length: 41 }, (_, second) => second).filter((second) =>
    list.some(({ start, end }) => start <= second && second < end),
  );
}

it("merging holds the same seconds once, in order and apart", () => {
  fc.assert(
    fc.property(spans, (list) => {
      const merged = mergeSpans(list);
      expect(seconds(merged)).toEqual(seconds(list));
      expect(secondsOf(merged)).toBe(seconds(list).length);
      const ends = merged.flatMap(({ start, end }) => [start, end]);
      expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
    }),
  );
});

it("subtracting leaves the seconds that are not taken", () => {
  fc.assert(
    fc.property(span, spans, (whole, taken) => {
      const left = subtractSpans(whole, taken);
      const gone = new Set(seconds(taken));
      expect(seconds(left)).toEqual(seconds([whole]).filter((second) => !gone.has(second)));
      expect(secondsOf(left)).toBe(seconds(left).length);
    }),
  );
});

it("intersecting holds the seconds of both", () => {
  fc.assert(
    fc.property(spans, spans, (first, second) => {
      const shared = intersectSpans(mergeSpans(first), mergeSpans(second));
      const inSecond = new Set(seconds(second));
      expect(seconds(shared)).toEqual(seconds(first).filter((at) => inSecond.has(at)));
    }),
  );
});
