import type { CountingMethod } from "../../claim/payer.js";
import { isModifierShape, isProcedureCodeShape, normalizeCode } from "../../values/codes.js";
import { cliFailure } from "../cli-failure.js";
import type { Command, CommandContext } from "../command.js";
import type { ExitCode } from "../cli-io.js";
import { methodOption } from "../countable-visit.js";
import { recordOptions } from "../run-records.js";
import * as visit from "../visit-options.js";

/** The working of a visit in sentences, or what the tables say about a code or modifier. */
export const explainCommand: Command = {
  name: "explain",
  summary: "Write the working of visits in sentences, or what the tables say about a code or modifier.",
  usage: ["explain [options] [file ...]", "explain <code|modifier> ... --date <date>"],
  options: [
    methodOption,
    visit.payerOption,
    visit.disciplineOption,
    visit.dateOption,
    visit.diagnosisOption,
    visit.placeOfServiceOption,
    visit.settingOption,
    visit.furnishedByOption,
    visit.preferOption,
    visit.columnOption,
    ...recordOptions,
  ],
  examples: [
    {
      says: "the working of services",
      input: '[{"procedureCode":"97110","minutes":33},{"procedureCode":"97140","minutes":7}]',
      arguments: "explain --method cms-8-minute --date 2026-03-02 --format table",
    },
    { says: "a code", arguments: "explain 97530 --date 2026-03-02 --format table" },
    { says: "a modifier", arguments: "explain CO --date 2026-03-02 --format table" },
  ],
  notes: [
    "A visit with discipline, payer and diagnoses is explained to its proposed lines; services alone, or any visit with --method, to their units. A file that is named like a code is given as ./97530.",
  ],
  run: (context) => {
    const terms = context.args.positionals.map(normalizeCode);
    const isTerm = (term: string): boolean => isProcedureCodeShape(term) || isModifierShape(term);
    if (!terms.some(isTerm)) return explainRecords(context);
    if (terms.every(isTerm)) return explainTerms(terms, context);
    throw cliFailure("usage", "explain takes codes and modifiers, or files, not both.");
  },
};

async function explainRecords(context: CommandContext): Promise<ExitCode> {
  const [{ explainVisit }, { runRecords }, { explanationPrinter }, { visitInputs }] = await Promise.all([
    import("../explain-visit.js"),
    import("../run-records.js"),
    import("../print/print-explanation.js"),
    import("../visit-inputs.js"),
  ]);
  const { args } = context;
  const perRecord = explainVisit({
    command: "explain",
    method: args.value("method") as CountingMethod | undefined,
    isComparison: false,
    preferInTie: visit.preferredCodes(args),
    defaults: visit.visitDefaults(args),
  });
  return runRecords(context, { read: visitInputs(context), perRecord, printer: explanationPrinter });
}

async function explainTerms(terms: readonly string[], context: CommandContext): Promise<ExitCode> {
  const date = visit.dateOf(context.args);
  if (date === undefined) throw cliFailure("usage", "explain needs the date of service: --date YYYY-MM-DD.");
  const [{ explainTerm }, { explanationPrinter }, { writeResults }] = await Promise.all([
    import("../explain-term.js"),
    import("../print/print-explanation.js"),
    import("../write-results.js"),
  ]);
  return writeResults(
    context,
    terms.map((term) => explainTerm(term, date)),
    explanationPrinter,
  );
}
