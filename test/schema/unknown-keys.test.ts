import { describe, expect, it } from "vitest";
import { closestWord } from "../../src/values/closest-word.js";
import { parseClaim, parseServices, parseVisit } from "../../src/schema.js";
import { claim, line, service, visit } from "./sample-records.js";

function issuesOf(parsed: ReturnType<typeof parseServices> | ReturnType<typeof parseClaim>) {
  return parsed.ok ? [] : parsed.issues;
}

describe("unknown fields", () => {
  it("are issues that name the record and the field that was meant", () => {
    const { assistantMinutes, ...rest } = service;
    expect(issuesOf(parseServices([{ ...rest, assistentMinutes: assistantMinutes }]))).toEqual([
      {
        path: [0],
        pointer: "/0",
        code: "unknown-field",
        message: "[0] holds a field that this record does not have.",
        fix: 'Did you mean assistantMinutes? Write it so, remove the field, or pass { unknownKeys: "ignore" }.',
      },
    ]);
  });

  it("that look like no known field are one issue, which lists the fields and never the key", () => {
    const [only, ...more] = issuesOf(
      parseClaim({ ...claim, serviceLines: [{ ...line, patientName: "x", MariaLopez1961: "x" }] }),
    );
    expect(more).toEqual([]);
    expect(only?.pointer).toBe("/serviceLines/0");
    expect(only?.fix).toContain("lineNumber, procedureCode, modifiers, serviceDate");
    expect(JSON.stringify(only)).not.toMatch(/patientName|Maria/);
  });

  it("of the root are found too", () => {
    const [only] = issuesOf(parseClaim({ ...claim, memberId: "x" }));
    expect([only?.pointer, only?.message]).toEqual(["", "The input holds a field that this record does not have."]);
  });

  it("of a payer profile inside a claim are found", () => {
    const payer = { id: "mine", label: "Mine", countingmethod: { value: "cpt-midpoint", mark: "official" } };
    const [only] = issuesOf(parseClaim({ ...claim, payer }));
    expect([only?.pointer, only?.fix.slice(0, 28)]).toEqual(["/payer", "Did you mean countingMethod?"]);
  });

  it("are left out when they are to be ignored, everywhere", () => {
    const extra = { emrId: 1, __proto__: { polluted: true } };
    const given = {
      ...visit,
      ...extra,
      services: [{ ...service, ...extra, remoteMonitoring: { ...service.remoteMonitoring, ...extra } }],
    };
    expect(parseVisit(given, { unknownKeys: "ignore" })).toEqual({ ok: true, value: visit });
    expect(parseVisit(given).ok).toBe(false);
  });

  it("known fields are still checked when unknown ones are ignored", () => {
    const parsed = parseServices([{ procedureCode: "97530", minutes: "30", emrId: 1 }], { unknownKeys: "ignore" });
    expect(issuesOf(parsed).map(({ pointer }) => pointer)).toEqual(["/0/minutes"]);
  });
});

describe("the key that was meant", () => {
  const known = ["procedureCode", "minutes", "assistantMinutes", "side", "OT", "PT-SLP", "from", "serviceDate"];
  it.each([
    ["assistentMinutes", "assistantMinutes"],
    ["assistant_minutes", "assistantMinutes"],
    ["AssistantMinutes", "assistantMinutes"],
    ["Assistant Minutes", "assistantMinutes"],
    ["asistantMinuts", "assistantMinutes"],
    ["minute", "minutes"],
    ["mintues", "minutes"],
    ["procedurecode", "procedureCode"],
    ["procedure-code", "procedureCode"],
    ["ot", "OT"],
    ["PT_SLP", "PT-SLP"],
    ["form", "from"],
    ["servicedate", "serviceDate"],
  ])("%s is %s", (unknown, meant) => {
    expect(closestWord(unknown, known)).toBe(meant);
  });

  it.each(["", "units", "patientName", "PT", "st", "__proto__", "constructor", "x".repeat(100_000), "minutesOfCare"])(
    "%j is none",
    (unknown) => {
      expect(closestWord(unknown, known)).toBeUndefined();
    },
  );
});
