import { describe, expect, it } from "vitest";
import type { AuditInput } from "../../src/check/audit-units.js";
import { auditUnits } from "../../src/check/audit-units.js";
import { checkClaim } from "../../src/check/check-claim.js";
import { explain } from "../../src/check/explain.js";
import type { CodeAudit, PoolAudit, UnitAudit } from "../../src/check/unit-audit.js";
import type { Claim } from "../../src/claim/claim.js";
import type { Service } from "../../src/claim/service.js";
import type { ServiceLine } from "../../src/claim/service-line.js";

const SERVICE_DATE = "2026-03-02";
const prices: Readonly<Record<string, string>> = { "97110": "30.00", "97140": "28.50", "97530": "34.61" };
const unitPrice = (procedureCode: string): string | null => prices[procedureCode] ?? null;

function line(
  procedureCode: string,
  units: number,
  modifiers: readonly string[] = ["GO"],
): Omit<ServiceLine, "lineNumber"> {
  return { procedureCode, units, modifiers, serviceDate: SERVICE_DATE };
}

function claim(
  lines: readonly Omit<ServiceLine, "lineNumber">[],
  services: readonly Service[] | undefined,
  rest: Partial<Claim> = {},
): Claim {
  return {
    payer: "medicare-part-b",
    setting: "practitioner",
    diagnosisCodes: ["M25.641"],
    serviceLines: lines.map((each, index) => ({ lineNumber: index + 1, ...each })),
    ...(services === undefined ? {} : { services }),
    ...rest,
  };
}

function timed(procedureCode: string, minutes: number, rest: Partial<Service> = {}): Service {
  return { procedureCode, minutes, furnishedBy: "therapist", ...rest };
}

function onlyPool({ pools }: UnitAudit): PoolAudit {
  expect(pools).toHaveLength(1);
  const [pool] = pools;
  if (pool === undefined) throw new Error("no pool");
  return pool;
}

function rowOf({ codes }: PoolAudit, procedureCode: string): CodeAudit {
  const row = codes.find((code) => code.procedureCode === procedureCode);
  if (row === undefined) throw new Error(`no row for ${procedureCode}`);
  return row;
}

describe("a right total in an unlawful allocation", () => {
  const audit = auditUnits(claim([line("97110", 3)], [timed("97110", 33), timed("97140", 7)]), { unitPrice });
  const pool = onlyPool(audit);

  it("shows that the total stands and the allocation does not", () => {
    expect(pool.timed).toEqual({
      documentedMinutes: 40,
      minutesFrom: "services",
      supportedUnits: 3,
      billableUnits: 3,
      billedUnits: 3,
      unitsStated: true,
      overUnits: 0,
      underUnits: 0,
      total: "within",
      allocation: "unlawful",
      tie: null,
    });
  });

  it("shows what each code documents, supports and bills", () => {
    const rows = pool.codes.map((code) => [
      code.procedureCode,
      code.documentedMinutes,
      code.supportedUnits,
      code.mostUnits,
      code.billedUnits,
      code.overUnits,
      code.underUnits,
    ]);
    expect(rows).toEqual([
      ["97110", 33, 2, 2, 3, 1, 0],
      ["97140", 7, 1, 1, 0, 0, 1],
    ]);
  });

  it("puts dollars on the difference", () => {
    expect([audit.overAmount, audit.underAmount, rowOf(pool, "97110").overAmount]).toEqual(["30.00", "28.50", "30.00"]);
  });

  it("says what the finding rests on", () => {
    expect(pool.findings.map((finding) => finding.ruleId)).toEqual(["timed-units-misallocated"]);
    expect(pool.findings[0]?.citations[0]).toMatchObject({ publication: "CMS Pub. 100-04", mark: "secondary" });
  });

  it("keeps every step of the count", () => {
    expect(pool.calculation.codes.map((code) => [code.fullUnits, code.remainderMinutes, code.reason])).toEqual([
      [2, 3, "below-cutoff"],
      [0, 7, "largest-remainder"],
    ]);
  });
});

describe("over and under", () => {
  it("counts units beyond the minutes, with dollars", () => {
    const audit = auditUnits(claim([line("97530", 4)], [timed("97530", 40)]), { unitPrice });
    expect([audit.overUnits, audit.underUnits, audit.overAmount, audit.underAmount]).toEqual([1, 0, "34.61", "0.00"]);
    expect(onlyPool(audit).timed.total).toBe("exceeded");
  });

  it("counts units that may still be billed", () => {
    const audit = auditUnits(claim([line("97530", 1)], [timed("97530", 40)]), { unitPrice });
    expect([audit.overUnits, audit.underUnits, audit.underAmount]).toEqual([0, 2, "69.22"]);
  });

  it("leaves out what the unit limit of a code takes away", () => {
    const { timed: totals } = onlyPool(auditUnits(claim([line("97110", 6)], [timed("97110", 105)])));
    expect([totals.supportedUnits, totals.billableUnits, totals.underUnits]).toEqual([7, 6, 0]);
  });

  it("counts untimed codes beside the pool", () => {
    const audit = auditUnits(claim([line("97165", 3), line("97530", 1)], [timed("97165", 45), timed("97530", 15)]));
    const pool = onlyPool(audit);
    expect([audit.overUnits, pool.timed.overUnits, rowOf(pool, "97165").overUnits]).toEqual([2, 0, 2]);
  });

  it("counts each code alone where nothing is pooled", () => {
    const lines = [line("97110", 2)];
    const services = [timed("97110", 20), timed("97140", 20)];
    const { timed: totals, codes } = onlyPool(auditUnits(claim(lines, services, { payer: "commercial-cpt-midpoint" })));
    expect([totals.supportedUnits, totals.billedUnits, totals.overUnits, totals.allocation]).toEqual([
      2,
      2,
      1,
      "not-pooled",
    ]);
    expect(codes.map((code) => [code.overUnits, code.underUnits])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it("leaves codes that are billed by count without a verdict", () => {
    const pool = onlyPool(auditUnits(claim([line("29130", 3)], [{ procedureCode: "29130", quantity: 2 }])));
    expect(rowOf(pool, "29130")).toMatchObject({ supportedUnits: 2, billedUnits: 3, overUnits: null });
  });

  it("a family has one total and a row for base and add-on", () => {
    const audit = auditUnits(claim([line("97129", 2)], [timed("97129", 30)]));
    const pool = onlyPool(audit);
    expect([audit.overUnits, audit.underUnits]).toEqual([0, 0]);
    expect(pool.codes.map((code) => [code.procedureCode, code.billedUnits, code.supportedUnits])).toEqual([
      ["97129", 2, 1],
      ["97130", 0, 1],
    ]);
    expect(pool.findings.map((finding) => finding.ruleId)).toContain("family-units-split");
  });

  it("has no dollars without prices, and none where one that matters is missing", () => {
    const bare = auditUnits(claim([line("97530", 4)], [timed("97530", 40)]));
    const partly = auditUnits(claim([line("97535", 4)], [timed("97535", 40)]), { unitPrice });
    const elsewhere = auditUnits(claim([line("97535", 3)], [timed("97535", 40)]), { unitPrice });
    expect([bare.overAmount, partly.overAmount, elsewhere.overAmount]).toEqual([null, null, "0.00"]);
  });

  it("refuses a price that is no dollar amount", () => {
    const price = { unitPrice: () => "thirty" };
    expect(() => auditUnits(claim([line("97530", 4)], [timed("97530", 40)]), price)).toThrow(
      /unitPrice must give 97530/,
    );
  });
});

describe("a tie", () => {
  const services = [timed("97110", 20), timed("97140", 20)];

  it.each([
    [
      [line("97110", 2), line("97140", 1)],
      [2, 1],
    ],
    [
      [line("97110", 1), line("97140", 2)],
      [1, 2],
    ],
  ])("takes the biller's choice: %j", (lines, units) => {
    const pool = onlyPool(auditUnits(claim(lines, services)));
    expect(pool.codes.map((code) => code.supportedUnits)).toEqual(units);
    expect(pool.codes.map((code) => code.mostUnits)).toEqual([2, 2]);
    expect(pool.timed.tie).toEqual({ candidates: ["97110", "97140"], extraUnits: 1 });
    expect([pool.timed.allocation, pool.findings]).toEqual(["lawful", []]);
  });
});

describe("the assistant", () => {
  it("shows the units that carry the modifier and those that must", () => {
    const audit = auditUnits(claim([line("97530", 2)], [timed("97530", 30, { assistantMinutes: 15 })]));
    expect(onlyPool(audit).assistant).toMatchObject([
      { procedureCodes: ["97530"], billedUnits: 2, modifiedUnits: 0, requiredUnits: 1, verdict: "unsplit" },
    ]);
    expect(onlyPool(audit).findings.map((finding) => finding.fix)).toEqual([
      "Split 97530: 1 unit with GO, 1 unit with GO CO.",
    ]);
  });

  it("is left out where the therapist gave all, and where the payer takes no modifier", () => {
    const therapist = auditUnits(claim([line("97530", 2)], [timed("97530", 30)]));
    const old = auditUnits(
      claim([{ ...line("97530", 2), serviceDate: "2019-12-31" }], [timed("97530", 30, { furnishedBy: "assistant" })]),
    );
    expect([onlyPool(therapist).assistant, onlyPool(old).assistant]).toEqual([[], []]);
  });

  it("is judged as Medicare does without a claim", () => {
    const input: AuditInput = {
      lines: [{ lineNumber: 1, procedureCode: "97530", modifiers: ["GO", "CO"], units: 1 }],
      services: [timed("97530", 22, { assistantMinutes: 14 })],
      countingMethod: "cms-8-minute",
      serviceDate: SERVICE_DATE,
    };
    const pool = onlyPool(auditUnits(input));
    expect(pool.assistant.map((each) => each.verdict)).toEqual(["unsupported"]);
    expect(pool.findings.map((finding) => finding.ruleId)).toEqual(["assistant-modifier-unsupported"]);
  });
});

describe("pools", () => {
  it("are one for each date and discipline, each with its own findings", () => {
    const lines = [line("97530", 2), line("97110", 1, ["GP"]), { ...line("97530", 1), serviceDate: "2026-03-03" }];
    const services = [
      timed("97530", 22, { discipline: "OT", serviceDate: SERVICE_DATE }),
      timed("97110", 15, { discipline: "PT", serviceDate: SERVICE_DATE }),
      timed("97530", 7, { discipline: "OT", serviceDate: "2026-03-03" }),
    ];
    const { pools, overUnits } = auditUnits(claim(lines, services));
    expect(
      pools.map((pool) => [pool.serviceDate, pool.discipline, pool.timed.overUnits, pool.findings.length]),
    ).toEqual([
      [SERVICE_DATE, "OT", 1, 1],
      [SERVICE_DATE, "PT", 0, 0],
      ["2026-03-03", "OT", 1, 1],
    ]);
    expect(overUnits).toBe(2);
  });

  it("place findings about services too", () => {
    const intervals = [{ start: 540, end: 555 }];
    const services = [
      timed("97530", 15, { intervals, clinicianKey: "a" }),
      timed("97110", 15, { intervals, clinicianKey: "a" }),
    ];
    const pool = onlyPool(auditUnits(claim([line("97530", 1), line("97110", 1)], services)));
    expect(pool.findings.map((finding) => finding.ruleId)).toEqual(["service-intervals-overlap"]);
  });

  it("of a claim without any fact about the discipline are one", () => {
    const pool = onlyPool(
      auditUnits(claim([line("97530", 1, []), line("97110", 1, [])], [timed("97530", 8), timed("97110", 8)])),
    );
    expect([pool.discipline, pool.timed.documentedMinutes, pool.timed.overUnits]).toEqual([null, 16, 1]);
  });
});

describe("what is missing", () => {
  it("is undetermined and never a pass", () => {
    const audit = auditUnits(claim([line("97530", 2)], undefined));
    const { timed: totals } = onlyPool(audit);
    expect([totals.total, totals.allocation, totals.overUnits, totals.underUnits]).toEqual([
      "undetermined",
      "undetermined",
      null,
      null,
    ]);
    expect(audit.undetermined.map((entry) => entry.ruleId)).toContain("timed-units-exceeded");
  });

  it("is settled for the total by the note, and not for the codes", () => {
    const notes = [{ serviceDate: SERVICE_DATE, timedMinutes: 22 }];
    const pool = onlyPool(auditUnits(claim([line("97530", 2)], undefined, { treatmentNotes: notes })));
    expect([pool.timed.minutesFrom, pool.timed.overUnits, pool.timed.allocation]).toEqual(["note", 1, "undetermined"]);
    expect(rowOf(pool, "97530")).toMatchObject({ supportedUnits: null, overUnits: null });
  });

  it("a payer without a profile has no pools", () => {
    const audit = auditUnits(claim([line("97530", 2)], [], { payer: "nobody" }));
    expect([audit.pools, audit.undetermined.map((entry) => entry.missing)]).toEqual([[], [["payer"]]]);
  });

  it("a payer whose counting method is not known is not judged", () => {
    const audit = auditUnits(claim([line("97530", 9)], [timed("97530", 8)], { payer: "independence-blue-cross" }));
    expect(onlyPool(audit).timed).toMatchObject({ supportedUnits: null, overUnits: null, total: "undetermined" });
    expect(audit.undetermined.flatMap((entry) => entry.missing)).toContain("payer.countingMethod");
  });

  it("names codes that are not counted, and why", () => {
    const lines = [line("97532", 1), line("99999", 1), line("97140", 1), line("97530", 1)];
    const pool = onlyPool(auditUnits(claim(lines, [timed("97530", 15)], { servicesComplete: true })));
    const reasons = pool.codes.map((code) => [code.procedureCode, code.reason, code.overUnits]);
    expect(reasons).toEqual([
      ["97530", "full-units", 0],
      ["97532", "code-not-in-force", null],
      ["99999", "unknown-code", null],
      ["97140", "not-documented", null],
    ]);
  });

  it("names a withdrawn table", () => {
    const audit = auditUnits(claim([line("97530", 9)], [timed("97530", 8)]), { reference: { procedureCodes: null } });
    expect(audit.overUnits).toBe(0);
    expect(audit.undetermined.flatMap((entry) => entry.missing)).toContain("reference.procedureCodes");
  });

  it("no lines, no pools", () => {
    const audit = auditUnits(claim([], [timed("97530", 8)]));
    expect([audit.pools, audit.overUnits, audit.overAmount]).toEqual([[], 0, null]);
  });

  it("a date that does not exist is refused without a claim, and not judged within one", () => {
    const input = { lines: [], services: [], countingMethod: "cms-8-minute", serviceDate: "2026-02-30" } as const;
    expect(() => auditUnits(input)).toThrow(RangeError);
    const odd = claim([{ ...line("97530", 9), serviceDate: "2026-02-30" }], [timed("97530", 8)]);
    expect(auditUnits(odd).pools).toEqual([]);
  });
});

describe("odd records", () => {
  const odd: readonly (readonly [string, unknown])[] = [
    ["minutes below zero", { procedureCode: "97530", minutes: -8 }],
    ["minutes in fractions", { procedureCode: "97530", minutes: 7.5 }],
    ["minutes without end", { procedureCode: "97530", minutes: 1e9 }],
    [
      "null for every fact",
      {
        procedureCode: "97530",
        minutes: null,
        assistantMinutes: null,
        furnishedBy: null,
        sessions: null,
        quantity: null,
        intervals: null,
        clinicianKey: null,
        coTreatmentMinutes: null,
        jointMinutes: null,
        remoteMonitoring: null,
      },
    ],
    ["assistant minutes beyond all", { procedureCode: "97530", minutes: 8, assistantMinutes: 80 }],
    [
      "intervals backwards",
      { procedureCode: "97530", minutes: 8, clinicianKey: "a", intervals: [{ start: 9, end: 1 }] },
    ],
    ["an empty code", { procedureCode: "", minutes: 8 }],
    [
      "monitoring out of range",
      { procedureCode: "98980", remoteMonitoring: { minutesInMonth: -1, liveInteractions: 1.5, daysOfData: 99 } },
    ],
  ];

  it.each(odd)("%s: neither check nor audit throws", (_, service) => {
    const record = claim(
      [line("97530", 1), line("98980", 1), line("97150", 2)],
      [service as Service, timed("97110", 10)],
    );
    expect(() => checkClaim(record)).not.toThrow();
    expect(() => explain(auditUnits(record))).not.toThrow();
  });

  it.each([0, -1, 1.5, 1e12])("a line of %d units", (units) => {
    const record = claim([line("97530", units), line("97129", units)], [timed("97530", 10), timed("97129", 10)]);
    expect(() => checkClaim(record)).not.toThrow();
    expect(() => explain(auditUnits(record))).not.toThrow();
  });
});

describe("a line that states no units", () => {
  const unstated = { procedureCode: "97530", modifiers: ["GO"], serviceDate: SERVICE_DATE };

  it("is not a line of 0 units", () => {
    const [pool] = auditUnits(claim([unstated], [timed("97530", 15)])).pools;
    expect(pool?.codes[0]).toMatchObject({ billedUnits: 0, unitsStated: false, overUnits: null, underUnits: null });
    expect(pool?.timed).toMatchObject({ billedUnits: 0, unitsStated: false, underUnits: null });
    expect(pool).toMatchObject({ overUnits: 0, underUnits: 0 });
  });

  it("is told apart in words, alone and beside one that states some", () => {
    const alone = explain(auditUnits(claim([unstated], [timed("97530", 15)])));
    expect(alone).toContain("97530: 15 minutes documented, 1 supported, billed without a count of units.");
    expect(alone).toContain("The timed lines state no count of units, 1 supported by 15 minutes.");
    const beside = explain(auditUnits(claim([line("97530", 1), unstated], [timed("97530", 30)])));
    expect(beside).toContain(
      "97530: 30 minutes documented, 2 supported, 1 unit billed beside a line that states none.",
    );
    expect(beside).toContain("1 timed unit billed beside a line that states none, 2 supported by 30 minutes.");
  });

  it("is told apart where the record does not show its code", () => {
    const [pool] = auditUnits(claim([unstated], [timed("97110", 15)], { servicesComplete: true })).pools;
    expect(pool?.codes.find(({ procedureCode }) => procedureCode === "97530")).toMatchObject({
      reason: "not-documented",
      unitsStated: false,
    });
  });
});

describe("explain", () => {
  it("writes an audit as it is filed", () => {
    const record = claim(
      [line("97110", 3), line("97165", 2)],
      [timed("97110", 33), timed("97140", 7), timed("97165", 30)],
    );
    const sentences = explain(auditUnits(record, { unitPrice: (code) => unitPrice(code) ?? "100.00" }));
    expect(sentences).toEqual(
      expect.arrayContaining([
        "1 pool audited: 1 unit over, 0 under.",
        "By code: $130.00 billed beyond the supported units, $28.50 supported and not billed.",
        "Pool 1, OT:",
        "97110: 33 minutes documented, 2 supported, 3 units billed, 1 over ($30.00).",
        "97140: 7 minutes documented, 1 supported, 0 units billed, 1 under ($28.50).",
        "3 timed units billed, 3 supported by 40 minutes.",
        "The total stands, and no lawful allocation gives these units.",
        "Found: 97165 is untimed and billed for 2 units. Bill 97165 x1: it is untimed, 30 minutes do not add units. [untimed-units-exceeded]",
      ]),
    );
  });

  it("names totals that limits cut, and what is not billed", () => {
    const sentences = explain(auditUnits(claim([line("97110", 5)], [timed("97110", 105)])));
    expect(sentences).toContain(
      "5 timed units billed, 7 supported by 105 minutes, of which limits leave 6: 1 not billed.",
    );
  });

  it("writes how the assistant's units stand on the claim", () => {
    const sentences = explain(auditUnits(claim([line("97530", 2)], [timed("97530", 30, { assistantMinutes: 15 })])));
    expect(sentences).toContain("  On the claim 0 of 2 units carry CO or CQ: the line must be split.");
  });

  it("says what is undetermined", () => {
    const sentences = explain(auditUnits(claim([line("97530", 2)], undefined)));
    expect(sentences).toContain("2 timed units billed; what the minutes support is undetermined.");
    expect(sentences).toContain("Undetermined: needs services.minutes.");
  });
});
