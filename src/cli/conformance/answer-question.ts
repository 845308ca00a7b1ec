import { checkClaim } from "../../check/check-claim.js";
import type { Claim } from "../../claim/claim.js";
import type { CountingMethod } from "../../claim/payer.js";
import type { Service } from "../../claim/service.js";
import type { ServiceLine } from "../../claim/service-line.js";
import type { Visit } from "../../claim/visit.js";
import { proposeLines } from "../../lines/propose-lines.js";
import { priceLines } from "../../pricing/price-lines.js";
import type { PricingOptions } from "../../pricing/pricing-options.js";
import type { Rule } from "../../rules/rule.js";
import { calculateUnits } from "../../units/calculate-units.js";
import type { AssistantSplitInput } from "../../units/split-assistant-units.js";
import { splitAssistantUnits } from "../../units/split-assistant-units.js";
import { multiplyUsd } from "../../values/usd.js";
import type { KitQuestion } from "./kit-case.js";

/** Input of a `units` case. */
export interface UnitsInput {
  readonly services: readonly Service[];
  readonly countingMethod: CountingMethod;
  readonly serviceDate: string;
}

/** Input of a `proposal` case. */
export interface ProposalInput {
  readonly visit: Visit;
  /** Allowed dollars of one unit of any code; `null` is not known. */
  readonly unitPrice: string | null;
  /** Codes preferred where remainders are level. */
  readonly preferInTie?: readonly string[];
}

/** Input of a `claim-check` case. */
export interface CheckInput {
  readonly claim: Claim;
  /** The rule whose findings are asked for; all rules run. */
  readonly ruleId: string;
}

/** Input of a `pricing` case. */
export interface PricingInput {
  readonly lines: readonly ServiceLine[];
  readonly options: PricingOptions;
}

/**
 * Answers a question of the kit by this library.
 *
 * @param question - a question of this package's kit
 * @param rules - rules to check claims by; all of the catalogue unless told
 * @returns the answer, in the form the kit describes
 */
export function answerQuestion({ task, input }: KitQuestion, rules?: readonly Rule[]): unknown {
  switch (task) {
    case "units":
      return unitsAnswer(input as UnitsInput);
    case "assistant-split":
      return splitAnswer(input as AssistantSplitInput);
    case "proposal":
      return proposalAnswer(input as ProposalInput);
    case "claim-check":
      return checkAnswer(input as CheckInput, rules);
    case "pricing":
      return priceAnswer(input as PricingInput);
  }
}

function unitsAnswer({ services, ...options }: UnitsInput): unknown {
  const { supportedTimedUnits, codes } = calculateUnits(services, options);
  return {
    timedUnits: supportedTimedUnits,
    units: Object.fromEntries(codes.map(({ procedureCode, units }) => [procedureCode, units])),
  };
}

function splitAnswer(input: AssistantSplitInput): unknown {
  const { therapistUnits, assistantUnits } = splitAssistantUnits(input);
  return { therapistUnits, assistantUnits };
}

function proposalAnswer({ visit, unitPrice, preferInTie = [] }: ProposalInput): unknown {
  const allowedAmount = ({ units = 0 }: ServiceLine): string | null =>
    unitPrice === null ? null : multiplyUsd(unitPrice, units);
  const { lines } = proposeLines(visit, { allowedAmount, preferInTie });
  return {
    lines: lines.map(({ procedureCode, units, modifiers }) => [procedureCode, `x${units}`, ...modifiers].join(" ")),
  };
}

function checkAnswer({ claim, ruleId }: CheckInput, rules: readonly Rule[] | undefined): unknown {
  const { findings, undetermined } = checkClaim(claim, rules === undefined ? {} : { rules });
  const lineOf = (path: readonly (string | number)[]): number | null =>
    path[0] === "serviceLines" ? (claim.serviceLines[Number(path[1])]?.lineNumber ?? null) : null;
  return {
    findings: findings
      .filter((finding) => finding.ruleId === ruleId)
      .map(({ severity, path }) => ({ severity, line: lineOf(path) })),
    undetermined: undetermined.filter((entry) => entry.ruleId === ruleId).flatMap(({ missing }) => missing),
  };
}

function priceAnswer({ lines, options }: PricingInput): unknown {
  const { fee, feeWithoutReduction } = priceLines(lines, options).totals;
  return { fee, feeWithoutReduction };
}
