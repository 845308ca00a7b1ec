import { describe, expect, it } from "vitest";
import type { Service } from "../../src/claim/service.js";
import type { ServiceLine } from "../../src/claim/service-line.js";
import { groupPools } from "../../src/units/group-pools.js";
import { count } from "./count.js";

const MONDAY = "2026-03-02";
const TUESDAY = "2026-03-03";

function service(minutes: number, rest: Partial<Service> = {}): Service {
  return { procedureCode: "97530", minutes, ...rest };
}

function line(lineNumber: number, serviceDate?: string): ServiceLine {
  const dated = serviceDate === undefined ? {} : { serviceDate };
  return { lineNumber, procedureCode: "97530", modifiers: [], ...dated };
}

function poolsOf(services: readonly Service[], serviceLines: readonly ServiceLine[] = []): readonly unknown[] {
  return groupPools({ services, serviceLines }).map(({ serviceDate, discipline, positions }) => [
    serviceDate,
    discipline,
    positions,
  ]);
}

describe("groupPools", () => {
  it("two visits of 7 and 8 minutes pool to 15 on one date, not on two", () => {
    const unitsOf = (second: string): readonly unknown[] =>
      groupPools({
        services: [service(7, { serviceDate: MONDAY }), service(8, { serviceDate: second })],
        serviceLines: [],
      }).map((pool) => count(pool.services).supportedTimedUnits);
    expect(unitsOf(MONDAY)).toEqual([1]);
    expect(unitsOf(TUESDAY)).toEqual([0, 1]);
  });

  it("disciplines do not pool", () => {
    const both = [
      service(7, { serviceDate: MONDAY, discipline: "PT" }),
      service(8, { serviceDate: MONDAY, discipline: "OT" }),
      service(9, { serviceDate: MONDAY, discipline: "PT" }),
    ];
    expect(poolsOf(both)).toEqual([
      [MONDAY, "OT", [1]],
      [MONDAY, "PT", [0, 2]],
    ]);
  });

  it("come in order of date, then discipline, with services in order of entry", () => {
    const services = [
      service(1, { serviceDate: TUESDAY, discipline: "OT" }),
      service(2, { serviceDate: MONDAY, discipline: "SLP" }),
      service(3, { serviceDate: MONDAY, discipline: "OT" }),
      service(4, { serviceDate: TUESDAY, discipline: "OT" }),
    ];
    expect(poolsOf(services)).toEqual([
      [MONDAY, "OT", [2]],
      [MONDAY, "SLP", [1]],
      [TUESDAY, "OT", [0, 3]],
    ]);
  });

  it("a service without a date takes the one date of the lines", () => {
    expect(poolsOf([service(8)], [line(1, MONDAY), line(2, MONDAY)])).toEqual([[MONDAY, null, [0]]]);
  });

  it("and none when the lines have several or do not say", () => {
    expect(poolsOf([service(8)], [line(1, MONDAY), line(2, TUESDAY)])).toEqual([]);
    expect(poolsOf([service(8)], [line(1, MONDAY), line(2)])).toEqual([]);
    expect(poolsOf([service(8)])).toEqual([]);
  });

  it("a claim without services has no pools", () => {
    expect(groupPools({ serviceLines: [line(1, MONDAY)] })).toEqual([]);
  });
});
