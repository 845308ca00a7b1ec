import { createHash } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { diagnoses } from "../../src/reference/built-in/diagnoses.js";
import { decodeDiagnosisGraph, encodeDiagnosisGraph } from "../../src/reference/diagnoses-graph.js";
import type { Diagnosis, DiagnosisTable } from "../../src/reference/diagnoses.js";
import { diagnosisRepairs } from "../../src/reference/diagnosis-repairs.js";
import { lookUpDiagnosis } from "../../src/reference/look-up-diagnosis.js";
import { lookUpExcludes1 } from "../../src/reference/look-up-excludes1.js";
import { replacementsOf } from "../../src/reference/replacements-of.js";

const FY2024 = "2024-03-02";
const FY2025 = "2025-03-02";
const FY2026 = "2026-03-02";

const SYMBOLS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
const LETTERS = SYMBOLS.slice(10);

/** Every billable code of a date, found below each of the 33,696 categories that the form of a code allows. */
function billableOn(serviceDate: string): string[] {
  return LETTERS.flatMap((first) =>
    SYMBOLS.flatMap((second) =>
      SYMBOLS.flatMap((third) => {
        const category = first + second + third;
        const value = valueOf(category, serviceDate);
        if (value === undefined) return [];
        return value.billable ? [category] : replacementsOf(category, serviceDate);
      }),
    ),
  );
}

/**
 * The headings of a code set: beginnings of billable codes. A beginning that ends in a placeholder is a heading only
 * where something but the placeholder and the seventh character follows.
 */
function headingsOf(billable: readonly string[]): string[] {
  const next = new Map<string, Set<string>>();
  for (const code of billable) {
    for (let length = 3; length < code.length; length += 1) {
      const beginning = code.slice(0, length);
      next.set(beginning, (next.get(beginning) ?? new Set<string>()).add(code.charAt(length)));
    }
  }
  return [...next]
    .filter(
      ([beginning, characters]) =>
        !beginning.endsWith("X") ||
        beginning.length === 3 ||
        (beginning.length <= 5 && [...characters].some((character) => character !== "X")),
    )
    .map(([beginning]) => beginning);
}

function countAndHash(codes: readonly string[]): { codes: number; sha256: string } {
  const sorted = [...codes].sort();
  return { codes: sorted.length, sha256: createHash("sha256").update(sorted.join("\n")).digest("hex") };
}

function valueOf(code: string, serviceDate: string): Diagnosis | undefined {
  const answer = lookUpDiagnosis(code, serviceDate);
  return answer.status === "found" ? answer.value : undefined;
}

function brief(code: string, serviceDate: string): string {
  const answer = lookUpDiagnosis(code, serviceDate);
  const value =
    answer.status === "found" ? answer.value : answer.status === "not-covered" ? answer.lastKnown?.value : undefined;
  return value === undefined ? answer.status : `${answer.status} ${value.kind} ${value.mark}`;
}

describe("built-in diagnoses equal the published code sets", () => {
  let billable2024: string[] = [];
  let billable2026: string[] = [];

  beforeAll(() => {
    billable2024 = billableOn(FY2024);
    billable2026 = billableOn(FY2026);
  });

  it("holds the 74,044 billable codes of FY2024", () => {
    expect(countAndHash(billable2024)).toEqual({
      codes: 74_044,
      sha256: "c6978bb21a1622beaac6d04f789fcb0ba2c0772c3bf460bc6fa11b30ffede8aa",
    });
    expect(billable2024.filter((code) => valueOf(code, FY2024)?.billable !== true)).toEqual([]);
  });

  it("holds the 74,719 billable codes of FY2026", () => {
    expect(countAndHash(billable2026)).toEqual({
      codes: 74_719,
      sha256: "cd8d941025a78b72243168bce83abd95a39b0b1bbe6f4a3f80e34c4b74cbff19",
    });
    expect(billable2026.filter((code) => valueOf(code, FY2026)?.billable !== true)).toEqual([]);
  });

  it("holds the 74,260 billable codes of FY2025, as far as their years are recalled", () => {
    const either = [...new Set([...billable2024, ...billable2026])];
    const answers = either.map((code) => brief(code, FY2025));
    const count = (answer: string) => answers.filter((each) => each === answer).length;
    expect(count("found billable secondary") + count("found billable recall")).toBe(74_260);
    expect(count("found billable secondary")).toBe(73_980);
    expect(count("found header recall")).toBe(33);
    expect(count("not-covered billable recall")).toBe(490);
  });

  it("rejects every heading as not billable and offers completions", () => {
    const headings2024 = headingsOf(billable2024);
    expect(countAndHash(headings2024)).toEqual({
      codes: 23_252,
      sha256: "f7a8f7d0951b48457a7837b40a72ec61d616f11fb2c7602f3639218a864c4083",
    });
    const headings2026 = headingsOf(billable2026);
    expect(headings2026).toHaveLength(23_467);
    for (const [headings, serviceDate] of [
      [headings2024, FY2024],
      [headings2026, FY2026],
    ] as const) {
      const wrong = headings.filter((code) => {
        const value = valueOf(code, serviceDate);
        return value?.kind !== "header" || value.billable || value.completions.length === 0;
      });
      expect(wrong).toEqual([]);
    }
  });

  it("knows the side of a code, whether it is unspecified, and whether it is a manifestation", () => {
    const values = billable2024.map((code) => valueOf(code, FY2024));
    const having = (test: (value: Diagnosis) => boolean) =>
      countAndHash(values.flatMap((value) => (value !== undefined && test(value) ? [value.code] : [])));
    expect(having(({ side }) => side === "right")).toEqual({
      codes: 13_274,
      sha256: "c7b41b0451394660c0aef251f2a7ac2cdfd483c68b2a806005d18e523f2c7207",
    });
    expect(having(({ side }) => side === "left")).toEqual({
      codes: 13_274,
      sha256: "963645a0eb8648104047ca9d73c1c2d553d4a926c7bf9b34500be55e3972287b",
    });
    expect(having(({ side }) => side === "bilateral")).toEqual({
      codes: 1099,
      sha256: "fa09160e4083a59a288dcf76339049b9452e6008749ccb9fe09f4edb2c6be139",
    });
    expect(having(({ side }) => side === "unspecified")).toEqual({
      codes: 11_385,
      sha256: "eefa90d31a3206ff98ea342127679a1804526dd31e3d11c0c2619b0d3beba556",
    });
    expect(having(({ unspecified }) => unspecified)).toEqual({
      codes: 13_947,
      sha256: "9fd48605745ab89c356f8305ea143cf2ea9bb759c85bca7e829c8b9014be05dd",
    });
    expect(having(({ manifestation }) => manifestation)).toEqual({
      codes: 422,
      sha256: "3b373d2cfa649f6d06505a7389f9069f36b8d1782a2943c9b00a77d6fe621f60",
    });
    expect(having(({ externalCause }) => externalCause).codes).toBe(7441);
  });

  it("gives every sided code its twin, and every form exists", () => {
    for (const serviceDate of [FY2024, FY2026]) {
      const wrong = billable2026.filter((code) => {
        const value = valueOf(code, serviceDate);
        if (value === undefined || (value.side !== "right" && value.side !== "left")) return false;
        const sides = value.sidedForms.map((form) => valueOf(form, serviceDate)?.side);
        return !value.sidedForms.includes(code) || !sides.includes("right") || !sides.includes("left");
      });
      expect(wrong).toEqual([]);
    }
  });

  it("rejects 100,000 random texts that are no codes", () => {
    const beginnings = new Set<string>();
    for (const code of billable2026) for (let end = 3; end <= code.length; end += 1) beginnings.add(code.slice(0, end));
    let seed = 20_261_123;
    const next = (limit: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * limit);
    };
    const taken: string[] = [];
    let rejected = 0;
    for (let tries = 0; rejected < 100_000 && tries < 200_000; tries += 1) {
      const model = billable2026[next(billable2026.length)] ?? "";
      const at = next(model.length);
      const text = model.slice(0, at) + SYMBOLS[next(36)] + model.slice(at + 1 - next(2));
      if (beginnings.has(text)) continue;
      rejected += 1;
      if (lookUpDiagnosis(text, FY2026).status !== "none") taken.push(text);
    }
    expect(rejected).toBe(100_000);
    expect(taken).toEqual([]);
  });
});

describe("lookUpDiagnosis", () => {
  it("takes a code with or without its dot, in any case", () => {
    const expected = lookUpDiagnosis("M25511", FY2026);
    expect(expected.status).toBe("found");
    for (const code of ["M25.511", "m25.511", " m25511 "]) expect(lookUpDiagnosis(code, FY2026)).toEqual(expected);
  });

  it.each(["", "M2", "M2.5511", "M25..511", "M25.51111", "M25 511", "M25.5l!", "25511"])(
    "rejects %j, which has not the form of a code",
    (text) => {
      expect(lookUpDiagnosis(text, FY2026).status).toBe("none");
    },
  );

  it.each([
    ["M54.5", "2021-09-30", "found billable recall"],
    ["M54.5", "2021-10-01", "found header recall"],
    ["M54.50", "2021-09-30", "not-covered"],
    ["M54.50", "2021-10-01", "not-covered billable official"],
    ["R63.3", "2021-09-30", "found billable recall"],
    ["R63.3", "2021-10-01", "found header recall"],
    ["F02.81", "2022-09-30", "found billable recall"],
    ["F02.81", "2022-10-01", "found header recall"],
    ["F43.8", "2022-09-30", "found billable recall"],
    ["F43.8", "2022-10-01", "found header recall"],
    ["G20", "2023-09-30", "found billable recall"],
    ["G20", "2023-10-01", "found header official"],
    ["G20.A1", "2023-09-30", "not-covered"],
    ["G20.A1", "2023-10-01", "found billable official"],
    ["M51.36", "2024-09-30", "found billable official"],
    ["M51.36", "2024-10-01", "found header recall"],
    ["M51.360", "2024-09-30", "none"],
    ["M51.360", "2024-10-01", "found billable recall"],
    ["M51.360", "2025-10-01", "found billable secondary"],
    ["M65.9", "2024-09-30", "found billable official"],
    ["M65.9", "2024-10-01", "found header recall"],
    ["F50.2", "2024-10-01", "found header recall"],
    ["G90.8", "2024-10-01", "found header recall"],
    ["R41.85", "2024-09-30", "none"],
    ["R41.85", "2024-10-01", "found billable recall"],
    ["M62.85", "2025-10-01", "found billable secondary"],
    ["G35", "2024-09-30", "found billable official"],
    ["G35", "2025-09-30", "found billable recall"],
    ["G35", "2025-10-01", "found header secondary"],
    ["G35.D", "2024-09-30", "none"],
    ["G35.D", "2025-09-30", "not-covered billable recall"],
    ["G35.D", "2025-10-01", "found billable secondary"],
    ["R10.2", "2025-09-30", "found billable recall"],
    ["R10.2", "2025-10-01", "found header secondary"],
    ["S30.1XXA", "2025-09-30", "found billable recall"],
    ["S30.1XXA", "2025-10-01", "none"],
    ["T81.32XA", "2024-09-30", "found billable official"],
    ["T81.32XA", "2024-10-01", "not-covered billable recall"],
    ["T81.32XA", "2025-10-01", "none"],
    ["QA0.0101", "2025-10-01", "found billable secondary"],
    ["QA0", "2025-10-01", "found header secondary"],
    ["Q99.999", "2025-03-02", "none"],
    ["M25.511", "2020-09-30", "not-covered billable official"],
    ["M25.511", "2023-09-30", "not-covered billable official"],
    ["M25.511", "2023-10-01", "found billable official"],
    ["M25.511", "2024-10-01", "found billable secondary"],
    ["M25.511", "2026-09-30", "found billable secondary"],
    ["M25.511", "2026-10-01", "not-covered billable secondary"],
    ["M25.5", "2026-10-01", "not-covered header secondary"],
    ["Z99.999", "2026-10-01", "not-covered"],
    ["Z99.999", "2022-10-01", "not-covered"],
    ["G92", "2022-05-01", "not-covered billable recall"],
    ["G92", "2020-09-30", "not-covered header official"],
  ])("%s on %s: %s", (code, serviceDate, expected) => {
    expect(brief(code, serviceDate)).toBe(expected);
  });

  it("completes a heading, also one cut short at its placeholder", () => {
    expect(valueOf("M54.5", FY2026)).toMatchObject({
      completions: ["M5450", "M5451", "M5459"],
      completionCount: 3,
      billableThrough: "2021-09-30",
    });
    expect(valueOf("G35", FY2026)).toMatchObject({ completionCount: 8, billableThrough: "2025-09-30" });
    expect(valueOf("M51.36", FY2025)?.billableThrough).toBe("2024-09-30");
    expect(valueOf("S06.0X0", FY2026)?.completions).toEqual(["S060X0A", "S060X0D", "S060X0S"]);
    expect(valueOf("T07", FY2026)?.completions).toEqual(["T07XXXA", "T07XXXD", "T07XXXS"]);
    expect(valueOf("T07.XXX", FY2026)?.completions).toEqual(["T07XXXA", "T07XXXD", "T07XXXS"]);
    expect(valueOf("S52.50", FY2026)?.completionCount).toBe(48);
    expect(valueOf("S52.50", FY2026)?.completions).toHaveLength(32);
    expect(valueOf("S30.1", FY2024)?.completions).toEqual(["S301XXA", "S301XXD", "S301XXS"]);
    expect(valueOf("S30.1", FY2026)?.completions).not.toContain("S301XXA");
  });

  it.each([
    ["M25.519", "unspecified", ["M25511", "M25512"], null, false],
    ["M25.511", "right", ["M25511", "M25512"], null, false],
    ["G56.01", "right", ["G5601", "G5602"], "G5603", false],
    ["G56.03", "bilateral", ["G5601", "G5602"], "G5603", false],
    ["M18.0", "bilateral", ["M1811", "M1812"], "M180", false],
    ["M18.11", "right", ["M1811", "M1812"], "M180", false],
    ["M18.10", "unspecified", ["M1811", "M1812"], "M180", false],
    ["M16.0", "bilateral", ["M1611", "M1612"], "M160", false],
    ["I69.359", "unspecified", ["I69351", "I69352", "I69353", "I69354"], null, false],
    ["S52.509A", "unspecified", ["S52501A", "S52502A"], null, true],
    ["S74.20XA", "unspecified", ["S7421XA", "S7422XA"], null, false],
    ["M65.941", "right", ["M65941", "M65942"], null, true],
    ["M65.9", null, [], null, true],
    ["I50.1", null, [], null, true],
    ["G35", null, [], null, false],
    ["K40.20", "bilateral", [], null, false],
  ] as const)(
    "%s has side %s, forms %j and bilateral form %s",
    (code, side, sidedForms, bilateralForm, unspecified) => {
      const serviceDate = code === "M65.9" || code === "G35" ? FY2024 : FY2026;
      expect(valueOf(code, serviceDate)).toMatchObject({ side, sidedForms, bilateralForm, unspecified });
    },
  );

  it("names the fiscal year and the edition that answer", () => {
    expect(lookUpDiagnosis("M25.511", "2025-10-01")).toMatchObject({
      value: { fiscalYear: 2026 },
      edition: { table: "diagnoses", edition: "FY2026", verifiedFrom: "2025-10-01", verifiedThrough: "2026-09-30" },
    });
    expect(lookUpDiagnosis("M25.511", "2025-09-30")).toMatchObject({ value: { fiscalYear: 2025 } });
  });

  it("answers not covered without a table", () => {
    const edition = { table: "diagnoses", edition: "none", verifiedFrom: null, verifiedThrough: null };
    const reference = { diagnoses: null };
    expect(lookUpDiagnosis("M25.511", FY2026, { reference })).toEqual({ status: "not-covered", edition });
    expect(lookUpExcludes1("G20", "G30", { serviceDate: FY2026, reference })).toEqual({
      status: "not-covered",
      edition,
    });
    expect(replacementsOf("M54.5", FY2026, { reference })).toEqual([]);
    expect(diagnosisRepairs("M54.5", FY2026, { reference })).toEqual([]);
  });

  it("forgets nothing and mixes nothing up when many codes are asked for", () => {
    const first = lookUpDiagnosis("M25.511", FY2026);
    for (const [index, third] of SYMBOLS.entries()) {
      for (const fourth of SYMBOLS)
        for (const fifth of SYMBOLS) lookUpDiagnosis(`M${index % 10}${third}${fourth}${fifth}`, FY2026);
    }
    expect(lookUpDiagnosis("M25.511", FY2026)).toEqual(first);
    expect(lookUpDiagnosis("M25.511", FY2024)).not.toEqual(first);
  });
});

describe("a table of one's own", () => {
  const citation = { publication: "invented", section: "", mark: "official" } as const;
  const table: DiagnosisTable = {
    editions: [
      {
        edition: "one",
        fiscalYear: 2031,
        verifiedFrom: "2030-10-01",
        verifiedThrough: "2031-09-30",
        citation,
        codes: encodeDiagnosisGraph([
          ["T000", 0],
          ["T001", 1],
          ["T002", 1],
        ]),
      },
      {
        edition: "two",
        fiscalYear: 2032,
        verifiedFrom: "2031-10-01",
        verifiedThrough: "2032-09-30",
        citation,
        ended: "T000 T001",
        added: encodeDiagnosisGraph([["T0010", 0]]),
      },
      {
        edition: "three",
        fiscalYear: 2033,
        verifiedFrom: "2032-10-01",
        verifiedThrough: "2033-09-30",
        citation,
        ended: "T0010",
        added: encodeDiagnosisGraph([["T001", 1]]),
      },
      {
        edition: "four",
        fiscalYear: 2035,
        verifiedFrom: "2034-10-01",
        verifiedThrough: "2035-09-30",
        citation,
        codes: encodeDiagnosisGraph([["T009", 0]]),
      },
    ],
    classes: ["", "|3|1R2L"],
    bilateralForms: "",
  };
  const reference = { diagnoses: JSON.parse(JSON.stringify(table)) as DiagnosisTable };
  const on = (code: string, serviceDate: string) => lookUpDiagnosis(code, serviceDate, { reference });

  it("applies the changes of each year, also to a code that ends and comes back", () => {
    expect(on("T001", "2031-09-30")).toMatchObject({ value: { kind: "billable", sidedForms: ["T001", "T002"] } });
    expect(on("T001", "2031-10-01")).toMatchObject({
      value: { kind: "header", completions: ["T0010"], completionCount: 1, billableThrough: "2031-09-30" },
    });
    expect(on("T002", "2031-10-01")).toMatchObject({ value: { sidedForms: ["T002"] } });
    expect(on("T000", "2031-10-01").status).toBe("none");
    expect(on("T001", "2032-10-01")).toMatchObject({ value: { kind: "billable" } });
    expect(on("T00", "2032-10-01")).toMatchObject({ value: { completions: ["T001", "T002"], completionCount: 2 } });
    expect(on("T001", "2034-10-01").status).toBe("none");
    expect(on("T009", "2034-10-01").status).toBe("found");
  });

  it("advises with the edition before in a gap, and with the first before it", () => {
    expect(on("T001", "2033-12-01")).toMatchObject({ status: "not-covered", edition: { edition: "three" } });
    expect(on("T000", "2029-12-01")).toMatchObject({ lastKnown: { value: { fiscalYear: 2031 } } });
    expect(lookUpExcludes1("T000", "T001", { serviceDate: "2031-01-01", reference }).status).toBe("not-covered");
  });

  it("refuses a table without an edition", () => {
    const empty = { diagnoses: { ...table, editions: [] } };
    expect(() => lookUpDiagnosis("T000", "2031-01-01", { reference: empty })).toThrow(RangeError);
  });
});

describe("graphs of codes", () => {
  const code = fc.stringMatching(/^[A-C][0-2][0-2A](?:[0-1X]{0,2}[AD]?)$/);

  it("hold what was written, and nothing else", () => {
    fc.assert(
      fc.property(fc.dictionary(code, fc.nat(40), { maxKeys: 60 }), fc.array(code), (classes, others) => {
        const codes = Object.keys(classes).sort();
        const graph = decodeDiagnosisGraph(encodeDiagnosisGraph(Object.entries(classes)));
        for (const each of [...codes, ...others]) expect(graph.classOf(each)).toBe(classes[each] ?? -1);
        const listed: string[] = [];
        expect(graph.visitBelow("", (each) => listed.push(each) > 0)).toBe(true);
        expect(listed).toEqual(codes);
        for (const prefix of ["", "A", "A0", "B1A", "C22X"]) {
          const below = codes.filter((each) => each.length > prefix.length && each.startsWith(prefix));
          expect(graph.countBelow(prefix)).toBe(below.length);
        }
      }),
    );
  });

  it("are written the same whatever the order", () => {
    fc.assert(
      fc.property(fc.uniqueArray(code, { minLength: 1 }), (codes) => {
        const forward = encodeDiagnosisGraph(codes.map((each) => [each, 0]));
        expect(encodeDiagnosisGraph([...codes].reverse().map((each) => [each, 0]))).toBe(forward);
      }),
    );
  });

  it("stop where the visitor stops and know no strange characters", () => {
    const graph = decodeDiagnosisGraph(
      encodeDiagnosisGraph([
        ["A00", 0],
        ["A01", 0],
      ]),
    );
    const seen: string[] = [];
    expect(graph.visitBelow("A", (each) => seen.push(each) < 1)).toBe(false);
    expect(seen).toEqual(["A00"]);
    expect(graph.classOf("A0-")).toBe(-1);
    expect(graph.countBelow("a")).toBe(0);
    expect(decodeDiagnosisGraph("").countBelow("")).toBe(0);
  });

  it("are the smallest that spell the code set", () => {
    const [edition] = diagnoses.editions;
    const text = edition?.codes ?? "";
    const graph = decodeDiagnosisGraph(text);
    const entries: [string, number][] = [];
    graph.visitBelow("", (each) => entries.push([each, graph.classOf(each)]) > 0);
    expect(encodeDiagnosisGraph(entries)).toBe(text);
  });
});

describe("replacementsOf", () => {
  it.each([
    ["M54.5", FY2026, ["M5450", "M5451", "M5459"]],
    ["M54.5", "2021-09-30", []],
    ["M54.5", "2021-10-01", ["M5450", "M5451", "M5459"]],
    ["G20", FY2026, ["G20A1", "G20A2", "G20B1", "G20B2", "G20C"]],
    ["G35", "2025-09-30", []],
    ["G35", "2025-10-01", ["G35A", "G35B0", "G35B1", "G35B2", "G35C0", "G35C1", "G35C2", "G35D"]],
    ["M51.36", FY2024, []],
    ["M51.36", FY2025, ["M51360", "M51361", "M51362", "M51369"]],
    ["M51.37", "2027-01-01", ["M51370", "M51371", "M51372", "M51379"]],
    ["M25.511", FY2026, []],
    ["nonsense", FY2026, []],
  ])("%s on %s: %j", (code, serviceDate, expected) => {
    expect(replacementsOf(code, serviceDate)).toEqual(expected);
  });

  it("lists the 24 codes of M65.9", () => {
    const codes = replacementsOf("M65.9", FY2026);
    expect(codes).toHaveLength(24);
    expect(codes).toEqual(expect.arrayContaining(["M6590", "M65941", "M65942", "M65949", "M6598", "M6599"]));
  });
});

describe("diagnosisRepairs", () => {
  it.each([
    ["M25.51I", ["M25511"]],
    ["M25.5II", ["M25511"]],
    ["m25.5l1", ["M25511"]],
    ["l69.351", ["I69351"]],
    ["G56.O1", ["G5601"]],
    ["169.351", ["I69351"]],
    ["T07.D", ["T07XXXD"]],
    ["S01.80D", ["S0180XD"]],
    ["M54.5", ["M5450", "M5451", "M5459"]],
    ["M25.511", []],
    ["ZZZ.999", []],
    ["M25.51111", []],
    ["", []],
  ])("%s: %j", (code, expected) => {
    expect(diagnosisRepairs(code, FY2026)).toEqual(expected);
  });

  it("offers at most twelve", () => {
    expect(diagnosisRepairs("M65.9", FY2026)).toHaveLength(12);
  });
});

describe("lookUpExcludes1", () => {
  const on = (codeA: string, codeB: string, serviceDate: string) => {
    const answer = lookUpExcludes1(codeA, codeB, { serviceDate });
    const value =
      answer.status === "found" ? answer.value : answer.status === "not-covered" ? answer.lastKnown?.value : undefined;
    return value === undefined ? answer.status : `${answer.status} ${value.noteAt}>${value.excluded} ${value.mark}`;
  };

  it.each([
    ["M62.81", "R53.1", "R53.1>M62.81"],
    ["R41.840", "F90.0", "R41.840>F90.-"],
    ["G81.91", "I69.351", "G81>I69.35-"],
    ["F82", "R27.8", "F82>R27.-"],
    ["I69.351", "S06.0X0D", "I69>S06.-"],
    ["M54.50", "M51.26", "M54.5>M51.2-"],
    ["G56.01", "M79.2", "G50..G59>M79.2"],
    ["I69.365", "I69.341", "I69.36>I69.34-"],
    ["I69.265", "I69.231", "I69.26>I69.23-"],
    ["M20.011", "R68.3", "M20.0>R68.3"],
    ["R47.1", "F80.9", "R47>F80.-"],
    ["R52", "G89.29", "R52>G89.-"],
    ["Z86.73", "Z87.820", "Z86.73>Z87.820"],
  ])("keeps %s and %s apart, in either order", (codeA, codeB, note) => {
    expect(on(codeA, codeB, "2021-03-02")).toBe(`found ${note} official`);
    expect(on(codeB, codeA, "2021-03-02")).toBe(`found ${note} official`);
    expect(on(codeA, codeB, FY2026)).toBe(`not-covered ${note} official`);
  });

  it.each([
    ["2020-09-30", "not-covered"],
    ["2020-10-01", "found"],
    ["2021-09-30", "found"],
    ["2021-10-01", "not-covered"],
  ])("knows its notes to be those of FY2021: on %s %s", (serviceDate, status) => {
    expect(lookUpExcludes1("F82", "R27.8", { serviceDate }).status).toBe(status);
  });

  it("answers none for a pair with a code whose notes are held, and not covered for another", () => {
    expect(on("M62.81", "G56.01", FY2026)).toBe("none");
    expect(on("R29.6", "Z91.81", FY2026)).toBe("none");
    expect(on("M62.81", "A00.0", FY2026)).toBe("none");
    expect(on("A00.0", "B00.0", FY2026)).toBe("not-covered");
    expect(on("M62.81", "?", FY2026)).toBe("none");
  });

  it("holds the 249 notes that touch the 134 codes, of which 122 pairs are joined, and 19 of their families", () => {
    const { codes = "", notes = "" } = diagnoses.excludes1 ?? {};
    const all = codes.split(" ");
    expect(all).toHaveLength(134);
    const rows = notes
      .trim()
      .split("\n")
      .flatMap((line) => (line.split(">")[1] ?? "").split(" "));
    expect(rows).toHaveLength(268);
    const found = all.flatMap((a) => all.filter((b) => a < b && on(a, b, "2021-03-02").startsWith("found")));
    expect(found).toHaveLength(122);
  });
});
