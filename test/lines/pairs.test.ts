import { describe, expect, it } from "vitest";
import type { Service } from "../../src/claim/service.js";
import type { Visit } from "../../src/claim/visit.js";
import type { Proposal } from "../../src/lines/proposal.js";
import { proposeLines } from "../../src/lines/propose-lines.js";
import type { Reference } from "../../src/reference/reference.js";
import { inWords, optionsOf, USUAL_VISIT } from "./golden.js";

const timed = (procedureCode: string, minutes = 15): Service => ({ procedureCode, minutes });
const at = (procedureCode: string, start: number, end: number): Service => ({
  procedureCode,
  minutes: end - start,
  intervals: [{ start, end }],
});

function propose(services: readonly Service[], changes: Partial<Visit> = {}, reference?: Reference): Proposal {
  const visit = { ...USUAL_VISIT, ...changes, services };
  return proposeLines(visit, { ...optionsOf({}), ...(reference === undefined ? {} : { reference }) });
}

function withoutSetting(services: readonly Service[], payer: Visit["payer"] = USUAL_VISIT.payer): Proposal {
  const { setting: _, ...visit } = USUAL_VISIT;
  return proposeLines({ ...visit, payer, services }, optionsOf({}));
}

const HOSPITAL = { setting: "outpatient-hospital" } as const;

describe("a pair that no modifier separates", () => {
  it("leaves out column two, in whichever order the two were documented", () => {
    for (const services of [
      [timed("97140"), timed("97124")],
      [timed("97124"), timed("97140")],
    ]) {
      const proposal = propose(services);
      expect(inWords(proposal)).toEqual({
        lines: ["97140 x1 GO"],
        unbilled: ["97124 15 min: pair-edit"],
        suggestions: [],
        undetermined: [],
      });
    }
  });

  it("names the rule that would find it, its units, and the edition", () => {
    const [entry] = propose([timed("97165"), timed("97168")]).unbilled;
    expect(entry).toMatchObject({ procedureCode: "97168", units: 1, ruleId: "ptp-pair-forbidden" });
    expect(entry?.message).toBe("97168 is not payable with 97165 on one date, with any modifier.");
    expect(entry?.citations.map(({ section }) => section).join()).toContain("2024Q3");
  });

  it("depends on the setting: evaluation and performance test", () => {
    const services = [timed("97165", 40), timed("97750")];
    expect(propose(services).unbilled[0]?.ruleId).toBe("ptp-pair-forbidden");
    expect(propose(services, HOSPITAL).unbilled[0]?.ruleId).toBe("ptp-modifier-required");
  });

  it("is not offered with a modifier, even at separate times", () => {
    expect(propose([at("97140", 540, 555), at("97124", 600, 615)]).suggestions).toEqual([]);
  });
});

describe("a pair that a modifier may separate", () => {
  it("leaves out column two, and offers an X modifier before 59 where the record shows separate times", () => {
    const { lines, unbilled, suggestions } = propose([at("97530", 540, 555), at("97537", 555, 570)]);
    expect(lines.map((line) => line.procedureCode)).toEqual(["97530"]);
    expect(unbilled).toMatchObject([
      { procedureCode: "97537", minutes: 15, units: 1, reason: "pair-edit", ruleId: "ptp-modifier-required" },
    ]);
    expect(suggestions).toMatchObject([
      { lineNumber: null, procedureCode: "97537", modifiers: ["XE", "XS", "XP", "XU", "59"] },
    ]);
    expect(suggestions[0]?.message).toContain("at separate times");
  });

  it("offers no modifier for services that share minutes", () => {
    const { suggestions } = propose([at("97530", 540, 555), at("97537", 554, 569)]);
    expect(suggestions).toMatchObject([{ procedureCode: "97537", modifiers: [] }]);
    expect(suggestions[0]?.message).toBe("97537 and 97530 share 1 minute: no modifier separates them.");
  });

  it("asks for the times where they are not recorded", () => {
    for (const services of [
      [timed("97530"), timed("97537")],
      [at("97530", 540, 555), timed("97537")],
    ]) {
      const { suggestions } = propose(services);
      expect(suggestions).toMatchObject([{ procedureCode: "97537", modifiers: [] }]);
      expect(suggestions[0]?.message).toContain("Record when 97537 and 97530 were given");
    }
  });

  it("stands beside every code it is column two of", () => {
    const { unbilled, suggestions } = propose([at("97530", 540, 555), at("97150", 560, 600), at("97110", 540, 550)]);
    expect(unbilled.map((entry) => entry.procedureCode)).toEqual(["97530", "97110"]);
    expect(suggestions.map(({ modifiers }) => modifiers.length)).toEqual([5, 5]);
  });

  it("holds back nothing once the edit has ended", () => {
    const services = [timed("97530"), timed("97535")];
    expect(inWords(propose(services, { serviceDate: "2021-12-31" })).unbilled).toEqual(["97535 15 min: pair-edit"]);
    expect(inWords(propose(services, { serviceDate: "2022-01-01" })).unbilled).toEqual([]);
  });

  it("follows the nearest edition on a date beyond the table", () => {
    const services = [timed("97530"), timed("97537")];
    for (const serviceDate of ["2023-03-02", "2027-03-02"]) {
      expect(inWords(propose(services, { serviceDate })).unbilled).toEqual(["97537 15 min: pair-edit"]);
    }
  });
});

describe("several pairs", () => {
  it("one code may hold back several", () => {
    // 97150 is column one to both, and 97113 to 97110.
    expect(inWords(propose([timed("97110"), timed("97113"), timed("97150", 30)])).lines).toEqual(["97150 x1 GO"]);
  });

  it("a code that is held back holds back nothing itself", () => {
    // 97140 holds back 97018, which alone would hold back 97022.
    expect(inWords(propose([timed("97022"), timed("97018")])).lines).toEqual(["97018 x1 GO"]);
    expect(inWords(propose([timed("97022"), timed("97018"), timed("97140")])).lines).toEqual([
      "97022 x1 GO",
      "97140 x1 GO",
    ]);
  });

  it("a ring keeps one code, the same in every order", () => {
    const ring = ["97750", "97150", "97530"];
    for (const [a = "", b = "", c = ""] of [ring, [...ring].reverse(), ["97150", "97750", "97530"]]) {
      const proposal = propose([timed(a), timed(b), timed(c)]);
      expect(inWords(proposal).lines).toEqual(["97150 x1 GO"]);
      expect(inWords(proposal).unbilled).toHaveLength(2);
    }
  });

  it("a base that is held back takes its add-on with it", () => {
    const proposal = propose([timed("92507", 30), timed("97129", 30)], { discipline: "SLP" });
    expect(inWords(proposal)).toMatchObject({
      lines: ["92507 x1 GN"],
      unbilled: ["97129 30 min: pair-edit", "97130: add-on-without-base"],
    });
    expect(proposal.units.codes.map(({ procedureCode }) => procedureCode)).toEqual(["92507", "97129", "97130"]);
  });

  it("what is held back keeps its minutes in the count", () => {
    const proposal = propose([timed("97140", 8), timed("97124", 7)]);
    expect(proposal.units.timedMinutes).toBe(15);
    expect(inWords(proposal).lines).toEqual(["97140 x1 GO"]);
  });
});

describe("units beyond an absolute limit", () => {
  const splints = (quantity: number): readonly Service[] => [{ procedureCode: "29125", quantity, side: "bilateral" }];

  it("are held back, at the limit and beyond it", () => {
    expect(inWords(propose(splints(1)))).toMatchObject({ lines: ["29125 x1 GO"], unbilled: [] });
    const proposal = propose(splints(3));
    expect(inWords(proposal)).toMatchObject({ lines: ["29125 x1 GO"], unbilled: ["29125: unit-limit"] });
    expect(proposal.unbilled[0]).toMatchObject({
      units: 2,
      ruleId: "mue-exceeded",
      message: "Units of 29125 beyond 1 are not payable on one date, with any modifier.",
    });
  });

  it("are not held back by a limit that a review may lift", () => {
    expect(inWords(propose([timed("97110", 105)]))).toMatchObject({ lines: ["97110 x7 GO"], unbilled: [] });
  });

  it("are all units where the setting pays none: an orthosis on a practitioner claim", () => {
    const orthosis = [{ procedureCode: "L3808", quantity: 1 }];
    const proposal = propose(orthosis);
    expect(inWords(proposal)).toMatchObject({ lines: [], unbilled: ["L3808: unit-limit"] });
    expect(proposal.unbilled[0]?.message).toContain("supplier claim");
    expect(inWords(propose(orthosis, HOSPITAL)).lines).toEqual(["L3808 x1"]);
  });

  it("are divided between therapist and assistant after the limit", () => {
    const proposal = propose(splints(2), { furnishedBy: "assistant" });
    expect(inWords(proposal).lines).toEqual(["29125 x1 GO CO"]);
    expect(proposal.assistantSplits[0]).toMatchObject({ assistantUnits: 1, therapistUnits: 0 });
  });
});

describe("what is not known", () => {
  const pair = [timed("97530"), timed("97537")];
  const splints = [{ procedureCode: "29125", quantity: 2 }];

  it("a setting that is not given holds back nothing, and is named once where it matters", () => {
    const proposal = withoutSetting([...pair, ...splints, timed("97140"), timed("97124")]);
    expect(inWords(proposal).unbilled).toEqual([]);
    expect(proposal.undetermined.filter(({ missing }) => missing.includes("setting"))).toHaveLength(1);
    expect(inWords(withoutSetting([timed("97530"), timed("97110")])).undetermined).toEqual([]);
  });

  it("a payer that is not known to use the edits: named where they would matter", () => {
    const plan = { id: "plan", label: "A plan", countingMethod: { value: "cms-8-minute", mark: "official" } } as const;
    expect(inWords(propose(pair, { payer: plan })).undetermined).toContain("payer.ncciEdits");
    expect(inWords(propose(splints, { payer: plan })).undetermined).toContain("payer.mue");
    expect(inWords(propose([timed("97530"), timed("97110")], { payer: plan })).undetermined).not.toContain(
      "payer.ncciEdits",
    );
  });

  it("a payer that does not use the edits: nothing is held back", () => {
    const off = { value: false, mark: "official" } as const;
    const plan = { id: "plan", label: "A plan", ncciEdits: off, mue: off } as const;
    const proposal = propose([...splints, { procedureCode: "97165" }, { procedureCode: "97168" }], { payer: plan });
    expect(proposal.unbilled).toEqual([]);
    expect(inWords(proposal).undetermined).not.toContain("payer.ncciEdits");
  });

  it("tables that are withdrawn hold back nothing and are named once", () => {
    const proposal = propose([...pair, ...splints], {}, { ptpEdits: null, mue: null });
    expect(proposal.unbilled).toEqual([]);
    const missing = proposal.undetermined.flatMap((entry) => entry.missing);
    expect(missing.filter((name) => name === "reference.ptpEdits")).toHaveLength(1);
    expect(missing.filter((name) => name === "reference.mue")).toHaveLength(1);
  });

  it("without the list of modifiers none is offered", () => {
    const { suggestions } = propose([at("97530", 540, 555), at("97537", 555, 570)], {}, { ptpBypass: null });
    expect(suggestions.map(({ modifiers }) => modifiers)).toEqual([[]]);
  });
});
