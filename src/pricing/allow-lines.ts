import type { ServiceLine } from "../claim/service-line.js";
import type { AllowedLine } from "./allow-line.js";
import { allowLine } from "./allow-line.js";
import { draftPrice } from "./draft-price.js";
import type { LineDraft } from "./line-draft.js";
import type { PricingContext } from "./pricing-context.js";
import type { ReducedDay } from "./reduce-day.js";
import { reduceDay } from "./reduce-day.js";

/** Lines with their allowed amounts, in the order given. */
export interface AllowedLines {
  readonly drafts: readonly LineDraft[];
  readonly allowed: readonly AllowedLine[];
  /** How the reduction falls on each date of service. */
  readonly days: ReadonlyMap<string, ReducedDay>;
}

/**
 * Works out what is allowed for lines of one patient and one billing provider, day by day.
 *
 * @param lines - lines of any dates and disciplines
 * @param context - payer, options, tables
 * @returns drafts and allowed amounts in the same order
 */
export function allowLines(lines: readonly ServiceLine[], context: PricingContext): AllowedLines {
  const drafts = lines.map((line, index) => draftPrice(line, index, context));
  const dates = [...new Set(drafts.flatMap(({ serviceDate }) => serviceDate ?? []))].sort();
  const days = new Map(
    dates.map((date) => {
      const ofDay = drafts.filter(({ serviceDate }) => serviceDate === date);
      return [date, reduceDay(ofDay, date, context)];
    }),
  );
  return { drafts, allowed: drafts.map((draft) => allowLine(draft, days.get(draft.serviceDate ?? ""))), days };
}
