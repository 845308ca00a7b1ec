import { cliFailure } from "../cli-failure.js";
import { claimOptions } from "../claim-options.js";
import type { Command } from "../command.js";
import { readReference, referenceOption } from "../reference-option.js";
import { recordOptions } from "../run-records.js";

/** Claims together, to questions for a person. */
export const screenCommand: Command = {
  name: "screen",
  summary:
    "Look at many claims together: impossible days, minutes that hug thresholds or repeat, KX without accrual. Questions, never accusations.",
  usage: ["screen [--screens <ids>] [--payer <id>] [options] [file ...]"],
  options: [
    { name: "screens", value: "ids", repeats: true, description: "Screens to run, instead of all" },
    {
      name: "against",
      value: "pack",
      description: "Pack of other tables, to see which claims they would change",
    },
    ...claimOptions,
    referenceOption,
    ...recordOptions,
  ],
  examples: [
    {
      says: "a clinician's day that does not fit into the recorded shift",
      input:
        '{"patientKey":"p1","claim":{"payer":"medicare-part-b","setting":"practitioner","diagnosisCodes":["M25.641"],"serviceLines":[{"lineNumber":1,"procedureCode":"97530","modifiers":["GO"],"units":2,"serviceDate":"2026-03-02"}],"services":[{"procedureCode":"97530","minutes":30,"discipline":"OT","clinicianKey":"ot-1"}],"clinicianShiftMinutes":[{"clinicianKey":"ot-1","serviceDate":"2026-03-02","minutes":20}]}}',
      arguments: "screen --screens clinician-day-impossible --format table",
    },
    {
      says: "claim lines with a patient column",
      input: "patient,claim,line,code,modifiers,units,date,minutes\\nP1,A,1,97530,GO,2,2026-03-02,30\\n",
      arguments: "screen --payer medicare-part-b --setting practitioner --diagnosis M25.641",
    },
  ],
  notes: [
    'Reads claims as JSON and NDJSON, each alone or as {"patientKey": ..., "claim": ...} with your pseudonym of the patient, and claim lines as CSV with a column patient. A screen stays silent below its least sample; its summary says so, and counts the facts that claims lacked. Exit code 1 when there is a question.',
  ],
  run: async (context) => {
    const { args, io } = context;
    const [options, { claimScreener }, { screens }, { screenRecord }, { runRecords }, printing, inputs, writing] =
      await Promise.all([
        import("../claim-options.js"),
        import("../../check/screening/claim-screener.js"),
        import("../../check/screening/screens.js"),
        import("../screen-record.js"),
        import("../run-records.js"),
        import("../print/print-screening.js"),
        import("../claim-inputs.js"),
        import("../write-results.js"),
      ]);
    const ids = args.all("screens").flatMap((value) => value.split(","));
    if (ids.some((id) => !screens.some((screen) => screen.id === id))) {
      throw cliFailure("usage", `--screens takes ${screens.map(({ id }) => id).join(", ")}.`);
    }
    const against = args.value("against");
    const other =
      against === undefined ? {} : { otherReference: (await readReference(args, "against")).reference ?? {} };
    const screener = claimScreener({
      ...(ids.length === 0 ? {} : { screens: screens.filter(({ id }) => ids.includes(id)) }),
      ...(await readReference(args)),
      ...other,
    });
    let questions = 0;
    const code = await runRecords<never>(context, {
      read: inputs.claimInputs(context),
      perRecord: screenRecord(options.readClaimOptions(args, "screen"), screener),
      printer: printing.noResults,
      instead: function* () {
        const screening = screener.result();
        questions = screening.results.length;
        yield writing.resultsText(printing.screeningItems(screening), printing.screeningPrinter(screening), args, io);
      },
    });
    return code === 0 && questions > 0 ? 1 : code;
  },
};
