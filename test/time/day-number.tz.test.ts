import { expect, it } from "vitest";
import { dayNumber } from "../../src/values/day-number.js";
import { isCalendarDate } from "../../src/values/calendar-date.js";

it("numbers every day from 1900 to 2199 one after the other", () => {
  const two = (value: number) => String(value).padStart(2, "0");
  let expected = -25_567;
  for (let year = 1900; year <= 2199; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= 31; day++) {
        const date = `${year}-${two(month)}-${two(day)}`;
        if (!isCalendarDate(date)) continue;
        if (dayNumber(date) !== expected) expect([date, dayNumber(date)]).toEqual([date, expected]);
        expected++;
      }
    }
  }
  expect(dayNumber("1970-01-01")).toBe(0);
  expect(expected).toBe(84_006);
});
