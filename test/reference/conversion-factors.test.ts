import { describe, expect, it } from "vitest";
import type { LookUp } from "../../src/reference/effective-series.js";
import { lookUpConversionFactor } from "../../src/reference/look-up-conversion-factor.js";
import { lookUpPaymentModifiers } from "../../src/reference/look-up-payment-modifiers.js";
import { lookUpPaymentPlace } from "../../src/reference/look-up-payment-place.js";
import { lookUpPaymentPolicy } from "../../src/reference/look-up-payment-policy.js";
import type { PaymentPolicyName } from "../../src/reference/payment-policy.js";

const brief = (answer: LookUp<string>) =>
  answer.status === "found" ? `${answer.value} ${answer.citation.mark}` : answer.status;

describe("lookUpConversionFactor", () => {
  it.each([
    ["2022-12-31", "not-covered", "not-covered"],
    ["2023-01-01", "33.8872 single", "33.8872 single"],
    ["2023-12-31", "33.8872 single", "33.8872 single"],
    ["2024-01-01", "32.7442 recall", "32.7442 recall"],
    ["2024-03-08", "32.7442 recall", "32.7442 recall"],
    ["2024-03-09", "33.2875 secondary", "33.2875 secondary"],
    ["2024-12-31", "33.2875 secondary", "33.2875 secondary"],
    ["2025-01-01", "32.3465 official", "32.3465 official"],
    ["2025-12-31", "32.3465 official", "32.3465 official"],
    ["2026-01-01", "33.4009 official", "33.5675 single"],
    ["2026-12-31", "33.4009 official", "33.5675 single"],
    ["2027-01-01", "not-covered", "not-covered"],
  ])("on %s: %s, qualifying %s", (serviceDate, all, qualifying) => {
    expect(brief(lookUpConversionFactor(serviceDate))).toBe(all);
    expect(brief(lookUpConversionFactor(serviceDate, { apmParticipation: "qualifying" }))).toBe(qualifying);
  });

  it("names the series that is withdrawn", () => {
    const reference = { conversionFactor: null, qualifyingConversionFactor: null };
    expect(lookUpConversionFactor("2026-07-06", { reference }).edition.table).toBe("conversionFactor");
    const qualifying = lookUpConversionFactor("2026-07-06", { reference, apmParticipation: "qualifying" });
    expect(qualifying.edition.table).toBe("qualifyingConversionFactor");
  });
});

describe("lookUpPaymentPolicy", () => {
  it.each<[PaymentPolicyName, string, string]>([
    ["practiceExpenseShare", "2013-03-31", "not-covered"],
    ["practiceExpenseShare", "2013-04-01", "0.5 official"],
    ["practiceExpenseShare", "2027-01-01", "not-covered"],
    ["partBDeductible", "2023-12-31", "not-covered"],
    ["partBDeductible", "2024-01-01", "240.00 recall"],
    ["partBDeductible", "2025-12-31", "257.00 recall"],
    ["partBDeductible", "2026-01-01", "283.00 recall"],
    ["partBDeductible", "2027-01-01", "not-covered"],
    ["partBCoinsurance", "2026-07-06", "0.2 recall"],
    ["sequestrationRate", "2020-04-30", "0.02 recall"],
    ["sequestrationRate", "2020-05-01", "0 recall"],
    ["sequestrationRate", "2022-03-31", "0 recall"],
    ["sequestrationRate", "2022-04-01", "0.01 recall"],
    ["sequestrationRate", "2022-06-30", "0.01 recall"],
    ["sequestrationRate", "2022-07-01", "0.02 recall"],
  ])("%s on %s: %s", (name, serviceDate, expected) => {
    expect(brief(lookUpPaymentPolicy(name, serviceDate))).toBe(expected);
  });

  it("names the series that is withdrawn", () => {
    const answer = lookUpPaymentPolicy("partBCoinsurance", "2026-07-06", { reference: { partBCoinsurance: null } });
    expect(answer.edition).toMatchObject({ table: "partBCoinsurance", edition: "none" });
  });
});

describe("lookUpPaymentPlace", () => {
  it.each([
    ["11", "2026-07-06", "non-facility recall"],
    ["12", "2026-07-06", "non-facility recall"],
    ["10", "2026-07-06", "non-facility recall"],
    ["02", "2026-07-06", "facility recall"],
    ["19", "2026-07-06", "facility recall"],
    ["22", "2026-07-06", "facility recall"],
    ["31", "2026-07-06", "facility recall"],
    ["00", "2026-07-06", "none"],
    ["11", "2023-12-31", "not-covered"],
    ["11", "2027-01-01", "not-covered"],
  ])("%s on %s: %s", (place, serviceDate, expected) => {
    expect(brief(lookUpPaymentPlace(place, serviceDate))).toBe(expected);
  });

  it("advises with the last list after its verified dates", () => {
    expect(lookUpPaymentPlace("22", "2027-01-01")).toMatchObject({ lastKnown: { value: "facility" } });
    expect(lookUpPaymentPlace("00", "2027-01-01")).not.toHaveProperty("lastKnown");
    const withdrawn = lookUpPaymentPlace("22", "2026-07-06", { reference: { placeOfServiceRates: null } });
    expect(withdrawn.edition.edition).toBe("none");
  });
});

describe("lookUpPaymentModifiers", () => {
  it("lists denied and contractor-priced modifiers, and none without a table", () => {
    expect(lookUpPaymentModifiers("2026-07-06")).toMatchObject({
      value: { denied: ["GX", "GY", "GZ"], contractorPriced: ["22", "52", "53"] },
    });
    const withdrawn = lookUpPaymentModifiers("2026-07-06", { reference: { paymentModifiers: null } });
    expect(withdrawn.status).toBe("not-covered");
  });
});
