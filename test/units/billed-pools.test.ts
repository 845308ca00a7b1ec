import { describe, expect, it } from "vitest";
import type { Discipline, Service } from "../../src/claim/service.js";
import { procedureCodes } from "../../src/reference/built-in/procedure-codes.js";
import { lookUpCode } from "../../src/reference/look-up-code.js";
import { billedPools, type BilledLine } from "../../src/units/billed-pools.js";

function line(procedureCode: string, discipline: Discipline | null): BilledLine {
  const found = lookUpCode(procedureCode, "2026-03-02", { reference: { procedureCodes } });
  const code = found.status === "found" ? found.value : undefined;
  return { line: { lineNumber: 1, procedureCode, modifiers: [] }, code, discipline };
}

function service(procedureCode: string, discipline?: Discipline): Service {
  return { procedureCode, minutes: 15, ...(discipline === undefined ? {} : { discipline }) };
}

/** Pools as discipline, codes of the lines and codes of the services. */
function poolsOf(lines: readonly BilledLine[], services: readonly Service[]): readonly unknown[] {
  return billedPools(lines, services).map((pool) => [
    pool.discipline,
    pool.lines.map((each) => each.line.procedureCode).join(" "),
    pool.services.map(({ procedureCode }) => procedureCode).join(" "),
    pool.unplacedCodes.join(" "),
  ]);
}

describe("billedPools", () => {
  it("makes one pool of a date of one discipline, whatever does not say so", () => {
    expect(poolsOf([line("97530", "OT"), line("97110", null)], [service("97110"), service("97140", "OT")])).toEqual([
      ["OT", "97530 97110", "97110 97140", ""],
    ]);
  });

  it("makes one pool of a date that tells no discipline, and none of a date without lines", () => {
    expect(poolsOf([line("97530", null)], [service("97530")])).toEqual([[null, "97530", "97530", ""]]);
    expect(poolsOf([], [service("97530", "OT")])).toEqual([]);
  });

  it("takes the discipline from a service where no line says one", () => {
    expect(poolsOf([line("97530", null)], [service("97530", "OT")])).toEqual([["OT", "97530", "97530", ""]]);
  });

  it("comes in the order OT, PT, SLP", () => {
    expect(poolsOf([line("92507", "SLP"), line("97110", "PT"), line("97530", "OT")], [])).toEqual([
      ["OT", "97530", "", ""],
      ["PT", "97110", "", ""],
      ["SLP", "92507", "", ""],
    ]);
  });

  it("leaves out a discipline that is not billed on the date", () => {
    expect(poolsOf([line("97530", "OT")], [service("97530", "OT"), service("97110", "PT")])).toEqual([
      ["OT", "97530", "97530", ""],
    ]);
  });

  it("places a line by the services of its code, and a service by the lines of its code", () => {
    expect(
      poolsOf(
        [line("97530", null), line("97110", "PT")],
        [service("97530", "OT"), service("97110"), service("97140", "OT")],
      ),
    ).toEqual([
      ["OT", "97530", "97530 97140", ""],
      ["PT", "97110", "97110", ""],
    ]);
  });

  it("places an add-on by the services of its base", () => {
    expect(poolsOf([line("97130", null), line("97110", "PT")], [service("97129", "OT")])).toEqual([
      ["OT", "97130", "97129", ""],
      ["PT", "97110", "", ""],
    ]);
    expect(poolsOf([line("97535", null), line("97110", "PT")], [service("97129", "OT")])).toEqual([
      ["PT", "97110", "", "97535"],
    ]);
  });

  it("places nothing by a code that is not in the table", () => {
    expect(poolsOf([line("99999", null), line("97110", "PT")], [service("97530", "OT")])).toEqual([
      ["PT", "97110", "", "99999"],
    ]);
  });

  it("names the codes that may belong to either", () => {
    expect(
      poolsOf(
        [line("97530", "OT"), line("97530", "PT"), line("97110", null)],
        [service("97530"), service("97110", "OT"), service("97110", "PT")],
      ),
    ).toEqual([
      ["OT", "97530", "97110", "97110 97530"],
      ["PT", "97530", "97110", "97110 97530"],
    ]);
  });
});
