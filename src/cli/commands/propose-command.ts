import { bulkOptions } from "../bulk-options.js";
import type { Command } from "../command.js";
import { feeOptions, readFeeOptions } from "../fee-options.js";
import { priorAllowedOption, readPriorAllowed } from "../price-options.js";
import { readReference, referenceOption } from "../reference-option.js";
import { recordOptions } from "../run-records.js";
import * as visit from "../visit-options.js";

/** A documented visit to proposed service lines. */
export const proposeCommand: Command = {
  name: "propose",
  summary: "Propose service lines for documented visits: units, modifiers, and what is not billed and why.",
  usage: ["propose [--payer <id> --discipline <discipline> --date <date> --diagnosis <codes>] [options] [file ...]"],
  options: [
    visit.payerOption,
    visit.disciplineOption,
    visit.dateOption,
    visit.diagnosisOption,
    visit.placeOfServiceOption,
    visit.settingOption,
    visit.furnishedByOption,
    visit.preferOption,
    visit.columnOption,
    ...feeOptions,
    priorAllowedOption,
    referenceOption,
    ...recordOptions,
    ...bulkOptions,
  ],
  examples: [
    {
      says: "a visit as JSON",
      input:
        '{"serviceDate":"2026-03-02","discipline":"OT","payer":"medicare-part-b","furnishedBy":"therapist","diagnosisCodes":["M25.641"],"services":[{"procedureCode":"97530","minutes":24},{"procedureCode":"97535","minutes":14}]}',
      arguments: "propose --format table",
    },
    {
      says: "minutes per code; what rows leave out comes from the options",
      input: "visit,date,code,minutes,assistant_minutes\\nA,2026-03-02,97530,30,15\\nB,2026-03-03,97535,23,0\\n",
      arguments:
        "propose --payer medicare-part-b --discipline OT --diagnosis M25.641 --setting practitioner --place-of-service 11",
    },
    {
      says: "the visits of one patient: KX where the year passes the threshold",
      input:
        '{"visits":[{"serviceDate":"2026-03-02","services":[{"procedureCode":"97530","minutes":15}]},{"serviceDate":"2026-03-04","services":[{"procedureCode":"97530","minutes":15}]}]}',
      arguments:
        "propose --payer medicare-part-b --discipline OT --diagnosis M25.641 --setting practitioner --place-of-service 11 --furnished-by therapist --national --prior-allowed 2026:OT=2430.00 --format table",
    },
  ],
  notes: [
    'KX needs the price of each line: give --locality, --gpci or --national, and what the year has cost before in the record or with --prior-allowed. {"visits": [...]} holds all visits of one patient: its amounts are carried from date to date.',
    "Reads the same input as units. An option fills in what a record leaves out; a record that says something else is refused. Nothing is sent anywhere: the lines are a proposal for a person to check.",
  ],
  run: async (context) => {
    const [{ proposeRecord }, { runRecords }, { proposalPrinter }, { visitInputs }] = await Promise.all([
      import("../propose-visit.js"),
      import("../run-records.js"),
      import("../print/print-proposal.js"),
      import("../visit-inputs.js"),
    ]);
    const { args } = context;
    const perRecord = proposeRecord({
      command: "propose",
      preferInTie: visit.preferredCodes(args),
      defaults: visit.visitDefaults(args),
      parsing: visit.parseOptions(args),
      tables: await readReference(args),
      pricing: { ...readFeeOptions(args), ...readPriorAllowed(args) },
    });
    return runRecords(context, { read: visitInputs(context), perRecord, printer: proposalPrinter });
  },
};
