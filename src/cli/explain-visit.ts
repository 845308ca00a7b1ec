import { explain } from "../check/explain.js";
import type { CountOptions } from "./count-units.js";
import { countUnits } from "./count-units.js";
import type { Explanation } from "./print/print-explanation.js";
import type { UnitsResult } from "./print/print-units.js";
import type { ProposalResult } from "./propose-visit.js";
import { proposeVisit } from "./propose-visit.js";
import type { GoodRecord, Outcome } from "./run-records.js";

const FIELDS_OF_A_VISIT = ["discipline", "payer", "diagnosisCodes"];

/**
 * Makes the function that explains a record: to its proposed lines where it is a whole visit, else to its units.
 *
 * @param options - what the arguments say
 * @returns a function from a record to its working in sentences
 */
export function explainVisit(options: CountOptions): (record: GoodRecord) => Outcome<Explanation> {
  const propose = proposeVisit({ ...options, pricing: {} });
  const count = countUnits(options);
  return (record) => {
    const isWhole = options.method === undefined && FIELDS_OF_A_VISIT.every((field) => isGiven(field, record, options));
    const outcome: Outcome<ProposalResult | UnitsResult> = isWhole ? propose(record) : count(record);
    return outcome.ok ? { ...outcome, results: outcome.results.map(explanationOf) } : outcome;
  };
}

function isGiven(field: string, { value, source }: GoodRecord, { defaults }: CountOptions): boolean {
  if (defaults[field] !== undefined) return true;
  const holder = source.fromRows === true ? (value as { readonly fields: unknown }).fields : value;
  return typeof holder === "object" && holder !== null && field in holder;
}

function explanationOf(result: ProposalResult | UnitsResult): Explanation {
  const ofLog = result.tally === undefined ? [] : explain(result.tally);
  const working = result.kind === "counting-method-comparison" ? [] : explain(result);
  return { kind: "explanation", of: result.kind, sentences: [...ofLog, ...working] };
}
