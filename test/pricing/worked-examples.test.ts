import { describe, expect, it } from "vitest";
import { priceUnit } from "../../src/pricing/price-unit.js";
import type { LinePricing } from "../../src/pricing/pricing.js";
import { OFFICE_2026, priceText } from "./line.js";

const stepOf = (line: LinePricing | undefined, name: string) => line?.steps.find((step) => step.name === name)?.amount;

describe("A. Alabama 2025", () => {
  const alabama = { serviceDate: "2025-03-03", locality: "AL-00" };

  it.each([
    ["97110", "26.82883403", "26.83", "20.7853757025", "20.79"],
    ["97533", "54.502882105", "54.50", "35.10759724", "35.11"],
  ])("%s: %s is %s, reduced %s is %s", (code, exactFee, fee, exactReducedFee, reducedFee) => {
    expect(priceUnit(code, alabama)).toMatchObject({ exactFee, fee, exactReducedFee, reducedFee });
  });

  it("97533 x1 and 97110 x2 make 96.08, without reduction 108.16", () => {
    const { totals } = priceText(["97533 x1 GO", "97110 x2 GO"], { ...alabama, gpci: undefined });
    expect(totals).toMatchObject({ allowedAmount: "96.08", feeWithoutReduction: "108.16" });
  });
});

it("B. National 2026: 174.52, without reduction 203.08", () => {
  const pricing = priceText(["97165 x1 GO", "97530 x2 GO", "97535 x1 GO"]);
  expect(pricing.lines.map((line) => line.allowedAmount)).toEqual(["100.54", "50.10", "23.88"]);
  expect(pricing.totals).toMatchObject({ allowedAmount: "174.52", feeWithoutReduction: "203.08" });
  const exact = pricing.lines.map((line) => line.steps.filter(({ name }) => name.endsWith("unit-fee")).at(-1)?.factors);
  expect(exact.map((factors) => factors?.["exactFee"])).toEqual(["100.536709", "25.050675", "23.8816435"]);
});

it("C. Ohio 2026: allowed 126.75, coinsurance 25.35, Medicare 93.69", () => {
  const texts = ["97530 x1 GO $80.00", "97530 x2 GO CO $160.00", "97535 x1 GO $80.00", "97129 x1 GO $80.00"];
  const pricing = priceText(texts, { gpci: undefined, locality: "OH-00" });
  const rows = pricing.lines.map((line) => [
    line.allowedAmount,
    line.coinsurance,
    line.payerShare,
    stepOf(line, "assistant-share") ?? "-",
    line.payerPayment,
  ]);
  expect(rows).toEqual([
    ["33.33", "6.67", "26.66", "-", "26.13"],
    ["48.36", "9.67", "38.69", "32.89", "32.23"],
    ["23.14", "4.63", "18.51", "-", "18.14"],
    ["21.92", "4.38", "17.54", "-", "17.19"],
  ]);
  expect(pricing.totals).toMatchObject({
    allowedAmount: "126.75",
    coinsurance: "25.35",
    payerShare: "101.40",
    payerPayment: "93.69",
  });
});

it("D. Deductible: 40.00 of it open before 100.54", () => {
  const { lines } = priceText(["97165 x1 GO"], { openDeductible: "40.00" });
  expect(lines[0]).toMatchObject({
    allowedAmount: "100.54",
    deductible: "40.00",
    coinsurance: "12.11",
    payerShare: "48.43",
    payerPayment: "47.46",
    patientShare: "52.11",
  });
});

describe("E. Place of service, national 2026", () => {
  it.each([
    ["97129", "22.38", "19.71"],
    ["97550", "52.77", "39.75"],
    ["97530", "35.07", "35.07"],
  ])("%s: %s at home (10), %s in other telehealth (02)", (code, home, elsewhere) => {
    const feeAt = (placeOfServiceCode: string) =>
      priceText([`${code} x1 GO`], { placeOfServiceCode }).totals.allowedAmount;
    expect([feeAt("10"), feeAt("02")]).toEqual([home, elsewhere]);
  });
});

it("F. Equal practice expense, San Francisco 2026: the higher fee stays in full", () => {
  const { lines, totals } = priceText(["97537 x1 GO", "97112 x1 GO"], { gpci: undefined, locality: "01112-05" });
  expect(lines.map(({ fee, feeWithoutReduction }) => [fee, feeWithoutReduction])).toEqual([
    ["28.76", "39.83"],
    ["40.56", "40.56"],
  ]);
  expect(totals.allowedAmount).toBe("69.32");
});

describe("G. KX 2026", () => {
  const placesFrom = (OT: string) =>
    priceText(["97530 x1 GO", "97535 x1 GO"], { ...OFFICE_2026, priorAllowed: [{ year: 2026, OT }] }).lines.map(
      ({ accrual }) => [accrual?.before, accrual?.after, accrual?.place],
    );

  it("crosses 2,480.00 with the second line", () => {
    expect(placesFrom("2430.00")).toEqual([
      ["2430.00", "2465.07", "below"],
      ["2465.07", "2488.95", "crossing"],
    ]);
  });

  it("needs none at exactly 2,480.00", () => {
    expect(placesFrom("2421.05")).toEqual([
      ["2421.05", "2456.12", "below"],
      ["2456.12", "2480.00", "below"],
    ]);
  });
});

it("an assistant's line reduced throughout: the practice receives 43.41 of 50.10", () => {
  const { lines } = priceText(["97165 x1 GO", "97530 x2 GO CO"]);
  expect(lines[1]).toMatchObject({ allowedAmount: "50.10", coinsurance: "10.02", payerPayment: "33.39" });
  expect(stepOf(lines[1], "assistant-share")).toBe("34.07");
});
