import { isCalendarDate } from "../values/calendar-date.js";
import { cliFailure } from "./cli-failure.js";
import type { OptionSpec } from "./command.js";
import type { ClaimOptions } from "./draft-claim.js";
import type { Arguments } from "./parse-arguments.js";
import * as visit from "./visit-options.js";

/** Options that stand in for what a claim leaves out. */
export const claimOptions: readonly OptionSpec[] = [
  visit.payerOption,
  visit.settingOption,
  visit.diagnosisOption,
  { ...visit.dateOption, description: "Date of service of lines without one" },
  { ...visit.placeOfServiceOption, description: "Two-digit place of service of lines without one" },
  visit.furnishedByOption,
  {
    name: "as-of",
    value: "YYYY-MM-DD",
    description: "Date of receipt of claims without one, for filing limits; never the clock",
  },
  visit.columnOption,
];

/** What a claim cannot do without. */
export const NEEDED_OF_A_CLAIM: readonly string[] = ["payer", "setting", "diagnosisCodes"];

/**
 * Reads the options of a command over claims.
 *
 * @param args - arguments of the command
 * @param command - its name
 * @returns what stands beside each claim
 * @throws a usage failure for a value that cannot be
 */
export function readClaimOptions(args: Arguments, command: string): ClaimOptions {
  const asOf = args.value("as-of");
  if (asOf !== undefined && !isCalendarDate(asOf))
    throw cliFailure("usage", "--as-of is an existing date written YYYY-MM-DD.");
  const defaults = visit.visitDefaults(args);
  return { command, defaults, asOf, parsing: visit.parseOptions(args), needed: NEEDED_OF_A_CLAIM };
}
