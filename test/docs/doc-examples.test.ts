import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { entries, root } from "../../scripts/entries.mjs";
import { filesUnder } from "../architecture/source-file.js";
import { docExamplesOf, runDocExample, type LoadModule } from "./doc-examples.js";

const examples = filesUnder("src", /\.ts$/).flatMap((path) =>
  docExamplesOf(path, readFileSync(`${root}${path}`, "utf8")),
);

const loadEntry: LoadModule = async (specifier) => {
  const entry = entries.find((each) => each.specifier === specifier);
  if (entry === undefined) throw new Error(`${specifier} is not an entry point of this package.`);
  return (await import(`${root}${entry.source}`)) as Record<string, unknown>;
};

describe("documented examples", () => {
  it.each(examples)("$path:$line", async ({ code }) => {
    expect(await runDocExample(code, loadEntry)).toEqual([]);
  });
});

describe("the reader of documented examples", () => {
  const load: LoadModule = () =>
    Promise.resolve({
      half: (n: number) => {
        if (n < 0) throw new RangeError("no");
        return { value: n / 2, steps: [n, n / 2], note: undefined };
      },
    });
  const run = (code: string) => runDocExample(`import { half, type Half } from "x";\n${code}`, load);

  it("finds fences of examples and nothing else", () => {
    const text = [
      "const a = 1;",
      "/**",
      " * Halves.",
      " *",
      " * ```ts",
      " * notAnExample();",
      " * ```",
      " * @example",
      " * ```ts",
      " * half(4); //=> 2",
      " * ```",
      " * @example Twice",
      " * half(2); //=> 1",
      " * @see nothing",
      " */",
    ].join("\n");
    expect(docExamplesOf("a.ts", text).map(({ line, code }) => [line, code.trim()])).toEqual([
      [2, "half(4); //=> 2"],
      [2, "half(2); //=> 1"],
    ]);
  });

  it.each([
    "half(4).value; //=> 2",
    "half(4) //=> { steps: [4, 2], value: 2 }",
    "half(4);\n//=> { value: 2,\n//     steps: [4, 2] }",
    "const a: Half = half(4); //=> { value: 2, ... }\na.steps; //=> [4, ...]",
    "half(-1); //=> throws RangeError",
    "const b = half(4);\n[\n  b.value,\n];\n//=> [2]",
  ])("passes what is true: %s", async (code) => {
    expect(await run(code)).toEqual([]);
  });

  it.each([
    "half(4).value; //=> 3",
    "half(4); //=> { value: 2 }",
    "half(4); //=> { value: 2, steps: [4, ...], more: 1, ... }",
    "half(4).steps; //=> [4]",
    "half(4).steps; //=> [4, 2, 1, ...]",
    "half(4); //=> throws RangeError",
    "half(-1); //=> { value: 2, ... }",
    "half(-1); //=> throws TypeError",
    "half(4);",
  ])("fails what is not: %s", async (code) => {
    expect(await run(code)).toHaveLength(1);
  });

  it("names an import that does not exist", async () => {
    const code = `import { whole } from "x";\nwhole(1); //=> 1`;
    expect(await runDocExample(code, load)).toEqual(["imports whole, which is not exported"]);
  });
});
