import { filled } from "../read-fields.js";
import type { Element } from "./element.js";
import { child, children, number, text } from "./element.js";
import type { FhirReading } from "./fhir-reading.js";

/** Words for a count of units in `quantity.code` and `quantity.unit`, without braces. `UN` is of X12, `1` of UCUM. */
const UNIT_WORDS = [
  "1",
  "un",
  "unit",
  "units",
  "service",
  "services",
  "procedure",
  "procedures",
  "count",
  "each",
  "ea",
];
/** Words for minutes; `MJ` is of X12. */
const MINUTE_WORDS = ["min", "mins", "minute", "minutes", "mj"];

/** A unit is a word; whatever is longer is none. */
const LONGEST_UNIT = 40;

/** Extensions in which CMS says what the quantity counts, by the end of their address. */
const UNIT_INDICATORS = ["carr_line_mtus_cd", "clm-mtus-ind-cd"];
/** Number of services; the others are miles, anaesthesia time, oxygen and blood. */
const COUNTS_SERVICES = "3";

/**
 * Reads the units of a line. A quantity that is absent or counts something else leaves them unknown; it is never 1 by
 * default, and minutes in it are neither units nor documented minutes.
 *
 * @param item - the line
 * @param reading - options and remarks
 * @returns units as they stand, also zero and fractions, for the rules to find; `undefined` when unknown
 */
export function readQuantity(item: Element, reading: FhirReading): number | undefined {
  const { issues, options } = reading;
  const quantity = child(item, "quantity", issues);
  const place = `${item.place}.quantity`;
  if (quantity === undefined) {
    if (options.assumedQuantity === undefined) {
      const fix = "Write the units billed, or say what a missing quantity means in assumedQuantity.";
      issues.add("missing", place, "The line has no quantity; its units are unknown.", fix);
      return undefined;
    }
    const message = `The line has no quantity; ${options.assumedQuantity} is taken, as assumedQuantity says.`;
    issues.add("assumed", place, message, "Write the units billed.");
    return options.assumedQuantity;
  }
  const indicator = unitIndicatorOf(item, reading);
  if (indicator !== undefined && indicator !== COUNTS_SERVICES) {
    const message = "The unit indicator says that the quantity counts no services; it is left out.";
    issues.add("not-supported", place, message, "Send the number of services, with unit indicator 3.");
    return undefined;
  }
  return countsUnits(quantity, reading) ? valueOf(quantity, reading) : undefined;
}

function countsUnits(quantity: Element, { issues }: FhirReading): boolean {
  const code = filled(text(quantity, "code", issues).text) ?? filled(text(quantity, "unit", issues).text) ?? "1";
  const word = code.length > LONGEST_UNIT ? "" : code.toLowerCase().replaceAll(/[{}\s]/g, "");
  if (UNIT_WORDS.includes(word)) return true;
  if (MINUTE_WORDS.includes(word)) {
    const message = "The quantity is in minutes, which are no units; it is left out.";
    issues.add("not-supported", quantity.place, message, "Write the units billed; keep minutes in the time log.");
  } else {
    const message = "The unit of the quantity is not known to count services; it is left out.";
    issues.add("unknown-value", quantity.place, message, "Write the units billed with UCUM code 1, or without a unit.");
  }
  return false;
}

function valueOf(quantity: Element, { issues }: FhirReading): number | undefined {
  const value = number(quantity, "value", issues);
  if (quantity.json["comparator"] != null) {
    const message = "The quantity is more or less than its value; it is left out.";
    issues.add("not-supported", `${quantity.place}.comparator`, message, "Write the exact number of units.");
    return undefined;
  }
  if (value === undefined && quantity.json["value"] == null) {
    const fix = "Write the units billed.";
    issues.add("missing", `${quantity.place}.value`, "The quantity has no value; the units are unknown.", fix);
  }
  return value;
}

function unitIndicatorOf(item: Element, { issues }: FhirReading): string | undefined {
  for (const extension of children(item, "extension", issues)) {
    const url = text(extension, "url", issues).text?.toLowerCase() ?? "";
    if (!UNIT_INDICATORS.some((end) => url.endsWith(`/${end}`))) continue;
    const coding = child(extension, "valueCoding", issues, "value");
    return coding && filled(text(coding, "code", issues).text);
  }
  return undefined;
}
