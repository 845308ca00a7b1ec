import { claimOptions } from "../claim-options.js";
import { bulkOptions } from "../bulk-options.js";
import type { Command } from "../command.js";
import { claimRecordOptions, shapeOptions } from "../shape-options.js";

/** Claims of any shape to our own. */
export const convertCommand: Command = {
  name: "convert",
  summary: "Write claims of any shape as claims of this library: JSON for parseClaim, one on a line.",
  usage: ["convert [--from <shape>] [--payer <id> | --payer-of <key>=<id>] [options] [file ...]"],
  options: [...claimOptions, ...shapeOptions, ...claimRecordOptions, ...bulkOptions],
  examples: [
    {
      says: "claim lines",
      input: "claim,line,code,modifiers,units,date\\nA,1,97530,GO,2,2026-03-02\\n",
      arguments: "convert --payer medicare-part-b --setting practitioner --diagnosis M25.641",
    },
    {
      says: "lines of a carrier research file",
      input:
        "CLM_ID|LINE_NUM|HCPCS_CD|HCPCS_1ST_MDFR_CD|LINE_SRVC_CNT|CARR_LINE_MTUS_CD|LINE_ICD_DGNS_CD|LINE_1ST_EXPNS_DT\\n1|1|97530|GO|2|3|M25641|02-MAR-2026\\n",
      arguments: "convert --preset cms-carrier --payer medicare-part-b --setting practitioner",
    },
  ],
  notes: [
    "Names, birth dates, member numbers, addresses and free text are left behind. What is read with a doubt stands beside the claim as a remark.",
  ],
  run: async (context) => {
    const { args } = context;
    const [options, { convertRecord }, { runRecords }, { convertPrinter }, inputs] = await Promise.all([
      import("../claim-options.js"),
      import("../convert-record.js"),
      import("../run-records.js"),
      import("../print/print-claim.js"),
      import("../claim-inputs.js"),
    ]);
    return runRecords(context, {
      read: inputs.claimInputs(context),
      perRecord: convertRecord(options.readClaimOptions(args, "convert"), context.io),
      printer: convertPrinter,
    });
  },
};
