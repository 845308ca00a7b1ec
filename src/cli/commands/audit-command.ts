import type { CountingMethod } from "../../claim/payer.js";
import { claimOptions } from "../claim-options.js";
import { bulkOptions } from "../bulk-options.js";
import type { Command } from "../command.js";
import { methodOption } from "../countable-visit.js";
import { failOnOption } from "../fail-on.js";
import { feeOptions, readFeeOptions } from "../fee-options.js";
import { readReference, referenceOption } from "../reference-option.js";
import { readTimeLog, timeLogOptions } from "../time-log-option.js";
import { claimRecordOptions, shapeOptions } from "../shape-options.js";

/** Claims with documented minutes to an audit of their units. */
export const auditCommand: Command = {
  name: "audit",
  summary: "Audit billed units against documented minutes: supported and billed units of each code, and why.",
  usage: ["audit (--payer <id> | --method <method>) [options] [file ...]"],
  options: [
    methodOption,
    ...claimOptions,
    failOnOption,
    ...feeOptions,
    referenceOption,
    ...timeLogOptions,
    ...shapeOptions,
    ...claimRecordOptions,
    ...bulkOptions,
  ],
  examples: [
    {
      says: "claim lines with documented minutes",
      input: "claim,code,modifiers,units,date,minutes\\nA,97530,GO,2,2026-03-02,24\\nA,97535,GO,1,2026-03-02,14\\n",
      arguments: "audit --method cms-8-minute --furnished-by therapist --format table",
    },
    {
      says: "what is documented and not billed counts too",
      input: "code,modifiers,units,minutes,billed\\n97110,GO,2,30,yes\\n97140,,,7,no\\n",
      arguments: "audit --method cms-8-minute --date 2026-03-02 --furnished-by therapist",
    },
  ],
  notes: [
    "Reads claims with their services as JSON and NDJSON, and claim lines with a column minutes as CSV. With --method no payer is needed; the assistant's units are then judged as Medicare does.",
  ],
  run: async (context) => {
    const { args } = context;
    const [options, { failOn }, { auditRecord, payerOfAudit }, { auditTotals }, { runRecords }, printing, inputs] =
      await Promise.all([
        import("../claim-options.js"),
        import("../fail-on.js"),
        import("../audit-record.js"),
        import("../audit-totals.js"),
        import("../run-records.js"),
        import("../print/print-audit.js"),
        import("../claim-inputs.js"),
      ]);
    const totals = auditTotals();
    const method = args.value("method") as CountingMethod | undefined;
    const timeLog = await readTimeLog(args, context.io);
    const perRecord = auditRecord({
      claim: { ...options.readClaimOptions(args, "audit"), timeLog },
      method,
      tables: await readReference(args),
      fees: readFeeOptions(args),
      isFailing: failOn(args),
      onAudit: totals.note,
    });
    const code = await runRecords(context, {
      read: inputs.claimInputs(context, method === undefined ? undefined : payerOfAudit(method)),
      perRecord,
      printer: printing.auditPrinter,
      tally: totals.tally,
      tableEnd: (counts) => [totals.line(counts)],
    });
    return timeLog === undefined ? code : timeLog.end(code);
  },
};
