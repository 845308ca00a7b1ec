import { describe, expect, it } from "vitest";
import { run } from "./run.js";

/** A program in another process that answers every question alike. */
function answering(answer: string): string {
  const script = `require("node:readline").createInterface({input:process.stdin}).on("line",(l)=>{const {id}=JSON.parse(l);console.log(JSON.stringify({id,answer:${answer}}))})`;
  return `"${process.execPath}" -e '${script}'`;
}

describe("conformance", () => {
  it("passes by this library", async () => {
    const ran = await run("conformance --task units,assistant-split");
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.records.length).toBeGreaterThan(1000);
    expect(ran.records.every(({ passed }) => passed === true)).toBe(true);
  });

  it("tells on a terminal how many cases passed", async () => {
    const ran = await run("conformance --task pricing", { columns: 80 });
    expect(ran.stdout).toMatch(/pricing +66 +66 +0\n66 cases, all passed\./);
  });

  it("asks another implementation, and names what is wrong", async () => {
    const command = ["conformance", "--task", "units", "--command", answering('{timedUnits:1,units:{"97530":1}}')];
    const ran = await run(command);
    expect(ran.code).toBe(1);
    const byId = new Map(ran.records.map((record) => [record["id"], record]));
    expect(byId.get("units/one-code-8")).toMatchObject({ passed: true, fault: null });
    expect(byId.get("units/one-code-23")).toMatchObject({ passed: false, fault: "timedUnits 1, expected 2" });
  });

  it.each([
    ["ends at once", `"${process.execPath}" -e 0`],
    ["is no program", "no-such-program-9f3a 2>&-"],
  ])("fails every case of a command that %s", async (_, command) => {
    const ran = await run(["conformance", "--task", "pricing", "--command", command]);
    expect(ran.code).toBe(1);
    expect(ran.records.map(({ fault }) => fault)).toEqual(ran.records.map(() => "no answer"));
  });

  it("counts lines that are no answers", async () => {
    const chatty = `"${process.execPath}" -e 'console.log("hello");console.log("{}")'`;
    const ran = await run(["conformance", "--case", "units/one-code-8", "--command", chatty]);
    expect(ran.stderr).toContain("2 lines of the command are no answers");
  });

  it("answers questions itself, and null to what is none", async () => {
    const input = { services: [{ procedureCode: "97530", minutes: 23 }], countingMethod: "cms-8-minute" };
    const lines = [
      JSON.stringify({ id: "a", task: "units", input: { ...input, serviceDate: "2026-03-02" } }),
      JSON.stringify({ id: "b", task: "units", input: { ...input, serviceDate: "2026-02-30" } }),
      JSON.stringify({ id: "c", task: "taxes", input: {} }),
      "not JSON",
      "",
    ];
    const ran = await run("conformance --answer", { stdin: lines.join("\n") });
    expect(ran.records).toEqual([
      { id: "a", answer: { timedUnits: 2, units: { "97530": 2 } } },
      { id: "b", answer: null },
      { id: null, answer: null },
      { id: null, answer: null },
    ]);
  });

  it.each([
    ["conformance --task taxes", "--task takes units, assistant-split"],
    ["conformance --case no-such-case", "The kit has no such case."],
    ["conformance file.json", "conformance takes options only."],
  ])("refuses %s", async (command, message) => {
    expect(await run(command)).toMatchObject({ code: 2, stdout: "" });
    expect((await run(command)).stderr).toContain(message);
  });
});
