import { switchOn } from "../claim/payer-switch.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Citation } from "../values/citation.js";
import { compareUsd } from "../values/usd.js";
import { byDateAndLine } from "./by-date-and-line.js";
import type { LineDraft } from "./line-draft.js";
import type { DayReduction } from "./pricing.js";
import type { PricingContext } from "./pricing-context.js";
import { policyCitation } from "./pricing-context.js";
import type { PricedUnit } from "./unit-fee.js";

/** How the multiple procedure payment reduction falls on the lines of a day. */
export interface ReducedDay {
  /** Whether units are reduced; `undefined` when the payer's profile does not say. */
  readonly applies: boolean | undefined;
  /** Whether another line may take the unit in full from the line that ranks first. */
  readonly isContested: boolean;
  /** Whether the reduction concerns a single unit of the day, which stays in full under any policy. */
  readonly isAlone: boolean;
  /** Position of the line that ranks first; `null` without a line that can be ranked. */
  readonly fullIndex: number | null;
  /** `null` where the day has no unit that the reduction concerns, or the payer has no reduction. */
  readonly reduction: DayReduction | null;
  readonly citations: readonly Citation[];
}

const RANKING: Citation = {
  publication: "Novitas Solutions, multiple procedure payment reduction for therapy",
  section: "ranking by practice expense across disciplines, units as well as codes",
  url: "https://www.novitas-solutions.com/webcenter/portal/MedicareJL/pagebyid?contentId=00147106",
  mark: "official",
};

/**
 * Ranks the therapy units of a patient, day and billing provider over all disciplines: the unit with the highest practice
 * expense stays in full, of equal ones the unit with the highest fee, of equal ones that of the first line.
 *
 * @param drafts - lines of the day
 * @param serviceDate - the day
 * @param context - payer
 * @returns which line holds the unit in full, and whether a line that cannot be ranked might outrank it
 * @see 42 USC 1395w-4(b)(7)
 */
export function reduceDay(
  drafts: readonly LineDraft[],
  serviceDate: CalendarDate,
  context: PricingContext,
): ReducedDay {
  const value = switchOn(context.profile.multipleProcedureReduction, serviceDate);
  const applies = value === null ? false : value;
  const pool = drafts.filter(({ unit }) => unit?.isReducible === true);
  const ranked = pool.filter(({ outcome }) => outcome === "priced").sort(byRank);
  const [first] = ranked;
  const rivals = pool.filter(({ outcome }) => outcome !== "priced");
  const isContested = rivals.some(
    (rival) => rival.unit?.outcome !== "priced" || (first !== undefined && byRank(rival, first) < 0),
  );
  const tied = ranked.slice(1).filter((draft) => first !== undefined && byFee(draft, first) === 0);
  const citations = [
    RANKING,
    policyCitation(context, "multipleProcedureReduction", "multiple procedure payment reduction of therapy"),
  ];
  const pooledUnits = rivals.length > 0 ? null : ranked.reduce((sum, { units }) => sum + (units ?? 0), 0);
  const reduction: DayReduction = {
    serviceDate,
    pooledUnits,
    fullUnitLineNumber: first === undefined || isContested ? null : first.line.lineNumber,
    tiedLineNumbers: tied.map(({ line }) => line.lineNumber),
    citations,
  };
  return {
    applies,
    isContested,
    isAlone: pooledUnits === 1,
    fullIndex: first?.index ?? null,
    reduction: applies === true && pool.length > 0 ? reduction : null,
    citations,
  };
}

function byRank(a: LineDraft, b: LineDraft): number {
  return byFee(a, b) || byDateAndLine(a, b);
}

function byFee({ unit: a }: LineDraft, { unit: b }: LineDraft): number {
  if (a?.outcome !== "priced" || b?.outcome !== "priced") return 0;
  return compareUsd(expenseOf(b), expenseOf(a)) || compareUsd(b.exactFee, a.exactFee);
}

function expenseOf({ factors }: PricedUnit): string {
  return factors.practiceExpense;
}
