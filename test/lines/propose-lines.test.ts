import { describe, expect, it } from "vitest";
import type { ServiceLine } from "../../src/claim/service-line.js";
import type { Visit } from "../../src/claim/visit.js";
import { proposeLines } from "../../src/lines/propose-lines.js";
import { inWords, optionsOf, USUAL_VISIT } from "./golden.js";

const visit = (changes: Partial<Visit>): Visit => ({ ...USUAL_VISIT, ...changes });
const timed = (procedureCode: string, minutes: number) => ({ procedureCode, minutes });

describe("diagnosis pointers", () => {
  it.each([
    { diagnosisCodes: [], pointers: [] },
    { diagnosisCodes: ["M18.11"], pointers: [1] },
    { diagnosisCodes: ["M18.11", "M25.641", "G56.01", "R29.3", "Z74.1"], pointers: [1, 2, 3, 4] },
  ])("are the first four diagnoses of $diagnosisCodes.length", ({ diagnosisCodes, pointers }) => {
    const { lines } = proposeLines(visit({ diagnosisCodes, services: [timed("97110", 15)] }));
    expect(lines[0]?.diagnosisPointers).toEqual(pointers);
  });

  it("are the service's own where it has some, on split lines too", () => {
    const services = [{ ...timed("97530", 30), assistantMinutes: 15, diagnosisPointers: [2, 1] }, timed("97110", 15)];
    const { lines } = proposeLines(visit({ services }));
    expect(lines.map((line) => line.diagnosisPointers)).toEqual([
      [2, 1],
      [2, 1],
      [1, 2],
    ]);
  });

  it("of an add-on are those of its base, unless it has its own", () => {
    const base = { ...timed("97129", 30), diagnosisPointers: [2] };
    const alone = proposeLines(visit({ services: [base] }));
    expect(alone.lines.map((line) => line.diagnosisPointers)).toEqual([[2], [2]]);
    const both = proposeLines(visit({ services: [base, { ...timed("97130", 15), diagnosisPointers: [1] }] }));
    expect(both.lines.map((line) => line.diagnosisPointers)).toEqual([[2], [1]]);
  });
});

describe("charges and prices", () => {
  it("charges by the unit, and leaves out what has no charge", () => {
    const services = [{ ...timed("97530", 45), assistantMinutes: 15 }, timed("97110", 15)];
    const { lines } = proposeLines(visit({ services }), { chargePerUnit: { "97530": "61.35" } });
    expect(lines.map((line) => line.chargeAmount)).toEqual(["122.70", "61.35", undefined]);
  });

  it("hands every line to the price, and writes it on the line", () => {
    const asked: string[] = [];
    const allowedAmount = (line: ServiceLine, lines: readonly ServiceLine[]) => {
      asked.push(`${line.lineNumber} of ${lines.length}: ${line.procedureCode} ${line.modifiers.join(" ")}`);
      return "10.00";
    };
    const services = [
      { ...timed("97530", 30), assistantMinutes: 15 },
      { procedureCode: "96127", quantity: 1 },
    ];
    const { lines, accrual } = proposeLines(visit({ services }), { allowedAmount });
    expect(asked).toEqual(["1 of 3: 97530 GO", "2 of 3: 97530 GO CO"]);
    expect(lines.map((line) => line.allowedAmount)).toEqual(["10.00", "10.00", undefined]);
    expect(accrual.map((step) => [step.before, step.threshold])).toEqual([
      ["0.00", "2480.00"],
      ["10.00", "2480.00"],
    ]);
  });
});

it("copies date, place and rendering provider to the line", () => {
  const renderingProvider = { taxonomyCode: "225X00000X", providerKey: "a" };
  const [line] = proposeLines(visit({ renderingProvider, services: [timed("97110", 15)] })).lines;
  expect(line).toMatchObject({ serviceDate: "2026-03-12", placeOfServiceCode: "11", renderingProvider });
});

describe("a tie", () => {
  const services = [timed("97530", 20), timed("97110", 20)];

  it("goes to the code that came first, and both are named", () => {
    const proposal = proposeLines(visit({ services }), optionsOf({}));
    expect(inWords(proposal).lines).toEqual(["97530 x2 GO", "97110 x1 GO"]);
    expect(proposal.units.tie).toEqual({ candidates: ["97530", "97110"], extraUnits: 1 });
  });

  it("goes to the code that the clinician prefers", () => {
    const proposal = proposeLines(visit({ services }), { ...optionsOf({}), preferInTie: ["97110"] });
    expect(inWords(proposal).lines).toEqual(["97530 x1 GO", "97110 x2 GO"]);
  });
});

describe("tables of the caller", () => {
  it("proposes nothing without a table of codes, and says so", () => {
    const reference = { procedureCodes: null };
    const proposal = proposeLines(visit({ services: [timed("97530", 30)] }), { ...optionsOf({}), reference });
    expect(inWords(proposal)).toEqual({
      lines: [],
      unbilled: ["97530 30 min: unknown-code"],
      suggestions: [],
      undetermined: ["reference.procedureCodes"],
    });
  });

  it("cannot tell KX without a threshold", () => {
    const reference = { kxThreshold: null };
    const proposal = proposeLines(visit({ services: [timed("97530", 30)] }), { ...optionsOf({}), reference });
    expect(inWords(proposal)).toMatchObject({ lines: ["97530 x2 GO"], undetermined: ["reference.kxThreshold"] });
  });
});

describe("faults of the caller", () => {
  it.each([
    ["an impossible date", { serviceDate: "2026-02-30" }],
    ["negative minutes", { services: [timed("97530", -1)] }],
    ["half minutes", { services: [timed("97530", 7.5)] }],
    ["more minutes of the assistant than minutes", { services: [{ ...timed("97530", 8), assistantMinutes: 9 }] }],
  ] as const)("throws for %s", (_, changes) => {
    expect(() => proposeLines(visit({ services: [timed("97530", 15)], ...changes }))).toThrow(RangeError);
  });
});
