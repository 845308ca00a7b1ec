import { describe, expect, it } from "vitest";
import type { PayerProfile } from "../../src/claim/payer.js";
import { priceLines } from "../../src/pricing/price-lines.js";
import { conversionFactor } from "../../src/reference/built-in/conversion-factor.js";
import { gpci } from "../../src/reference/built-in/gpci.js";
import { paymentModifiers } from "../../src/reference/built-in/payment-modifiers.js";
import { practiceExpenseShare } from "../../src/reference/built-in/practice-expense-share.js";
import { payerProfiles } from "../../src/reference/built-in/payer-profiles.js";
import { relativeValues } from "../../src/reference/built-in/relative-values.js";
import type { Reference } from "../../src/reference/reference.js";
import { linesOf, missingIn, OFFICE_2026, priceText } from "./line.js";

const allowedOf = (texts: readonly string[], options: Parameters<typeof priceText>[1] = {}) =>
  priceText(texts, options).lines.map((line) => line.allowedAmount);

describe("what has no amount", () => {
  it.each([
    ["97010 x1 GO", "bundled-by-medicare"],
    ["97014 x1 GO", "not-valid-for-medicare"],
    ["96110 x1 GO", "not-covered-by-medicare"],
    ["97530 x1 GO GY", "denied-by-modifier"],
    ["97530 x1 GO GZ", "denied-by-modifier"],
  ])("%s: %s", (text, reason) => {
    const { lines, totals, undetermined } = priceText([text]);
    expect(lines[0]).toMatchObject({ outcome: "no-amount", reason, allowedAmount: "0.00", payerPayment: "0.00" });
    expect(lines[0]?.citations).not.toEqual([]);
    expect(totals.allowedAmount).toBe("0.00");
    expect(undetermined).toEqual([]);
  });

  it("leaves the amounts of other lines alone", () => {
    expect(allowedOf(["97010 x1 GO", "97530 x2 GO"])).toEqual(["0.00", "60.12"]);
  });
});

describe("what cannot be told", () => {
  it.each<[string, readonly string[], Parameters<typeof priceText>[1], readonly string[]]>([
    ["a contractor's price", ["97039 x1 GO"], {}, ["contractorPrice"]],
    ["a code without a row", ["L3906 x1 GO"], {}, ["reference.relativeValues"]],
    ["units", ["97530 GO"], {}, ["serviceLines.units"]],
    ["a half unit", ["97530 x1.5 GO"], {}, ["serviceLines.units"]],
    ["the locality", ["97530 x1 GO"], { gpci: undefined }, ["locality"]],
    ["a locality that does not exist", ["97530 x1 GO"], { gpci: undefined, locality: "OH-77" }, ["locality"]],
    ["the date", ["97530 x1 GO"], { serviceDate: undefined }, ["serviceLines.serviceDate"]],
    ["a place where it matters", ["97129 x1 GO"], { placeOfServiceCode: undefined }, ["placeOfServiceCode"]],
    ["an unlisted place", ["97129 x1 GO"], { placeOfServiceCode: "66" }, ["reference.placeOfServiceRates"]],
    ["who bills in a facility", ["97129 x1 GO"], { placeOfServiceCode: "22", setting: undefined }, ["setting"]],
    ["a reduced service", ["97530 x1 GO 52"], {}, ["serviceLines.allowedAmount"]],
    [
      "a hospital that is paid its cost",
      ["97530 x1 GO"],
      { facilityType: "critical-access-hospital" },
      ["facilityType"],
    ],
    [
      "a facility line that is not therapy",
      ["97597 x1"],
      { setting: "outpatient-hospital" },
      ["serviceLines.modifiers"],
    ],
    ["a payer without profile", ["97530 x1 GO"], { payer: "nobody" }, ["payer"]],
  ])("%s", (_, texts, options, missing) => {
    const pricing = priceText(texts, options);
    expect(pricing.lines[0]).toMatchObject({ outcome: "undetermined", allowedAmount: null, payerPayment: null });
    expect(pricing.totals).toMatchObject({ allowedAmount: null, payerPayment: null });
    expect(missingIn(pricing)).toEqual(missing);
  });

  it.each(["2024-12-31", "2027-01-01"])("years without tables: %s", (serviceDate) => {
    const pricing = priceText(["97530 x1 GO"], { serviceDate, gpci: undefined, locality: "OH-00" });
    expect(pricing.totals.allowedAmount).toBeNull();
    expect(missingIn(pricing)).toContain("reference.relativeValues");
  });

  it("the supply of monitoring devices before the release that raised it", () => {
    expect(missingIn(priceText(["98976 x1"], { serviceDate: "2026-06-30" }))).toEqual(["reference.relativeValues"]);
    expect(allowedOf(["98976 x1"], { serviceDate: "2026-07-01" })).not.toEqual([null]);
  });

  it("a span of days", () => {
    const [line] = linesOf("97530 x2 GO");
    const lines = line === undefined ? [] : [{ ...line, serviceDate: "2026-07-06", serviceDateThrough: "2026-07-07" }];
    expect(missingIn(priceLines(lines, OFFICE_2026))).toEqual(["serviceLines.serviceDateThrough"]);
  });

  it("names a missing table once for all lines", () => {
    const pricing = priceText(["97530 x1 GO", "97535 x1 GO"], { gpci: undefined });
    expect(missingIn(pricing)).toEqual(["locality"]);
  });

  it.each<[keyof Reference, string]>([
    ["relativeValues", "reference.relativeValues"],
    ["conversionFactor", "reference.conversionFactor"],
    ["gpci", "reference.gpci"],
    ["practiceExpenseShare", "reference.practiceExpenseShare"],
    ["paymentModifiers", "reference.paymentModifiers"],
    ["partBCoinsurance", "reference.partBCoinsurance"],
    ["sequestrationRate", "reference.sequestrationRate"],
    ["kxThreshold", "reference.kxThreshold"],
  ])("without the table %s", (table, missing) => {
    const reference = { [table]: null };
    const pricing = priceText(["97530 x1 GO"], { reference, gpci: undefined, locality: "OH-00" });
    expect(missingIn(pricing)).toEqual([missing]);
    expect(JSON.stringify(pricing.undetermined)).not.toContain("2026-07");
  });
});

describe("place of service", () => {
  it("needs no place where both practice expenses are equal", () => {
    expect(allowedOf(["97530 x1 GO"], { placeOfServiceCode: undefined, setting: undefined })).toEqual(["35.07"]);
  });

  it("of the line wins over that of the call", () => {
    const [line] = linesOf("97129 x1 GO");
    const lines = line === undefined ? [] : [{ ...line, placeOfServiceCode: "02" }];
    expect(priceLines(lines, OFFICE_2026).totals.allowedAmount).toBe("19.71");
  });

  it("of a facility claim is paid as outside a facility, by recall", () => {
    const pricing = priceText(["97129 x1 GO"], { setting: "outpatient-hospital", placeOfServiceCode: undefined });
    expect(pricing.totals.allowedAmount).toBe("22.38");
    expect(pricing.lines[0]?.steps[0]?.citations.map(({ mark }) => mark)).toContain("recall");
  });
});

describe("the reduction", () => {
  it("ranks the units of all disciplines of a day together", () => {
    const { lines } = priceText(["97530 x1 GO", "97161 x1 GP", "92526 x1 GN"]);
    expect(lines.map(({ fullUnits, allowedAmount }) => [fullUnits, allowedAmount])).toEqual([
      [0, "25.05"],
      [1, "97.86"],
      [0, "64.63"],
    ]);
  });

  it("starts anew on each date", () => {
    const lines = linesOf("97530 x1 GO", "97530 x1 GO").map((line, index) => ({
      ...line,
      serviceDate: `2026-07-0${index + 6}`,
    }));
    const pricing = priceLines(lines, OFFICE_2026);
    expect(pricing.lines.map((line) => line.allowedAmount)).toEqual(["35.07", "35.07"]);
    expect(pricing.reductions.map(({ serviceDate }) => serviceDate)).toEqual(["2026-07-06", "2026-07-07"]);
  });

  it("concerns no code with another indicator", () => {
    expect(allowedOf(["97129 x1 GO", "97130 x2 GO", "97550 x1 GO"])).toEqual(
      ["97129 x1 GO", "97130 x2 GO", "97550 x1 GO"].flatMap((text) => allowedOf([text])),
    );
  });

  it("of equal units on a plain and an assistant's line leaves the first in full and says so", () => {
    const pricing = priceText(["97530 x1 GO", "97530 x1 GO CO"]);
    expect(pricing.lines.map((line) => line.fullUnits)).toEqual([1, 0]);
    expect(pricing.reductions[0]).toMatchObject({ pooledUnits: 2, fullUnitLineNumber: 1, tiedLineNumbers: [2] });
    expect(pricing.assumptions).toContainEqual(expect.objectContaining({ name: "first-of-equal-units" }));
  });

  it("is untouched by a line of unknown units that ranks lower", () => {
    expect(allowedOf(["97165 x1 GO", "97530 GO"])).toEqual(["100.54", null]);
  });

  it("is undetermined for the first line when a line that might outrank it has unknown units or price", () => {
    expect(allowedOf(["97530 x1 GO", "97165 GO", "97535 x1 GO"])).toEqual([null, null, "23.88"]);
    expect(allowedOf(["97530 x1 GO", "97165 x1 GO GY", "97535 x1 GO"])).toEqual([null, "0.00", "23.88"]);
    const add = priceText(["97116 x1 GP", "0791T x1 GP"], { serviceDate: "2025-03-03" });
    expect(add.lines.map((line) => line.allowedAmount)).toEqual([null, null]);
  });
});

describe("the charge", () => {
  it.each([
    ["$40.00", "35.07"],
    ["$35.07", "35.07"],
    ["$35.06", "35.06"],
    ["$0", "0.00"],
  ])("of %s allows %s", (charge, allowedAmount) => {
    const pricing = priceText([`97530 x1 GO ${charge}`]);
    expect(pricing.totals.allowedAmount).toBe(allowedAmount);
    expect(pricing.assumptions.map(({ name }) => name)).toEqual(["not-a-qualifying-participant"]);
  });

  it("that is not known is taken to be high enough, and said so", () => {
    expect(priceText(["97530 x1 GO"]).assumptions[0]).toMatchObject({ name: "charge-not-below-fee", lineNumbers: [1] });
  });

  it.each(["-1.00", "forty", ""])("'%s' is refused", (chargeAmount) => {
    const lines = linesOf("97530 x1 GO").map((line) => ({ ...line, chargeAmount }));
    expect(() => priceLines(lines, OFFICE_2026)).toThrow(RangeError);
  });
});

describe("the deductible", () => {
  it("is used up in order of line number", () => {
    const { lines, totals } = priceText(["97165 x1 GO", "97530 x1 GO", "97535 x1 GO"], { openDeductible: "110.00" });
    expect(lines.map((line) => line.deductible)).toEqual(["100.54", "9.46", "0.00"]);
    expect(lines[0]).toMatchObject({ coinsurance: "0.00", payerPayment: "0.00", patientShare: "100.54" });
    expect(totals.deductible).toBe("110.00");
  });

  it.each([
    ["0.00", "283.00"],
    ["200.00", "83.00"],
    ["300.00", "0.00"],
  ])("of 2026 of which %s is met has %s open", (deductibleMet, open) => {
    const { lines } = priceText(["97165 x4 GO"], { openDeductible: undefined, deductibleMet });
    const step = lines[0]?.steps.find(({ name }) => name === "deductible");
    expect(step?.factors["openDeductible"]).toBe(open);
  });

  it("that is not known leaves the allowed amounts and nothing after them", () => {
    const pricing = priceText(["97530 x1 GO"], { openDeductible: undefined });
    expect(pricing.totals).toMatchObject({ allowedAmount: "35.07", deductible: null, payerPayment: null });
    expect(missingIn(pricing)).toEqual(["openDeductible"]);
  });

  it("is unknown behind a line without amount, unless nothing was open", () => {
    const paid = (openDeductible: string) =>
      priceText(["97039 x1 GO", "97530 x1 GO"], { openDeductible }).lines[1]?.payerPayment;
    expect([paid("50.00"), paid("0.00")]).toEqual([null, "27.50"]);
  });

  it("is unknown in the year after", () => {
    const lines = linesOf("97530 x1 GO", "97530 x1 GO").map((line, index) => ({
      ...line,
      serviceDate: index === 0 ? "2025-12-31" : "2026-01-02",
    }));
    const pricing = priceLines(lines, OFFICE_2026);
    expect(pricing.lines.map(({ deductible }) => deductible)).toEqual(["0.00", null]);
  });

  it.each([{ openDeductible: "-1" }, { deductibleMet: "x" }, { sequestrationRate: "2" }, { sequestrationRate: "2%" }])(
    "%j is refused",
    (options) => {
      expect(() => priceText(["97530 x1 GO"], options)).toThrow(RangeError);
    },
  );
});

// Older rates are reached with the values of 2026 carried back by the caller.
describe("sequestration", () => {
  const editions = relativeValues.editions.map((edition) =>
    edition.key === "a" ? { ...edition, verifiedFrom: "2013-01-01" } : edition,
  );
  const reference: Reference = { relativeValues: { ...relativeValues, editions } };

  it.each([
    ["2020-04-30", "0.02"],
    ["2020-05-01", "0"],
    ["2022-03-31", "0"],
    ["2022-04-01", "0.01"],
    ["2022-06-30", "0.01"],
    ["2022-07-01", "0.02"],
    ["2025-12-31", "0.02"],
  ])("on %s withholds %s", (serviceDate, rate) => {
    const pricing = priceText(["97530 x1 GO"], { serviceDate, reference, conversionFactor: "30", priorAllowed: [] });
    const step = pricing.lines[0]?.steps.find(({ name }) => name === "sequestration");
    expect(step?.factors["rate"]).toBe(rate);
  });

  it("takes the rate of the caller", () => {
    const { totals } = priceText(["97530 x1 GO"], { sequestrationRate: "0" });
    expect(totals).toMatchObject({ payerShare: "28.06", payerPayment: "28.06" });
  });
});

describe("an assistant's line", () => {
  it.each(["CO", "CQ"])("with %s pays 85 percent of the paid share", (modifier) => {
    const { lines } = priceText([`97530 x1 GO ${modifier}`]);
    expect(lines[0]).toMatchObject({
      allowedAmount: "35.07",
      coinsurance: "7.01",
      payerShare: "28.06",
      payerPayment: "23.37",
    });
  });

  it("accrues in full", () => {
    expect(priceText(["97530 x1 GO CO"]).lines[0]?.accrual?.after).toBe("35.07");
  });

  it("is undetermined when the payer's share is not set", () => {
    const { assistantPaidShare: _, ...profile } = profileOf("medicare-part-b");
    const pricing = priceText(["97530 x1 GO CO", "97535 x1 GO"], { payer: profile });
    expect(pricing.lines.map(({ payerPayment }) => payerPayment === null)).toEqual([true, false]);
    expect(missingIn(pricing)).toEqual(["payer.assistantPaidShare"]);
  });
});

function profileOf(id: string): PayerProfile {
  const profile = payerProfiles.find((each) => each.id === id);
  if (profile === undefined) throw new Error(`There is no payer ${id}.`);
  return profile;
}

describe("payers", () => {
  it("other than Part B have no price unless their contract pays the Medicare rates", () => {
    const payer = "unitedhealthcare-commercial";
    expect(missingIn(priceText(["97530 x2 GO"], { payer }))).toEqual(["paysMedicareRates"]);
    const pricing = priceText(["97530 x2 GO"], { payer, paysMedicareRates: true });
    expect(pricing.totals).toMatchObject({ allowedAmount: "60.12", coinsurance: null, payerPayment: null });
    expect(missingIn(pricing)).toEqual(["payer.paymentPolicy"]);
    expect(pricing.lines[0]?.accrual).toBeNull();
  });

  it("whose reduction is not known are priced only where a single unit is concerned", () => {
    const options = { payer: "commercial-cms-8-minute", paysMedicareRates: true };
    expect(allowedOf(["97530 x1 GO", "97129 x2 GO"], options)).toEqual(["35.07", "44.76"]);
    expect(allowedOf(["97530 x1 GO", "97535 x1 GO"], options)).toEqual([null, null]);
    expect(missingIn(priceText(["97530 x2 GO"], options))).toContain("payer.multipleProcedureReduction");
  });

  it("without a reduction pay every unit in full", () => {
    const payer: PayerProfile = {
      ...profileOf("commercial-cms-8-minute"),
      multipleProcedureReduction: { value: false, mark: "official" },
    };
    expect(allowedOf(["97530 x2 GO"], { payer, paysMedicareRates: true })).toEqual(["70.14"]);
  });

  it("leave open what Medicare does not pay", () => {
    const pricing = priceText(["97014 x1 GO"], { payer: "tricare", paysMedicareRates: true });
    expect(missingIn(pricing)).toEqual(["contractorPrice"]);
  });
});

describe("the year's total", () => {
  it("is one for OT and one for PT with SLP", () => {
    const priorAllowed = [{ year: 2026, OT: "2479.00", "PT-SLP": "100.00" }];
    const { lines } = priceText(["97165 x1 GO", "97530 x1 GP", "92526 x1 GN"], { priorAllowed });
    expect(lines.map(({ accrual }) => [accrual?.bucket, accrual?.before, accrual?.place])).toEqual([
      ["OT", "2479.00", expect.any(String)],
      ["PT-SLP", "100.00", "below"],
      ["PT-SLP", "125.05", "below"],
    ]);
    expect(lines[0]?.accrual?.place).toBe("crossing");
  });

  it("is unknown behind a line without price, except where the threshold is reached anyway", () => {
    const places = (OT: string) =>
      priceText(["97039 x1 GO", "97530 x1 GO"], { priorAllowed: [{ year: 2026, OT }] }).lines.map(({ accrual }) => [
        accrual?.before,
        accrual?.after,
        accrual?.place,
      ]);
    expect(places("100.00")).toEqual([
      ["100.00", null, "unknown"],
      [null, null, "unknown"],
    ]);
    expect(places("2480.00").map(([, , place]) => place)).toEqual(["reached", "reached"]);
  });

  it("starts unknown when it is not given, or given for another year", () => {
    for (const priorAllowed of [undefined, [{ year: 2025, OT: "10.00" }]]) {
      const pricing = priceText(["97530 x1 GO"], { priorAllowed });
      expect(pricing.lines[0]?.accrual).toMatchObject({ before: null, after: null, place: "unknown" });
      expect(missingIn(pricing)).toEqual(["priorAllowed"]);
    }
  });

  it("leaves out denied lines' amounts and lines without a discipline", () => {
    const { lines } = priceText(["97530 x1 GO GY", "98980 x1", "97535 x1"]);
    expect(lines.map(({ accrual }) => accrual?.after)).toEqual(["0.00", undefined, undefined]);
  });
});

describe("the factor", () => {
  it("of a qualifying participant and of a contract", () => {
    expect(allowedOf(["97530 x1 GO"], { apmParticipation: "qualifying" })).toEqual(["35.25"]);
    expect(allowedOf(["97530 x1 GO"], { conversionFactor: "40" })).toEqual(["42.00"]);
    expect(priceText(["97530 x1 GO $80"], { apmParticipation: "none" }).assumptions).toEqual([]);
    expect(priceText(["97530 x1 GO $80"], { serviceDate: "2025-03-03" }).assumptions).toEqual([]);
  });

  it("given by the caller must be a decimal", () => {
    expect(() => priceText(["97530 x1 GO"], { conversionFactor: "33,4" })).toThrow(RangeError);
    const work = { work: "-1", practiceExpense: "1", malpractice: "1" };
    expect(() => priceText(["97530 x1 GO"], { gpci: work })).toThrow(/gpci\.work/);
  });
});

describe("the result", () => {
  it("cites a source for every step of every line but a sum of unreduced units", () => {
    const { lines } = priceText(["97165 x1 GO", "97530 x2 GO CO", "97129 x1 GO"]);
    for (const { steps } of lines) {
      expect(steps.at(-1)?.name).toBe("payer-payment");
      for (const { name, citations } of steps) if (name !== "fee") expect(citations).not.toEqual([]);
    }
  });

  it("carries the weakest mark of its sources and names the editions read", () => {
    const { mark, editions } = priceText(["97530 x1 GO"], { gpci: undefined, locality: "OH-00" });
    expect(mark).toBe("recall");
    expect(editions.map(({ table, edition }) => `${table} ${edition}`)).toEqual([
      "relativeValues RVU26C",
      "gpci CY2026",
      "conversionFactor 2026-11-23",
      "practiceExpenseShare 2026-11-23",
    ]);
  });

  it("reads tables of the caller, also of a year that is not built in", () => {
    const next = { verifiedFrom: "2027-01-01", verifiedThrough: "2027-12-31" };
    const reference: Reference = {
      relativeValues: {
        editions: relativeValues.editions.filter(({ key }) => key === "b").map((edition) => ({ ...edition, ...next })),
        rows: "b|97530|A|0.44|0.60||0.01|5",
      },
      gpci: {
        editions: gpci.editions.slice(0, 1).map((edition) => ({ ...edition, ...next })),
        rows: "15202|OH|00|OHIO|1.000 0.900 1.000",
      },
      conversionFactor: {
        ...conversionFactor,
        verifiedThrough: "2027-12-31",
        versions: conversionFactor.versions.map((version) =>
          version.effectiveFrom === "2026-01-01" ? { ...version, effectiveThrough: null, value: "32" } : version,
        ),
      },
      practiceExpenseShare: { ...practiceExpenseShare, verifiedThrough: "2027-12-31" },
      paymentModifiers: { ...paymentModifiers, verifiedThrough: "2027-12-31" },
    };
    const options = { serviceDate: "2027-02-01", gpci: undefined, locality: "15202 00", reference };
    // (0.44 + 0.60 x 0.900 + 0.01) x 32
    expect(allowedOf(["97530 x1 GO"], options)).toEqual(["31.68"]);
  });

  it("is plain JSON and leaves its input alone", () => {
    const lines = linesOf("97530 x2 GO", "97129 x1 GO");
    const before = JSON.stringify(lines);
    const pricing = priceLines(lines, OFFICE_2026);
    expect(JSON.parse(JSON.stringify(pricing))).toEqual(pricing);
    expect(JSON.stringify(lines)).toBe(before);
  });

  it("of no lines is nothing", () => {
    expect(priceLines([], OFFICE_2026)).toMatchObject({ lines: [], totals: { fee: "0.00" }, mark: null });
  });

  it("refuses an impossible date", () => {
    expect(() => priceText(["97530 x1 GO"], { serviceDate: "2026-02-30" })).toThrow(RangeError);
  });
});
