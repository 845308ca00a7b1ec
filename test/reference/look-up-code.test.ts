import { describe, expect, it } from "vitest";
import { procedureCodes } from "../../src/reference/built-in/procedure-codes.js";
import { familyOf, findProcedureCode, listProcedureCodes, lookUpCode } from "../../src/reference/look-up-code.js";
import type { ProcedureCode } from "../../src/reference/procedure-codes.js";
import { isCalendarDate } from "../../src/values/calendar-date.js";
import { addCalendarDays } from "../../src/values/calendar-days.js";

const codes = listProcedureCodes();

function found(code: string): ProcedureCode {
  const entry = findProcedureCode(code);
  if (entry === undefined) throw new Error(`${code} is not in the table.`);
  return entry;
}

describe("the table of procedure codes", () => {
  it("holds each code once, in order, five characters long", () => {
    const names = codes.map((entry) => entry.code);
    expect(names).toEqual([...new Set(names)].sort());
    expect(names.filter((name) => !/^(\d{5}|\d{4}[A-Z]|[A-Z]\d{4})$/.test(name))).toEqual([]);
    expect(names).toHaveLength(procedureCodes.rows.trim().split("\n").length);
  });

  it("spells every field as its type says", () => {
    const faults = codes.filter((entry) => {
      const allowed = [
        ["timed", "untimed", "base", "add-on", "band", "period", "quantity"].includes(entry.timing),
        [
          "always",
          "sometimes",
          "uncertain",
          "none",
          "retired",
          "invalid-medicare",
          "bundled",
          "always-bundled",
          "sometimes-bundled",
        ].includes(entry.disposition),
        entry.disciplines.every((discipline) => ["OT", "PT", "SLP"].includes(discipline)),
        [null, "GO", "GP", "GN"].includes(entry.requiredModifier),
        [null, "A", "B", "C", "I", "N", "R", "X"].includes(entry.medicareStatus),
        ["official", "secondary", "single", "recall"].includes(entry.dispositionMark),
        ["official", "secondary", "single", "recall"].includes(entry.datesMark),
        [entry.effectiveFrom, entry.effectiveThrough].every((date) => date === null || isCalendarDate(date)),
        entry.label.length > 0,
      ];
      return allowed.includes(false);
    });
    expect(faults).toEqual([]);
  });

  it("gives timed codes a unit length, and pools 15-minute codes only", () => {
    const minutesDecide = (entry: ProcedureCode): boolean => ["timed", "base", "add-on"].includes(entry.timing);
    const faults = codes.filter(
      (entry) =>
        (minutesDecide(entry) && !(Number(entry.unitMinutes) > 0)) ||
        (entry.pooled && (entry.unitMinutes !== 15 || entry.tiered)) ||
        (entry.timing === "untimed" && entry.unitMinutes !== null) ||
        (entry.timing === "band" && entry.minuteBand === null),
    );
    expect(faults).toEqual([]);
  });

  it("gives every family one base that bears its name, and add-ons that point to it", () => {
    const families = new Set(codes.flatMap((entry) => (entry.family === null ? [] : [entry.family])));
    const timed = [...families].filter((family) => found(family).timing === "base");
    for (const family of timed) {
      const members = familyOf(found(family));
      expect(members.filter((member) => member.timing === "base").map((member) => member.code)).toEqual([family]);
      const addOns = members.filter((member) => member.timing === "add-on");
      expect(addOns).toHaveLength(1);
      expect(addOns[0]?.addOnTo).toContain(family);
    }
    expect(timed.sort()).toEqual(
      ["90912", "92605", "92607", "92626", "96112", "97129", "97545", "97550", "G0539", "G0541"].sort(),
    );
  });

  it("names replacements and bases that it holds", () => {
    const named = codes.flatMap((entry) => [...entry.replacedBy, ...entry.addOnTo]);
    // Base codes of 0770T that no therapy table needs.
    const elsewhere = ["96158", "96159", "97153", "97154", "97155", "97158"];
    expect([...new Set(named)].filter((code) => findProcedureCode(code) === undefined).sort()).toEqual(elsewhere);
  });

  it("ends no code before it begins", () => {
    const faults = codes.filter(
      ({ effectiveFrom, effectiveThrough }) =>
        effectiveFrom !== null && effectiveThrough !== null && effectiveFrom > effectiveThrough,
    );
    expect(faults).toEqual([]);
  });

  it("closes every ended code and every band as the table says, on both sides", () => {
    for (const { code, effectiveFrom, effectiveThrough } of codes) {
      if (effectiveThrough !== null) {
        expect([code, lookUpCode(code, effectiveThrough).status]).toEqual([code, "found"]);
        expect([code, lookUpCode(code, addCalendarDays(effectiveThrough, 1)).status]).toEqual([code, "none"]);
      }
      if (effectiveFrom !== null && effectiveFrom > "2016-01-01") {
        expect([code, lookUpCode(code, effectiveFrom).status]).toEqual([code, "found"]);
        expect([code, lookUpCode(code, addCalendarDays(effectiveFrom, -1)).status]).toEqual([code, "none"]);
      }
    }
  });

  it("answers in every month from 2020 to 2026, and does not from 2027", () => {
    for (let month = 0; month < 96; month += 1) {
      const date = `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-15`;
      expect([date, lookUpCode("97530", date).status]).toEqual([date, month < 84 ? "found" : "not-covered"]);
    }
  });
});

describe("lookUpCode", () => {
  it("gives the last values known as advice outside the verified dates", () => {
    expect(lookUpCode("97530", "2027-01-01")).toMatchObject({
      status: "not-covered",
      lastKnown: { value: { code: "97530" } },
    });
    expect(lookUpCode("97532", "2027-01-01")).not.toHaveProperty("lastKnown");
    expect(lookUpCode("99999", "2027-01-01")).not.toHaveProperty("lastKnown");
  });

  it("tells an ended code from an unknown one", () => {
    expect([lookUpCode("97532", "2026-03-02").status, lookUpCode("99999", "2026-03-02").status]).toEqual([
      "none",
      "none",
    ]);
    expect([findProcedureCode("97532")?.replacedBy.length, findProcedureCode("99999")]).toEqual([2, undefined]);
  });

  it.each(["97530 ", "g0283", "", "constructor", "__proto__"])("does not know %j", (code) => {
    expect(lookUpCode(code, "2026-03-02").status).toBe("none");
  });

  it("reads another table, and none when it is withdrawn", () => {
    const own = { ...procedureCodes, rows: "12345|Own|procedure|timed|20|||T|none|rec|OT||||||rec||" };
    const reference = { procedureCodes: own };
    expect(lookUpCode("12345", "2026-03-02", { reference })).toMatchObject({
      status: "found",
      value: { unitMinutes: 20 },
    });
    expect(lookUpCode("97530", "2026-03-02", { reference }).status).toBe("none");
    expect(listProcedureCodes({ reference }).map((entry) => entry.code)).toEqual(["12345"]);
    const withdrawn = { reference: { procedureCodes: null } };
    expect(lookUpCode("97530", "2026-03-02", withdrawn)).toEqual({
      status: "not-covered",
      edition: { table: "procedureCodes", edition: "none", verifiedFrom: null, verifiedThrough: null },
    });
    expect([findProcedureCode("97530", withdrawn), listProcedureCodes(withdrawn)]).toEqual([undefined, []]);
    expect(familyOf(found("97129"), withdrawn).map((entry) => entry.code)).toEqual(["97129"]);
  });
});

describe("familyOf", () => {
  it.each([
    ["97129", ["97129", "97130"]],
    ["97130", ["97129", "97130"]],
    ["98980", ["98979", "98980", "98981"]],
    ["98985", ["98977", "98985"]],
    ["97530", ["97530"]],
  ])("%s shares its minutes or period with %j", (code, members) => {
    expect(familyOf(found(code)).map((entry) => entry.code)).toEqual(members);
  });
});
