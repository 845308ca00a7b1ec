/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
const config = {
  testRunner: "vitest",
  vitest: { configFile: "scripts/mutation.vitest.config.ts" },
  plugins: ["@stryker-mutator/vitest-runner"],
  mutate: ["src/units/**/*.ts", "src/rules/**/*.ts", "src/check/**/*.ts"],
  coverageAnalysis: "perTest",
  concurrency: 2,
  incremental: true,
  incrementalFile: "reports/mutation/incremental.json",
  htmlReporter: { fileName: "reports/mutation/index.html" },
  reporters: ["clear-text", "progress", "html"],
  thresholds: { high: 90, low: 75, break: null },
};

export default config;
