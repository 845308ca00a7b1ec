import { bulkOptions } from "../bulk-options.js";
import { claimOptions } from "../claim-options.js";
import type { Command } from "../command.js";
import { feeOptions } from "../fee-options.js";
import { paymentOptions } from "../price-options.js";
import { readReference, referenceOption } from "../reference-option.js";
import { claimRecordOptions, shapeOptions } from "../shape-options.js";
import { disciplineOption } from "../visit-options.js";

/** Claims, lines or visits to expected payments. */
export const priceCommand: Command = {
  name: "price",
  summary: "Work out what claims, lines or visits are expected to pay: every amount with its source. An estimate.",
  usage: ["price (--locality <number> | --gpci <indices> | --national) [--payer <id>] [options] [file ...]"],
  options: [
    ...feeOptions,
    ...paymentOptions,
    ...claimOptions.filter(({ name }) => name !== "as-of"),
    disciplineOption,
    { name: "explain", description: "In a table: the working of every amount, step by step" },
    referenceOption,
    ...shapeOptions,
    ...claimRecordOptions,
    ...bulkOptions,
  ],
  examples: [
    {
      says: "claim lines, the deductible met",
      input: "line,code,modifiers,units,date\\n1,97533,GO,1,2025-03-03\\n2,97110,GO,2,2025-03-03\\n",
      arguments:
        "price --locality AL-00 --payer medicare-part-b --setting practitioner --place-of-service 11 --open-deductible 0 --format table",
    },
    {
      says: "the lines of a documented visit, with KX where the year passes the threshold",
      input: '[{"procedureCode":"97530","minutes":15},{"procedureCode":"97535","minutes":15}]',
      arguments:
        "price --national --payer medicare-part-b --setting practitioner --place-of-service 11 --discipline OT --date 2026-07-06 --diagnosis M25.641 --furnished-by therapist --prior-allowed 2026:OT=2430.00",
    },
  ],
  notes: [
    "Reads claims, arrays of claim lines, visits, and CSV rows of claim lines (with units and modifiers) or of minutes. Give all therapy lines of a patient's day in one record: the multiple procedure payment reduction ranks them together. Without a deductible option there are allowed amounts and no shares. Each record is worked out by itself.",
  ],
  run: async (context) => {
    const { args } = context;
    const [options, prices, { priceRecord }, { priceTotals }, { runRecords }, printing, inputs] = await Promise.all([
      import("../claim-options.js"),
      import("../price-options.js"),
      import("../price-record.js"),
      import("../price-totals.js"),
      import("../run-records.js"),
      import("../print/print-pricing.js"),
      import("../claim-or-visit-inputs.js"),
    ]);
    const totals = priceTotals();
    const perRecord = priceRecord({
      claim: options.readClaimOptions(args, "price"),
      pricing: prices.readPriceOptions(args),
      tables: await readReference(args),
      onPrice: totals.note,
    });
    return runRecords(context, {
      read: inputs.claimOrVisitInputs(context),
      perRecord,
      printer: printing.pricingPrinter(args.has("explain")),
      tally: totals.tally,
      tableEnd: (counts) => [totals.line(counts)],
    });
  },
};
