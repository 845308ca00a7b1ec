import type { CountingMethod } from "../../claim/payer.js";
import { cliFailure } from "../cli-failure.js";
import { bulkOptions } from "../bulk-options.js";
import type { Command } from "../command.js";
import { methodOption } from "../countable-visit.js";
import { readReference, referenceOption } from "../reference-option.js";
import { recordOptions } from "../run-records.js";
import { columnOption, dateOption, furnishedByOption, payerOption, preferOption } from "../visit-options.js";

/** Minutes to units. */
export const unitsCommand: Command = {
  name: "units",
  summary: "Count units from minutes, with the reason for each code.",
  usage: ["units (--method <method> | --payer <id> | --compare) --date <date> [options] [file ...]"],
  options: [
    methodOption,
    payerOption,
    { name: "compare", description: "Count by every method, side by side" },
    dateOption,
    preferOption,
    furnishedByOption,
    columnOption,
    referenceOption,
    ...recordOptions,
    ...bulkOptions,
  ],
  examples: [
    {
      says: "minutes per code",
      input: "code,minutes\\n97530,24\\n97535,14\\n",
      arguments: "units --payer medicare-part-b --date 2026-03-02",
    },
    {
      says: "a time log",
      input: "code,start,end\\n97530,09:00,09:38\\n97110,09:38,09:53\\n",
      arguments: "units --method cpt-midpoint --date 2026-03-02 --furnished-by therapist --format table",
    },
    {
      says: "services as JSON, by every method",
      input: '[{"procedureCode":"97530","minutes":20},{"procedureCode":"97535","minutes":20}]',
      arguments: "units --compare --date 2026-03-02 --format table",
    },
  ],
  notes: [
    "Reads JSON or NDJSON (a visit, or the services or time entries of one visit as an array) and CSV (minutes per code, or a time log). Everything in one record is one patient, one date, one discipline, one billing provider.",
  ],
  run: async (context) => {
    const [{ countUnits }, { runRecords }, { unitsPrinter }, { visitInputs }, options] = await Promise.all([
      import("../count-units.js"),
      import("../run-records.js"),
      import("../print/print-units.js"),
      import("../visit-inputs.js"),
      import("../visit-options.js"),
    ]);
    const { args } = context;
    if (args.has("method") && args.has("compare")) {
      throw cliFailure("usage", "--compare counts by every method: leave --method out.");
    }
    const count = countUnits({
      command: "units",
      method: args.value("method") as CountingMethod | undefined,
      isComparison: args.has("compare"),
      preferInTie: options.preferredCodes(args),
      defaults: options.visitDefaults(args),
      parsing: options.parseOptions(args),
      tables: await readReference(args),
    });
    return runRecords(context, { read: visitInputs(context), perRecord: count, printer: unitsPrinter });
  },
};
