import { describe, expect, it } from "vitest";
import type { Visit } from "../../src/claim/visit.js";
import { proposeLines } from "../../src/lines/propose-lines.js";
import { allowedAmountBy } from "../../src/pricing/allowed-amount-by.js";
import { NATIONAL_GPCI } from "../../src/pricing/national-gpci.js";
import type { VisitsOptions } from "../../src/pricing/propose-visits.js";
import { proposeVisits } from "../../src/pricing/propose-visits.js";

const NATIONAL: VisitsOptions = { gpci: NATIONAL_GPCI };

function visitOn(serviceDate: string, fields: Partial<Visit> = {}): Visit {
  return {
    serviceDate,
    discipline: "OT",
    payer: "medicare-part-b",
    furnishedBy: "therapist",
    setting: "practitioner",
    placeOfServiceCode: "11",
    diagnosisCodes: ["M25.641"],
    services: [
      { procedureCode: "97530", minutes: 15 },
      { procedureCode: "97535", minutes: 15 },
    ],
    ...fields,
  };
}

/** Lines of every visit in order of date, such as `97530 35.07 GO KX`. */
function brief(visits: readonly Visit[], options: VisitsOptions = NATIONAL): readonly (readonly string[])[] {
  return proposeVisits(visits, options).visits.map(({ proposal }) =>
    proposal.lines.map((line) => [line.procedureCode, line.allowedAmount ?? "?", ...line.modifiers].join(" ")),
  );
}

describe("allowedAmountBy", () => {
  it("prices the lines of a proposal, so that KX starts where it has to", () => {
    const visit = visitOn("2026-07-06", { priorAllowed: [{ year: 2026, OT: "2430.00" }] });
    const allowedAmount = allowedAmountBy({ ...NATIONAL, payer: visit.payer, setting: "practitioner" });
    const { lines, accrual, undetermined } = proposeLines(visit, { allowedAmount });
    expect(lines.map((line) => [line.allowedAmount, line.modifiers.join(" ")])).toEqual([
      ["35.07", "GO"],
      ["23.88", "GO KX"],
    ]);
    expect(accrual.map(({ before }) => before)).toEqual(["2430.00", "2465.07"]);
    expect(undetermined).toEqual([]);
  });

  it("gives null for a line without price, and the charge where it is lower", () => {
    const allowedAmount = allowedAmountBy({ ...NATIONAL, payer: "medicare-part-b", serviceDate: "2026-07-06" });
    const lines = [
      { lineNumber: 1, procedureCode: "97039", modifiers: ["GO"], units: 1 },
      { lineNumber: 2, procedureCode: "97530", modifiers: ["GO"], units: 1, chargeAmount: "20.00" },
    ] as const;
    expect(lines.map((line) => allowedAmount(line, lines))).toEqual([null, "20.00"]);
    expect(allowedAmount(lines[0], [])).toBeNull();
  });
});

describe("proposeVisits", () => {
  it("carries the year's total from visit to visit in order of date", () => {
    const visits = [visitOn("2026-07-08"), visitOn("2026-07-06")];
    const options = { ...NATIONAL, priorAllowed: [{ year: 2026, OT: "2400.00" }] };
    expect(brief(visits, options)).toEqual([
      ["97530 35.07 GO", "97535 23.88 GO"],
      ["97530 35.07 GO KX", "97535 23.88 GO KX"],
    ]);
    const { visits: proposals, priorAllowed, undetermined } = proposeVisits(visits, options);
    expect(proposals.map(({ position }) => position)).toEqual([1, 0]);
    expect(proposals[1]?.visit.priorAllowed).toEqual([{ year: 2026, OT: "2458.95" }]);
    expect(priorAllowed).toEqual([{ year: 2026, OT: "2517.90" }]);
    expect(undetermined).toEqual([]);
  });

  it("takes the total of the first visit that states one, and of a later one that states another", () => {
    const stated = (serviceDate: string, OT?: string) =>
      visitOn(serviceDate, OT === undefined ? {} : { priorAllowed: [{ year: 2026, OT }] });
    const visits = [stated("2026-07-06", "100.00"), stated("2026-07-08"), stated("2026-07-10", "2480.00")];
    expect(brief(visits).map(([first]) => first)).toEqual(["97530 35.07 GO", "97530 35.07 GO", "97530 35.07 GO KX"]);
    expect(proposeVisits(visits, NATIONAL).priorAllowed).toEqual([{ year: 2026, OT: "2538.95" }]);
  });

  it("keeps OT apart from PT with SLP, and one year apart from the next", () => {
    const therapist = { discipline: "PT" as const };
    const visits = [
      visitOn("2025-12-31"),
      visitOn("2026-01-02"),
      visitOn("2026-01-03", therapist),
      visitOn("2026-01-05"),
    ];
    const priorAllowed = [
      { year: 2025, OT: "2410.00" },
      { year: 2026, OT: "0.00", "PT-SLP": "2480.00" },
    ];
    expect(brief(visits, { ...NATIONAL, priorAllowed }).map(([line]) => line?.split(" ").slice(2).join(" "))).toEqual([
      "GO KX",
      "GO",
      "GP KX",
      "GO",
    ]);
  });

  it("leaves KX undetermined in a year whose start is not known", () => {
    const { visits, priorAllowed } = proposeVisits([visitOn("2025-12-31"), visitOn("2026-01-02")], {
      ...NATIONAL,
      priorAllowed: [{ year: 2025, OT: "0.00" }],
    });
    expect(visits[1]?.proposal.undetermined.flatMap(({ missing }) => missing)).toEqual(["priorAllowed"]);
    expect(priorAllowed.map(({ year }) => year)).toEqual([2025]);
  });

  it("ranks the units of all disciplines of one day together", () => {
    const therapist = visitOn("2026-07-06", {
      discipline: "PT",
      services: [{ procedureCode: "97161", minutes: 30 }],
    });
    const prior = [{ year: 2026, OT: "0.00", "PT-SLP": "0.00" }];
    expect(brief([visitOn("2026-07-06"), therapist], { ...NATIONAL, priorAllowed: prior })).toEqual([
      ["97530 25.05 GO", "97535 23.88 GO"],
      ["97161 97.86 GP"],
    ]);
    expect(brief([visitOn("2026-07-06")], { ...NATIONAL, priorAllowed: prior })[0]?.[0]).toBe("97530 35.07 GO");
  });

  it("leaves one unit in full when two visits of a day hold equal ones", () => {
    const services = [{ procedureCode: "97530", minutes: 15 }];
    const visits = [visitOn("2026-07-06", { services }), visitOn("2026-07-06", { services, discipline: "PT" })];
    const prior = [{ year: 2026, OT: "0.00", "PT-SLP": "0.00" }];
    expect(brief(visits, { ...NATIONAL, priorAllowed: prior })).toEqual([["97530 35.07 GO"], ["97530 25.05 GP"]]);
  });

  it("stops carrying behind a line without price, and says which visit it was", () => {
    const unlisted = visitOn("2026-07-06", {
      services: [{ procedureCode: "97039", minutes: 15, quantity: 1 }],
    });
    const { visits, priorAllowed, undetermined } = proposeVisits([visitOn("2026-07-08"), unlisted], {
      ...NATIONAL,
      priorAllowed: [{ year: 2026, OT: "100.00" }],
    });
    expect(undetermined).toMatchObject([
      { missing: ["contractorPrice"], path: ["visits", 1, "lines", 0, "procedureCode"] },
    ]);
    expect(priorAllowed).toEqual([]);
    expect(visits[1]?.proposal.undetermined.flatMap(({ missing }) => missing)).toEqual(["priorAllowed"]);
  });

  it("stops carrying behind a service whose units are not known", () => {
    const services = [{ procedureCode: "97530" }, { procedureCode: "97165", minutes: 30 }];
    const { priorAllowed } = proposeVisits([visitOn("2026-07-06", { services })], {
      ...NATIONAL,
      priorAllowed: [{ year: 2026, OT: "100.00", "PT-SLP": "5.00" }],
    });
    expect(priorAllowed).toEqual([{ year: 2026, "PT-SLP": "5.00" }]);
  });

  it("names what all prices lack once", () => {
    const { undetermined } = proposeVisits([visitOn("2026-07-06"), visitOn("2026-07-08")], {});
    expect(undetermined.map(({ missing }) => missing)).toEqual([["locality"]]);
  });

  it("counts nothing for a payer without a threshold", () => {
    const payer = "commercial-cms-8-minute";
    const { priorAllowed } = proposeVisits([visitOn("2026-07-06", { payer })], {
      ...NATIONAL,
      priorAllowed: [{ year: 2026, OT: "100.00" }],
    });
    expect(priorAllowed).toEqual([{ year: 2026, OT: "100.00" }]);
  });

  it("proposes for an unknown payer and for no visit what proposeLines does", () => {
    expect(brief([visitOn("2026-07-06", { payer: "nobody" })])).toEqual([[]]);
    expect(proposeVisits([])).toEqual({ kind: "visit-proposals", visits: [], priorAllowed: [], undetermined: [] });
  });
});
