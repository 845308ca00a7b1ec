import { expect, it } from "vitest";
import { explain } from "../../src/check/explain.js";
import { priceText } from "./line.js";

it("writes each step with its arithmetic and source", () => {
  const pricing = priceText(["97530 x2 GO CO $60.00"], {
    gpci: undefined,
    locality: "OH-00",
    priorAllowed: [{ year: 2026, OT: "2450.00" }],
  });
  const text = explain(pricing).map((sentence) => sentence.replaceAll(/ \([^()]*(?:\([^()]*\)[^()]*)*\)\./g, "."));
  expect(text).toEqual([
    "2 therapy units of a day are ranked together; one of line 1 stays in full.",
    "Line 1: 97530 x2, $57.51 allowed.",
    "  A unit in full: (0.44 x 1.000 + 0.60 x 0.913 + 0.01 x 1.008) x 33.4009 = 33.330090092 = $33.33.",
    "  A reduced unit: (0.44 x 1.000 + 0.60 x 0.5 x 0.913 + 0.01 x 1.008) x 33.4009 = 24.181583582 = $24.18.",
    "  Fee: 1 in full and 1 reduced = $57.51.",
    "  Allowed: the lower of 57.51 and 60.00 = $57.51.",
    "  Deductible: of 0.00 still open = $0.00.",
    "  Coinsurance: 57.51 x 0.2 = $11.50.",
    "  Medicare's share: 57.51 - 11.50 = $46.01.",
    "  Paid for an assistant's line: 46.01 x 0.85 = $39.11.",
    "  Withheld by sequestration: 39.11 x 0.02 = $0.78.",
    "  Medicare pays: 39.11 x (1 - 0.02) = $38.33.",
    "  OT total of the year: $2450.00 without the line, $2507.51 with it, threshold $2480.00: it carries the total beyond the threshold, so it needs KX.",
    "Estimate, resting on sources of which the weakest is marked recall: allowed $57.51 (fees without reduction $66.66), patient $11.50, payer $38.33.",
    "Assumed for line 1: The practitioner is taken not to be a qualifying APM participant.",
  ]);
  expect(explain(pricing).join(" ")).toContain("Addendum E (official text)");
});

it("says why a line has no amount and what is missing for another", () => {
  const text = explain(priceText(["97014 x1 GO", "97039 x1 GO", "97530 GO"], { priorAllowed: undefined })).join("\n");
  expect(text).toContain("Line 1: 97014 x1, nothing is paid: the code is not valid for Medicare (CMS");
  expect(text).toContain("Line 2: 97039 x1, amount undetermined.");
  expect(text).toContain("Therapy units of a day are ranked together; which one stays in full cannot be told");
  expect(text).toContain("OT total of the year: an unknown amount without the line");
  expect(text).toContain("Estimate, resting on");
  expect(text).toContain("allowed undetermined");
  expect(text).toContain("Undetermined (needs contractorPrice): CMS sets no relative values for 97039");
  expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
});
