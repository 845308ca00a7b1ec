import { defineConfig } from "vitest/config";

// Tests of the built calculator page in the system's Chromium; they need `npm run build` and `npm run docs` first.
export default defineConfig({
  test: {
    include: ["test/page/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
