import fc from "fast-check";
import { expect, it } from "vitest";
import { DATE_PATTERN, LOCAL_TIME_PATTERN, USD_PATTERN } from "../../src/schema/patterns.js";
import { upperCaseCode } from "../../src/schema/upper-case-code.js";
import { parseLocalTime } from "../../src/time/parse-local-time.js";
import { isCalendarDate } from "../../src/values/calendar-date.js";
import { normalizeCode } from "../../src/values/codes.js";
import { isUsd } from "../../src/values/usd.js";

const two = (value: number) => String(value).padStart(2, "0");

it("dates are those the library knows, on every day of four centuries", () => {
  const wrong: string[] = [];
  for (let year = 1899; year <= 2201; year += 1) {
    for (let month = 0; month <= 13; month += 1) {
      for (let day = 0; day <= 32; day += 1) {
        const text = `${year}-${two(month)}-${two(day)}`;
        if (DATE_PATTERN.test(text) !== isCalendarDate(text)) wrong.push(text);
      }
    }
  }
  expect(wrong).toEqual([]);
});

it.each(["2026-3-02", "2026-03-02 ", "2026-03-02\n", "02-03-2026", "20260302", "２026-03-02"])(
  "%j is no date",
  (text) => {
    expect(DATE_PATTERN.test(text)).toBe(false);
  },
);

it("dollars are those the library knows", () => {
  const text = fc.stringMatching(/^-?\d{0,14}(\.\d{0,8})?$/);
  fc.assert(
    fc.property(fc.oneof(text, fc.string()), (amount) => {
      expect(USD_PATTERN.test(amount)).toBe(isUsd(amount));
    }),
    { numRuns: 2000 },
  );
});

it("local times are those the time log knows", () => {
  const time = fc.stringMatching(
    /^20(2[0-9])-(0[0-9]|1[0-3])-([0-3][0-9])T([0-2][0-9]):([0-7][0-9])(:[0-7][0-9])?(Z|[+-][01][0-9]:[0-7][0-9])?$/,
  );
  fc.assert(
    fc.property(fc.oneof(time, fc.string()), (text) => {
      expect(LOCAL_TIME_PATTERN.test(text)).toBe(parseLocalTime(text).ok);
    }),
    { numRuns: 5000 },
  );
});

it("codes are written as the library writes them", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.stringMatching(/^[ a-zA-Z0-9.]*$/)), (text) => {
      expect(upperCaseCode(text)).toBe(normalizeCode(text));
    }),
  );
});
