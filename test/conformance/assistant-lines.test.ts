import { describe, expect, it } from "vitest";
import { proposeLines } from "../../src/lines/propose-lines.js";
import type { ExpectedLine, WorkedCase } from "./worked-case.js";
import { topics } from "./worked-case.js";

const cases = topics.flatMap((each) => each.cases).filter((each) => each.expected?.lines !== undefined);

describe("worked cases with an assistant, as service lines", () => {
  it.each(cases)("$title ($id)", (each) => {
    const { lines = [], alternativeLines = [] } = each.expected ?? {};
    expect(sorted(propose(each))).toEqual(sorted(lines));
    for (const others of alternativeLines) {
      const preferInTie = others.map((line) => line.procedureCode);
      expect(sorted(propose(each, preferInTie))).toEqual(sorted(others));
    }
  });

  it("are eleven", () => {
    expect(cases).toHaveLength(11);
  });
});

describe("worked cases with an assistant, until 2021", () => {
  it("the modifier stood on both units of 97110 in the first CMS scenario", () => {
    const scenario = cases.find((each) => each.id === "last-unit-13-therapist-minutes");
    if (scenario === undefined) throw new Error("The case is gone.");
    expect(sorted(propose({ ...scenario, serviceDate: "2021-12-31" }))).toEqual(
      sorted([
        { procedureCode: "97140", units: 2, modifiers: ["GP"] },
        { procedureCode: "97110", units: 2, modifiers: ["GP", "CQ"] },
      ]),
    );
  });

  it("before 2020 there was none", () => {
    const modifiers = cases.flatMap((each) =>
      propose({ ...each, serviceDate: "2019-12-31" }).flatMap((line) => line.modifiers),
    );
    expect([...new Set(modifiers)].sort()).toEqual(["GO", "GP"]);
  });
});

function propose(each: WorkedCase, preferInTie: readonly string[] = []): readonly ExpectedLine[] {
  const { serviceDate, discipline = "OT", services = [] } = each;
  const visit = {
    serviceDate,
    discipline,
    payer: "medicare-part-b",
    setting: "practitioner",
    placeOfServiceCode: "11",
    diagnosisCodes: ["M25.641"],
    services: services.map((service) => ({ ...service, groupSize: 2 })),
  } as const;
  return proposeLines(visit, { preferInTie }).lines.map(({ procedureCode, units = 0, modifiers }) => ({
    procedureCode,
    units,
    modifiers: [...modifiers].sort(byPosition),
  }));
}

/** Discipline first, then assistant, as the cases write them. */
function byPosition(a: string, b: string): number {
  return Number(a.startsWith("C")) - Number(b.startsWith("C"));
}

function sorted(lines: readonly ExpectedLine[]): readonly string[] {
  return lines.map((line) => `${line.procedureCode} x${line.units} ${line.modifiers.join(" ")}`).sort();
}
