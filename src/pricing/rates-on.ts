import type { Gpci } from "../reference/gpci.js";
import { lookUpConversionFactor } from "../reference/look-up-conversion-factor.js";
import { lookUpGpci } from "../reference/look-up-gpci.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Citation, Edition, Undetermined } from "../values/citation.js";
import { isUnsignedDecimal } from "../values/usd.js";
import { lacking, lackingTable } from "./lacking.js";
import type { FeeOptions } from "./pricing-options.js";

/** Indices and conversion factor of a date and place. */
export interface Rates {
  readonly gpci: Gpci | null;
  readonly conversionFactor: string | null;
  readonly citations: readonly Citation[];
  readonly editions: readonly Edition[];
  readonly undetermined: readonly Undetermined[];
}

/**
 * Finds the indices of the locality and the conversion factor of a date of service.
 *
 * @param serviceDate - date of service
 * @param options - locality or indices, factor, tables
 * @returns both with their citations; `null` with the reason where one is not known
 * @throws RangeError when a number given by the caller is not a decimal
 */
export function ratesOn(serviceDate: CalendarDate, options: FeeOptions): Rates {
  const place = gpciOn(serviceDate, options);
  const factor = factorOn(serviceDate, options);
  return {
    gpci: place.value,
    conversionFactor: factor.value,
    citations: [...place.citations, ...factor.citations],
    editions: [...place.editions, ...factor.editions],
    undetermined: [...place.undetermined, ...factor.undetermined],
  };
}

type Found<T> = Omit<Rates, "gpci" | "conversionFactor"> & { readonly value: T | null };

function gpciOn(serviceDate: CalendarDate, { locality, gpci, reference }: FeeOptions): Found<Gpci> {
  if (gpci !== undefined) {
    for (const [name, value] of Object.entries(gpci)) requireDecimal(value as string, `gpci.${name}`);
    return found(gpci, { publication: "Caller", section: "geographic indices given", mark: "official" });
  }
  if (locality === undefined) {
    return notFound(lacking("locality", ["locality"], "Without the payment locality no fee can be told."));
  }
  const answer = lookUpGpci(locality, serviceDate, reference === undefined ? {} : { reference });
  if (answer.status === "found") return found(answer.value, answer.citation, answer.edition);
  if (answer.status === "not-covered") {
    return notFound(lackingTable(answer, "Without the geographic indices of the year no fee can be told."));
  }
  const message = 'The locality is not in the table. Write its number behind its contractor or state: "AL-00".';
  return notFound(lacking("locality", ["locality"], message));
}

function factorOn(
  serviceDate: CalendarDate,
  { conversionFactor, apmParticipation, reference }: FeeOptions,
): Found<string> {
  if (conversionFactor !== undefined) {
    requireDecimal(conversionFactor, "conversionFactor");
    return found(conversionFactor, { publication: "Caller", section: "conversion factor given", mark: "official" });
  }
  const answer = lookUpConversionFactor(serviceDate, {
    ...(apmParticipation === undefined ? {} : { apmParticipation }),
    ...(reference === undefined ? {} : { reference }),
  });
  if (answer.status === "found") return found(answer.value, answer.citation, answer.edition);
  return notFound(lackingTable(answer, "Without the conversion factor of the date no fee can be told."));
}

function requireDecimal(value: string, field: string): void {
  if (typeof value === "string" && isUnsignedDecimal(value)) return;
  throw new RangeError(`${field} must be decimal text without sign, such as "0.913".`);
}

function found<T>(value: T, citation: Citation, edition?: Edition): Found<T> {
  return { value, citations: [citation], editions: edition === undefined ? [] : [edition], undetermined: [] };
}

function notFound(entry: Undetermined): Found<never> {
  return { value: null, citations: [], editions: [], undetermined: [entry] };
}
