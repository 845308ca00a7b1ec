import type { ServiceLine } from "../claim/service-line.js";
import type { Visit } from "../claim/visit.js";
import { lookUpPayer } from "../reference/look-up-payer.js";
import type { Undetermined } from "../values/citation.js";
import type { Usd } from "../values/usd.js";
import { allowLines } from "./allow-lines.js";
import { distinct } from "./distinct.js";
import type { PricingOptions } from "./pricing-options.js";

/** A visit with its lines before KX. */
export interface VisitLines {
  readonly visit: Visit;
  /** Position among the visits given. */
  readonly position: number;
  readonly lines: readonly ServiceLine[];
}

/** Prices of visits. */
export interface VisitPrices {
  /** Allowed amounts of the lines of a visit, by position of the visit. */
  readonly prices: ReadonlyMap<number, readonly (Usd | null)[]>;
  readonly undetermined: readonly Undetermined[];
}

/**
 * Prices the lines of visits; those of one date, payer and setting together.
 *
 * @param drafts - visits with their lines
 * @param options - locality or indices, setting, tables
 * @returns allowed amounts of each visit's lines
 */
export function priceVisits(drafts: readonly VisitLines[], options: PriceOptions): VisitPrices {
  const days = new Map<string, VisitLines[]>();
  for (const draft of drafts) {
    const { serviceDate, payer, setting, facilityType } = draft.visit;
    const payerId = typeof payer === "string" ? payer : payer.id;
    const key = JSON.stringify([serviceDate, payerId, setting, facilityType]);
    days.set(key, [...(days.get(key) ?? []), draft]);
  }
  const prices = new Map<number, readonly (Usd | null)[]>();
  const undetermined: Undetermined[] = [];
  for (const day of days.values()) undetermined.push(...priceDay(day, options, prices));
  return { prices, undetermined: distinct(undetermined) };
}

type PriceOptions = Omit<PricingOptions, "payer">;

function priceDay(
  day: readonly VisitLines[],
  options: PriceOptions,
  prices: Map<number, readonly (Usd | null)[]>,
): readonly Undetermined[] {
  const [first] = day;
  if (first === undefined) return [];
  const { visit } = first;
  const tables = options.reference === undefined ? {} : { reference: options.reference };
  const profile = lookUpPayer(visit.payer, tables);
  if (profile === undefined) return [];
  const { setting = options.setting, facilityType = options.facilityType } = visit;
  const pricing: PricingOptions = {
    ...options,
    payer: visit.payer,
    ...(setting === undefined ? {} : { setting }),
    ...(facilityType === undefined ? {} : { facilityType }),
  };
  const places = day.flatMap(({ position, lines }) => lines.map((line, index) => ({ position, line, index })));
  const lines = places.map(({ line }, index): ServiceLine => ({ ...line, lineNumber: index + 1 }));
  const { allowed } = allowLines(lines, { options: pricing, profile, tables });
  for (const { position } of day) {
    prices.set(
      position,
      allowed.filter((_, index) => places[index]?.position === position).map(({ allowedAmount }) => allowedAmount),
    );
  }
  return allowed.flatMap((line) => line.undetermined.map((entry) => ({ ...entry, path: pathIn(entry, places) })));
}

function pathIn(
  { path }: Undetermined,
  places: readonly { readonly position: number; readonly index: number }[],
): Undetermined["path"] {
  const [root, index, ...rest] = path;
  const place = root === "lines" && typeof index === "number" ? places[index] : undefined;
  return place === undefined ? path : ["visits", place.position, "lines", place.index, ...rest];
}
