import { createInterface } from "node:readline";
import { cliFailure } from "../cli-failure.js";
import type { ExitCode } from "../cli-io.js";
import type { Command, CommandContext } from "../command.js";
import type { KitCase } from "../conformance/kit-case.js";
import { KIT_TASKS } from "../conformance/kit-case.js";
import { recordOptions } from "../run-records.js";

/** The conformance kit against this or another implementation. */
export const conformanceCommand: Command = {
  name: "conformance",
  summary: "Run the conformance kit: by this library, or by another implementation that answers line by line.",
  usage: ["conformance [--command <command>] [--task <tasks>] [options]", "conformance --answer"],
  options: [
    { name: "command", value: "command", description: "Shell command of another implementation" },
    { name: "task", value: "tasks", repeats: true, description: `Tasks to run: ${KIT_TASKS.join(", ")}` },
    { name: "case", value: "id", repeats: true, description: "Cases to run, by id" },
    { name: "answer", description: "Answer questions from standard input, one a line, by this library" },
    ...recordOptions.filter(({ name }) => name === "format"),
  ],
  examples: [
    { says: "this library, the assistant's units", arguments: "conformance --task assistant-split --format table" },
    {
      says: "one question, as another implementation is asked",
      input:
        '{"id":"a","task":"units","input":{"services":[{"procedureCode":"97530","minutes":23}],"countingMethod":"cms-8-minute","serviceDate":"2026-03-02"}}\\n',
      arguments: "conformance --answer",
    },
  ],
  notes: [
    "An implementation reads questions from standard input, one JSON object a line with id, task and input, and writes one line for each with id and answer, in any order. docs/conformance/README.md says what each task asks and how answers are compared. Exit code 1 when a case fails.",
  ],
  run: async (context) => {
    const { args } = context;
    if (args.positionals.length > 0) throw cliFailure("usage", "conformance takes options only.");
    if (args.has("answer")) return answerQuestions(context);
    const tasks = listOf(args.all("task"));
    const unknown = tasks.find((task) => !KIT_TASKS.some((known) => known === task));
    if (unknown !== undefined) throw cliFailure("usage", `--task takes ${KIT_TASKS.join(", ")}.`);
    const [{ readKit }, { judgeAnswer }, { writeResults }, { conformancePrinter }] = await Promise.all([
      import("../conformance/read-kit.js"),
      import("../conformance/judge-answer.js"),
      import("../write-results.js"),
      import("../print/print-conformance.js"),
    ]);
    const ids = listOf(args.all("case"));
    const kit = await readKit(tasks);
    const cases = kit.cases.filter(({ id }) => ids.length === 0 || ids.includes(id));
    if (cases.length === 0) throw cliFailure("usage", "The kit has no such case.");
    const answerOf = await answers(context, cases);
    const results = cases.map((each) => {
      const fault = judgeAnswer(each, answerOf(each));
      const { id, task, source } = each;
      return { kind: "conformance-result" as const, id, task, passed: fault === null, fault, source };
    });
    await writeResults(context, results, conformancePrinter);
    return results.every(({ passed }) => passed) ? 0 : 1;
  },
};

function listOf(values: readonly string[]): readonly string[] {
  return values.flatMap((value) => value.split(",")).map((value) => value.trim());
}

async function answers(
  { args, io }: CommandContext,
  cases: readonly KitCase[],
): Promise<(kitCase: KitCase) => unknown> {
  const command = args.value("command");
  if (command === undefined) {
    const { answerQuestion } = await import("../conformance/answer-question.js");
    return (kitCase) => answerQuestion(kitCase);
  }
  const { askCommand } = await import("../conformance/ask-command.js");
  const questions = cases.map(({ id, task, input }) => ({ id, task, input }));
  const { answers: given, strayLines } = await askCommand(command, questions);
  if (strayLines > 0) {
    io.stderr.write(
      `ot-billing-rules: ${strayLines} lines of the command are no answers: {"id": ..., "answer": ...}.\n`,
    );
  }
  return ({ id }) => given.get(id);
}

async function answerQuestions({ io, output }: CommandContext): Promise<ExitCode> {
  const { answerQuestion } = await import("../conformance/answer-question.js");
  const { readQuestion } = await import("../conformance/read-question.js");
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Infinity })) {
    if (line.trim() === "") continue;
    const question = readQuestion(line);
    const answer = question === null ? null : safely(() => answerQuestion(question));
    const text = `${JSON.stringify({ id: question?.id ?? null, answer })}\n`;
    if (output.write(text)) await output.flush();
  }
  await output.flush();
  return 0;
}

/** A question that is not of the kit may hold anything. */
function safely(answer: () => unknown): unknown {
  try {
    return answer();
  } catch {
    return null;
  }
}
