import type { PayerId, PayerProfile } from "../../claim/payer.js";
import type { PayerSource } from "../adapted-claim.js";
import type { NamedPayer } from "../other-payers.js";
import { otherPayersFor } from "../other-payers.js";
import { payerFor } from "../payer-for.js";
import { withoutUndefined } from "../without-undefined.js";
import type { Element } from "./element.js";
import { child, children } from "./element.js";
import type { FhirReading } from "./fhir-reading.js";
import { partyKey } from "./party-key.js";

/** Who pays. */
export interface ReadPayers {
  /** `undefined` is a fault that is noted. */
  readonly payer: PayerProfile | PayerId | undefined;
  readonly otherPayers: readonly (PayerProfile | PayerId)[] | undefined;
}

/**
 * Reads who pays: the insurer of the claim, else who pays for its focal coverage.
 *
 * @param claim - `Claim` or `ExplanationOfBenefit`
 * @param reading - options, references, remarks and faults
 * @returns the payer and the later ones
 */
export function readPayers(claim: Element, reading: FhirReading): ReadPayers {
  const { issues, faults, options } = reading;
  const coverages = children(claim, "insurance", issues).map((insurance, index) =>
    coverageOf(insurance, index, reading),
  );
  const focal = coverages.find(({ isFocal }) => isFocal) ?? [...coverages].sort((a, b) => a.sequence - b.sequence)[0];
  if (coverages.length > 1 && coverages.filter(({ isFocal }) => isFocal).length !== 1) {
    const message = "Not exactly one coverage is focal; the first counts as the one that is billed.";
    issues.add("conflicting", `${claim.place}.insurance`, message, "Set focal on the coverage that is billed.");
  }
  const insurer = child(claim, "insurer", issues);
  const insurerKey = partyKey(insurer, reading);
  const place = insurerKey === undefined && focal !== undefined ? focal.place : `${claim.place}.insurer`;
  const sequence = focal?.sequence;
  const source = sourceOf(insurerKey ?? focal?.payerKey, sequence);
  const later = coverages.filter((coverage) => coverage !== focal).map(namedPayer);
  return {
    payer: payerFor(options.payerOf, source, place, faults),
    otherPayers: otherPayersFor(options.payerOf, later, sequence, issues),
  };
}

interface CoverageOfClaim {
  readonly sequence: number;
  readonly isFocal: boolean;
  readonly payerKey: string | undefined;
  readonly place: string;
}

/** The key is that of who pays: the coverage itself carries member numbers, which stay behind. */
function coverageOf(insurance: Element, index: number, reading: FhirReading): CoverageOfClaim {
  const { issues } = reading;
  const { sequence, focal } = insurance.json;
  const coverage = reading.find(child(insurance, "coverage", issues));
  const isCoverage = coverage?.json["resourceType"] === "Coverage";
  const payor =
    coverage && isCoverage ? (child(coverage, "insurer", issues) ?? children(coverage, "payor", issues)[0]) : undefined;
  return {
    sequence: typeof sequence === "number" && Number.isInteger(sequence) ? sequence : index + 1,
    isFocal: focal === true,
    payerKey: partyKey(payor, reading),
    place: `${insurance.place}.coverage`,
  };
}

function namedPayer({ payerKey, sequence, place }: CoverageOfClaim): NamedPayer {
  return { source: sourceOf(payerKey, sequence), place };
}

function sourceOf(payerKey: string | undefined, sequence: number | undefined): PayerSource {
  return { format: "fhir", ...withoutUndefined({ payerKey, sequence }) };
}
