import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/entries.mjs";
import type { Command } from "../../src/cli/command.js";
import { commands } from "../../src/cli/commands.js";
import { exampleLine } from "../../src/cli/help-text.js";
import { run } from "./run.js";

const loaded: Command[] = await Promise.all(Object.values(commands).map((load) => load()));
const guide = readFileSync(`${root}docs/guide/command-line.md`, "utf8");

describe("the program", () => {
  it("tells its version", async () => {
    const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { version: string };
    expect(await run("--version")).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: "" });
    expect(await run("-V")).toMatchObject({ code: 0, stdout: `${version}\n` });
  });

  it("lists its commands", async () => {
    const help = await run("--help");
    expect(help).toMatchObject({ code: 0, stderr: "" });
    for (const { name } of loaded) expect(help.stdout).toContain(`  ${name}`);
    expect(await run("help")).toMatchObject({ code: 0, stdout: help.stdout });
  });

  it("writes its help to standard error and fails when no command is given", async () => {
    const ran = await run([]);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain("Usage: ot-billing-rules <command>");
  });

  it.each([
    ["unist", "Did you mean units?"],
    ["lokup", "Did you mean lookup?"],
    ["visits.json", `Commands are ${Object.keys(commands).join(", ")}.`],
    ["constructor", "There is no such command."],
  ])("names the command that was probably meant by %s", async (typed, hint) => {
    const ran = await run(typed);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain(hint);
  });

  it.each([
    ["units --mehtod cms-8-minute", "Did you mean --method?"],
    ["units --dat 2026-03-02", "Did you mean --date?"],
    ["units --zzzzzzzz", "Options are --method,"],
    ["units --method", "--method needs a value: --method <method>."],
    ["units --method --compare", "--method needs a value"],
    ["units --method cms-8-minutes", "Did you mean cms-8-minute?"],
    ["units --compare=yes", "--compare takes no value."],
    ["units --date 2026-03-02 --date 2026-03-03", "--date may be given once only."],
    ["units --date 2026-02-30 --method cms-8-minute", "--date is an existing date of service written YYYY-MM-DD."],
    ["units --payer medicare-part-c --date 2026-03-02", "Did you mean medicare-part-b?"],
    ["units --compare --method cms-8-minute --date 2026-03-02", "leave --method out"],
    ["units --prefer abc --date 2026-03-02", "--prefer takes procedure codes"],
    ["units --compare --date 2026-03-02 --column minutes", "--column takes a name and a title"],
    ["units - -", "Standard input (-) may be named once only."],
    ["propose --place-of-service 2", "--place-of-service is two digits"],
    ["propose --diagnosis back-pain", "--diagnosis takes ICD-10-CM codes"],
    ["propose --discipline ot", "--discipline is one of OT, PT, SLP. Did you mean OT?"],
    ["lookup", "lookup needs a table: code, modifier"],
    ["lookup cod 97530 --date 2026-03-02", "Did you mean code?"],
    ["lookup code 97530", "lookup code needs the date of service: --date YYYY-MM-DD."],
    ["lookup code --date 2026-03-02", "lookup code takes a procedure code, such as 97530."],
    ["lookup code 9753 --date 2026-03-02", "lookup code takes a procedure code, such as 97530."],
    ["lookup pair 97530 --date 2026-03-02 --setting practitioner", "lookup pair takes two codes."],
    ["lookup mue 97530 --date 2026-03-02", "lookup mue needs the kind of claim: --setting practitioner"],
    ["lookup threshold kz --date 2026-03-02", "lookup threshold takes kx or review."],
    ["lookup payer medicare-part-c", "Did you mean medicare-part-b?"],
    ["explain 97530", "explain needs the date of service: --date YYYY-MM-DD."],
    [
      "explain 97530 visits.json --date 2026-03-02",
      "explain takes rules, codes, modifiers and diagnoses, or files, not both.",
    ],
    ["explain timed-unit-exceeded", "There is no such rule. Did you mean timed-units-exceeded?"],
    ["explain M25.641", "explain needs the date of service: --date YYYY-MM-DD."],
    ["check --rules units-invald", "Did you mean units-invalid?"],
    ["check --rules units-invalid --without units-invalid", "give one of them"],
    ["check --severity units-invalid", "--severity takes a rule and one of error, warning, information, off"],
    ["check --severity units-invalid=eror", "--severity takes a rule and one of"],
    ["check --severity unit-invalid=error", "Did you mean units-invalid?"],
    ["check --fail-on errors", "Did you mean error?"],
    ["check --as-of today", "--as-of is an existing date written YYYY-MM-DD."],
    ["checklist --fail-on error", "--fail-on is one of missing, unknown, never."],
    ["price --locality ohio", "--locality is two digits behind the contractor or the state"],
    ["price --locality OH-00 --national", "give one of them"],
    ["price --gpci 1.0,1.0", "--gpci takes three indices"],
    ["price --gpci 1.0,1.0,x", "--gpci takes three indices"],
    ["price --gpci 1,1,1,1", "--gpci takes three indices"],
    ["price --open-deductible 10 --deductible-met 10", "give one of them"],
    ["price --open-deductible ten", "--open-deductible is a number of dollars"],
    ["price --deductible-met -1", "--deductible-met is a number of dollars"],
    ["price --sequestration 2", "--sequestration is a share from 0 to 1"],
    ["price --conversion-factor x", "--conversion-factor is a number of dollars"],
    ["price --prior-allowed 2400", "--prior-allowed is a year, OT or PT-SLP, and dollars"],
    ["price --prior-allowed 2026:ST=1", "--prior-allowed is a year, OT or PT-SLP, and dollars"],
    ["price --prior-allowed 2026:OT=1,2026:OT=2", "--prior-allowed names one total of a year once."],
    ["price --national", "price needs --date YYYY-MM-DD --discipline OT|PT|SLP --payer <id>"],
    ["lookup fee 97530 --date 2026-03-02", "lookup fee needs the place: --locality <number>"],
    ["lookup locality --date 2031-03-02", "The localities of this year are not held."],
    ["rules --topic unit", "Did you mean units?"],
    ["rules --payer medicare-part-c", "Did you mean medicare-part-b?"],
    ["rules --code 9753", "--code takes a procedure code, such as 97530."],
    ["rules units-invalid", "explain <rule-id> explains a rule."],
  ])("refuses %s", async (command, message) => {
    const ran = await run(command, { stdin: "code,minutes\n97530,30\n" });
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain(message);
    expect(ran.stderr).toMatch(/^ot-billing-rules: .*\n$/);
  });
});

describe("every command", () => {
  it.each(loaded)("$name is registered under its name and documented", async (command) => {
    expect(Object.keys(commands)).toContain(command.name);
    const help = await run(`${command.name} --help`);
    expect(help).toMatchObject({ code: 0, stderr: "" });
    for (const { name } of command.options) expect(help.stdout).toContain(`--${name}`);
    expect(await run(`help ${command.name}`)).toMatchObject({ stdout: help.stdout });
    expect(guide).toContain(`## ${command.name}`);
    for (const { name } of command.options) expect(guide, `--${name}`).toContain(`\`--${name}`);
  });

  it.each(loaded.flatMap(({ examples }) => examples.map((example) => [exampleLine(example), example] as const)))(
    "runs its example: %s",
    async (_, example) => {
      const stdin = (example.input ?? "").replaceAll("\\n", "\n");
      const ran = await run(example.arguments, { stdin });
      expect(ran.code).toBeLessThan(2);
      expect(ran.stderr).toBe("");
      expect(ran.stdout).not.toBe("");
    },
  );
});

describe("the guide", () => {
  const sessions = [...guide.matchAll(/```console\n\$ (?:printf '(.*)' \| )?ot-billing-rules (.*)\n([^]*?)```/g)];

  it.each(sessions.map(([, input = "", command = "", output = ""]) => [command, input, output] as const))(
    "shows what %s writes",
    async (command, input, output) => {
      const { stdout } = await run(command, { stdin: input.replaceAll("\\n", "\n") });
      expect(stdout).toBe(output);
    },
  );

  it("shows sessions", () => {
    expect(sessions).toHaveLength(11);
  });
});
