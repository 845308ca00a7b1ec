import { bulkOptions } from "../bulk-options.js";
import { claimOptions } from "../claim-options.js";
import type { Command, OptionSpec } from "../command.js";
import { failOnOption } from "../fail-on.js";
import { feeOptions, readFeeOptions } from "../fee-options.js";
import { readReference, referenceOption } from "../reference-option.js";
import { reportOptions } from "../report-options.js";
import { claimRecordOptions, shapeOptions } from "../shape-options.js";
import { readTimeLog, timeLogOptions } from "../time-log-option.js";

/** Claims to findings. */
export const checkCommand: Command = {
  name: "check",
  summary:
    "Check claims by the rules in force on each date of service: findings with fix and source, and what cannot be judged.",
  usage: ["check [--payer <id>] [--fail-on <severity>] [options] [file ...]"],
  options: [
    ...claimOptions,
    { name: "rules", value: "ids", repeats: true, description: "Rules to run, instead of all" },
    { name: "without", value: "ids", repeats: true, description: "Rules that do not run" },
    {
      name: "severity",
      value: "id=severity",
      repeats: true,
      description: "Severity of a rule: error, warning, information or off",
    },
    {
      name: "stale",
      value: "answer",
      choices: ["advise", "undetermined"],
      description: "Where a table is not verified for the date of service",
    },
    failOnOption,
    ...feeOptions,
    referenceOption,
    ...timeLogOptions,
    ...shapeOptions,
    ...claimRecordOptions.map(withOwnFormats),
    ...reportOptions,
    ...bulkOptions,
  ],
  examples: [
    {
      says: "a claim as JSON",
      input:
        '{"payer":"medicare-part-b","setting":"practitioner","diagnosisCodes":["M25.641"],"serviceLines":[{"lineNumber":1,"procedureCode":"97530","modifiers":["GO"],"serviceDate":"2026-03-02","units":2,"diagnosisPointers":[1],"placeOfServiceCode":"11","chargeAmount":"90.00"}]}',
      arguments: "check --format table",
    },
    {
      says: "claim lines with documented minutes, by two rules",
      input: "claim,line,code,modifiers,units,date,minutes\\nA,1,97530,GO,2,2026-03-02,30\\n",
      arguments:
        "check --payer medicare-part-b --setting practitioner --diagnosis M25.641 --rules timed-units-exceeded,units-invalid",
    },
    {
      says: "a FHIR Claim, answered with an OperationOutcome",
      input:
        '{"resourceType":"Claim","type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/claim-type","code":"professional"}]},"diagnosis":[{"sequence":1,"diagnosisCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"M25.641"}]}}],"item":[{"sequence":1,"diagnosisSequence":[1],"productOrService":{"coding":[{"system":"http://www.ama-assn.org/go/cpt","code":"97530"}]},"servicedDate":"2026-03-02","quantity":{"value":2}}]}',
      arguments: "check --payer medicare-part-b --format fhir",
    },
  ],
  notes: [
    "--format fhir writes a FHIR OperationOutcome for each record, one on a line: of FHIR input with the FHIRPath of each element, of other input with the place in diagnostics. A record that cannot be read gives one too.",
    "Reads claims as JSON and NDJSON, and claim lines as CSV. An option fills in what a claim leaves out; a claim that says something else is refused. What cannot be judged is no pass: it stands under Not judged with the fact that is missing.",
  ],
  run: async (context) => {
    const { args } = context;
    const [
      options,
      { readRuleOptions },
      { failOn },
      { checkRecord },
      { checkTotals },
      { runRecords },
      printing,
      inputs,
    ] = await Promise.all([
      import("../claim-options.js"),
      import("../rule-options.js"),
      import("../fail-on.js"),
      import("../check-record.js"),
      import("../check-totals.js"),
      import("../run-records.js"),
      import("../print/print-check.js"),
      import("../claim-inputs.js"),
    ]);
    const tables = await readReference(args);
    const isFhir = args.value("format") === "fhir";
    const writer = isFhir ? (await import("../output/outcome-writer.js")).outcomeWriter() : undefined;
    const report = (await import("../check-report.js")).checkReport(context, tables);
    const totals = checkTotals();
    const timeLog = await readTimeLog(args, context.io);
    const perRecord = checkRecord({
      claim: { ...options.readClaimOptions(args, "check"), timeLog },
      check: { ...readRuleOptions(args), ...tables },
      fees: readFeeOptions(args),
      isFailing: failOn(args),
      onCheck: report?.note ?? totals.note,
    });
    const code = await runRecords(context, {
      read: inputs.claimInputs(context),
      perRecord,
      printer: printing.checkPrinter,
      writer,
      tally: report?.tally ?? totals.tally,
      ...(report === undefined ? {} : { onBad: report.noteBad, instead: report.instead }),
      tableEnd: (counts) => [totals.line(counts)],
    });
    return timeLog === undefined ? code : timeLog.end(code);
  },
};

/** A page, and results as FHIR resources, beside the formats of every command. */
function withOwnFormats(option: OptionSpec): OptionSpec {
  return option.choices === undefined || option.name !== "format"
    ? option
    : { ...option, choices: [...option.choices, "html", "fhir"] };
}
