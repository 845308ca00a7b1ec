import { defineConfig } from "vitest/config";
import { entries, root } from "./scripts/entries.mjs";

// Tests and documented examples import the package by name and get the source.
const alias = entries.map(({ specifier, source }) => ({
  find: new RegExp(`^${specifier}$`),
  replacement: `${root}${source}`,
}));

/** Runs files in one time zone; forked processes, because a worker thread cannot change its zone. */
function inTimeZone(name: string, timeZone: string, include: string) {
  return {
    extends: true as const,
    test: {
      name,
      include: [include],
      exclude: ["test/package/**", "test/page/**"],
      env: { TZ: timeZone, EXPECTED_TIME_ZONE: timeZone },
      pool: "forks" as const,
      testTimeout: 30_000,
    },
  };
}

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      inTimeZone("utc", "UTC", "test/**/*.test.ts"),
      inTimeZone("new-york", "America/New_York", "test/**/*.tz.test.ts"),
      inTimeZone("apia", "Pacific/Apia", "test/**/*.tz.test.ts"),
    ],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/*.ts", "src/**/built-in/**"],
      reporter: ["text-summary", "html", "json-summary"],
      reportsDirectory: "coverage",
    },
  },
});
