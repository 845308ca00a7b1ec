import { readdirSync, readFileSync } from "node:fs";
import type { PayerProfile } from "../../src/claim/payer.js";
import type { Visit } from "../../src/claim/visit.js";
import type { Proposal, Suggestion, UnbilledService } from "../../src/lines/proposal.js";
import type { ProposalOptions } from "../../src/lines/propose-lines.js";
import { payerProfiles } from "../../src/reference/built-in/payer-profiles.js";
import { multiplyUsd } from "../../src/values/usd.js";

/** A visit and what is proposed for it, in words a biller can read. */
export interface GoldenVisit {
  readonly title: string;
  /** What differs from {@link USUAL_VISIT}; `null` leaves a field out; a payer record changes Medicare's profile. */
  readonly visit: Readonly<Record<string, unknown>>;
  /** Fields whose `null` is a value. */
  readonly keepNull?: readonly string[];
  /** Price of one unit; `null` is no price. */
  readonly price?: string | null;
  /** Such as `97530 x1 GO CO`. */
  readonly lines: readonly string[];
  /** Such as `97035 8 min: no-unit-earned`. */
  readonly unbilled?: readonly string[];
  /** Such as `line 1: GA GX`; `confirm` where no modifier is at stake. */
  readonly suggestions?: readonly string[];
  /** Missing facts, each once, in order of the alphabet. */
  readonly undetermined?: readonly string[];
  /** Words that stand in a message about what is not billed or left to a person. */
  readonly says?: readonly string[];
}

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];

/** An OT visit of Medicare Part B in a clinic. */
export const USUAL_VISIT: Visit = {
  serviceDate: "2026-03-12",
  discipline: "OT",
  payer: "medicare-part-b",
  setting: "practitioner",
  furnishedBy: "therapist",
  placeOfServiceCode: "11",
  diagnosisCodes: ["S52.501D", "M25.641"],
  services: [],
  priorAllowed: YEARS.map((year) => ({ year, OT: "0.00", "PT-SLP": "0.00" })),
};

const GOLDEN = new URL("golden/", import.meta.url);

/** Reads the golden visits, by file. */
export function goldenVisits(): readonly { readonly file: string; readonly cases: readonly GoldenVisit[] }[] {
  return readdirSync(GOLDEN)
    .sort()
    .map((file) => ({
      file,
      ...(JSON.parse(readFileSync(new URL(file, GOLDEN), "utf8")) as { cases: readonly GoldenVisit[] }),
    }));
}

/** The whole visit of a golden case. */
export function visitOf({ visit, keepNull = [] }: GoldenVisit): Visit {
  const { payer } = visit;
  const named = typeof payer === "object" && payer !== null ? { ...visit, payer: changedMedicare(payer) } : visit;
  const merged = { ...USUAL_VISIT, ...named };
  return Object.fromEntries(
    Object.entries(merged).filter(
      ([field, value]) => value !== null || keepNull.includes(field) || field === "audioOnlyReason",
    ),
  ) as unknown as Visit;
}

function changedMedicare(changes: object): PayerProfile {
  const medicare = payerProfiles.find(({ id }) => id === "medicare-part-b");
  const merged = { ...medicare, ...changes, id: "a-plan", label: "A plan" };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null)) as unknown as PayerProfile;
}

/** Prices every unit alike. */
export function optionsOf({ price = "30.00" }: Pick<GoldenVisit, "price">): ProposalOptions {
  return { allowedAmount: (line) => (price === null ? null : multiplyUsd(price, line.units ?? 0)) };
}

/** A proposal in the words of the golden files. */
export function inWords(proposal: Proposal) {
  return {
    lines: proposal.lines.map(({ procedureCode, units, modifiers }) =>
      [procedureCode, `x${units}`, ...modifiers].join(" "),
    ),
    unbilled: proposal.unbilled.map(unbilledInWords),
    suggestions: proposal.suggestions.map(suggestionInWords),
    undetermined: [...new Set(proposal.undetermined.flatMap(({ missing }) => missing))].sort(),
  };
}

function unbilledInWords({ procedureCode, minutes, reason }: UnbilledService): string {
  return `${procedureCode}${minutes === undefined ? "" : ` ${minutes} min`}: ${reason}`;
}

function suggestionInWords({ lineNumber, procedureCode, modifiers }: Suggestion): string {
  const subject = lineNumber === null ? (procedureCode ?? "visit") : `line ${lineNumber}`;
  return `${subject}: ${modifiers.length === 0 ? "confirm" : modifiers.join(" ")}`;
}
