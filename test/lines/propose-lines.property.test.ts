import fc from "fast-check";
import { expect, it } from "vitest";
import type { Visit } from "../../src/claim/visit.js";
import type { Proposal } from "../../src/lines/proposal.js";
import { MOST_MODIFIERS } from "../../src/lines/order-modifiers.js";
import { proposeLines } from "../../src/lines/propose-lines.js";
import { reordered } from "../properties/arbitraries.js";
import { visits } from "./arbitrary-visit.js";
import { inWords, optionsOf } from "./golden.js";

const propose = (visit: Visit): Proposal => proposeLines(visit, optionsOf({}));

it("puts every earned unit on a line or names it as not billed", () => {
  fc.assert(
    fc.property(visits, (visit) => {
      const { units, lines, unbilled } = propose(visit);
      for (const { procedureCode, units: earned } of units.codes) {
        const held = unbilled.filter((entry) => entry.procedureCode === procedureCode);
        if (earned === null) {
          expect(held).toHaveLength(1);
          continue;
        }
        const billed = lines.filter((line) => line.procedureCode === procedureCode);
        const total = sum(billed.map((line) => line.units)) + sum(held.map((entry) => entry.units));
        expect(total).toBe(earned);
      }
    }),
  );
});

it("names every documented code on a line or as not billed", () => {
  fc.assert(
    fc.property(visits, (visit) => {
      const { units, lines, unbilled } = propose(visit);
      const named = new Set([...lines, ...unbilled].map(({ procedureCode }) => procedureCode));
      // A family that earns one unit bills its base, whichever of the two was documented.
      const families = units.codes.filter((row) => row.family !== null && named.has(row.family));
      const inFamily = new Set(families.map((row) => row.procedureCode));
      for (const { procedureCode } of visit.services) {
        expect(named.has(procedureCode) || inFamily.has(procedureCode)).toBe(true);
      }
    }),
  );
});

it("numbers lines from 1, gives each at least one unit and at most four modifiers, each once", () => {
  fc.assert(
    fc.property(visits, (visit) => {
      propose(visit).lines.forEach((line, index) => {
        expect(line.lineNumber).toBe(index + 1);
        expect(line.units).toBeGreaterThan(0);
        expect(line.modifiers.length).toBeLessThanOrEqual(MOST_MODIFIERS);
        expect(new Set(line.modifiers).size).toBe(line.modifiers.length);
      });
    }),
  );
});

it("marks as the assistant's exactly the units of the split, and always beside GO", () => {
  fc.assert(
    fc.property(visits, (visit) => {
      const { lines, assistantSplits } = propose(visit);
      const marked = lines.filter((line) => line.modifiers.includes("CO"));
      const settled = assistantSplits.map((split) => split.assistantUnits ?? 0);
      const orphaned = visit.services.some(({ procedureCode }) => procedureCode === "97598");
      if (!orphaned) expect(sum(marked.map((line) => line.units))).toBe(sum(settled));
      for (const { modifiers } of marked.filter(() => visit.payer === "medicare-part-b")) {
        expect(modifiers).toContain("GO");
      }
    }),
  );
});

it("counts the same units whoever furnished the minutes", () => {
  fc.assert(
    fc.property(visits, (visit) => {
      const services = visit.services.map(({ assistantMinutes: _, ...service }) => ({
        ...service,
        furnishedBy: "therapist" as const,
      }));
      expect(propose({ ...visit, services }).units.codes).toEqual(propose(visit).units.codes);
    }),
  );
});

it("gives the same lines in another order of services, but for a tie", () => {
  const pairs = visits.chain((visit) => fc.tuple(fc.constant(visit), reordered(visit.services)));
  fc.assert(
    fc.property(pairs, ([visit, services]) => {
      const given = propose(visit);
      const other = propose({ ...visit, services });
      expect(other.units.tie === null).toBe(given.units.tie === null);
      if (given.units.tie !== null) {
        expect([...other.units.tie!.candidates].sort()).toEqual([...given.units.tie.candidates].sort());
        return;
      }
      const [a, b] = [inWords(given), inWords(other)];
      expect([...b.lines].sort()).toEqual([...a.lines].sort());
      expect([...b.unbilled].sort()).toEqual([...a.unbilled].sort());
      expect(b.undetermined).toEqual(a.undetermined);
    }),
  );
});

it("answers alike twice, with plain JSON, and changes nothing it is given", () => {
  fc.assert(
    fc.property(visits, (visit) => {
      const before = structuredClone(visit);
      const first = propose(frozen(visit));
      expect(visit).toEqual(before);
      expect(propose(visit)).toEqual(first);
      expect(JSON.parse(JSON.stringify(first))).toEqual(first);
    }),
  );
});

function sum(values: readonly (number | undefined)[]): number {
  return values.reduce((total: number, value) => total + (value ?? 0), 0);
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    for (const item of Object.values(value)) frozen(item);
    Object.freeze(value);
  }
  return value;
}
