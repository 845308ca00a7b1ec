import { isProcedureCodeShape, normalizeCode } from "../../values/codes.js";
import { cliFailure } from "../cli-failure.js";
import type { Command } from "../command.js";
import { recordOptions } from "../run-records.js";
import { dateOf, dateOption, knownPayer, payerOption } from "../visit-options.js";

const TOPICS = [
  "units",
  "codes",
  "modifiers",
  "pairs",
  "diagnoses",
  "necessity",
  "telehealth",
  "documentation",
  "claim",
] as const;

/** The rules that claims are checked by. */
export const rulesCommand: Command = {
  name: "rules",
  summary: "List the rules that claims are checked by: id, severity, title.",
  usage: ["rules [--topic <topic>] [--payer <id>] [--code <code>] [--date <date>]"],
  options: [
    { name: "topic", value: "topic", choices: TOPICS, description: "Rules of this topic" },
    { ...payerOption, description: "Rules that can speak for this payer" },
    { name: "code", value: "code", description: "Rules that can speak about this procedure code" },
    { ...dateOption, description: "Rules in force on this date of service" },
    ...recordOptions.filter(({ name }) => name === "format"),
  ],
  examples: [
    { says: "the rules about units", arguments: "rules --topic units --format table" },
    {
      says: "rules for a payer and code on a date",
      arguments: "rules --payer medicare-part-b --code 97530 --date 2026-03-02",
    },
  ],
  notes: ["ot-billing-rules explain <rule-id> says what a rule checks, why, for whom, and where it is published."],
  run: async (context) => {
    const { args } = context;
    if (args.positionals.length > 0)
      throw cliFailure("usage", "rules takes options only; explain <rule-id> explains a rule.");
    const [{ rulesFor }, { writeResults }, { rulesPrinter }] = await Promise.all([
      import("../../check/rules-for.js"),
      import("../write-results.js"),
      import("../print/print-rules.js"),
    ]);
    const topic = args.value("topic");
    const code = args.value("code");
    const payer = args.value("payer");
    const serviceDate = dateOf(args);
    const procedureCode = code === undefined ? undefined : normalizeCode(code);
    if (procedureCode !== undefined && !isProcedureCodeShape(procedureCode))
      throw cliFailure("usage", "--code takes a procedure code, such as 97530.");
    const listed = rulesFor({
      ...(procedureCode === undefined ? {} : { procedureCode }),
      ...(payer === undefined ? {} : { payer: knownPayer(payer) }),
      ...(serviceDate === undefined ? {} : { serviceDate }),
    });
    const results = listed
      .filter((rule) => topic === undefined || rule.topic === topic)
      .map(({ id, topic: of, severity, title, why, scope, effectiveFrom, effectiveThrough, citations }) => ({
        kind: "rule" as const,
        id,
        topic: of,
        severity,
        title,
        why,
        scope,
        effectiveFrom,
        effectiveThrough,
        citations,
      }));
    return writeResults(context, results, rulesPrinter);
  },
};
