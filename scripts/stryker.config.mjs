/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
const config = {
  testRunner: "one-process",
  plugins: ["./scripts/mutation/test-runner.mjs"],
  // The runner keeps values/, claim/ and reference/ loaded, so these cannot be mutated. The list of rules is data.
  mutate: ["src/units/**/*.ts", "src/rules/**/*.ts", "src/check/**/*.ts", "!src/rules/index.ts"],
  // Texts of messages are for people; ids, codes and dates among the texts have golden cases of their own.
  mutator: { excludedMutations: ["StringLiteral"] },
  disableTypeChecks: false,
  coverageAnalysis: "perTest",
  concurrency: 2,
  // Endless loops are noticed by their count; this is for a busy machine.
  timeoutMS: 30_000,
  reporters: ["clear-text", "progress", "html", "json"],
  clearTextReporter: { allowColor: false, logTests: false },
  htmlReporter: { fileName: "reports/mutation/index.html" },
  jsonReporter: { fileName: "reports/mutation/mutants.json" },
  thresholds: { high: 90, low: 85, break: null },
};

export default config;
