import type { Finding } from "../check/claim-check.js";
import type { OptionSpec } from "./command.js";
import type { Arguments } from "./parse-arguments.js";

const LEVELS = ["error", "warning", "information"] as const;

/** From which severity on findings end a run with exit code 1. */
export const failOnOption: OptionSpec = {
  name: "fail-on",
  value: "severity",
  choices: [...LEVELS, "never"],
  description: "Exit code 1 from this severity on (error)",
};

/**
 * Makes the test whether findings end a run with exit code 1.
 *
 * @param args - arguments of the command
 * @returns a test; findings of error severity fail unless the caller says otherwise
 */
export function failOn(args: Arguments): (findings: readonly Pick<Finding, "severity">[]) => boolean {
  const level = args.value("fail-on") ?? "error";
  const failing = LEVELS.slice(0, LEVELS.findIndex((each) => each === level) + 1);
  return (findings) => findings.some(({ severity }) => failing.includes(severity));
}
