import type { Usd } from "../../values/usd.js";
import { filled, readCharge } from "../read-fields.js";
import type { Element } from "./element.js";
import { child, children, number, text } from "./element.js";
import type { AdjudicatedLine } from "./fhir-options.js";
import type { FhirReading } from "./fhir-reading.js";

/** Money and allowed units of a line. */
export interface ReadAmounts {
  readonly chargeAmount: Usd | undefined;
  readonly allowedAmount: Usd | undefined;
  readonly adjudicated: AdjudicatedLine;
}

/** Codes of adjudication categories, whatever the address: base FHIR, CARIN Blue Button. */
const SUBMITTED = "submitted";
const ELIGIBLE = "eligible";
const ALLOWED_UNITS = "allowedunits";

/**
 * Reads the charge of a line; of an `ExplanationOfBenefit` also the amount and the units that the payer allowed.
 *
 * @param item - the line
 * @param reading - options and remarks
 * @returns dollars as decimal text, and units
 */
export function readAmounts(item: Element, reading: FhirReading): ReadAmounts {
  const { issues } = reading;
  const categories = new Map<string, Element>();
  for (const adjudication of children(item, "adjudication", issues)) {
    const category = child(adjudication, "category", issues);
    for (const coding of category === undefined ? [] : children(category, "coding", issues)) {
      const code = filled(text(coding, "code", issues).text);
      if (code !== undefined && !categories.has(code)) categories.set(code, adjudication);
    }
  }
  const amountOf = (code: string) => money(categories.get(code), "amount", reading);
  const allowedUnits = unitsOf(categories.get(ALLOWED_UNITS), reading);
  return {
    chargeAmount: amountOf(SUBMITTED) ?? money(item, "net", reading),
    allowedAmount: amountOf(ELIGIBLE),
    adjudicated: allowedUnits === undefined ? {} : { allowedUnits },
  };
}

function money(parent: Element | undefined, name: string, { issues }: FhirReading): Usd | undefined {
  const amount = parent && child(parent, name, issues);
  if (amount === undefined) return undefined;
  const currency = filled(text(amount, "currency", issues).text) ?? "USD";
  if (currency.toUpperCase() !== "USD") {
    const message = "The amount is not in United States dollars; it is left out.";
    issues.add("not-supported", `${amount.place}.currency`, message, "Write the amount in USD.");
    return undefined;
  }
  const value = number(amount, "value", issues);
  const charge = readCharge({ text: value === undefined ? undefined : String(value), place: amount.place }, issues);
  return charge && withCents(charge);
}

/** JSON has numbers, and 120.5 of them is 120.50 dollars. */
function withCents(amount: Usd): Usd {
  const [dollars = amount, cents = ""] = amount.split(".");
  return `${dollars}.${cents.padEnd(2, "0")}`;
}

/** R4 writes the number as `value`, R5 as a quantity. */
function unitsOf(adjudication: Element | undefined, { issues }: FhirReading): number | undefined {
  if (adjudication === undefined) return undefined;
  const quantity = child(adjudication, "quantity", issues);
  return number(adjudication, "value", issues) ?? (quantity && number(quantity, "value", issues));
}
