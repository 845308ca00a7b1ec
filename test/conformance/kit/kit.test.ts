import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { root } from "../../../scripts/entries.mjs";
import { answerQuestion } from "../../../src/cli/conformance/answer-question.js";
import { judgeAnswer } from "../../../src/cli/conformance/judge-answer.js";
import type { KitCase } from "../../../src/cli/conformance/kit-case.js";
import { KIT_TASKS } from "../../../src/cli/conformance/kit-case.js";
import { rules } from "../../../src/rules/index.js";
import { commonMistakesPage, failuresOf, plainPools } from "./common-mistakes.js";
import { KIT_VERSION, kitCases, kitFiles, kitPayers } from "./kit-cases.js";
import { mistakenCalculators } from "./mistaken-calculators.js";

// `npm run conformance-kit` writes the files that these tests compare.
const cases = kitCases();
const folder = `${root}docs/conformance/`;
const texts = KIT_TASKS.map((task) => {
  const ofTask = cases.filter((each) => each.task === task);
  return {
    task,
    file: kitFiles[task],
    cases: ofTask.length,
    text: ofTask.map((each) => `${JSON.stringify(each)}\n`).join(""),
  };
});

describe("the files of the kit", () => {
  it.each(texts)("$file is what the golden and worked cases say", async ({ file, text }) => {
    await expect(text).toMatchFileSnapshot(folder + file);
  });

  it("are listed with their hashes", async () => {
    const files = texts.map(({ task, file, cases: count, text }) => {
      return { task, file, cases: count, sha256: createHash("sha256").update(text).digest("hex") };
    });
    const manifest = `${JSON.stringify({ version: KIT_VERSION, files }, null, 2)}\n`;
    await expect(manifest).toMatchFileSnapshot(`${folder}kit.json`);
    await expect(`${JSON.stringify(kitPayers, null, 2)}\n`).toMatchFileSnapshot(`${folder}payers.json`);
  });

  it("name each case once", () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it("hold inputs that are plain JSON", () => {
    expect(JSON.parse(JSON.stringify(cases))).toEqual(cases);
  });
});

/** The cases as they are shipped. */
const shipped = (): readonly KitCase[] =>
  texts.flatMap(({ file }) =>
    readFileSync(folder + file, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as KitCase),
  );

describe("this library", () => {
  it.each(KIT_TASKS)("passes every case of %s", (task) => {
    const ofTask = shipped().filter((each) => each.task === task);
    expect(ofTask.length).toBeGreaterThan(20);
    const faults = ofTask.flatMap((each) => {
      const fault = judgeAnswer(each, answerQuestion(each));
      return fault === null ? [] : [`${each.id}: ${fault}`];
    });
    expect(faults).toEqual([]);
  });
});

describe("the kit fails", () => {
  it("when any one expected unit is altered", () => {
    const unnoticed = shipped().flatMap((each) =>
      alterations(each).filter((altered) => judgeAnswer(altered, answerQuestion(each)) === null),
    );
    expect(unnoticed.map(({ id }) => id)).toEqual([]);
  });

  it("when any one rule is removed", () => {
    const checks = shipped().filter((each) => each.task === "claim-check");
    const unnoticed = rules.filter((rule) => {
      const others = rules.filter((other) => other !== rule);
      const ofRule = checks.filter(({ input }) => (input as { ruleId: string }).ruleId === rule.id);
      return ofRule.every((each) => judgeAnswer(each, answerQuestion(each, others)) === null);
    });
    expect(unnoticed.map(({ id }) => id)).toEqual([]);
  });

  it("for what is no answer", () => {
    for (const answer of [undefined, null, 3, "x", [], {}, { units: [] }, { lines: [1] }, { findings: [] }]) {
      expect(
        shipped()
          .filter((each) => judgeAnswer(each, answer) === null)
          .map(({ id }) => id),
      ).toEqual([]);
    }
  });
});

/** A case with one more unit expected, for each unit it expects. */
function alterations(each: KitCase): readonly KitCase[] {
  const more = (count: number | null): number => (count ?? 0) + 1;
  switch (each.task) {
    case "units": {
      const { timedUnits, lawful } = each.expected;
      const total = timedUnits === undefined ? [] : [{ ...each, expected: { timedUnits: more(timedUnits), lawful } }];
      const codes = Object.keys(lawful[0] ?? {});
      const raised = codes.map((code) => ({
        ...each,
        expected: { ...each.expected, lawful: lawful.map((units) => ({ ...units, [code]: more(units[code] ?? 0) })) },
      }));
      // With every lawful answer raised alike, a tie may turn one into another.
      return lawful.length > 1 ? total : [...total, ...raised];
    }
    case "assistant-split": {
      const { therapistUnits, assistantUnits } = each.expected;
      return [
        { ...each, expected: { therapistUnits: more(therapistUnits), assistantUnits } },
        { ...each, expected: { therapistUnits, assistantUnits: more(assistantUnits) } },
      ];
    }
    case "proposal": {
      const { lawful } = each.expected;
      return (lawful[0] ?? []).map((line) => ({
        ...each,
        expected: {
          lawful: lawful.map((lines) =>
            lines.map((other) =>
              other === line ? other.replace(/ x(\d+)/, (_, units) => ` x${Number(units) + 1}`) : other,
            ),
          ),
        },
      }));
    }
    case "claim-check":
    case "pricing":
      return [];
  }
}

describe("mistaken calculators", () => {
  const pools = plainPools(cases);

  it.each(mistakenCalculators)("$name: fails some cases and passes others", (calculator) => {
    const failures = failuresOf(calculator, pools);
    expect(failures.length).toBeGreaterThan(0);
    expect(failures.length).toBeLessThan(pools.length);
  });

  it("have a page that shows which", async () => {
    await expect(commonMistakesPage(cases)).toMatchFileSnapshot(`${folder}common-mistakes.md`);
  });
});
