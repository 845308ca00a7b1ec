import { claimOptions } from "../claim-options.js";
import { bulkOptions } from "../bulk-options.js";
import type { Command } from "../command.js";
import { readReference, referenceOption } from "../reference-option.js";
import { claimRecordOptions, shapeOptions } from "../shape-options.js";
import { disciplineOption } from "../visit-options.js";

/** Claims or visits to what their record must hold. */
export const checklistCommand: Command = {
  name: "checklist",
  summary: "List what the record of a claim or visit must hold for its codes, payer and dates, and whether it does.",
  usage: ["checklist [--payer <id> --discipline <discipline> --date <date> --diagnosis <codes>] [options] [file ...]"],
  options: [
    ...claimOptions,
    disciplineOption,
    { name: "blank", description: "Leave every box empty, for a list to fill in by hand" },
    {
      name: "fail-on",
      value: "state",
      choices: ["missing", "unknown", "never"],
      description: "Exit code 1 from this state on (missing); a blank list never fails",
    },
    referenceOption,
    ...shapeOptions,
    ...claimRecordOptions,
    ...bulkOptions,
  ],
  examples: [
    {
      says: "a list to print",
      input: '[{"procedureCode":"97530","minutes":30}]',
      arguments:
        "checklist --blank --payer medicare-part-b --discipline OT --date 2026-03-02 --diagnosis M25.641 --setting practitioner --format table",
    },
    {
      says: "documented visits",
      input: "visit,date,code,minutes\\nA,2026-03-02,97530,30\\n",
      arguments: "checklist --payer medicare-part-b --discipline OT --diagnosis M25.641 --setting practitioner",
    },
  ],
  notes: [
    "[x] the record shows it, [!] it is absent or wrong, [ ] the record says nothing about it. Reads claims and visits as JSON and NDJSON, and as CSV claim lines (with units and modifiers) or visits.",
  ],
  run: async (context) => {
    const { args } = context;
    const [options, { checklistRecord }, { runRecords }, { checklistPrinter }, inputs] = await Promise.all([
      import("../claim-options.js"),
      import("../checklist-record.js"),
      import("../run-records.js"),
      import("../print/print-checklist.js"),
      import("../claim-or-visit-inputs.js"),
    ]);
    const failOn = args.value("fail-on") ?? "missing";
    const perRecord = checklistRecord({
      claim: options.readClaimOptions(args, "checklist"),
      tables: await readReference(args),
      isBlank: args.has("blank"),
      failing: failOn === "never" ? [] : failOn === "unknown" ? ["missing", "unknown"] : ["missing"],
    });
    return runRecords(context, {
      read: inputs.claimOrVisitInputs(context),
      perRecord,
      printer: checklistPrinter,
    });
  },
};
