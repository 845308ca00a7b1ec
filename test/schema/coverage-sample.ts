import type { CoverageList, CoveragePolicy } from "../../src/reference/coverage-policies.js";

// A policy with every field set. `Required` makes the compiler ask for a field that is added to a type.

// Made anew for each use, so that a change of one list changes no other.
const list = (): Required<CoverageList> => ({
  group: "1",
  kind: "covered",
  strength: "advice",
  procedureCodes: ["97760..97763"],
  confirmedBy: "billing lead",
  diagnoses: ["M25.511", "G56*", "S6?.*", "L97.[23458][0-9][1-4]", "J40..J47.9"],
  except: ["G56.?0"],
  uncertain: ["L98.4*"],
  needs: [{ diagnoses: ["G56*"], companions: ["E11.4*"], condition: "a positive nerve conduction study" }],
  priorTrial: { kind: "splint-at-night", days: 42, failed: true },
  condition: "a hand condition after night splinting",
  mark: "secondary",
});

export const coveragePolicy: Required<CoveragePolicy> = {
  id: "hands",
  version: "3",
  kind: "payer",
  label: "Hand therapy",
  relatedPolicy: "therapy",
  payers: ["my-payer"],
  medicarePartB: false,
  contractors: ["NGS"],
  states: ["NY"],
  settings: ["practitioner"],
  effectiveFrom: "2026-01-01",
  effectiveThrough: null,
  verifiedFrom: "2026-01-01",
  verifiedThrough: "2026-12-31",
  citation: { publication: "Provider manual", section: "7.2", url: "https://example.org/manual", mark: "official" },
  procedureCodes: ["97530"],
  lists: [list(), { ...list(), kind: "not-covered", procedureCodes: null }],
  note: "Reviewed every year.",
};
