import { counted } from "../../values/counted.js";
import type { KitTask } from "../conformance/kit-case.js";
import type { Printer } from "../output/record-writer.js";
import type { TextStyle } from "../output/text-style.js";
import { textTable } from "../output/text-table.js";

/** What became of one case. */
export interface ConformanceResult {
  readonly kind: "conformance-result";
  readonly id: string;
  readonly task: KitTask;
  readonly passed: boolean;
  /** What is wrong; `null` for a right answer. */
  readonly fault: string | null;
  readonly source: string;
}

/** How the results of the kit look: faults one by one, right answers as a count. */
export const conformancePrinter: Printer<ConformanceResult> = {
  table: (result, style) => conformancePrinter.together?.([result], style) ?? [],
  together: (results, style) => [...faultTable(results, style), ...taskTable(results, style)],
  columns: ["id", "task", "passed", "fault", "source"],
  rows: ({ id, task, passed, fault, source }) => [[id, task, passed ? "yes" : "no", fault, source]],
};

function faultTable(results: readonly ConformanceResult[], style: TextStyle): readonly string[] {
  const wrong = results.filter(({ passed }) => !passed);
  if (wrong.length === 0) return [];
  const rows = wrong.map(({ id, fault }) => [id, fault ?? ""]);
  return [...textTable([{ title: "case" }, { title: "fault" }], rows, style), ""];
}

function taskTable(results: readonly ConformanceResult[], style: TextStyle): readonly string[] {
  const tasks = [...new Set(results.map(({ task }) => task))];
  const rows = tasks.map((task) => {
    const ofTask = results.filter((result) => result.task === task);
    const passed = ofTask.filter((result) => result.passed).length;
    return [task, String(ofTask.length), String(passed), String(ofTask.length - passed)];
  });
  const failed = results.filter((result) => !result.passed).length;
  return [
    ...textTable(
      [
        { title: "task" },
        { title: "cases", align: "right" },
        { title: "passed", align: "right" },
        { title: "failed", align: "right" },
      ],
      rows,
      style,
    ),
    `${counted(results.length, "case")}, ${failed === 0 ? "all passed" : `${failed} failed`}.`,
  ];
}
