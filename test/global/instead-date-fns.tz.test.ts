import { build } from "esbuild";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/entries.mjs";
import { globalPlugin } from "../../scripts/global-build.mjs";
import { addCalendarDays, addCalendarMonths, calendarDaysBetween } from "../../src/values/calendar-days.js";

interface CalendarDays {
  readonly addCalendarDays: typeof addCalendarDays;
  readonly addCalendarMonths: typeof addCalendarMonths;
}

let text = "";
let script: CalendarDays;

beforeAll(async () => {
  const { outputFiles } = await build({
    bundle: true,
    write: false,
    format: "esm",
    entryPoints: [`${root}src/values/calendar-days.ts`],
    plugins: [globalPlugin({ tables: false })],
  });
  text = outputFiles[0]?.text ?? "";
  script = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as CalendarDays;
});

describe("dates of the one-file scripts", () => {
  it("are worked out without Date", () => {
    expect(text).not.toMatch(/\bDate\b(?!s)/);
    expect(text).toContain("addCalendarDays");
  });

  it("are those of the library: one day and one month on from every day of 1900 to 2199", () => {
    let day = "1900-01-01";
    let count = 0;
    while (day < "2199-12-31") {
      const next = addCalendarDays(day, 1);
      const months = count % 37;
      if (script.addCalendarDays(day, 1) !== next || calendarDaysBetween(day, next) !== 1) expect([day, next]).toBe("");
      if (script.addCalendarMonths(day, months) !== addCalendarMonths(day, months)) expect([day, months]).toBe("");
      day = next;
      count += 1;
    }
    expect(count).toBe(109_572);
  });

  it("are those of the library: any way forth and back", () => {
    const date = fc.integer({ min: 0, max: 109_572 }).map((days) => addCalendarDays("1900-01-01", days));
    fc.assert(
      fc.property(
        date,
        fc.integer({ min: -40_000, max: 40_000 }),
        fc.integer({ min: 0, max: 1200 }),
        (day, days, months) => {
          expect(script.addCalendarDays(day, days)).toBe(addCalendarDays(day, days));
          expect(script.addCalendarMonths(day, months)).toBe(addCalendarMonths(day, months));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it("refuse what is no date", () => {
    expect(() => script.addCalendarDays("2026-02-30", 1)).toThrow(RangeError);
    expect(() => addCalendarDays("2026-02-30", 1)).toThrow(RangeError);
    expect(() => addCalendarMonths("2026-02-30", 1)).toThrow(RangeError);
  });
});
