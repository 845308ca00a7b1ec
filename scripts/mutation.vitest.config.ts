import { defineConfig, mergeConfig } from "vitest/config";
import shared from "../vitest.config.js";

// Mutants run in worker threads, which cannot change their time zone, so this runs one project and no house tests.
export default mergeConfig(
  defineConfig({ resolve: shared.resolve ?? {} }),
  defineConfig({
    test: {
      include: ["test/**/*.test.ts"],
      exclude: ["test/architecture/**", "test/docs/**", "test/package/**", "test/page/**"],
    },
  }),
);
