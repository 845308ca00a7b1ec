import { describe, expect, it } from "vitest";
import { proposeLines } from "../../src/lines/propose-lines.js";
import { allowedAmountBy } from "../../src/pricing/allowed-amount-by.js";
import { priceLines } from "../../src/pricing/price-lines.js";
import { proposeVisits } from "../../src/pricing/propose-visits.js";
import type { Visit } from "../../src/claim/visit.js";
import { run } from "./run.js";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const practice = "--payer medicare-part-b --setting practitioner --place-of-service 11";
const rows =
  "claim,line,code,modifiers,units,date\nA,1,97530,GO,1,2026-07-06\nA,2,97530,GO CO,2,2026-07-06\nA,3,97535,GO,1,2026-07-06\nA,4,97129,GO,1,2026-07-06\n";
const serviceDate = "2026-07-06";
const lines = [
  { lineNumber: 1, procedureCode: "97530", modifiers: ["GO"], units: 1 },
  { lineNumber: 2, procedureCode: "97530", modifiers: ["GO", "CO"], units: 2 },
  { lineNumber: 3, procedureCode: "97535", modifiers: ["GO"], units: 1 },
  { lineNumber: 4, procedureCode: "97129", modifiers: ["GO"], units: 1 },
].map((line) => ({ ...line, serviceDate, placeOfServiceCode: "11" }));
const place = { locality: "OH-00", setting: "practitioner", openDeductible: "0.00" } as const;

describe("price", () => {
  it("prices claim lines as the library does", async () => {
    const ran = await run(`price --locality OH-00 ${practice} --open-deductible 0.00`, { stdin: rows });
    const expected = priceLines(lines, { ...place, payer: "medicare-part-b" });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.records).toEqual([{ ...(plain(expected) as object), source: { line: 2, claim: "A" } }]);
    expect(ran.records).toMatchObject([{ totals: { allowedAmount: "126.75", payerPayment: "93.69" } }]);
  });

  it("cites every amount, also in the table", async () => {
    const command = `price --locality OH-00 ${practice} --open-deductible 0`;
    const [pricing] = (await run(command, { stdin: rows })).records as unknown as [ReturnType<typeof priceLines>];
    for (const { steps } of pricing.lines)
      for (const { name, citations } of steps) expect(citations.length, name).toBeGreaterThan(0);
    const { stdout } = await run(`${command} --format table`, { stdin: rows });
    for (const name of ["fee of a unit", "fee of a reduced unit", "allowed", "deductible", "assistant's line"])
      expect(stdout).toMatch(new RegExp(`^Source, .*${name}`, "m"));
    expect(stdout).toContain("126.75   126.75        0.00");
    expect(stdout).toContain("1 record, 4 lines: 126.75 allowed, 93.69 paid.");
  });

  it("takes a claim, its lines alone, and gives the same", async () => {
    const claim = {
      payer: "medicare-part-b",
      setting: "practitioner",
      diagnosisCodes: ["M25.641"],
      serviceLines: lines,
    };
    const whole = await run("price --locality OH-00 --open-deductible 0.00", { stdin: JSON.stringify(claim) });
    const alone = await run(
      "price --locality OH-00 --open-deductible 0.00 --payer medicare-part-b --setting practitioner",
      { stdin: JSON.stringify(lines) },
    );
    expect(whole.code).toBe(0);
    expect(alone.records).toEqual(whole.records);
    expect(whole.records).toEqual([plain(priceLines(lines, { ...place, payer: "medicare-part-b" }))]);
  });

  const visit: Visit = {
    serviceDate,
    discipline: "OT",
    payer: "medicare-part-b",
    setting: "practitioner",
    placeOfServiceCode: "11",
    furnishedBy: "therapist",
    diagnosisCodes: ["M25.641"],
    services: [
      { procedureCode: "97530", minutes: 15 },
      { procedureCode: "97535", minutes: 15 },
    ],
    priorAllowed: [{ year: 2026, OT: "2430.00" }],
  };

  it("prices the lines of a visit, with KX where the year passes the threshold", async () => {
    const options = { ...place, payer: visit.payer, serviceDate, placeOfServiceCode: "11" };
    const proposal = proposeLines(visit, { allowedAmount: allowedAmountBy(options) });
    const expected = { ...priceLines(proposal.lines, { ...options, ...prior(visit) }), proposal };
    const ran = await run("price --locality OH-00 --open-deductible 0.00", { stdin: JSON.stringify(visit) });
    expect(ran.records).toEqual([plain(expected)]);
    expect(ran.records).toMatchObject([
      { proposal: { lines: [{ modifiers: ["GO"] }, { modifiers: ["GO", "KX"] }] }, totals: { allowedAmount: "56.47" } },
    ]);
  });

  it("reads what the year has cost from an option, and the record wins", async () => {
    const { priorAllowed: _, ...unknown } = visit;
    const stdin = `${JSON.stringify(unknown)}\n${JSON.stringify(visit)}\n`;
    const ran = await run("price --national --prior-allowed 2026:OT=2300.00", { stdin });
    expect(ran.records).toMatchObject([
      { lines: [{ accrual: { place: "below" } }, { accrual: { before: "2335.07", place: "below" } }] },
      { lines: [{ accrual: { place: "below" } }, { accrual: { before: "2465.07", place: "crossing" } }] },
    ]);
  });

  it.each([
    ["--gpci 1.000,0.869,0.575", "32.30"],
    ["--national", "35.07"],
    ["--national --apm qualifying", "35.25"],
    ["--national --conversion-factor 40", "42.00"],
  ])("prices by %s", async (options, fee) => {
    const stdin = "code,modifiers,units\n97530,GO,1\n";
    const { records } = await run(`price ${options} ${practice} --date 2026-07-06`, { stdin });
    expect(records).toMatchObject([{ totals: { fee } }]);
  });

  it("leaves amounts undetermined for want of a place, a deductible or rates, and ends with 0", async () => {
    const stdin = "code,modifiers,units\n97530,GO,1\n";
    const nowhere = await run(`price ${practice} --date 2026-07-06`, { stdin });
    expect(nowhere).toMatchObject({ code: 0, records: [{ totals: { fee: null, payerPayment: null } }] });
    const unshared = await run(`price --national ${practice} --date 2026-07-06 --format csv`, { stdin });
    expect(unshared.stdout).toContain("35.07,35.07,35.07,,,,,,priced");
    const other = "price --national --payer commercial-cpt-midpoint --setting practitioner --date 2026-07-06";
    expect((await run(other, { stdin })).records).toMatchObject([{ totals: { fee: null } }]);
    const paying = await run(`${other} --pays-medicare-rates`, { stdin });
    expect(paying.records).toMatchObject([{ totals: { fee: "35.07" } }]);
  });

  it("shows the working with --explain", async () => {
    const stdin = "code,modifiers,units\n97530,GO,1\n";
    const command = `price --national ${practice} --date 2026-07-06 --deductible-met 0 --explain --format table`;
    const { stdout } = await run(command, { stdin });
    expect(stdout).toContain("  A unit in full: (0.44 x 1.000 + 0.60 x 1.000 + 0.01 x 1.000) x 33.4009 = 35.070945 =");
    expect(stdout).toContain("  Deductible: of 283.00 still open = $35.07");
  });

  it("holds back minutes claimed twice, as propose does", async () => {
    const stdin = "code,start,end,clinician\n97530,09:00,09:20,K\n97110,09:10,09:30,K\n";
    const ran = await run(
      `price --national ${practice} --discipline OT --date 2026-07-06 --diagnosis M25.641 --furnished-by therapist`,
      { stdin },
    );
    expect(ran).toMatchObject({ code: 1, records: [{ lines: [] }] });
  });

  it("goes on after a bad record", async () => {
    const good = JSON.stringify(visit);
    const ran = await run("price --national", { stdin: `${good}\n{"services":[]}\n{"serviceLines":[]}\n${good}\n` });
    expect(ran.code).toBe(2);
    expect(ran.records.map(({ kind }) => kind)).toEqual(["pricing", "error", "error", "pricing"]);
  });

  it("names the unit that stays in full once, whichever the order of the rows", async () => {
    const [title = "", ...body] = rows.trim().split("\n");
    const turned = `${[title, ...body.reverse()].join("\n")}\n`;
    const command = `price --locality OH-00 ${practice} --open-deductible 0`;
    const [one, other] = [await run(command, { stdin: rows }), await run(command, { stdin: turned })];
    expect(other.records).toMatchObject([{ totals: (one.records[0] ?? {})["totals"] }]);
  });
});

describe("propose with prices", () => {
  const ofDate = (date: string): object => ({
    serviceDate: date,
    discipline: "OT",
    payer: "medicare-part-b",
    setting: "practitioner",
    placeOfServiceCode: "11",
    furnishedBy: "therapist",
    diagnosisCodes: ["M25.641"],
    services: [{ procedureCode: "97530", minutes: 15 }],
  });

  it("sets KX for one visit", async () => {
    const stdin = JSON.stringify(ofDate(serviceDate));
    const modifiers = async (total: string) => {
      const { records } = await run(`propose --national --prior-allowed 2026:OT=${total}`, { stdin });
      return (records[0] as unknown as { readonly lines: readonly { readonly modifiers: unknown }[] }).lines[0]
        ?.modifiers;
    };
    expect(await modifiers("2444.93")).toEqual(["GO"]);
    expect(await modifiers("2444.94")).toEqual(["GO", "KX"]);
  });

  it("carries the year over the visits of one patient, as the library does", async () => {
    const visits = [ofDate("2026-03-04"), ofDate("2026-03-02")] as unknown as readonly Visit[];
    const ran = await run("propose --national --prior-allowed 2026:OT=2430.00", { stdin: JSON.stringify({ visits }) });
    const gpci = { work: "1.000", practiceExpense: "1.000", malpractice: "1.000" };
    const expected = proposeVisits(visits, { gpci, priorAllowed: [{ year: 2026, OT: "2430.00" }], preferInTie: [] });
    expect(ran.records).toEqual([plain(expected)]);
    expect(ran.records).toMatchObject([{ priorAllowed: [{ year: 2026, OT: "2500.14" }] }]);
  });

  it("names the visit of a fault, and takes nothing beside visits", async () => {
    const { records } = await run("propose", {
      stdin: `${JSON.stringify({ visits: [ofDate("2026-03-02"), { ...ofDate("2026-03-03"), payer: 3 }] })}\n${JSON.stringify({ visits: [], patient: "x" })}\n${JSON.stringify({ visits: ["x"] })}\n`,
    });
    expect(records).toMatchObject([
      { kind: "error", issues: [{ pointer: "/visits/1/payer" }] },
      { kind: "error", issues: [{ pointer: "" }] },
      { kind: "error", issues: [{ pointer: "/visits/0" }] },
    ]);
  });
});

function prior({ priorAllowed }: Visit): Pick<Visit, "priorAllowed"> {
  return priorAllowed === undefined ? {} : { priorAllowed };
}
