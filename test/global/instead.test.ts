import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as numbers from "../../src/global/instead/calendar-days.js";
import { Decimal as small } from "../../src/global/instead/decimal.js";
import * as days from "../../src/values/calendar-days.js";
import { Decimal } from "decimal.js";

describe("whole-number days", () => {
  it("are those of the calendar for every day from 1900 to 2199", () => {
    let day = "1900-01-01";
    let count = 0;
    while (day < "2199-12-31") {
      const next = numbers.addCalendarDays(day, 1);
      if (next <= day || numbers.calendarDaysBetween(day, next) !== 1) throw new Error(`${day} is followed by ${next}`);
      day = next;
      count += 1;
    }
    expect([day, count]).toEqual(["2199-12-31", 109_572]);
  });

  const someDay = fc.integer({ min: 0, max: 109_572 }).map((count) => numbers.addCalendarDays("1900-01-01", count));

  it("agree with those of the library", () => {
    fc.assert(
      fc.property(someDay, someDay, fc.integer({ min: -4000, max: 4000 }), (from, to, count) => {
        expect(numbers.calendarDaysBetween(from, to)).toBe(days.calendarDaysBetween(from, to));
        const moved = days.addCalendarDays(from, count);
        expect(numbers.addCalendarDays(from, count)).toBe(moved);
      }),
    );
  });

  it("agree on months, the ends of short months too", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 60 }), (from, months) => {
        expect(numbers.addCalendarMonths(from, months)).toBe(days.addCalendarMonths(from, months));
      }),
    );
    expect(numbers.addCalendarMonths("2028-02-29", 12)).toBe("2029-02-28");
    expect(numbers.addCalendarMonths("2026-01-31", 1)).toBe("2026-02-28");
  });
});

describe("small decimals", () => {
  // Below a thousand million dollars the library's twenty digits are exact too.
  const amount = fc
    .tuple(fc.integer({ min: -(10 ** 9) + 1, max: 10 ** 9 - 1 }), fc.stringMatching(/^\d{0,6}$/))
    .map(([whole, decimals]) => (decimals === "" ? `${whole}` : `${whole}.${decimals}`));

  it("add, take away, multiply, compare and round as the library's do", () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 999 }), (a, b, times) => {
        const Exact = Decimal.clone({ precision: 60 });
        const smallExact = small.clone();
        for (const [shown, expected] of [
          [small(a).plus(b), new Decimal(a).plus(b)],
          [small(a).minus(b), new Decimal(a).minus(b)],
          [small(a).times(times), new Decimal(a).times(times)],
          [smallExact(a).times(smallExact(b)), new Exact(a).times(new Exact(b))],
        ] as const) {
          expect(shown.toFixed()).toBe(expected.toFixed());
          expect(shown.decimalPlaces()).toBe(expected.decimalPlaces());
          expect(shown.toFixed(2, small.ROUND_HALF_UP)).toBe(expected.toFixed(2, Decimal.ROUND_HALF_UP));
        }
        expect(small(a).comparedTo(b)).toBe(new Decimal(a).comparedTo(b));
      }),
    );
    expect(small("-0.005").toFixed(2, small.ROUND_HALF_UP)).toBe(
      new Decimal("-0.005").toFixed(2, Decimal.ROUND_HALF_UP),
    );
  });
});

it("the stand-in may be called with new, as the library does", () => {
  expect(new (small as unknown as new (value: string) => ReturnType<typeof small>)("1.50").toFixed()).toBe("1.5");
});
