import { expect, it } from "vitest";

// Minutes behind UTC at noon of two days; proves that the zone of the project is in force.
const OFFSETS: Record<string, readonly [number, number]> = {
  UTC: [0, 0],
  "America/New_York": [300, 240],
  "Pacific/Apia": [-780, -780],
};

it("runs in the time zone of its project", () => {
  const zone = process.env["EXPECTED_TIME_ZONE"] ?? "";
  const offsets = [new Date(2026, 0, 15, 12), new Date(2026, 6, 15, 12)].map((date) => date.getTimezoneOffset());
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  expect(offsets).toEqual(OFFSETS[zone]);
});
