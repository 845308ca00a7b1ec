import type { CountingMethod } from "../../claim/payer.js";
import { isDiagnosisCodeShape, isModifierShape, isProcedureCodeShape, normalizeCode } from "../../values/codes.js";
import { cliFailure } from "../cli-failure.js";
import type { Command, CommandContext } from "../command.js";
import type { ExitCode } from "../cli-io.js";
import { methodOption } from "../countable-visit.js";
import { readReference, referenceOption } from "../reference-option.js";
import { recordOptions } from "../run-records.js";
import * as visit from "../visit-options.js";

/** The working of a visit in sentences, or what is known of a rule, code, modifier or diagnosis. */
export const explainCommand: Command = {
  name: "explain",
  summary: "Write the working of visits in sentences, or what is known of a rule, code, modifier or diagnosis.",
  usage: [
    "explain [options] [file ...]",
    "explain <rule-id> ...",
    "explain <code|modifier|diagnosis> ... --date <date>",
  ],
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
    referenceOption,
    ...recordOptions,
  ],
  examples: [
    {
      says: "the working of services",
      input: '[{"procedureCode":"97110","minutes":33},{"procedureCode":"97140","minutes":7}]',
      arguments: "explain --method cms-8-minute --date 2026-03-02 --format table",
    },
    { says: "a code", arguments: "explain 97530 --date 2026-03-02 --format table" },
    { says: "a rule", arguments: "explain timed-units-exceeded --format table" },
    { says: "a diagnosis", arguments: "explain M54.5 --date 2026-03-02 --format table" },
    { says: "a modifier", arguments: "explain CO --date 2026-03-02 --format table" },
  ],
  notes: [
    "A visit with discipline, payer and diagnoses is explained to its proposed lines; services alone, or any visit with --method, to their units. A file that is named like a code or rule is given as ./97530.",
  ],
  run: (context) => {
    const terms = context.args.positionals;
    const isTerm = (term: string): boolean => isRuleShape(term) || isCodeTerm(normalizeCode(term));
    if (!terms.some(isTerm)) return explainRecords(context);
    if (terms.every(isTerm)) return explainTerms(terms, context);
    throw cliFailure("usage", "explain takes rules, codes, modifiers and diagnoses, or files, not both.");
  },
};

/** Words with hyphens; a file so named is given with its folder. */
function isRuleShape(term: string): boolean {
  return /^[a-z]+(?:-[a-z0-9]+)+$/i.test(term);
}

/** Diagnoses have a digit in the second or third place, so that `visits` and `day.csv` are files. */
function isCodeTerm(term: string): boolean {
  const isDiagnosis = isDiagnosisCodeShape(term) && /^[A-Z](?:\d|[A-Z]\d)/.test(term);
  return isProcedureCodeShape(term) || isModifierShape(term) || isDiagnosis;
}

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
    parsing: visit.parseOptions(args),
    tables: await readReference(args),
  });
  return runRecords(context, { read: visitInputs(context), perRecord, printer: explanationPrinter });
}

async function explainTerms(terms: readonly string[], context: CommandContext): Promise<ExitCode> {
  const date = visit.dateOf(context.args);
  const isDateNeeded = !terms.every(isRuleShape);
  if (isDateNeeded && date === undefined)
    throw cliFailure("usage", "explain needs the date of service: --date YYYY-MM-DD.");
  const [{ explainRuleWithExamples }, { explainTerm }, { knownRule }, { explanationPrinter }, { writeResults }] =
    await Promise.all([
      import("../explain-rule-with-examples.js"),
      import("../explain-term.js"),
      import("../rule-options.js"),
      import("../print/print-explanation.js"),
      import("../write-results.js"),
    ]);
  const tables = await readReference(context.args);
  const explanations = terms.map((term) => {
    if (!isRuleShape(term)) return explainTerm(normalizeCode(term), date ?? "", tables);
    return explainRuleWithExamples(knownRule(term), tables);
  });
  return writeResults(context, explanations, explanationPrinter);
}
