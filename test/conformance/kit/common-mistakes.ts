import type { UnitsInput } from "../../../src/cli/conformance/answer-question.js";
import { judgeAnswer } from "../../../src/cli/conformance/judge-answer.js";
import type { KitCase } from "../../../src/cli/conformance/kit-case.js";
import { POOLED_CODES } from "../../units/count.js";
import type { MistakenCalculator } from "./mistaken-calculators.js";
import { mistakenCalculators } from "./mistaken-calculators.js";

type UnitCase = Extract<KitCase, { task: "units" }>;

/** Cases that a calculator without families and counted codes can answer: the pooled count of 15-minute codes. */
export function plainPools(cases: readonly KitCase[]): readonly UnitCase[] {
  return cases.filter((each): each is UnitCase => {
    if (each.task !== "units") return false;
    const { services, countingMethod } = each.input as UnitsInput;
    return (
      countingMethod === "cms-8-minute" &&
      services.every(({ procedureCode, minutes }) => POOLED_CODES.includes(procedureCode) && minutes !== undefined)
    );
  });
}

/** The cases that a mistaken calculator fails, with what it answers. */
export function failuresOf(
  calculator: MistakenCalculator,
  cases: readonly UnitCase[],
): readonly { readonly kitCase: UnitCase; readonly fault: string }[] {
  return cases.flatMap((kitCase) => {
    const fault = judgeAnswer(kitCase, calculator.count((kitCase.input as UnitsInput).services));
    return fault === null ? [] : [{ kitCase, fault }];
  });
}

const SHOWN = 5;

/** The page about common mistakes, from the kit itself. */
export function commonMistakesPage(cases: readonly KitCase[]): string {
  const pools = plainPools(cases);
  const sections = mistakenCalculators.map((calculator) => {
    const failures = failuresOf(calculator, pools);
    const rows = failures
      .slice(0, SHOWN)
      .map(({ kitCase, fault }) => `| \`${kitCase.id}\` | ${minutesText(kitCase)} | ${fault} |`);
    const title = calculator.name.charAt(0).toUpperCase() + calculator.name.slice(1);
    return `## ${title}

${calculator.mistake} It fails ${failures.length} of ${pools.length} cases. The first ${Math.min(SHOWN, failures.length)}:

| case | minutes | what it answers |
|---|---|---|
${rows.join("\n")}
`;
  });
  return `# How unit calculators usually go wrong

Four mistakes are common, the third in two forms. Each is modelled below by a few lines of code in the tests of this library, run
against the ${pools.length} cases of the kit that ask for the pooled count of 15-minute codes. This page is written by those tests.

${sections.join("\n")}`;
}

function minutesText({ input }: UnitCase): string {
  return (input as UnitsInput).services.map(({ procedureCode, minutes }) => `${procedureCode} ${minutes}`).join(", ");
}
