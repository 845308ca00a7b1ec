import { cliFailure } from "../cli-failure.js";
import type { Command, OptionSpec } from "../command.js";
import { feeOptions, readFeeOptions } from "../fee-options.js";
import { closestWord } from "../../values/closest-word.js";
import { readReference, referenceOption } from "../reference-option.js";
import { recordOptions } from "../run-records.js";
import { dateOption, dateOf, placeOfServiceOf, placeOfServiceOption, settingOption } from "../visit-options.js";

const formatOption = recordOptions.filter(({ name }) => name === "format") as readonly OptionSpec[];
const placeOptions = feeOptions.filter(({ name }) => name !== "pays-medicare-rates");

/** What a table says on a date. */
export const lookupCommand: Command = {
  name: "lookup",
  summary: "Look up a dated fact: a code, modifier, diagnosis, threshold, fee, payer, code pair, unit limit and more.",
  usage: [
    "lookup code|modifier|diagnosis|telehealth|add-on|status <code> ... --date <date>",
    "lookup pair <code> <code> --date <date> --setting <setting>",
    "lookup mue <code> ... --date <date> --setting <setting>",
    "lookup threshold kx|review --date <date>",
    "lookup fee <code> ... --date <date> (--locality <number> | --gpci <indices> | --national)",
    "lookup locality [<number> ...] --date <date>",
    "lookup telehealth-window|assistant-method|conversion-factor --date <date>",
    "lookup payer [<id>]",
  ],
  options: [dateOption, settingOption, placeOfServiceOption, ...placeOptions, referenceOption, ...formatOption],
  examples: [
    { says: "a code", arguments: "lookup code 97530 --date 2026-03-02 --format table" },
    { says: "the yearly KX threshold", arguments: "lookup threshold kx --date 2026-03-02" },
    { says: "an NCCI code pair", arguments: "lookup pair 97530 97537 --date 2026-03-02 --setting practitioner" },
    {
      says: "what Medicare pays for one unit, in full and reduced",
      arguments: "lookup fee 97530 --date 2026-03-02 --locality OH-00 --format table",
    },
    { says: "all payers", arguments: "lookup payer --format table" },
  ],
  notes: [
    "The answer is found, none (the table covers the date and holds no such value), not-covered (the table does not reach the date; its last known value is advice) or, for a fee, undetermined (names what is missing). All are answers: the exit code is 0.",
  ],
  run: async (context) => {
    const [{ lookUps }, { writeResults }, { lookUpPrinter }] = await Promise.all([
      import("../look-ups.js"),
      import("../write-results.js"),
      import("../print/print-look-up.js"),
    ]);
    const { args } = context;
    const [table, ...keys] = args.positionals;
    const tables = Object.keys(lookUps);
    if (table === undefined) throw cliFailure("usage", `lookup needs a table: ${tables.join(", ")}.`);
    const lookUp = Object.hasOwn(lookUps, table) ? lookUps[table] : undefined;
    if (lookUp === undefined) {
      const nearest = closestWord(table, tables);
      const hint = nearest === undefined ? `Tables are ${tables.join(", ")}.` : `Did you mean ${nearest}?`;
      throw cliFailure("usage", `There is no such table. ${hint}`);
    }
    const request = {
      keys,
      date: dateOf(args),
      setting: args.value("setting"),
      placeOfServiceCode: placeOfServiceOf(args),
      fees: readFeeOptions(args),
      tables: await readReference(args),
    };
    return writeResults(context, lookUp(request), lookUpPrinter);
  },
};
