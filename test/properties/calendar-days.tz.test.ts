import { addDays, addMonths, differenceInCalendarDays, lightFormat, parseISO } from "date-fns";
import fc from "fast-check";
import { expect, it } from "vitest";
import { addCalendarDays, addCalendarMonths, calendarDaysBetween } from "../../src/values/calendar-days.js";

const dateFrom = (min: string) =>
  fc
    .date({ min: new Date(min), max: new Date("2100-12-31"), noInvalidDate: true })
    .map((each) => each.toISOString().slice(0, 10));
const date = dateFrom("1950-01-01");

/** Behind the day that Samoa left out, which date-fns does not find in its zone. */
const recent = dateFrom("2012-01-01");

/** Days since 1970 by arithmetic on the text alone: no time zone can move it. */
function dayNumber(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / 86_400_000;
}

it("adds and counts days as the calendar does, in every time zone", () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
      const to = addCalendarDays(from, days);
      expect(dayNumber(to) - dayNumber(from)).toBe(days);
      expect(calendarDaysBetween(from, to)).toBe(days);
    }),
  );
});

it("steps through every day from 1900 to 2199", () => {
  let day = "1900-01-01";
  let count = 0;
  while (day < "2199-12-31") {
    const next = addCalendarDays(day, 1);
    if (next <= day || calendarDaysBetween(day, next) !== 1) throw new Error(`${day} is followed by ${next}`);
    day = next;
    count += 1;
  }
  expect([day, count]).toEqual(["2199-12-31", 109_572]);
});

it("counts days and months as date-fns does in the time of the place", () => {
  const local = (text: string) => parseISO(`${text}T12:00:00`);
  fc.assert(
    fc.property(recent, recent, fc.integer({ min: 0, max: 400 }), (from, to, count) => {
      expect(calendarDaysBetween(from, to)).toBe(differenceInCalendarDays(local(to), local(from)));
      expect(addCalendarDays(from, count)).toBe(lightFormat(addDays(local(from), count), "yyyy-MM-dd"));
      expect(addCalendarMonths(from, count)).toBe(lightFormat(addMonths(local(from), count), "yyyy-MM-dd"));
    }),
  );
});

it("adds months to the same day, or to the last day of a shorter month", () => {
  expect(addCalendarMonths("2025-06-15", 12)).toBe("2026-06-15");
  expect(addCalendarMonths("2024-02-29", 12)).toBe("2025-02-28");
  expect(addCalendarMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(addCalendarMonths("2025-12-31", 2)).toBe("2026-02-28");
});

it("crosses daylight-saving changes and the day that Samoa left out", () => {
  expect(addCalendarDays("2026-03-07", 2)).toBe("2026-03-09");
  expect(addCalendarDays("2026-10-31", 2)).toBe("2026-11-02");
  expect(calendarDaysBetween("2011-12-28", "2012-01-02")).toBe(5);
  expect(addCalendarDays("2011-12-29", 1)).toBe("2011-12-30");
  expect(addCalendarDays("2011-12-30", 1)).toBe("2011-12-31");
  expect(addCalendarMonths("2011-11-30", 1)).toBe("2011-12-30");
});
